package org.demarche.analyse.places;

import java.util.Set;
import org.demarche.language.Sentence;
import org.demarche.language.Word;

/** Tells from the tree whether the name of a place does something that only people and governments do. */
final class Actors {

    private static final Set<String> HAPPENS =
            Set.of("see", "lie", "be", "witness", "have", "suffer", "experience", "fall", "remain");
    private static final Set<String> OWNED = Set.of("person", "organization", "abstract");

    private Actors() {}

    static boolean acts(Sentence sentence, Word name) {
        Word at = name;
        while (at.is("conj") && !at.isRoot()) {
            at = sentence.word(at.head());
        }
        String relation = at.relation();
        boolean doer = relation.equals("nsubj") || relation.equals("obl:agent");
        boolean verb = sentence.headOf(at)
                .filter(h -> h.upos().equals("VERB") && !HAPPENS.contains(h.lemma()))
                .isPresent();
        boolean owner = relation.equals("nmod:poss")
                && sentence.headOf(at).filter(h -> OWNED.contains(h.nominal())).isPresent();
        return (doer && verb) || owner || Addressed.is(sentence, at);
    }
}
