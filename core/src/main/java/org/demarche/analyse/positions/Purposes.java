package org.demarche.analyse.positions;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.Cast;
import org.demarche.analyse.Figure;
import org.demarche.analyse.Roles;
import org.demarche.analyse.events.Clause;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.record.Stance;
import org.demarche.record.Status;
import org.demarche.report.Span;

/** What is said in so many words to be somebody's aim: "the ministry's policy is to close the camp", "our demand is that they leave". */
final class Purposes {

    private static final Set<String> ASKED = Set.of("demand", "request");
    /** Those that may be told by a noun: "the demand is an amnesty". */
    private static final Set<String> PLAIN =
            Set.of("demand", "request", "aim", "goal", "objective", "wish", "desire", "priority", "condition");

    private static final Set<String> MATTERS = Set.of("event", "abstract");
    private static final Set<String> ORDERS = Set.of("task", "mission");

    private final Cast cast;

    Purposes(Cast cast) {
        this.cast = cast;
    }

    /** The stand of a verb, where it is what an aim is; the one that it told already, unless there is none or it gives something up. */
    Optional<Stand> of(Sentence sentence, Roles roles, Word word, Optional<Stand> own) {
        Optional<Word> aim = aim(sentence, roles, word);
        if (aim.isEmpty()) {
            return own;
        }
        List<Figure> holders = Owners.of(cast, sentence, List.of(aim.get()));
        if (holders.isEmpty() || Denial.isPutRight(sentence, word)) {
            return Optional.empty();
        }
        return own.filter(o -> o.stance() != Stance.YIELDS && o.holders().equals(holders))
                .map(Stand::asAim)
                .or(() -> Optional.of(stand(sentence, word, aim.get(), holders)));
    }

    private Stand stand(Sentence sentence, Word word, Word aim, List<Figure> holders) {
        String noun = aim.lemma().toLowerCase(Locale.ROOT);
        Stance stance = ASKED.contains(noun) ? Stance.DEMANDS : Stance.SUPPORTS;
        Status status = Denial.status(sentence, word);
        Span words = Wording.of(sentence, word);
        return new Stand(
                sentence,
                word,
                "aim/" + noun,
                "aim",
                Denial.of(sentence, word, stance, status),
                holders,
                new Span(word.span().start(), Clause.of(sentence, word).end()),
                status,
                Terms.of(sentence, word),
                cast.around(word.span()),
                words);
    }

    /** The aim that the verb is the predicate of, itself or by the verb it is coordinated with. */
    private static Optional<Word> aim(Sentence sentence, Roles roles, Word word) {
        if (word.upos().equals("NOUN")) {
            boolean is = MATTERS.contains(word.nominal())
                    && sentence.dependents(word).stream()
                            .anyMatch(d -> d.is("cop") && d.lemma().equals("be"));
            return roles.of(word, "subj").stream()
                    .filter(s -> is && PLAIN.contains(s.lemma()))
                    .findFirst();
        }
        if (!word.upos().equals("VERB")) {
            return Optional.empty();
        }
        boolean joined = word.is("conj")
                && sentence.dependents(word).stream().noneMatch(d -> d.is("nsubj"))
                && sentence.headOf(word).filter(h -> isInfinitive(sentence, h)).isPresent();
        return joined || isInfinitive(sentence, word)
                ? roles.of(word, "subj").stream()
                        .filter(s -> Owners.isStand(s) && !ORDERS.contains(s.lemma()))
                        .findFirst()
                : Optional.empty();
    }

    /** "Is to close", "is that they close". */
    private static boolean isInfinitive(Sentence sentence, Word word) {
        List<Word> below = sentence.dependents(word);
        boolean to = below.stream().anyMatch(d -> d.is("mark") && d.form().equalsIgnoreCase("to"));
        boolean be = below.stream()
                .anyMatch(d -> (d.is("aux") || d.is("cop")) && d.lemma().equals("be"));
        return word.xpos().equals("VB") && to && be;
    }
}
