package org.demarche.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Gives the wordings of issues that came or went their leaders ({@link Matters}), and sums up the issues that changed. */
final class IssueMerging {

    private static final String ROWS =
            "SELECT i.no, i.cluster, i.issue, l.key FROM issues i CROSS JOIN matters m ON m.no = i.matter"
                    + " CROSS JOIN matters l ON l.no = m.leader WHERE i.matter = ? AND i.no >= ?";

    private final Store store;
    private final Corrections corrections;
    private final Growth growth;
    private final Set<String> touched = new TreeSet<>();
    private final Set<String> grown = new TreeSet<>();

    IssueMerging(Store store, Corrections corrections, Growth growth) {
        this.store = store;
        this.corrections = corrections;
        this.growth = growth;
    }

    /**
     * @param fresh numbers of wordings that reports brought
     * @param waiting numbers of wordings whose leader went
     * @param named ids to be summed up again
     */
    void run(List<String> fresh, List<String> waiting, Set<String> named) {
        touched.addAll(named);
        List<Long> unsettled = new ArrayList<>();
        for (String no : fresh) {
            store.rows("SELECT no FROM matters WHERE no = ? AND leader = 0", Long.valueOf(no))
                    .forEach(r -> unsettled.add(r.number("no")));
        }
        waiting.forEach(no -> unsettled.add(Long.valueOf(no)));
        Set<Long> changed = new Matters(store).settle(unsettled);
        changed.forEach(no -> write(no, 0));
        fresh.stream().map(Long::valueOf).filter(no -> !changed.contains(no)).forEach(no -> write(no, growth.issue()));
        finish(corrections.joins("issue"));
        touched.addAll(corrections.splitMentions("issue"));
        touched.remove("");
        grown.remove("");
        grown.removeAll(touched);
        IssueSummaries summaries = new IssueSummaries(store, corrections);
        touched.forEach(summaries::write);
        grown.forEach(id -> summaries.grow(id, growth));
    }

    /** Tells the rows of a wording, from a number on, to which issue they belong. */
    private void write(long matter, long from) {
        for (Row row : store.rows(ROWS, matter, from)) {
            String id = Matters.id(row.text("key"));
            if (!id.equals(row.text("cluster"))) {
                boolean fresh = !row.has("cluster") && !row.has("issue");
                (fresh ? grown : touched).addAll(List.of(id, row.text("issue"), row.text("cluster")));
                store.run("UPDATE issues SET cluster = ?, issue = ? WHERE no = ?", id, id, row.number("no"));
            }
        }
    }

    /** Lays joins over what changed, over what they name, and over what they named before. */
    private void finish(Map<String, String> joins) {
        List<Row> rows = new ArrayList<>(store.rows("SELECT no, cluster, issue FROM issues WHERE issue <> cluster"));
        for (String cluster : new TreeSet<>(joins.keySet())) {
            rows.addAll(store.rows(
                    "SELECT no, cluster, issue FROM issues WHERE issue = ? AND cluster = ?", cluster, cluster));
        }
        for (Row row : rows) {
            String fate = joins.getOrDefault(row.text("cluster"), row.text("cluster"));
            if (!fate.equals(row.text("issue"))) {
                touched.addAll(List.of(fate, row.text("issue")));
                store.run("UPDATE issues SET issue = ? WHERE no = ?", fate, row.number("no"));
            }
        }
    }
}
