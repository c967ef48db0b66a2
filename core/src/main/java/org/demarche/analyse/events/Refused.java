package org.demarche.analyse.events;

import java.util.Locale;
import java.util.Set;
import org.demarche.language.Sentence;
import org.demarche.language.Word;

/** What somebody refuses has not happened: "ruled out paying", "rejects any seizure"; but "rejected the raid" does not undo the raid. */
final class Refused {

    private static final Set<String> REFUSES = Set.of("reject", "resist", "veto", "refuse", "spurn");

    private Refused() {}

    /** "Ruled out suspending the talks", also where the parser takes the clause for a circumstance. */
    static boolean isRuledOut(Sentence sentence, Word word, Word verb) {
        boolean out = verb.lemma().equals("rule")
                && sentence.dependents(verb).stream().anyMatch(d -> d.is("compound") && low(d).equals("out"));
        boolean beside = word.is("advcl") && word.xpos().equals("VBG") && !Standing.isMarked(sentence, word);
        return out
                && (beside || Standing.isClause(word) || Standing.isObject(word) || word.is("obl") || word.is("nmod"));
    }

    /** "Any seizure", "outright seizure": none that is told of. */
    static boolean isAny(Sentence sentence, Word noun, Word verb) {
        return REFUSES.contains(verb.lemma())
                && Standing.isObject(noun)
                && sentence.dependents(noun).stream()
                        .noneMatch(d -> (d.is("det") && !low(d).equals("any"))
                                || d.relation().equals("nmod:poss"));
    }

    private static String low(Word word) {
        return word.form().toLowerCase(Locale.ROOT);
    }
}
