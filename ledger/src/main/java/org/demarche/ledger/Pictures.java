package org.demarche.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the pictures of the ledger ask: events of a stretch of days, of no known day, at known places; those first that most sources tell, so that a picture
 * that cannot hold all of them holds the best known.
 */
public final class Pictures {

    /** The columns that events can be counted by. */
    private static final List<String> TALLIES = List.of("type", "status", "country");

    private static final String BEST = " ORDER BY m.sources DESC, m.reports DESC, m.first DESC, m.id";

    private final Store store;

    Pictures(Store store) {
        this.store = store;
    }

    /** Which events a picture asks about. */
    public enum Part {
        DATED("m.first <> ''"),
        UNDATED("m.first = ''"),
        PLACED("m.lat IS NOT NULL AND m.precision IN ('town', 'near', 'region')"),
        UNPLACED("m.lat IS NULL OR m.precision NOT IN ('town', 'near', 'region')");

        private final String condition;

        Part(String condition) {
            this.condition = condition;
        }
    }

    private static Where where(Part part, Filter filter, String type) {
        return EventLists.where(filter, part.condition).when(type, "m.type = ?");
    }

    /** The last day on which some event that is left starts. */
    public Optional<String> lastDay(Filter filter, String type) {
        Where where = where(Part.DATED, filter, type);
        return store.first("SELECT max(m.first) AS day FROM merged_events m" + where.clause(), where.values())
                .map(r -> r.text("day"))
                .filter(d -> !d.isEmpty());
    }

    /** How many events are left. */
    public long count(Part part, Filter filter, String type) {
        Where where = where(part, filter, type);
        return store.number("SELECT count(*) FROM merged_events m" + where.clause(), where.values());
    }

    /** The events, in the columns of {@code events} and {@code date_words}; the filter's limit holds. */
    public Listing events(Part part, Filter filter, String type) {
        Where where = where(part, filter, type);
        EventLists lists = new EventLists(store, "");
        List<String> columns = new ArrayList<>(EventLists.COLUMNS);
        columns.add("date_words");
        List<List<Object>> rows = new ArrayList<>();
        store.each(
                "SELECT m.* FROM merged_events m" + where.clause() + BEST + Where.limit(filter),
                r -> {
                    List<Object> row = new ArrayList<>(lists.event(r));
                    row.add(r.text("datewords"));
                    rows.add(row);
                },
                where.values());
        return new Listing(columns, rows);
    }

    /**
     * How many events have each value of {@code type}, {@code status} or {@code country}, most first.
     *
     * @throws IllegalArgumentException for another column
     */
    public Map<String, Long> tally(Part part, Filter filter, String type, String column) {
        if (!TALLIES.contains(column)) {
            throw new IllegalArgumentException("no tally of " + column);
        }
        Where where = where(part, filter, type);
        Map<String, Long> out = new LinkedHashMap<>();
        store.each(
                "SELECT m." + column + " AS value, count(*) AS n FROM merged_events m" + where.clause()
                        + " GROUP BY 1 ORDER BY 2 DESC, 1",
                r -> out.put(r.text("value"), r.number("n")),
                where.values());
        return out;
    }

    /** Where the events lie that no spot is known for: {@code precision}, {@code place}, {@code country}, {@code events}; most first. */
    public Listing unplaced(Filter filter, String type) {
        Where where = where(Part.UNPLACED, filter, type);
        List<List<Object>> rows = new ArrayList<>();
        store.each(
                "SELECT m.precision, CASE WHEN m.place <> '' THEN m.place ELSE m.placewords END AS named, m.country, count(*) AS n FROM merged_events m"
                        + where.clause() + " GROUP BY 1, 2, 3 ORDER BY n DESC, 2, 3",
                r -> rows.add(List.of(r.text("precision"), r.text("named"), r.text("country"), r.number("n"))),
                where.values());
        return new Listing(List.of("precision", "place", "country", "events"), rows);
    }

    /** Where each event's words first stand: {@code event_id}, {@code report_id}, {@code start}, {@code end}. */
    public Listing spots(List<String> events) {
        List<List<Object>> rows = new ArrayList<>();
        for (String event : events) {
            store.first(
                            "SELECT r.id AS reportid, e.start, e.stop FROM events e JOIN reports r ON r.no = e.report WHERE e.event = ?"
                                    + " ORDER BY r.published, r.id, e.start LIMIT 1",
                            event)
                    .ifPresent(r -> rows.add(List.of(event, r.text("reportid"), r.number("start"), r.number("stop"))));
        }
        return new Listing(List.of("event_id", "report_id", "start", "end"), rows);
    }
}
