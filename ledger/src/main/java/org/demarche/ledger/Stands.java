package org.demarche.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where the parties stand: issues some at a time, sticking ones first, with every position on them. */
public final class Stands {

    private static final List<String> POSITIONS = List.of(
            "position_id",
            "issue_id",
            "issue",
            "party_id",
            "party",
            "stance",
            "according_to",
            "date",
            "quote",
            "report_id",
            "source",
            "start",
            "end",
            "because",
            "checked_by");

    private static final String OF_PARTY =
            "SELECT i.issue FROM faces f CROSS JOIN positions m ON m.face = f.no CROSS JOIN reports r ON r.no = m.report CROSS JOIN issues i ON i.no = m.issue";

    private static final String OF_SOURCE =
            "SELECT i.issue FROM reports r CROSS JOIN positions m ON m.report = r.no CROSS JOIN faces f ON f.no = m.face CROSS JOIN issues i ON i.no = m.issue";

    private static final String OF_ISSUE = "SELECT 1 FROM issues i CROSS JOIN positions m ON m.issue = i.no";

    /** So many positions of a party are all looked up. */
    private static final int FEW = 3000;

    /** Of so many of a party's latest positions the issues are taken first. */
    private static final int LATEST = 500;

    private final Store store;

    Stands(Store store) {
        this.store = store;
    }

    /**
     * Issues: those that stick first, then those that most reports tell of.
     *
     * @param filter party, issue, stance (as status), days and source
     * @param after the key at which the part before ended, or empty
     */
    public Reports.Part issues(Filter filter, String after, int limit) {
        Where where = held(filter).and("mi.verdict NOT LIKE 'reject %'");
        where.when(filter.issue(), "mi.id = ? OR mi.label LIKE '%' || ? || '%'");
        if (filter.minSources() > 0) {
            where.and("mi.sources >= ?", filter.minSources());
        }
        String[] key = after.split("\n", 3);
        if (key.length == 3 && key[0].matches("\\d") && key[1].matches("\\d{1,9}")) {
            where.and(
                    "mi.sticking < ? OR (mi.weight, mi.id) > (?, ?)",
                    Integer.parseInt(key[0]),
                    -Integer.parseInt(key[1]),
                    key[2]);
        }
        List<Row> rows = new ArrayList<>();
        int least = key.length == 3 && key[0].equals("0") ? 0 : 1;
        for (int sticking = least; sticking >= 0 && rows.size() <= limit; sticking--) {
            store.each(
                    "SELECT mi.* FROM merged_issues mi" + where.clause() + " AND mi.sticking = " + sticking
                            + " ORDER BY mi.weight, mi.id LIMIT " + (limit + 1 - rows.size()),
                    rows::add,
                    where.values());
        }
        boolean more = rows.size() > limit;
        List<Row> part = more ? rows.subList(0, limit) : rows;
        Row last = more ? part.get(part.size() - 1) : Row.EMPTY;
        return new Reports.Part(
                new Listing(
                        List.of("issue_id", "issue", "sticking", "reports", "sources", "because", "checked_by"),
                        part.stream().map(Stands::issue).toList()),
                more ? last.text("sticking") + "\n" + last.text("reports") + "\n" + last.text("id") : "");
    }

    /**
     * The issues with a position that the filter leaves. What few positions can match is looked up first; else issue after issue is asked, until there are enough.
     */
    private Where held(Filter filter) {
        Where inner = new Where()
                .when(filter.party(), "f.party IN (" + Finds.PARTIES + ")")
                .when(filter.status(), "m.held = ?")
                .when(filter.source(), "r.source = ?")
                .when(filter.since(), "m.till >= ?")
                .when(filter.until(), "m.day <> '' AND m.day <= ?");
        if (inner.clause().isEmpty()) {
            return new Where();
        }
        boolean few = !filter.party().isEmpty() && isFew(filter.party());
        if (few || !filter.source().isEmpty()) {
            return new Where().and("mi.id IN (" + (few ? OF_PARTY : OF_SOURCE) + inner.clause() + ")", inner.values());
        }
        inner.and("i.issue = mi.id");
        String from = filter.party().isEmpty() ? OF_ISSUE : OF_ISSUE + " CROSS JOIN faces f ON f.no = m.face";
        return new Where().and("EXISTS (" + from + inner.clause() + ")", inner.values());
    }

    private boolean isFew(String party) {
        return store.number(
                        "SELECT count(*) FROM (SELECT 1 FROM faces f CROSS JOIN positions m ON m.face = f.no WHERE f.party IN ("
                                + Finds.PARTIES + ") LIMIT " + (FEW + 1) + ")",
                        party,
                        party)
                <= FEW;
    }

    private static List<Object> issue(Row r) {
        return List.of(
                r.text("id"),
                r.text("label"),
                r.number("sticking"),
                r.number("reports"),
                r.number("sources"),
                r.text("why"),
                Lists.checked(r.text("verdict")));
    }

    /** All positions on these issues that the filter leaves, the latest first. */
    public Listing positions(List<String> issues, Filter filter) {
        if (issues.isEmpty()) {
            return new Listing(POSITIONS, List.of());
        }
        Where where = new Where()
                .and("i.issue IN (" + String.join(",", Collections.nCopies(issues.size(), "?")) + ")", issues.toArray())
                .and("m.verdict NOT LIKE 'reject %'")
                .when(filter.party(), "f.party IN (" + Finds.PARTIES + ")")
                .when(filter.status(), "m.held = ?")
                .when(filter.source(), "r.source = ?")
                .when(filter.since(), "m.till >= ?")
                .when(filter.until(), "m.day <> '' AND m.day <= ?");
        List<List<Object>> rows = new ArrayList<>();
        store.each(
                "SELECT m.*, r.id AS reportid, r.source, i.issue AS issueid, mi.label, f.party AS partyid, q.name AS party, sq.name AS accordingto, x.words AS reason"
                        + " FROM issues i CROSS JOIN positions m ON m.issue = i.no JOIN merged_issues mi ON mi.id = i.issue JOIN reports r ON r.no = m.report"
                        + " JOIN faces f ON f.no = m.face JOIN merged_parties q ON q.id = f.party JOIN reasons x ON x.no = m.because"
                        + " LEFT JOIN faces sf ON sf.no = m.said LEFT JOIN merged_parties sq ON sq.id = sf.party"
                        + where.clause() + " ORDER BY m.day DESC, m.mention",
                r -> rows.add(position(r)),
                where.values());
        return new Listing(POSITIONS, rows);
    }

    private static List<Object> position(Row r) {
        return List.of(
                r.text("mention"),
                r.text("issueid"),
                r.text("label"),
                r.text("partyid"),
                r.text("party"),
                r.text("held"),
                r.text("accordingto"),
                r.text("day"),
                r.text("quote"),
                r.text("reportid"),
                r.text("source"),
                r.number("start"),
                r.number("stop"),
                r.text("reason"),
                Lists.checked(r.text("verdict")));
    }

    /** The issues on which a party has a position, the latest first. */
    public List<String> issuesOf(String party, int most) {
        String day = store.first(
                        "SELECT m.day FROM faces f CROSS JOIN positions m ON m.face = f.no WHERE f.party = ? ORDER BY m.day DESC LIMIT 1 OFFSET "
                                + LATEST,
                        party)
                .map(r -> r.text("day"))
                .orElse("");
        List<String> latest = issuesSince(party, day, most);
        return latest.size() < most && !day.isEmpty() ? issuesSince(party, "", most) : latest;
    }

    private List<String> issuesSince(String party, String day, int most) {
        return store
                .rows(
                        "SELECT i.issue, max(m.day) AS day FROM faces f CROSS JOIN positions m ON m.face = f.no AND m.day >= ? CROSS JOIN issues i ON i.no = m.issue"
                                + " WHERE f.party = ? GROUP BY i.issue ORDER BY max(m.day) DESC, i.issue LIMIT " + most,
                        day,
                        party)
                .stream()
                .map(r -> r.text("issue"))
                .toList();
    }

    /** The parties that hold most positions: id to how many. */
    public Map<String, Long> holders(int most) {
        Map<String, Long> out = new LinkedHashMap<>();
        store.each(
                "SELECT f.party AS id, count(*) AS n FROM positions m JOIN faces f ON f.no = m.face"
                        + " JOIN merged_parties q ON q.id = f.party WHERE q.unnamed = 0 GROUP BY f.party ORDER BY n DESC, id LIMIT "
                        + most,
                r -> out.put(r.text("id"), r.number("n")));
        return out;
    }

    /** How many positions there are of each stance. */
    public Map<String, Long> stances() {
        return new Reports(store).counted("SELECT held AS word, count(*) AS n FROM positions GROUP BY held", 20);
    }
}
