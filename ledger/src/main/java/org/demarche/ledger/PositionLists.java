package org.demarche.ledger;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the ledger answers about positions: who holds what on which matter. */
final class PositionLists {

    /** A position with its issue and holder as merged; {@code held} is the stance as corrections leave it. */
    static final String CELLS =
            "SELECT m.*, r.id AS reportid, f.party AS partyid, q.name AS party, sq.name AS accordingto, i.issue AS issueid,"
                    + " mi.label AS label, x.words AS reason";

    private static final String ISSUES_FIRST =
            " FROM merged_issues mi CROSS JOIN issues i ON i.issue = mi.id CROSS JOIN positions m ON m.issue = i.no";
    private static final String POSITIONS_FIRST =
            " FROM positions m CROSS JOIN issues i ON i.no = m.issue CROSS JOIN merged_issues mi ON mi.id = i.issue";
    private static final String FACES_FIRST =
            " FROM faces f CROSS JOIN positions m ON m.face = f.no CROSS JOIN issues i ON i.no = m.issue"
                    + " CROSS JOIN merged_issues mi ON mi.id = i.issue";
    private static final String ENDS =
            " JOIN reports r ON r.no = m.report JOIN merged_parties q ON q.id = f.party JOIN reasons x ON x.no = m.because"
                    + " LEFT JOIN faces sf ON sf.no = m.said LEFT JOIN merged_parties sq ON sq.id = sf.party";
    private static final String FACE = " CROSS JOIN faces f ON f.no = m.face";

    private final Store store;
    private final String after;
    private final String mention;

    /** @param mention the only one; empty for all */
    PositionLists(Store store, String after, String mention) {
        this.store = store;
        this.after = after;
        this.mention = mention;
    }

    /** By issue, then by day. */
    Listing positions(Filter filter) {
        boolean soon = isMetSoon(filter);
        Where where =
                Lists.dated(filter, soon).when(filter.status(), "m.held = ?").when(mention, "m.mention = ?");
        narrow(where, filter);
        if (filter.minSources() > 0) {
            where.and("mi.sources >= ?", filter.minSources());
        }
        Rows rows = new Rows(store, List.of("mi.id", "m.day", "m.mention"), after, filter.limit()).behind(where);
        Map<String, Integer> sources = new TreeMap<>();
        return rows.read(
                        CELLS + rows.columns() + from(filter, soon) + ENDS + where.clause() + rows.order(),
                        where.values(),
                        r -> filter.minSources() == 0 || sources(sources, r) >= filter.minSources(),
                        r -> position(r, sources(sources, r)))
                .listing(
                        "position_id",
                        "issue_id",
                        "issue",
                        "party_id",
                        "party",
                        "stance",
                        "according_to",
                        "date_earliest",
                        "date_latest",
                        "quote",
                        "report_id",
                        "start",
                        "end",
                        "because",
                        "sources",
                        "checked_by");
    }

    /** The conditions on party, issue, and on issues that can have a position of those days at all. */
    private void narrow(Where where, Filter filter) {
        where.when(filter.party(), "f.party IN (" + Finds.PARTIES + ")")
                .when(filter.issue(), isIssue(store, filter.issue()) ? "mi.id = ?" : "mi.label LIKE '%' || ? || '%'")
                .when(filter.since(), "mi.last >= ?")
                .when(filter.until(), "mi.first <= ?");
    }

    /** Where to begin: with what narrows most. */
    private String from(Filter filter, boolean soon) {
        if (soon) {
            return ISSUES_FIRST + FACE;
        }
        if (!mention.isEmpty()) {
            return POSITIONS_FIRST + FACE;
        }
        if (!filter.party().isEmpty()) {
            return FACES_FIRST;
        }
        boolean week = !filter.since().isEmpty() && !filter.until().isEmpty();
        boolean days = (week || !filter.source().isEmpty()) && filter.issue().isEmpty();
        return (days ? POSITIONS_FIRST : ISSUES_FIRST) + FACE;
    }

    /** Whether the source alone narrows the list, or nearly, and has many reports. */
    private boolean isMetSoon(Filter filter) {
        boolean week = !filter.since().isEmpty() && !filter.until().isEmpty();
        boolean narrow = week || filter.checked() || filter.minSources() > 0;
        boolean plain = (filter.party() + filter.issue() + filter.status() + mention).isEmpty();
        return plain && !narrow && Outlet.isMetSoon(store, filter);
    }

    static boolean isIssue(Store store, String word) {
        return !word.isEmpty() && store.number("SELECT count(*) FROM merged_issues WHERE id = ?", word) > 0;
    }

    private static List<Object> position(Row r, int sources) {
        return List.of(
                r.text("mention"),
                r.text("issueid"),
                r.text("label"),
                r.text("partyid"),
                r.text("party"),
                r.text("held"),
                r.text("accordingto"),
                r.text("first"),
                r.text("last"),
                r.text("quote"),
                r.text("reportid"),
                r.number("start"),
                r.number("stop"),
                r.text("reason"),
                (long) sources,
                Lists.checked(r.text("verdict")));
    }

    /** How many sources say that this party holds this on this matter. */
    private int sources(Map<String, Integer> known, Row r) {
        String what = r.text("issueid") + "\n" + r.text("partyid") + "\n" + r.text("held");
        return known.computeIfAbsent(what, k -> (int) store.number(
                "SELECT count(DISTINCT r.voice) FROM issues i JOIN positions m ON m.issue = i.no JOIN faces f ON f.no = m.face"
                        + " JOIN reports r ON r.no = m.report WHERE i.issue = ? AND f.party = ? AND m.held = ?",
                r.text("issueid"),
                r.text("partyid"),
                r.text("held")));
    }
}
