package org.demarche.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the pictures of the ledger ask: events of a stretch of days, of no known day, at known places; those first that most sources tell, so that a picture
 * that cannot hold all of them holds the best known.
 */
public final class Pictures {

    private final Store store;

    Pictures(Store store) {
        this.store = store;
    }

    /** Which events a picture asks about. */
    public enum Part {
        DATED("m.first > ''"),
        UNDATED("+m.first = ''"),
        PLACED("m.lat IS NOT NULL AND m.precision IN ('town', 'near', 'region')"),
        UNPLACED("m.lat IS NULL OR m.precision NOT IN ('town', 'near', 'region')");

        private final String condition;

        Part(String condition) {
            this.condition = condition;
        }
    }

    /**
     * What a picture must know of its events before it shows some of them.
     *
     * @param count how many there are
     * @param types how many of each type, most first
     * @param statuses the same by status
     * @param best the ids of the best known
     */
    public record Overview(long count, Map<String, Long> types, Map<String, Long> statuses, List<String> best) {}

    private EventPicks picks(Part part, Filter filter, String type) {
        return new EventPicks(store, filter, new EventPicks.Part(type, part.condition, part == Part.DATED));
    }

    /** The last day on which some event that is left starts. */
    public Optional<String> lastDay(Filter filter, String type) {
        return picks(Part.DATED, filter, type).lastDay();
    }

    /** Whether more events than this are left. */
    public boolean isMore(Part part, Filter filter, String type, int most) {
        return picks(part, filter, type).upTo(most) > most;
    }

    /** All events that are left, and the ids of as many of the best known as the filter's limit. */
    public Overview overview(Part part, Filter filter, String type) {
        return picks(part, filter, type).overview(filter.limit());
    }

    /** The events of these ids in their order, in the columns of {@code events} and {@code date_words}. */
    public Listing events(List<String> ids) {
        EventLists lists = new EventLists(store, "");
        List<String> columns = new ArrayList<>(EventLists.COLUMNS);
        columns.add("date_words");
        List<List<Object>> rows = new ArrayList<>();
        for (String id : ids) {
            store.first("SELECT * FROM merged_events WHERE id = ?", id).ifPresent(r -> {
                List<Object> row = new ArrayList<>(lists.event(r));
                row.add(r.text("datewords"));
                rows.add(row);
            });
        }
        return new Listing(columns, rows);
    }

    /** Where the events lie that no spot is known for: {@code precision}, {@code place}, {@code country}, {@code events}; most first. */
    public Listing unplaced(Filter filter, String type) {
        return new Listing(
                List.of("precision", "place", "country", "events"),
                picks(Part.UNPLACED, filter, type).places());
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
