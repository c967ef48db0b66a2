package org.demarche.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Sums up the ties between parties that new reports brought or that are between other parties now. */
final class TieMerging {

    private static final String ENDS =
            "SELECT m.a AS first, fa.party AS a, m.type, m.b AS second, fb.party AS b FROM relations m JOIN faces fa ON fa.no = m.a JOIN faces fb ON fb.no = m.b WHERE ";

    /** So few reports are summed up anew as quickly. */
    private static final int FEW = 20;

    private static final String TOLD = " FROM faces fa CROSS JOIN faces fb"
            + " CROSS JOIN relations m ON m.a = fa.no AND m.b = fb.no CROSS JOIN reports r ON r.no = m.report"
            + " WHERE fa.party = ? AND m.type = ? AND fb.party = ? AND m.verdict NOT LIKE 'reject %'";
    private static final String SUMS =
            "SELECT min(m.mention) AS mention, count(DISTINCT m.report) AS reports, count(DISTINCT r.voice) AS sources,"
                    + " min(nullif(r.published, '')) AS first, max(r.published) AS last";

    private final Store store;
    private final Growth growth;

    TieMerging(Store store, Growth growth) {
        this.store = store;
        this.growth = growth;
    }

    /** One tie: between whom, and which. */
    private record Tie(String a, String type, String b) implements Comparable<Tie> {

        static Tie of(Row row) {
            return new Tie(row.text("a"), row.text("type"), row.text("b"));
        }

        @Override
        public int compareTo(Tie other) {
            return (a + "\n" + type + "\n" + b).compareTo(other.a + "\n" + other.type + "\n" + other.b);
        }
    }

    /**
     * @param relations numbers of the rows that reports brought or whose reports turned out to be copies
     * @param moved the faces that are another party now, with the party that each was before
     * @param old parties of rows that went or on which there is a decision
     */
    void run(List<String> relations, Map<Long, String> moved, Set<String> old) {
        Set<Tie> ties = new TreeSet<>();
        Set<Tie> grown = new TreeSet<>();
        for (String one : relations) {
            long no = Long.parseLong(one);
            store.rows(ENDS + "m.no = ?", no).forEach(r -> (no < growth.relation() ? ties : grown).add(Tie.of(r)));
        }
        for (long face : old(moved)) {
            for (String end : List.of("m.a = ?", "m.b = ?")) {
                store.rows(ENDS + end, face).forEach(r -> {
                    ties.add(Tie.of(r));
                    ties.add(before(r, moved));
                });
            }
        }
        for (String party : old) {
            store.rows("SELECT a, type, b FROM merged_relations WHERE a = ? OR b = ?", party, party)
                    .forEach(r -> ties.add(Tie.of(r)));
        }
        ties.forEach(this::write);
        grown.removeAll(ties);
        grown.forEach(this::grow);
    }

    /** What a new face tells is new itself. */
    private static List<Long> old(Map<Long, String> moved) {
        return moved.keySet().stream()
                .filter(face -> !moved.getOrDefault(face, "").isEmpty())
                .toList();
    }

    /** Between whom the tie was before faces moved. */
    private static Tie before(Row row, Map<Long, String> moved) {
        return new Tie(
                moved.getOrDefault(row.number("first"), row.text("a")),
                row.text("type"),
                moved.getOrDefault(row.number("second"), row.text("b")));
    }

    private void write(Tie tie) {
        drop(tie);
        Row row = store.first(SUMS + TOLD, tie.a(), tie.type(), tie.b()).orElseThrow();
        if (row.has("mention")) {
            write(tie, cells(row));
        }
    }

    /** Adds what is new to the sums that stand. */
    private void grow(Tie tie) {
        Optional<Row> stands = store.first(
                "SELECT * FROM merged_relations WHERE a = ? AND type = ? AND b = ?", tie.a(), tie.type(), tie.b());
        if (stands.isEmpty() || stands.get().number("reports") <= FEW) {
            write(tie);
            return;
        }
        Object[] from = {tie.a(), tie.type(), tie.b(), growth.relation()};
        Row fresh = store.first(SUMS + TOLD + " AND m.no >= ?", from).orElseThrow();
        if (!fresh.has("mention")) {
            return;
        }
        Set<String> voices = new TreeSet<>();
        store.rows("SELECT DISTINCT r.voice" + TOLD + " AND m.no >= ?", from).forEach(r -> voices.add(r.text("voice")));
        long unheard = Growth.unheard(store, voices, "SELECT 1" + TOLD + " AND m.no < ? AND r.voice = ? LIMIT 1", from);
        Row before = stands.get();
        Map<String, Object> cells = cells(fresh);
        cells.put("mention", Growth.earlier(before.text("mention"), fresh.text("mention")));
        cells.put("reports", before.number("reports") + fresh.number("reports"));
        cells.put("sources", before.number("sources") + unheard);
        cells.put("first", Growth.earlier(before.text("first"), fresh.text("first")));
        cells.put("last", Growth.later(before.text("last"), fresh.text("last")));
        drop(tie);
        write(tie, cells);
    }

    private void drop(Tie tie) {
        store.run("DELETE FROM merged_relations WHERE a = ? AND type = ? AND b = ?", tie.a(), tie.type(), tie.b());
    }

    private static Map<String, Object> cells(Row row) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("mention", row.text("mention"));
        out.put("reports", row.number("reports"));
        out.put("sources", row.number("sources"));
        out.put("first", row.text("first"));
        out.put("last", row.text("last"));
        return out;
    }

    private void write(Tie tie, Map<String, Object> cells) {
        if (tie.a().equals(tie.b())) {
            return;
        }
        cells.put("a", tie.a());
        cells.put("type", tie.type());
        cells.put("b", tie.b());
        store.insert("merged_relations", cells);
    }
}
