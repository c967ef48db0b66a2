package org.demarche.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Sums up the ties between parties that new reports brought or that are between other parties now. */
final class TieMerging {

    private static final String ENDS =
            "SELECT m.a AS first, fa.party AS a, m.type, m.b AS second, fb.party AS b FROM relations m JOIN faces fa ON fa.no = m.a JOIN faces fb ON fb.no = m.b WHERE ";

    private final Store store;

    TieMerging(Store store) {
        this.store = store;
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
        relations.forEach(no -> store.rows(ENDS + "m.no = ?", Long.valueOf(no)).forEach(r -> ties.add(Tie.of(r))));
        for (long face : moved.keySet()) {
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
    }

    /** Between whom the tie was before faces moved. */
    private static Tie before(Row row, Map<Long, String> moved) {
        return new Tie(
                moved.getOrDefault(row.number("first"), row.text("a")),
                row.text("type"),
                moved.getOrDefault(row.number("second"), row.text("b")));
    }

    private void write(Tie tie) {
        store.run("DELETE FROM merged_relations WHERE a = ? AND type = ? AND b = ?", tie.a(), tie.type(), tie.b());
        Row row = store.first(
                        "SELECT min(m.mention) AS mention, count(DISTINCT m.report) AS reports, count(DISTINCT r.voice) AS sources,"
                                + " min(nullif(r.published, '')) AS first, max(r.published) AS last FROM faces fa CROSS JOIN faces fb"
                                + " CROSS JOIN relations m ON m.a = fa.no AND m.b = fb.no CROSS JOIN reports r ON r.no = m.report"
                                + " WHERE fa.party = ? AND m.type = ? AND fb.party = ? AND m.verdict NOT LIKE 'reject %'",
                        tie.a(), tie.type(), tie.b())
                .orElseThrow();
        if (!row.has("mention") || tie.a().equals(tie.b())) {
            return;
        }
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("a", tie.a());
        cells.put("type", tie.type());
        cells.put("b", tie.b());
        cells.put("mention", row.text("mention"));
        cells.put("reports", row.number("reports"));
        cells.put("sources", row.number("sources"));
        cells.put("first", row.text("first"));
        cells.put("last", row.text("last"));
        store.insert("merged_relations", cells);
    }
}
