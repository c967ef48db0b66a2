package org.demarche.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which issues of several reports are one matter: those that share at least two content words and half of all of them, whoever holds
 * what on them. A matter of one word ("the dam") joins the same word only where a party on it is the same.
 *
 * <p>Issues come in sorted order, the longest wording first; each joins the likest matter that is there, else it opens a new one.
 */
final class IssueClusters {

    private static final double JOINS = 0.5;
    private static final int MOST_COMPARED = 200;

    private static final Comparator<IssueMention> ORDER = Comparator.comparing(
                    (IssueMention m) -> -m.words().size())
            .thenComparing(IssueMention::label)
            .thenComparing(IssueMention::mention);

    private final List<List<IssueMention>> groups = new ArrayList<>();
    private final Map<String, List<Integer>> byWord = new HashMap<>();

    private IssueClusters() {}

    static List<Cluster> of(List<IssueMention> mentions) {
        IssueClusters clusters = new IssueClusters();
        mentions.stream().sorted(ORDER).forEach(clusters::place);
        return clusters.groups.stream().map(IssueClusters::cluster).toList();
    }

    private void place(IssueMention mention) {
        int best = -1;
        double most = 0;
        for (int at : near(mention)) {
            double alike = alike(mention, groups.get(at).get(0));
            if (alike > most) {
                best = at;
                most = alike;
            }
        }
        if (best < 0) {
            best = groups.size();
            groups.add(new ArrayList<>());
            int fresh = best;
            mention.words()
                    .forEach(w ->
                            byWord.computeIfAbsent(w, k -> new ArrayList<>()).add(fresh));
        }
        groups.get(best).add(mention);
    }

    /** Matters that share a word, by the rarest words first. */
    private Set<Integer> near(IssueMention mention) {
        Set<Integer> out = new LinkedHashSet<>();
        mention.words().stream()
                .map(w -> byWord.getOrDefault(w, List.of()))
                .sorted(Comparator.comparing(List::size))
                .flatMap(List::stream)
                .limit(MOST_COMPARED)
                .forEach(out::add);
        return out;
    }

    private static double alike(IssueMention a, IssueMention b) {
        long shared = a.words().stream().filter(b.words()::contains).count();
        double alike = Wording.alike(a.words(), b.words());
        boolean same = alike == 1
                && a.holders().stream()
                        .anyMatch(h -> !h.startsWith("w:") && b.holders().contains(h));
        return (shared >= 2 && alike >= JOINS) || same ? alike : 0;
    }

    private static Cluster cluster(List<IssueMention> group) {
        String id =
                group.stream().map(IssueMention::mention).sorted().findFirst().orElseThrow();
        Set<String> shared = new TreeSet<>(group.get(0).words());
        group.forEach(m -> shared.retainAll(m.words()));
        String why = group.size() == 1 ? "one report" : "shared words: " + String.join(", ", shared);
        return new Cluster(id, why, group.stream().map(IssueMention::no).toList());
    }
}
