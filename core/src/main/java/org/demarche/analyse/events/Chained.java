package org.demarche.analyse.events;

import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.demarche.analyse.Figure;
import org.demarche.analyse.Roles;
import org.demarche.language.Sentence;
import org.demarche.language.Word;

/**
 * Tells whether two clauses of one sentence hang together as one deed: "a bomb went off, killing twenty".
 *
 * <p>What comes after a deed, or answers it, is another where somebody is named who does it: "the militia fired rockets after a strike killed its commander",
 * "in retaliation for a strike that killed two".
 */
final class Chained {

    private static final Set<String> AFTER =
            Set.of("after", "following", "before", "since", "despite", "although", "while");
    private static final Set<String> ANSWERS =
            Set.of("retaliation", "response", "revenge", "reprisal", "answer", "reaction", "retribution");
    private static final int STEPS = 3;

    private Chained() {}

    /** Whether one trigger governs the other, or both are clauses of one chain; they stand in one sentence. */
    static boolean are(Telling a, Telling b) {
        return isAbove(a, b) || isAbove(b, a);
    }

    private static boolean isAbove(Telling above, Telling below) {
        Sentence sentence = below.sentence();
        Word at = below.trigger();
        for (int i = 0; i < STEPS && !at.isRoot(); i++) {
            if (!isLink(at) || (isLater(sentence, at) && isOthers(above, below))) {
                return false;
            }
            at = sentence.word(at.head());
            if (at.index() == above.trigger().index()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLink(Word at) {
        return (at.is("appos") && Roles.isNoun(at))
                || at.is("advcl")
                || at.is("conj")
                || at.is("xcomp")
                || at.is("obj")
                || at.is("obl")
                || at.is("nmod")
                || at.is("nsubj")
                || at.is("acl")
                || at.is("compound")
                || at.is("amod");
    }

    private static boolean isLater(Sentence sentence, Word at) {
        return ANSWERS.contains(at.lemma())
                || sentence.dependents(at).stream()
                        .anyMatch(d -> (d.is("mark") || d.is("case"))
                                && AFTER.contains(d.form().toLowerCase(Locale.ROOT)));
    }

    /** Somebody does the one, and nothing says that he does the other. */
    private static boolean isOthers(Telling above, Telling below) {
        Set<Figure> doers = new HashSet<>(above.actors());
        return !doers.isEmpty() && Collections.disjoint(doers, below.actors());
    }
}
