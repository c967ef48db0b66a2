package org.demarche.ledger;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How many sources stand behind something: reports that are copies of each other count once, and so do those of one named source. */
final class Sources {

    private final Map<String, String> parents = new HashMap<>();

    private Sources() {}

    /** Of rows with the columns {@code copies} and {@code source}. */
    static int count(List<Row> rows) {
        Sources sources = new Sources();
        for (Row row : rows) {
            String copies = "copies " + row.text("copies");
            sources.parents.putIfAbsent(copies, copies);
            if (row.has("source")) {
                sources.join(copies, "source " + row.text("source"));
            }
        }
        Set<String> roots = new HashSet<>();
        sources.parents.keySet().forEach(k -> roots.add(sources.root(k)));
        return roots.size();
    }

    private void join(String a, String b) {
        parents.putIfAbsent(b, b);
        String one = root(a);
        String other = root(b);
        if (!one.equals(other)) {
            parents.put(one, other);
        }
    }

    private String root(String name) {
        String at = name;
        while (true) {
            String up = parents.getOrDefault(at, at);
            if (up.equals(at)) {
                return at;
            }
            at = up;
        }
    }
}
