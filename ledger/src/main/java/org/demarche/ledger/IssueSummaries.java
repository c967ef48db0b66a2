package org.demarche.ledger;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** One row for each issue of the ledger, from all its mentions and the edits laid over them. */
final class IssueSummaries {

    /** So few reports are summed up anew as quickly. */
    private static final int FEW = 20;

    private static final String SHARED = "shared words: ";

    private static final String LABELS =
            "SELECT label, cluster, count(*) AS n FROM issues WHERE issue = ? GROUP BY label, cluster";

    private static final String WANTS = "m.held IN ('demands', 'proposes')";
    private static final String REFUSES = "m.held IN ('opposes', 'rejects')";
    private static final String POSITIONS = " FROM issues i CROSS JOIN positions m ON m.issue = i.no";

    private static final String SIDES = "SELECT " + WANTS + " AS wants, f.party" + POSITIONS
            + " CROSS JOIN faces f ON f.no = m.face" + " WHERE i.issue = ? AND (" + WANTS + " OR " + REFUSES
            + ") AND m.verdict NOT LIKE 'reject %' GROUP BY 1, 2";

    private static final String HELD = "SELECT count(*) AS n, coalesce(min(nullif(m.day, '')), '') AS first,"
            + " coalesce(max(m.till), '') AS last, coalesce(sum(" + WANTS + "), 0) AS want,"
            + " coalesce(sum(" + REFUSES + "), 0) AS refuse" + POSITIONS + " WHERE i.issue = ? AND i.no >= ?";

    private static final String HEARD = "SELECT 1 FROM issues i CROSS JOIN reports r ON r.no = i.report"
            + " WHERE i.issue = ? AND i.no < ? AND r.voice = ? ORDER BY i.no DESC LIMIT 1";

    private final Store store;
    private final Corrections corrections;

    IssueSummaries(Store store, Corrections corrections) {
        this.store = store;
        this.corrections = corrections;
    }

    /** Sums up all that is told of it. */
    void write(String id) {
        store.run("DELETE FROM merged_issues WHERE id = ?", id);
        List<Row> labels = store.rows(LABELS, id);
        if (labels.isEmpty()) {
            return;
        }
        Row counts = store.first(
                        "SELECT count(DISTINCT i.report) AS reports, count(DISTINCT r.voice) AS sources FROM issues i"
                                + " JOIN reports r ON r.no = i.report WHERE i.issue = ?",
                        id)
                .orElseThrow();
        Row held = held(id, 0);
        Set<String> mentions = corrections.mentions("issue", id);
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("id", id);
        cells.put("label", corrections.edits("issue", mentions).getOrDefault("label", label(labels)));
        cells.put("sticking", isContested(id) ? 1 : 0);
        cells.put("weight", -counts.number("reports"));
        cells.put("reports", counts.number("reports"));
        cells.put("sources", counts.number("sources"));
        cells.put("positions", held.number("n"));
        cells.put("wants", held.number("want"));
        cells.put("refuses", held.number("refuse"));
        cells.put("first", held.text("first"));
        cells.put("last", held.text("last"));
        cells.put("why", why(id, labels, counts.number("reports")));
        cells.put("verdict", corrections.verdict("issue", mentions));
        store.insert("merged_issues", cells);
    }

    private Row held(String id, long from) {
        return store.first(HELD, id, from).orElseThrow();
    }

    /** Adds what is new to the sums that stand; what no merge has summed up yet is summed up whole. No decision names it. */
    void grow(String id, Growth growth) {
        Optional<Row> stands = store.first("SELECT * FROM merged_issues WHERE id = ?", id);
        if (stands.isEmpty() || stands.get().number("reports") <= FEW) {
            write(id);
            return;
        }
        Row before = stands.get();
        List<Row> fresh = store.rows(
                "SELECT i.report, i.label, i.matter, r.voice FROM issues i CROSS JOIN reports r ON r.no = i.report"
                        + " WHERE i.issue = ? AND i.no >= ?",
                id,
                growth.issue());
        Set<Long> reports = new TreeSet<>();
        Set<String> voices = new TreeSet<>();
        fresh.forEach(r -> reports.add(r.number("report")));
        fresh.forEach(r -> voices.add(r.text("voice")));
        Row held = held(id, growth.issue());
        long wants = before.number("wants") + held.number("want");
        long refuses = before.number("refuses") + held.number("refuse");
        boolean mayStick = (held.number("want") > 0 && refuses > 0) || (held.number("refuse") > 0 && wants > 0);
        boolean sticking = before.number("sticking") > 0 || (mayStick && isContested(id));
        Map<String, Object> cells = new LinkedHashMap<>(before.cells());
        cells.put("label", label(id, before.text("label"), fresh));
        cells.put("sticking", sticking ? 1 : 0);
        cells.put("reports", before.number("reports") + reports.size());
        cells.put("weight", -before.number("reports") - reports.size());
        cells.put("sources", before.number("sources") + Growth.unheard(store, voices, HEARD, id, growth.issue()));
        cells.put("positions", before.number("positions") + held.number("n"));
        cells.put("wants", wants);
        cells.put("refuses", refuses);
        cells.put("first", Growth.earlier(before.text("first"), held.text("first")));
        cells.put("last", Growth.later(before.text("last"), held.text("last")));
        cells.put("why", why(before.text("why"), fresh));
        store.run("DELETE FROM merged_issues WHERE id = ?", id);
        store.insert("merged_issues", cells);
    }

    /** The wording that most reports use now; where no new one can be it, the one that stands. */
    private String label(String id, String stands, List<Row> fresh) {
        long leading = matter(stands);
        Set<String> seen = new TreeSet<>(Set.of(stands));
        boolean stays =
                fresh.stream().filter(r -> seen.add(r.text("label"))).noneMatch(r -> mayLead(id, stands, leading, r));
        return stays ? stands : label(store.rows(LABELS, id));
    }

    /** The number of a label's words; zero for a word alone, which may have several. */
    private long matter(String label) {
        Set<String> words = Wording.of(label);
        return words.size() < 2 ? 0 : store.number("SELECT no FROM matters WHERE key = ?", Matters.key(words));
    }

    /** Whether a label may have been told as often as the one that stands. */
    private boolean mayLead(String id, String stands, long leading, Row fresh) {
        long matter = fresh.number("matter");
        if (leading == 0 || matter == leading || matter != matter(fresh.text("label"))) {
            return true;
        }
        long most = store.number("SELECT count(*) FROM issues WHERE matter = ?", matter);
        long least = store.number(
                "SELECT count(*) FROM (SELECT 1 FROM issues WHERE matter = ? AND label = ? AND issue = ? LIMIT ?)",
                leading,
                stands,
                id,
                most + 1);
        return least <= most;
    }

    private static String why(String stands, List<Row> fresh) {
        Set<String> shared =
                new TreeSet<>(List.of(stands.substring(SHARED.length()).split(", ")));
        fresh.forEach(r -> shared.retainAll(words(r)));
        return SHARED + String.join(", ", shared);
    }

    /** Whether some party wants it and another refuses it. */
    private boolean isContested(String id) {
        Set<String> want = new TreeSet<>();
        Set<String> refuse = new TreeSet<>();
        store.rows(SIDES, id).forEach(r -> (r.number("wants") > 0 ? want : refuse).add(r.text("party")));
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
        String joined = reports == 1 ? "one report" : SHARED + String.join(", ", shared);
        return joined + (corrected ? " · joined or split by a correction" : "");
    }

    private static Set<String> words(Row label) {
        return Wording.of(label.text("label"));
    }
}
