package org.demarche.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.lexicon.Group;
import org.demarche.lexicon.Lexicon;

/**
 * Tells from the words of a name what sort of body bears it, where no list knows it: an assembly, a court, a bank, a regiment.
 *
 * <p>"Assembly of the Isles" is an assembly and "Isles Assembly Archive" an archive: what ends the part before the first preposition decides, but
 * "liberation" and its like make fighters of any army or front, "intelligence" spies of any agency.
 */
final class BodyNames {

    private static final Set<String> BETWEEN =
            Set.of("of", "for", "on", "in", "at", "to", "against", "from", "with", "and", "-", ",", "–");

    private BodyNames() {}

    static Optional<Group> sort(Lexicon lexicon, String name) {
        List<String> words = List.of(name.toLowerCase(Locale.ROOT).strip().split("\\s+"));
        List<Group> told = new ArrayList<>();
        for (int i = words.size() - 1; i >= 0; i--) {
            lexicon.bodyWords().longestEndingAt(words, i).map(f -> f.value()).ifPresent(told::add);
        }
        Optional<Group> fighters = told.stream()
                .filter(g -> g.kind().equals("armed_group") || g.sector().equals("SPY"))
                .findFirst();
        int end = 0;
        while (end < words.size() && !BETWEEN.contains(words.get(end))) {
            end++;
        }
        Optional<Group> head = end == 0
                ? Optional.empty()
                : lexicon.bodyWords().longestEndingAt(words, end - 1).map(f -> f.value());
        Optional<Group> police = told.stream()
                .filter(g -> g.sector().equals("COP"))
                .filter(g -> head.filter(h -> h.sector().equals("MIL")).isPresent() && !words.contains("military"))
                .findFirst();
        return fighters.or(() -> police).or(() -> head).or(() -> told.stream().findFirst());
    }
}
