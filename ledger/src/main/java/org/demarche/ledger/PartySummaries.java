package org.demarche.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** One row for each party of the ledger, from all its mentions and the edits laid over them. */
final class PartySummaries {

    private final Store store;
    private final Corrections corrections;

    PartySummaries(Store store, Corrections corrections) {
        this.store = store;
        this.corrections = corrections;
    }

    void write(String id) {
        store.run("DELETE FROM merged_parties WHERE id = ?", id);
        List<Row> rows = store.rows(
                "SELECT p.*, r.key, r.published, r.source, r.copies FROM parties p JOIN reports r ON r.no = p.report WHERE p.party = ?"
                        + " ORDER BY r.published, r.key, p.mention",
                id);
        if (rows.isEmpty()) {
            return;
        }
        Set<String> mentions = new TreeSet<>();
        rows.forEach(r -> mentions.add(r.text("mention")));
        Map<String, String> edits = corrections.edits("party", mentions);
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("id", id);
        cells.put("name", edits.getOrDefault("name", name(rows)));
        for (String field : List.of("kind", "country", "sector")) {
            cells.put(field, edits.getOrDefault(field, most(rows, field)));
        }
        cells.put("role", edits.getOrDefault("role", last(rows, "role")));
        cells.put("unnamed", rows.get(0).number("unnamed"));
        cells.put("reports", rows.stream().map(r -> r.text("key")).distinct().count());
        cells.put("mentions", rows.stream().mapToLong(r -> r.number("mentions")).sum());
        cells.put("sources", Sources.count(rows));
        cells.put("first", day(rows, Comparator.naturalOrder()));
        cells.put("last", day(rows, Comparator.reverseOrder()));
        cells.put("aliases", aliases(rows, String.valueOf(cells.get("name"))));
        cells.put("why", why(rows));
        cells.put("verdict", corrections.verdict("party", mentions));
        store.insert("merged_parties", cells);
    }

    private static String name(List<Row> rows) {
        String block = rows.get(0).text("block");
        boolean known = rows.stream().allMatch(r -> r.text("block").equals(block))
                && (block.startsWith("c:") || block.startsWith("b:"));
        return known
                ? KnownNames.of(block)
                : Names.best(rows.stream().map(r -> r.text("name")).toList());
    }

    private static String most(List<Row> rows, String field) {
        Map<String, Integer> counts = new TreeMap<>();
        rows.stream()
                .filter(r -> r.has(field))
                .forEach(r -> counts.merge(r.text(field), r.number("weak") > 0 ? 1 : 3, Integer::sum));
        return Names.most(counts);
    }

    private static String last(List<Row> rows, String field) {
        String out = "";
        for (Row row : rows) {
            out = row.has(field) ? row.text(field) : out;
        }
        return out;
    }

    static Optional<String> day(List<Row> rows, Comparator<String> order) {
        return rows.stream()
                .filter(r -> r.has("published"))
                .map(r -> r.text("published"))
                .min(order);
    }

    private static String aliases(List<Row> rows, String name) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Row row : rows) {
            List<String> all = new ArrayList<>(List.of(row.text("aliases").split("\n")));
            all.add(row.text("name"));
            all.stream().filter(a -> !a.isEmpty() && !a.equals(name)).forEach(a -> counts.merge(a, 1, Integer::sum));
        }
        return String.join(
                "\n",
                counts.entrySet().stream()
                        .sorted(Comparator.comparing((Map.Entry<String, Integer> e) -> -e.getValue())
                                .thenComparing(Map.Entry::getKey))
                        .limit(20)
                        .map(Map.Entry::getKey)
                        .toList());
    }

    private static String why(List<Row> rows) {
        Set<String> reasons = new TreeSet<>();
        rows.forEach(r -> reasons.add(
                r.text("cluster").equals(r.text("party"))
                        ? r.text("why")
                        : "joined by a correction: " + r.text("cluster")));
        return String.join(" · ", reasons);
    }
}
