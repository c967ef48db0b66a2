package org.demarche.analyse;

import java.util.List;
import java.util.Set;
import org.demarche.language.Sentence;
import org.demarche.language.Word;

/** Clauses that tell what the doers want with a deed: "marched to demand", "staged a strike to protest". */
final class Aims {

    private static final Set<String> VERBS = Set.of(
            ("demand protest denounce condemn call urge press force pressure oppose ask pressurise persuade convince "
                            + "seek accuse criticise criticize decry reject")
                    .split(" "));

    private Aims() {}

    /** Their verbs, below the word or below the light verb that it is the object of. */
    static List<Word> of(Sentence sentence, Word word) {
        boolean light = Roles.isNoun(word) && word.relation().equals("obj") && !word.isRoot();
        List<Word> from = light ? List.of(word, sentence.word(word.head())) : List.of(word);
        return from.stream()
                .flatMap(w -> sentence.dependents(w).stream())
                .filter(d -> (d.is("advcl") || d.is("acl") || d.is("xcomp"))
                        && d.upos().equals("VERB"))
                .filter(d -> VERBS.contains(d.lemma()))
                .toList();
    }
}
