package org.demarche.ledger;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** One row for each issue of the ledger, from all its mentions and the edits laid over them. */
final class IssueSummaries {

    private final Store store;
    private final Corrections corrections;

    IssueSummaries(Store store, Corrections corrections) {
        this.store = store;
        this.corrections = corrections;
    }

    void write(String id) {
        store.run("DELETE FROM merged_issues WHERE id = ?", id);
        List<Row> rows = store.rows(
                "SELECT i.*, r.key, r.source, r.copies FROM issues i JOIN reports r ON r.no = i.report WHERE i.issue = ? ORDER BY i.mention",
                id);
        if (rows.isEmpty()) {
            return;
        }
        Set<String> mentions = new TreeSet<>();
        Set<String> reasons = new TreeSet<>();
        rows.forEach(r -> mentions.add(r.text("mention")));
        rows.forEach(r -> reasons.add(r.text("why")));
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("id", id);
        cells.put("label", corrections.edits("issue", mentions).getOrDefault("label", label(rows)));
        cells.put("sticking", isContested(id) ? 1 : 0);
        cells.put("reports", rows.stream().map(r -> r.text("key")).distinct().count());
        cells.put("sources", Sources.count(rows));
        cells.put("why", String.join(" · ", reasons));
        cells.put("verdict", corrections.verdict("issue", mentions));
        store.insert("merged_issues", cells);
    }

    /** Whether some position wants it and some refuses it; who holds them is looked at when it is listed. */
    private boolean isContested(String id) {
        return store.rows(
                                "SELECT DISTINCT p.stance IN ('demands', 'proposes') AS side FROM issues i JOIN positions p ON p.report = i.report AND p.issue = i.id"
                                        + " WHERE i.issue = ? AND p.stance IN ('demands', 'proposes', 'opposes', 'rejects')",
                                id)
                        .size()
                > 1;
    }

    /** The wording that most reports use; then the shortest. */
    private static String label(List<Row> rows) {
        Map<String, Integer> counts = new TreeMap<>();
        rows.forEach(r -> counts.merge(r.text("label"), 1, Integer::sum));
        return counts.entrySet().stream()
                .min(Comparator.comparing((Map.Entry<String, Integer> e) -> -e.getValue())
                        .thenComparing(e -> e.getKey().length())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
