package org.demarche.analyse.events;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.analyse.Cast;
import org.demarche.analyse.Roles;
import org.demarche.analyse.Saying;
import org.demarche.language.Sentence;
import org.demarche.language.Word;

/** "The militia, which they blame for a murder", "whom he accuses of arming rebels": what one lays at the door of another is his account. */
final class Blame {

    private static final Set<String> BLAMES = Set.of("blame", "accuse", "suspect");
    private static final Set<String> FOR = Set.of("for", "of");

    private Blame() {}

    /** Who says that the deed was done by another, where the clause that tells it is no statement of its own. */
    static Optional<Saying> of(Sentence sentence, Roles roles, Word deed, Cast cast) {
        boolean laid = Stream.of("obl", "advcl", "xcomp", "ccomp").anyMatch(deed::is)
                && sentence.dependents(deed).stream()
                        .anyMatch(d -> (d.is("case") || d.is("mark")) && FOR.contains(d.lemma()));
        Optional<Word> verb = laid ? sentence.headOf(deed).filter(h -> BLAMES.contains(h.lemma())) : Optional.empty();
        return verb.flatMap(v -> roles.of(v, "subj").stream()
                .flatMap(s -> cast.all(sentence, List.of(s)).stream()
                        .map(f -> new Saying(sentence, s, f, List.of(v.span()), List.of(deed.span()))))
                .findFirst());
    }
}
