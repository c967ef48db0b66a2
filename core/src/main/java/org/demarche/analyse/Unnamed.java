package org.demarche.analyse;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.Mention.Reference;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.report.Span;

/**
 * Tells who somebody without a name is by the whole of what is said of them.
 *
 * <pre>
 * | an adviser to the head of the delegation | said     not "an adviser"
 * | residents interviewed by the mission | said         not "residents"
 * one of the lawyers, | Ana Ruiz |, told reporters      the lawyer has a name
 * </pre>
 */
final class Unnamed {

    private static final Set<String> TELLING = Set.of("nmod", "acl", "acl:relcl");
    private static final Set<String> PEOPLE = Set.of("person", "population");

    private final Cues cues;

    Unnamed(Cues cues) {
        this.cues = cues;
    }

    /** The figure; one without a name that speaks in its one mention with all the words that tell who it is. */
    Figure whole(Figure figure) {
        return wider(figure).map(Figure::new).orElse(figure);
    }

    private Optional<Mention> wider(Figure figure) {
        Mention only = figure.first();
        boolean unnamed = only.type() == Reference.ROLE || only.type() == Reference.GROUP;
        boolean alone = figure.mentions().size() == 1
                && unnamed
                && PEOPLE.contains(only.traits().kind())
                && only.head().upos().equals("NOUN");
        if (!alone || !speaks(only.sentence(), only.head())) {
            return Optional.empty();
        }
        int end = end(only);
        return end <= only.span().end()
                ? Optional.empty()
                : Optional.of(new Mention(
                        only.sentence(),
                        only.head(),
                        new Span(only.span().start(), end),
                        only.type(),
                        only.name(),
                        only.traits()));
    }

    /** Whether a noun is the subject of a cue, or stands behind "according to". */
    private boolean speaks(Sentence sentence, Word noun) {
        boolean according =
                sentence.dependents(noun).stream().anyMatch(d -> d.form().equalsIgnoreCase("according"));
        return according
                || (noun.relation().startsWith("nsubj")
                        && sentence.headOf(noun)
                                .flatMap(v -> cues.of(sentence, v))
                                .isPresent());
    }

    /** Where the words end that follow the phrase without a comma and tell who is meant. */
    private static int end(Mention mention) {
        Sentence sentence = mention.sentence();
        int last = sentence.words().stream()
                .filter(w -> w.span().end() <= mention.span().end())
                .mapToInt(Word::index)
                .max()
                .orElse(mention.head().index());
        for (Word d : sentence.dependents(mention.head())) {
            BitSet below = sentence.below(d);
            if (TELLING.contains(d.relation()) && below.nextSetBit(0) == last + 1) {
                last = run(sentence, below, last);
            }
        }
        return sentence.word(last).span().end();
    }

    private static int run(Sentence sentence, BitSet below, int last) {
        int at = last;
        while (below.get(at + 1) && !sentence.word(at + 1).isPunctuation()) {
            at++;
        }
        return at;
    }

    /** The name behind the comma: "one of them, Ana Ruiz", "one of them, a clerk named Ana Ruiz". */
    static Optional<Word> name(Sentence sentence, Word word) {
        return sentence.dependents(word).stream()
                .filter(d -> d.is("appos") && d.index() > word.index())
                .flatMap(d -> d.isName()
                        ? List.of(d).stream()
                        : sentence.words().stream().filter(w -> w.isName() && isCalled(sentence, w, d)))
                .findFirst();
    }

    /** "A clerk named Ana Ruiz". */
    private static boolean isCalled(Sentence sentence, Word name, Word noun) {
        return sentence.headOf(name)
                .filter(v -> Set.of("name", "call").contains(v.lemma()) && v.is("acl") && v.head() == noun.index())
                .isPresent();
    }
}
