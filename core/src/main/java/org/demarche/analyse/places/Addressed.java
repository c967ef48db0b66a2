package org.demarche.analyse.places;

import java.util.Locale;
import java.util.Set;
import org.demarche.language.Sentence;
import org.demarche.language.Word;

/** Whether words are put to somebody: "asked Tehran to wait", "called on Kyiv to investigate" address a government, not a town. */
public final class Addressed {

    private static final Set<String> ADDRESSES = Set.of(
            "ask",
            "urge",
            "tell",
            "accuse",
            "warn",
            "blame",
            "press",
            "pressure",
            "thank",
            "criticise",
            "criticize",
            "persuade",
            "convince",
            "inform",
            "notify",
            "assure",
            "remind",
            "reproach",
            "denounce",
            "lobby",
            "implore",
            "beg",
            "rebuke",
            "beseech",
            "advise",
            "petition");
    private static final Set<String> CALLS = Set.of("call", "appeal");
    private static final Set<String> ON = Set.of("on", "upon", "to");

    private Addressed() {}

    /**
     * Whether a phrase is what words are put to.
     *
     * @param at the first of coordinated phrases, which carries their relation
     */
    public static boolean is(Sentence sentence, Word at) {
        String relation = at.relation();
        boolean object = relation.equals("obj") || relation.equals("iobj") || relation.equals("nsubj:pass");
        boolean on = at.is("obl")
                && sentence.dependents(at).stream()
                        .anyMatch(d -> d.is("case") && ON.contains(d.form().toLowerCase(Locale.ROOT)));
        return sentence.headOf(at)
                .filter(h -> (object && ADDRESSES.contains(h.lemma())) || (on && CALLS.contains(h.lemma())))
                .isPresent();
    }
}
