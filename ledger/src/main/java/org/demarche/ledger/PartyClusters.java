package org.demarche.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which faces of one block are one party.
 *
 * <p>Countries and known bodies are one each, for a list row says so. Of persons with one surname, those whose given names go together
 * ("Sergei", "Sergey", "S.") and whose countries do not speak against it are one; a surname alone joins only where country and office agree
 * with exactly one of them: two ministers Ivanov stay two. Whom reports tell apart stay apart: two faces of one report do not join, unless
 * that report is one of many that never do so. Other names are one within a country.
 *
 * <p>Everything goes by the sorted faces, so that the outcome does not depend on the order in which reports came.
 */
final class PartyClusters {

    /** Two faces are apart from this share of the rarer one's reports on. */
    private static final double APART = 0.1;

    private static final Comparator<Face> ORDER = Comparator.comparing(
                    (Face f) -> -f.words().size())
            .thenComparing(f -> f.weak() || f.country().isEmpty())
            .thenComparing(Face::name)
            .thenComparing(Face::country)
            .thenComparing(f -> String.join("|", f.content()));

    /** Two faces, the one with the lower number first, that some reports name both. */
    record Pair(long one, long other) {
        static Pair of(long a, long b) {
            return new Pair(Math.min(a, b), Math.max(a, b));
        }
    }

    private final String block;
    private final Map<Pair, Integer> together;
    private final List<List<Face>> groups = new ArrayList<>();

    private PartyClusters(String block, Map<Pair, Integer> together) {
        this.block = block;
        this.together = together;
    }

    /** @param together in how many reports two faces are both */
    static List<Cluster> of(String block, List<Face> faces, Map<Pair, Integer> together) {
        PartyClusters clusters = new PartyClusters(block, together);
        List<Face> sorted = faces.stream().sorted(ORDER).toList();
        switch (block.charAt(0)) {
            case 'p' -> clusters.persons(sorted);
            case 'o' -> clusters.named(sorted);
            default -> clusters.groups.add(sorted);
        }
        return clusters.told();
    }

    private void persons(List<Face> sorted) {
        for (Face face : sorted) {
            List<List<Face>> fitting =
                    groups.stream().filter(g -> fits(face, g)).toList();
            boolean joins = face.isFull() ? !fitting.isEmpty() : fitting.size() == 1;
            if (joins) {
                fitting.get(0).add(face);
            } else {
                groups.add(new ArrayList<>(List.of(face)));
            }
        }
    }

    private boolean fits(Face face, List<Face> group) {
        if (group.stream().anyMatch(f -> isApart(f, face))) {
            return false;
        }
        if (!face.isFull()) {
            return group.stream().anyMatch(f -> sameOffice(f, face));
        }
        Face first = group.get(0);
        return group.stream().allMatch(f -> !f.isFull() || given(f.words(), face.words()))
                && (first.isFull() ? group.stream().allMatch(f -> f.mayShareCountry(face)) : sameOffice(first, face));
    }

    private boolean isApart(Face a, Face b) {
        int both = together.getOrDefault(Pair.of(a.no(), b.no()), 0);
        return both > 0 && both >= APART * Math.min(a.mentions(), b.mentions());
    }

    /** Whether country and role say together that a bare surname is this person. */
    private static boolean sameOffice(Face a, Face b) {
        boolean country = !a.country().isEmpty() && a.country().equals(b.country());
        boolean side = !a.of().isEmpty() && a.of().equals(b.of());
        boolean words = a.roleWords().stream().anyMatch(b.roleWords()::contains);
        return country && (side || words);
    }

    /** Whether given names go together: the first are the same or one is the other's initial. */
    private static boolean given(List<String> a, List<String> b) {
        String one = a.get(0);
        String other = b.get(0);
        if (one.equals(other)) {
            return a.size() == 2 || b.size() == 2 || middle(a, b);
        }
        boolean initial = one.length() == 1 || other.length() == 1;
        return initial && one.charAt(0) == other.charAt(0);
    }

    private static boolean middle(List<String> a, List<String> b) {
        return a.get(1).charAt(0) == b.get(1).charAt(0);
    }

    /** Names of bodies and groups: one for each country; without a country, the only one there is. */
    private void named(List<Face> sorted) {
        Map<String, List<Face>> byCountry = new TreeMap<>();
        for (Face f : sorted) {
            byCountry.computeIfAbsent(f.country(), k -> new ArrayList<>()).add(f);
        }
        List<Face> nowhere = byCountry.getOrDefault("", List.of());
        if (byCountry.size() == 2 && !nowhere.isEmpty()) {
            byCountry.remove("");
            byCountry.values().forEach(g -> g.addAll(nowhere));
        }
        groups.addAll(byCountry.values());
    }

    private List<Cluster> told() {
        Map<String, Integer> slugs = new HashMap<>();
        groups.forEach(g -> slugs.merge(slug(g), 1, Integer::sum));
        List<Cluster> out = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (List<Face> group : groups) {
            String slug = slug(group);
            String country = country(group);
            boolean lone = slugs.getOrDefault(slug, 0) == 1;
            String told = lone || country.isEmpty() ? slug : slug + "-" + country.toLowerCase(Locale.ROOT);
            boolean free = lone || (!country.isEmpty() && taken.add(told));
            String id = free ? told : slug + "-" + Keys.mark(group.get(0).content());
            out.add(new Cluster(id, group.stream().map(Face::no).toList()));
        }
        return out;
    }

    private String slug(List<Face> group) {
        return switch (block.charAt(0)) {
            case 'p' -> person(Folding.slug(name(group)));
            case 'o' -> Folding.slug(name(group)) + "-" + place(country(group));
            default -> Folding.slug(KnownNames.of(block));
        };
    }

    private static String person(String slug) {
        return slug.contains("-") ? slug : slug + "-person";
    }

    private static String place(String country) {
        return country.isEmpty() ? "int" : country.toLowerCase(Locale.ROOT);
    }

    /** The fullest name, then the one that most reports use. */
    private static String name(List<Face> group) {
        Map<String, Long> counts = new TreeMap<>();
        group.forEach(f -> counts.merge(f.name(), f.mentions(), Long::sum));
        return Names.best(counts);
    }

    private static String country(List<Face> group) {
        Map<String, Long> counts = new TreeMap<>();
        group.stream()
                .filter(f -> !f.country().isEmpty())
                .forEach(f -> counts.merge(f.country(), f.mentions() * (f.weak() ? 1 : 100), Long::sum));
        return Names.most(counts);
    }
}
