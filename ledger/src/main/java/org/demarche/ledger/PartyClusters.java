package org.demarche.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which mentions of one block are one party.
 *
 * <p>Countries and known bodies are one each, for a list row says so. Of persons with one surname, those whose given names go together
 * ("Sergei", "Sergey", "S.") and whose countries do not speak against it are one; a surname alone joins only where country and role agree
 * with exactly one of them: two ministers Ivanov stay two. Other names are one within a country.
 *
 * <p>Everything goes by the sorted mentions, so that the outcome does not depend on the order in which reports came.
 */
final class PartyClusters {

    private static final Comparator<PartyMention> ORDER = Comparator.comparing(
                    (PartyMention m) -> -m.words().size())
            .thenComparing(m -> m.weak() || m.country().isEmpty())
            .thenComparing(PartyMention::name)
            .thenComparing(PartyMention::country)
            .thenComparing(PartyMention::report)
            .thenComparing(PartyMention::mention);

    private final String block;
    private final List<List<PartyMention>> groups = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();

    private PartyClusters(String block) {
        this.block = block;
    }

    static List<Cluster> of(String block, List<PartyMention> mentions) {
        PartyClusters clusters = new PartyClusters(block);
        List<PartyMention> sorted = mentions.stream().sorted(ORDER).toList();
        switch (block.charAt(0)) {
            case 'c' -> clusters.one(sorted, "list countries/" + block.substring(2));
            case 'b' -> clusters.one(sorted, "list bodies/" + block.substring(2));
            case 'p' -> clusters.persons(sorted);
            case 'o' -> clusters.named(sorted);
            default -> clusters.one(sorted, "named by nobody, joined to nobody");
        }
        return clusters.named();
    }

    private void one(List<PartyMention> mentions, String why) {
        groups.add(mentions);
        reasons.add(why);
    }

    private void persons(List<PartyMention> sorted) {
        for (PartyMention mention : sorted) {
            List<Integer> fitting = new ArrayList<>();
            for (int i = 0; i < groups.size(); i++) {
                if (fits(mention, groups.get(i))) {
                    fitting.add(i);
                }
            }
            boolean joins = mention.isFull() ? !fitting.isEmpty() : fitting.size() == 1;
            if (joins) {
                groups.get(fitting.get(0)).add(mention);
            } else {
                groups.add(new ArrayList<>(List.of(mention)));
                reasons.add("");
            }
        }
    }

    private static boolean fits(PartyMention mention, List<PartyMention> group) {
        PartyMention first = group.get(0);
        if (group.stream().anyMatch(m -> m.report().equals(mention.report()))) {
            return false;
        }
        if (!mention.isFull()) {
            return group.stream().anyMatch(m -> sameOffice(m, mention));
        }
        return group.stream().allMatch(m -> !m.isFull() || given(m.words(), mention.words()))
                && (first.isFull()
                        ? group.stream().allMatch(m -> m.mayShareCountry(mention))
                        : sameOffice(first, mention));
    }

    /** Whether country and role say together that a bare surname is this person. */
    private static boolean sameOffice(PartyMention a, PartyMention b) {
        boolean country = !a.country().isEmpty() && a.country().equals(b.country());
        boolean role = !a.of().isEmpty() && a.of().equals(b.of());
        boolean words = a.roleWords().stream().anyMatch(b.roleWords()::contains);
        return country && (role || words);
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
    private void named(List<PartyMention> sorted) {
        Map<String, List<PartyMention>> byCountry = new TreeMap<>();
        for (PartyMention m : sorted) {
            byCountry.computeIfAbsent(m.country(), k -> new ArrayList<>()).add(m);
        }
        List<PartyMention> nowhere = byCountry.getOrDefault("", List.of());
        if (byCountry.size() == 2 && !nowhere.isEmpty()) {
            byCountry.remove("");
            byCountry.values().forEach(g -> g.addAll(nowhere));
        }
        byCountry.values().forEach(g -> one(g, ""));
    }

    private List<Cluster> named() {
        Map<String, Integer> slugs = new HashMap<>();
        groups.forEach(g -> slugs.merge(slug(g), 1, Integer::sum));
        List<Cluster> out = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < groups.size(); i++) {
            List<PartyMention> group = groups.get(i);
            String slug = slug(group);
            String country = country(group);
            boolean lone = slugs.getOrDefault(slug, 0) == 1;
            String told = lone || country.isEmpty() ? slug : slug + "-" + country.toLowerCase(Locale.ROOT);
            String id = lone || (!country.isEmpty() && taken.add(told)) ? told : slug + "-" + least(group);
            out.add(new Cluster(
                    id,
                    why(reasons.get(i), group),
                    group.stream().map(PartyMention::no).toList()));
        }
        return out;
    }

    private static String least(List<PartyMention> group) {
        return group.stream().map(PartyMention::mention).sorted().findFirst().orElseThrow();
    }

    private String slug(List<PartyMention> group) {
        return switch (block.charAt(0)) {
            case 'c', 'b' -> Folding.slug(KnownNames.of(block));
            case 'p' -> person(Folding.slug(name(group)));
            case 'o' -> Folding.slug(name(group)) + "-" + place(country(group));
            default -> least(group);
        };
    }

    private static String person(String slug) {
        return slug.contains("-") ? slug : slug + "-person";
    }

    private static String place(String country) {
        return country.isEmpty() ? "int" : country.toLowerCase(Locale.ROOT);
    }

    /** The fullest name, then the one that most reports use. */
    private static String name(List<PartyMention> group) {
        return Names.best(group.stream().map(PartyMention::name).toList());
    }

    private static String country(List<PartyMention> group) {
        Map<String, Integer> counts = new TreeMap<>();
        group.stream()
                .filter(m -> !m.country().isEmpty())
                .forEach(m -> counts.merge(m.country(), m.weak() ? 1 : 100, Integer::sum));
        return Names.most(counts);
    }

    private static String why(String known, List<PartyMention> group) {
        if (!known.isEmpty()) {
            return known;
        }
        Map<String, Long> names =
                group.stream().collect(Collectors.groupingBy(PartyMention::name, TreeMap::new, Collectors.counting()));
        long reports = group.stream().map(PartyMention::report).distinct().count();
        if (reports == 1) {
            return "one report";
        }
        Map<String, String> how = new LinkedHashMap<>();
        how.put("same name", names.size() == 1 ? "" : String.join(" = ", names.keySet()));
        boolean bare = group.stream().anyMatch(m -> m.kind().equals("person") && !m.isFull());
        if (bare) {
            how.put("surname with the same country and role", "");
        }
        return how.entrySet().stream()
                .map(e -> e.getValue().isEmpty() ? e.getKey() : "names that fold to one: " + e.getValue())
                .collect(Collectors.joining(" · "));
    }
}
