package org.demarche.analyse.events;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.demarche.analyse.Figure;
import org.demarche.language.Sentence;
import org.demarche.language.Word;

/** Tells whether a clause says what its doer himself is going to do: "we will not pay", "Canberra would cut ties", said its minister. */
final class Will {

    private static final Set<String> WILL = Set.of("will", "would", "shall", "'ll", "wo");
    private static final Set<String> SWEARS = Set.of("vow", "swear", "threaten");
    private static final Set<String> OFFICIAL = Set.of("GOV", "MIL");

    /** Verbs of which a stance is read, and with it the act that it is. */
    private static final Set<String> STANDS =
            Set.of("accept", "allow", "permit", "tolerate", "support", "back", "agree");

    private static final Set<String> PROMISES = Set.of("vow", "swear", "promise", "pledge");

    /** What somebody else would have of him: who vows not to do it refuses; who vows not to shoot does not. */
    private static final Set<String> YIELDS = Set.of(
            ("accept sign recognise recognize bind negotiate talk return attend give join cooperate surrender yield "
                            + "compromise bow agree honour honor abide respect submit obey pay allow permit let resign")
                    .split(" "));

    private Will() {}

    /**
     * "Vowed not to be bound by the deal".
     *
     * @param yields whether what he vows not to do is what others would have of him
     */
    static boolean isSwornNot(Sentence sentence, Word verb, boolean yields) {
        return PROMISES.contains(verb.lemma())
                && sentence.dependents(verb).stream()
                        .anyMatch(d -> d.is("xcomp")
                                && YIELDS.contains(d.lemma()) == yields
                                && sentence.dependents(d).stream()
                                        .anyMatch(n -> n.is("advmod")
                                                && Set.of("not", "never").contains(n.lemma())));
    }

    /** Whether a speaker tells of himself or of the state that he speaks for. */
    static boolean isOwn(List<Figure> doers, Figure speaker) {
        boolean speaksForState =
                OFFICIAL.contains(speaker.sector()) && !speaker.country().isEmpty();
        return doers.stream()
                .anyMatch(d -> d.equals(speaker)
                        || (speaksForState
                                && d.country().equals(speaker.country())
                                && (d.kind().equals("state")
                                        || (d.kind().equals("organisation") && OFFICIAL.contains(d.sector())))));
    }

    /** Whether an auxiliary makes the clause somebody's will: "will not", "would not", "is not going to". */
    static boolean isMeant(Sentence sentence, Word verb) {
        boolean will = hasWill(sentence, verb);
        boolean going = verb.is("xcomp")
                && sentence.word(verb.head()).lemma().equals("go")
                && sentence.word(verb.head()).xpos().equals("VBG");
        return will || going;
    }

    /** Whether only the event lists could tell of it. */
    static boolean isPlainVerb(Word verb) {
        return !STANDS.contains(verb.lemma());
    }

    private static boolean hasWill(Sentence sentence, Word verb) {
        return sentence.dependents(verb).stream()
                .anyMatch(d -> d.is("aux")
                        && (WILL.contains(d.lemma().toLowerCase(Locale.ROOT))
                                || WILL.contains(d.form().toLowerCase(Locale.ROOT))));
    }

    /** "Swore to go on blocking the roads". */
    static boolean isSworn(Sentence sentence, Word verb) {
        Word at = verb;
        while (at.is("xcomp") && !at.isRoot()) {
            at = sentence.word(at.head());
            if (SWEARS.contains(at.lemma())) {
                return true;
            }
        }
        return false;
    }
}
