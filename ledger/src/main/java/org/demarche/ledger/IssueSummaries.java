package org.demarche.ledger;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** One row for each issue of the ledger, from all its mentions and the edits laid over them. */
final class IssueSummaries {

    private static final String HELD =
            "SELECT m.held IN ('demands', 'proposes') AS wants, f.party FROM issues i JOIN positions m ON m.issue = i.no"
                    + " JOIN faces f ON f.no = m.face WHERE i.issue = ? AND m.held IN ('demands', 'proposes', 'opposes', 'rejects')"
                    + " AND m.verdict NOT LIKE 'reject %' GROUP BY 1, 2";

    private final Store store;
    private final Corrections corrections;

    IssueSummaries(Store store, Corrections corrections) {
        this.store = store;
        this.corrections = corrections;
    }

    void write(String id) {
        store.run("DELETE FROM merged_issues WHERE id = ?", id);
        List<Row> labels = store.rows(
                "SELECT label, cluster, matter, count(*) AS n FROM issues WHERE issue = ? GROUP BY label, cluster", id);
        if (labels.isEmpty()) {
            return;
        }
        Row counts = store.first(
                        "SELECT count(DISTINCT i.report) AS reports, count(DISTINCT r.voice) AS sources FROM issues i"
                                + " JOIN reports r ON r.no = i.report WHERE i.issue = ?",
                        id)
                .orElseThrow();
        Row held = store.first(
                        "SELECT count(*) AS n, coalesce(min(nullif(m.day, '')), '') AS first, coalesce(max(m.till), '') AS last FROM issues i JOIN positions m ON m.issue = i.no WHERE i.issue = ?",
                        id)
                .orElseThrow();
        Set<String> mentions = corrections.mentions("issue", id);
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("id", id);
        cells.put("label", corrections.edits("issue", mentions).getOrDefault("label", label(labels)));
        cells.put("sticking", isContested(id) ? 1 : 0);
        cells.put("weight", -counts.number("reports"));
        cells.put("reports", counts.number("reports"));
        cells.put("sources", counts.number("sources"));
        cells.put("positions", held.number("n"));
        cells.put("first", held.text("first"));
        cells.put("last", held.text("last"));
        cells.put("why", why(id, labels, counts.number("reports")));
        cells.put("verdict", corrections.verdict("issue", mentions));
        store.insert("merged_issues", cells);
    }

    /** Whether some party wants it and another refuses it. */
    private boolean isContested(String id) {
        Set<String> want = new TreeSet<>();
        Set<String> refuse = new TreeSet<>();
        store.rows(HELD, id).forEach(r -> (r.number("wants") > 0 ? want : refuse).add(r.text("party")));
        return want.stream().anyMatch(w -> refuse.stream().anyMatch(r -> !r.equals(w)));
    }

    /** The wording that most reports use; then the shortest. */
    private static String label(List<Row> labels) {
        return labels.stream()
                .min(Comparator.comparing((Row r) -> -r.number("n"))
                        .thenComparing(r -> r.text("label").length())
                        .thenComparing(r -> r.text("label")))
                .map(r -> r.text("label"))
                .orElse("");
    }

    private static String why(String id, List<Row> labels, long reports) {
        boolean corrected = labels.stream().anyMatch(r -> !r.text("cluster").equals(id));
        Set<String> shared = new TreeSet<>();
        labels.stream().limit(1).forEach(r -> shared.addAll(words(r)));
        labels.forEach(r -> shared.retainAll(words(r)));
        String joined = reports == 1 ? "one report" : "shared words: " + String.join(", ", shared);
        return joined + (corrected ? " · joined or split by a correction" : "");
    }

    private static Set<String> words(Row label) {
        return Wording.of(label.text("label"));
    }
}
