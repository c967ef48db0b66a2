package org.demarche.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What came into the ledger since somebody looked last, and what waits for a decision.
 *
 * <p>"Since" is a number of a row, for only those follow arrival; it is a mark to come back with, never an order to show.
 */
public final class News {

    private static final String CONTESTED = "p.held IN ('demands', 'proposes', 'opposes', 'rejects')";

    private final Store store;

    News(Store store) {
        this.store = store;
    }

    /** The mark of now. */
    public long mark() {
        return store.number("SELECT max(no) FROM reports");
    }

    /** Changes when anything in the ledger does, whoever does it; only for the ledger that is asked each time and never writes. */
    public long state() {
        return store.number("PRAGMA data_version");
    }

    /** How many reports, events and positions came after the mark. */
    public Map<String, Long> counts(long mark) {
        Map<String, Long> out = new LinkedHashMap<>();
        for (String table : List.of("reports", "statements", "events", "positions")) {
            String column = table.equals("reports") ? "no" : "report";
            out.put(table, store.number("SELECT count(*) FROM " + table + " WHERE " + column + " > ?", mark));
        }
        return out;
    }

    /** The sticking points on which a report after the mark has a position. */
    public Listing moved(long mark, int most) {
        return issues(
                "SELECT mi.id, mi.label, count(*) AS n FROM positions p JOIN issues i ON i.no = p.issue"
                        + " JOIN merged_issues mi ON mi.id = i.issue WHERE p.report > ? AND mi.sticking = 1"
                        + " AND mi.verdict NOT LIKE 'reject %' AND " + CONTESTED
                        + " GROUP BY mi.id ORDER BY n DESC, mi.id LIMIT " + most,
                mark);
    }

    private Listing issues(String query, Object... values) {
        List<List<Object>> rows = new ArrayList<>();
        store.each(query, r -> rows.add(List.of(r.text("id"), r.text("label"), r.number("n"))), values);
        return new Listing(List.of("issue_id", "issue", "positions"), rows);
    }

    /** The events with a toll from a report after the mark; {@code earlier} tells what reports up to it said, as {@code low–high}. */
    public Listing tolls(long mark, int most) {
        List<List<Object>> rows = new ArrayList<>();
        store.each(
                "SELECT e.event AS id, m.words, r.id AS reportid, e.start, e.stop, m.place, m.country, t.kind, min(t.low) AS low, max(coalesce(t.high, t.low)) AS high,"
                        + " (SELECT min(o.low) || '–' || max(coalesce(o.high, o.low)) FROM events oe JOIN tolls o ON o.event = oe.no"
                        + " WHERE oe.event = e.event AND o.kind = t.kind AND oe.report <= ?) AS earlier"
                        + " FROM tolls t JOIN events e ON e.no = t.event JOIN merged_events m ON m.id = e.event JOIN reports r ON r.no = e.report"
                        + " WHERE e.report > ? AND m.verdict NOT LIKE 'reject %' GROUP BY e.event, t.kind"
                        + " ORDER BY earlier IS NULL, high DESC, id LIMIT " + most,
                r -> rows.add(List.of(
                        r.text("id"),
                        r.has("place") ? r.text("place") : r.text("country"),
                        r.text("kind"),
                        r.number("low"),
                        r.number("high"),
                        r.text("earlier"),
                        r.text("words"),
                        r.text("reportid"),
                        r.number("start"),
                        r.number("stop"))),
                mark,
                mark);
        return new Listing(
                List.of("event_id", "place", "kind", "low", "high", "earlier", "words", "report_id", "start", "end"),
                rows);
    }

    /** How many joins, second-hand positions and events nobody has decided on. */
    public Map<String, Long> waiting() {
        Map<String, Long> out = new LinkedHashMap<>();
        String open = " AND verdict = ''";
        out.put(
                "joins",
                store.number("SELECT count(*) FROM merged_parties WHERE (why LIKE '%fold%' OR why LIKE '%surname%')"
                                + open)
                        + store.number("SELECT count(*) FROM merged_events WHERE reports > 1" + open));
        out.put("positions", store.number("SELECT count(*) FROM positions m WHERE m.said > 0 AND m.verdict = ''"));
        out.put("events", store.number("SELECT count(*) FROM merged_events WHERE reports = 1" + open));
        return out;
    }
}
