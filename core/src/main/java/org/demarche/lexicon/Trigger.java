package org.demarche.lexicon;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The word that a row of the event and stance lists waits for, with what must stand around it.
 *
 * @param words the word's lemma first, then lemmas that must hang below it
 * @param part verb, noun or adjective
 * @param needs all must hold
 */
public record Trigger(List<String> words, String part, List<Need> needs) {

    /**
     * A condition on a role.
     *
     * @param role a path as in Roles
     * @param absent whether it must not hold
     * @param values lemmas, {@code #type} or words of a class; empty where it is enough that somebody fills the role
     */
    public record Need(String role, boolean absent, Set<String> values) {

        /** {@code else}: the row counts only where no other one fits. */
        public boolean isWide() {
            return role.equals("else");
        }
    }

    private static final int WIDE = -10_000;

    public Trigger {
        words = List.copyOf(words);
        needs = List.copyOf(needs);
    }

    /** Word classes by their name with @; rows whose ids differ in a last number are one class. */
    static Map<String, Set<String>> classes(Table table) {
        Map<String, Set<String>> out = new TreeMap<>();
        for (Table.Row row : table.rows()) {
            out.computeIfAbsent("@" + row.id().replaceAll("-\\d+$", ""), k -> new TreeSet<>())
                    .addAll(row.all("words"));
        }
        return out;
    }

    static Trigger of(Table.Row row, String lemma, Map<String, Set<String>> classes) {
        List<Need> needs = Arrays.stream(row.get("needs").split(";"))
                .map(String::strip)
                .filter(n -> !n.isEmpty())
                .map(n -> need(n, classes, row))
                .toList();
        return new Trigger(List.of(lemma.strip().split(" ")), row.get("part"), needs);
    }

    /** Alternatives in order of preference, each one or several roles together. */
    static List<List<String>> roles(List<String> alternatives) {
        return alternatives.stream()
                .map(a -> Arrays.stream(a.split("\\+")).map(String::strip).toList())
                .toList();
    }

    /** Whether it counts only where no other row fits. */
    public boolean isWide() {
        return needs.stream().anyMatch(Need::isWide);
    }

    /** How exacting it is: rows that ask for more win over those that ask for less, and over wide ones in any case. */
    int weight() {
        return (isWide() ? WIDE : 0)
                + words.size() * 100
                + needs.stream()
                        .mapToInt(n -> n.values().isEmpty() || n.absent() ? 1 : 3)
                        .sum();
    }

    private static Need need(String words, Map<String, Set<String>> classes, Table.Row row) {
        boolean absent = words.startsWith("!");
        String[] parts = words.substring(absent ? 1 : 0).split("=", 2);
        Set<String> values = new TreeSet<>();
        for (String value : parts.length > 1 ? parts[1].split(",") : new String[0]) {
            String v = value.strip();
            if (v.startsWith("@") && !classes.containsKey(v)) {
                throw new LexiconException(
                        "the row " + row.id() + " asks for a class " + v + " that classes.tsv lacks");
            }
            values.addAll(v.startsWith("@") ? classes.getOrDefault(v, Set.of()) : Set.of(v));
        }
        return new Need(parts[0].strip(), absent, values);
    }
}
