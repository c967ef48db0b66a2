package org.demarche.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks at the events that a picture asks about without building them: how many there are, of which kinds, and the ids of the best known.
 *
 * <p>It begins with what narrows most: the events of a party, a place or a source, or the days, which an index holds; only where nothing narrows does it look at
 * all, row after row, which is quicker than by an index of types.
 */
final class EventPicks {

    private static final String BEST = " ORDER BY sources DESC, reports DESC, first DESC, id";

    private static final String OF_PARTY =
            "SELECT DISTINCT e.event AS id FROM faces f CROSS JOIN roles x ON x.face = f.no CROSS JOIN events e ON e.no = x.event WHERE f.party IN ("
                    + Finds.PARTIES + ")";

    private static final String OF_PLACE = "SELECT id FROM merged_events WHERE place = ? COLLATE NOCASE"
            + " UNION SELECT id FROM merged_events WHERE placewords = ? COLLATE NOCASE"
            + " UNION SELECT id FROM merged_events WHERE country = upper(?)";

    private static final String OF_SOURCE =
            "SELECT DISTINCT e.event AS id FROM reports r CROSS JOIN events e ON e.report = r.no WHERE r.source = ?";

    private static final String DAYS =
            "SELECT id FROM merged_events INDEXED BY merged_events_first WHERE first > '' AND first <= ? AND last >= ? ORDER BY first DESC";

    private static final String LAST_DAY = "9999-12-31";

    private final Store store;
    private final String from;
    private final Object[] values;

    /**
     * Which events of those that a filter leaves.
     *
     * @param type PLOVER's type; empty for all
     * @param dated whether the part holds dated events only
     */
    record Part(String type, String condition, boolean dated) {}

    /** Of the events that the conditions leave. */
    EventPicks(Store store, Filter filter, Part part) {
        this.store = store;
        List<Object> all = new ArrayList<>();
        String first = begin(filter, part.dated(), all);
        Where where = EventLists.where(rest(filter), part.condition())
                .when(part.type(), part.dated() ? "m.type = ?" : "+m.type = ?");
        all.addAll(List.of(where.values()));
        this.from = (first.isEmpty()
                        ? " FROM merged_events m"
                        : " FROM (" + first + ") c CROSS JOIN merged_events m ON m.id = c.id")
                + where.clause();
        this.values = all.toArray();
    }

    private static String begin(Filter filter, boolean dated, List<Object> values) {
        String first = "";
        String word = "";
        if (!filter.party().isEmpty()) {
            first = OF_PARTY;
            word = filter.party();
        } else if (!filter.place().isEmpty()) {
            first = OF_PLACE;
            word = filter.place();
        } else if (!filter.source().isEmpty()) {
            first = OF_SOURCE;
            word = filter.source();
        } else if (dated && !(filter.since() + filter.until()).isEmpty()) {
            values.add(filter.until().isEmpty() ? LAST_DAY : filter.until());
            values.add(filter.since());
            return DAYS;
        }
        long marks = first.chars().filter(c -> c == '?').count();
        for (int i = 0; i < marks; i++) {
            values.add(word);
        }
        return first;
    }

    /** What the beginning does not hold already. */
    private static Filter rest(Filter f) {
        boolean party = !f.party().isEmpty();
        boolean place = !party && !f.place().isEmpty();
        boolean source = !party && !place && !f.source().isEmpty();
        return new Filter(
                "",
                f.issue(),
                place ? "" : f.place(),
                f.since(),
                f.until(),
                f.status(),
                source ? "" : f.source(),
                f.checked(),
                f.minSources(),
                f.limit());
    }

    /** All of them with the ids of so many of the best known. */
    Pictures.Overview overview(int most) {
        List<String> best = new ArrayList<>();
        Map<String, Long> types = new LinkedHashMap<>();
        Map<String, Long> statuses = new LinkedHashMap<>();
        store.each(
                "WITH b AS MATERIALIZED (SELECT m.id, m.type, m.status, m.sources, m.reports, m.first" + from + ")"
                        + " SELECT * FROM (SELECT 'best' AS what, id AS value, 0 AS n FROM b" + BEST + " LIMIT " + most
                        + ") UNION ALL SELECT * FROM (SELECT 'type', type, count(*) AS n FROM b GROUP BY type ORDER BY n DESC, type)"
                        + " UNION ALL SELECT * FROM (SELECT 'status', status, count(*) AS n FROM b GROUP BY status ORDER BY n DESC, status)",
                r -> {
                    switch (r.text("what")) {
                        case "best" -> best.add(r.text("value"));
                        case "type" -> types.put(r.text("value"), r.number("n"));
                        default -> statuses.put(r.text("value"), r.number("n"));
                    }
                },
                values);
        return new Pictures.Overview(types.values().stream().mapToLong(n -> n).sum(), types, statuses, best);
    }

    /** How many there are, counted no further than one more than this. */
    long upTo(int most) {
        return store.number("SELECT count(*) FROM (SELECT 1" + from + " LIMIT " + (most + 1) + ")", values);
    }

    /** The last day on which some of them starts. */
    Optional<String> lastDay() {
        return store.first("SELECT m.first AS day" + from + " ORDER BY m.first DESC LIMIT 1", values)
                .map(r -> r.text("day"))
                .filter(d -> !d.isEmpty());
    }

    /** How many of them lie where, see {@link Pictures#unplaced}. */
    List<List<Object>> places() {
        List<List<Object>> rows = new ArrayList<>();
        store.each(
                "SELECT m.precision, CASE WHEN m.place <> '' THEN m.place ELSE m.placewords END AS named, m.country, count(*) AS n"
                        + from + " GROUP BY 1, 2, 3 ORDER BY n DESC, 2, 3",
                r -> rows.add(List.of(r.text("precision"), r.text("named"), r.text("country"), r.number("n"))),
                values);
        return rows;
    }
}
