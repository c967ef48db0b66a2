package org.demarche.analyse.positions;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.language.Parse;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.record.Party;

/** Finds the parties whose position as a whole is said to be what it was: "Russia's position has not changed". */
final class Steadiness {

    private static final Set<String> STANDS = Set.of("position", "stance", "policy", "view", "line", "attitude");
    private static final Set<String> MOVES = Set.of("change", "shift", "waver", "alter", "move", "soften", "evolve");
    private static final Set<String> SAME = Set.of("unchanged", "same", "firm", "consistent", "unwavering", "constant");
    private static final Set<String> NOT = Set.of("not", "n't", "n’t", "never");

    private Steadiness() {}

    /** The ids of the parties. */
    static Set<String> of(Parse parse, Collection<Party> parties) {
        Set<String> out = new TreeSet<>();
        for (Sentence sentence : parse.sentences()) {
            sentence.words().stream()
                    .filter(w ->
                            STANDS.contains(w.lemma()) && w.is("nsubj") && isSame(sentence, sentence.word(w.head())))
                    .flatMap(w -> sentence.dependents(w).stream())
                    .filter(d -> d.relation().equals("nmod:poss") || d.is("amod") || d.is("nmod"))
                    .forEach(d -> parties.stream()
                            .filter(p -> p.mentions().stream().anyMatch(m -> m.contains(d.span())))
                            .forEach(p -> out.add(p.id())));
        }
        return out;
    }

    private static boolean isSame(Sentence sentence, Word predicate) {
        boolean not = sentence.dependents(predicate).stream()
                .anyMatch(d -> d.is("advmod") && NOT.contains(d.form().toLowerCase(Locale.ROOT)));
        return SAME.contains(predicate.lemma()) ? !not : MOVES.contains(predicate.lemma()) && not;
    }
}
