package org.demarche.analyse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.demarche.analyse.Mention.Reference;
import org.demarche.language.Sentence;
import org.demarche.language.Word;

/**
 * Who speaks in a release or a speech.
 *
 * <p>Its heading may tell ("Remarks by Foreign Minister Silva"); else whoever acts first in it; else the state that does something in the present tense
 * further down ("We condemn the attack. … Canada reaffirms its support").
 */
final class Authors {

    private static final int OPENING = 3;
    private static final Set<String> SPEECHES =
            Set.of("statement", "remark", "speech", "address", "message", "letter", "intervention", "comment");

    private static final Set<String> MOODS = Set.of(
            "concerned",
            "concern",
            "alarmed",
            "appalled",
            "saddened",
            "grateful",
            "proud",
            "pleased",
            "committed",
            "ready");

    private Authors() {}

    static Optional<Figure> of(List<Figure> figures, List<Saying> sayings) {
        return first(figures, Authors::heads)
                .or(() -> first(
                        figures,
                        m -> m.sentence().number() < OPENING
                                && (Acting.isActor(m.sentence(), m.head()) || isMinded(m.sentence(), m.head()))))
                .or(() -> first(
                        figures,
                        m -> m.type() == Reference.STATE
                                && isStating(m.sentence(), m.head())
                                && sayings.stream().noneMatch(s -> s.covers(m.span()))));
    }

    private static Optional<Figure> first(List<Figure> figures, Predicate<Mention> test) {
        return figures.stream()
                .filter(f -> f.type() == Reference.STATE || f.type() == Reference.BODY || f.type() == Reference.PERSON)
                .filter(f -> !f.kind().equals("armed_group"))
                .filter(f -> f.mentions().stream().anyMatch(test))
                .findFirst();
    }

    /** "Statement by the ambassador", at the head of a text. */
    private static boolean heads(Mention mention) {
        Sentence sentence = mention.sentence();
        Word head = mention.head();
        boolean by = sentence.dependents(head).stream()
                .anyMatch(d -> d.is("case") && d.form().equalsIgnoreCase("by"));
        return sentence.number() == 0
                && by
                && sentence.headOf(head)
                        .filter(h -> h.isRoot() && SPEECHES.contains(h.lemma()))
                        .isPresent();
    }

    /** "Canada is concerned". */
    private static boolean isMinded(Sentence sentence, Word head) {
        return head.relation().startsWith("nsubj")
                && sentence.headOf(head)
                        .filter(h -> h.isRoot() && MOODS.contains(h.lemma().toLowerCase(Locale.ROOT)))
                        .isPresent();
    }

    private static boolean isStating(Sentence sentence, Word head) {
        return head.relation().equals("nsubj")
                && sentence.headOf(head)
                        .filter(h -> h.xpos().equals("VBZ") || h.xpos().equals("VBP"))
                        .isPresent();
    }
}
