package org.demarche.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What holds talks up: matters that somebody demands or proposes and somebody else opposes or rejects, as corrections leave the stances. */
final class Sticking {

    private static final List<String> WANTS = List.of("demands", "proposes");
    private static final List<String> REFUSES = List.of("opposes", "rejects");
    private static final int MOST_EVIDENCE = 6;

    /** Issues of which one source tells what is wanted and what is refused. */
    private static final String BOTH_SIDES =
            "m.id IN (SELECT i.issue FROM reports r CROSS JOIN positions p ON p.report = r.no CROSS JOIN issues i ON i.no = p.issue WHERE r.source = ?"
                    + " GROUP BY i.issue HAVING max(p.held IN ('demands', 'proposes')) AND max(p.held IN ('opposes', 'rejects')))";

    private final Store store;
    private final String after;

    Sticking(Store store, String after) {
        this.store = store;
        this.after = after;
    }

    static boolean wants(String stance) {
        return WANTS.contains(stance);
    }

    static boolean refuses(String stance) {
        return REFUSES.contains(stance);
    }

    /** Whether somebody wants what somebody else refuses. */
    static boolean isContested(Set<String> want, Set<String> refuse) {
        return want.stream().anyMatch(w -> refuse.stream().anyMatch(r -> !r.equals(w)));
    }

    /** Those on which most reports tell first. */
    Listing sticking(Filter filter) {
        boolean known = PositionLists.isIssue(store, filter.issue());
        Where where = new Where()
                .and("m.sticking = 1")
                .when(filter.issue(), known ? "m.id = ?" : "m.label LIKE '%' || ? || '%'")
                .when(filter.since(), "m.last >= ?")
                .when(filter.until(), "m.first <> '' AND m.first <= ?")
                .when(
                        filter.party(),
                        "m.id IN (SELECT i.issue FROM faces f JOIN positions p ON p.face = f.no JOIN issues i ON i.no = p.issue WHERE f.party IN ("
                                + Finds.PARTIES + "))");
        where.when(filter.source(), BOTH_SIDES);
        Lists.verdict(where, filter.checkedToo());
        Rows rows = new Rows(store, List.of("m.weight", "m.id"), after, filter.limit()).behind(where);
        Map<String, List<Object>> made = new TreeMap<>();
        return rows.read(
                        "SELECT m.*" + rows.columns() + " FROM merged_issues m" + where.clause() + rows.order(),
                        where.values(),
                        r -> contested(r, filter)
                                .map(cells -> made.put(r.text("id"), cells) == null)
                                .orElse(false),
                        r -> made.getOrDefault(r.text("id"), List.of()))
                .listing("issue_id", "issue", "demanded_by", "rejected_by", "since", "positions", "evidence");
    }

    private Optional<List<Object>> contested(Row issue, Filter filter) {
        Where where =
                Lists.dated(filter, true).and("i.issue = ?", issue.text("id")).when(filter.status(), "m.held = ?");
        String from = " FROM issues i JOIN positions m ON m.issue = i.no";
        Map<String, String> want = new TreeMap<>();
        Map<String, String> refuse = new TreeMap<>();
        long positions = 0;
        String since = "";
        for (Row r : store.rows(
                "SELECT g.*, q.name FROM (SELECT f.party AS id, m.held, count(*) AS n, min(nullif(m.first, '')) AS day"
                        + from
                        + " JOIN faces f ON f.no = m.face" + where.clause()
                        + " GROUP BY f.party, m.held) g JOIN merged_parties q ON q.id = g.id",
                where.values())) {
            if (wants(r.text("held"))) {
                want.put(r.text("id"), r.text("name"));
            } else if (refuses(r.text("held"))) {
                refuse.put(r.text("id"), r.text("name"));
            }
            positions += r.number("n");
            boolean earlier = r.has("day") && (since.isEmpty() || r.text("day").compareTo(since) < 0);
            since = earlier ? r.text("day") : since;
        }
        if (!isContested(want.keySet(), refuse.keySet())) {
            return Optional.empty();
        }
        return Optional.of(List.of(
                issue.text("id"),
                issue.text("label"),
                List.copyOf(want.values()),
                List.copyOf(refuse.values()),
                since,
                positions,
                evidence(from + where.clause(), where)));
    }

    private List<String> evidence(String from, Where where) {
        return store
                .rows(
                        "SELECT m.quote" + from + " GROUP BY m.quote ORDER BY min(m.day), min(m.mention) LIMIT "
                                + MOST_EVIDENCE,
                        where.values())
                .stream()
                .map(r -> r.text("quote"))
                .toList();
    }
}
