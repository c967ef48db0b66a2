package org.demarche.ledger;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** What the ledger answers about events: the list, by day, their tolls; and the matters that stick. */
public final class EventLists {

    private final Store store;
    private final String after;

    EventLists(Store store, String after) {
        this.store = store;
        this.after = after;
    }

    private static final List<String> TOLLS = List.of(
            "event_id", "date_earliest", "date_latest", "place", "kind", "low", "high", "told", "sources", "words");

    private static final String PLACED = "SELECT id FROM merged_events WHERE place = ? COLLATE NOCASE"
            + " UNION SELECT id FROM merged_events WHERE placewords = ? COLLATE NOCASE"
            + " UNION SELECT id FROM merged_events WHERE country = upper(?)";

    private static final String TOLD_BY =
            "m.id IN (SELECT e.event FROM reports r JOIN events e ON e.report = r.no WHERE r.source = ?)";
    private static final String TOLD_THERE =
            "EXISTS (SELECT 1 FROM events e CROSS JOIN reports r ON r.no = e.report WHERE e.event = m.id AND r.source = ?)";

    /** The columns of an event. */
    static final List<String> COLUMNS = List.of(
            "event_id",
            "type",
            "mode",
            "context",
            "status",
            "date_earliest",
            "date_latest",
            "actor_ids",
            "actors",
            "recipient_ids",
            "recipients",
            "place",
            "country",
            "precision",
            "lat",
            "lon",
            "geonames",
            "cameo",
            "quad",
            "score",
            "tolls",
            "reports",
            "sources",
            "words",
            "checked_by",
            "because");

    /** The events by day; those not dated come first. */
    public Listing events(Filter filter) {
        return read(filter, "1", this::event).listing(COLUMNS.toArray(String[]::new));
    }

    /** The one event of this id, whatever was decided about it. */
    public Listing event(String id) {
        List<List<Object>> rows = new ArrayList<>();
        store.rows("SELECT * FROM merged_events WHERE id = ?", id).forEach(r -> rows.add(event(r)));
        return new Listing(COLUMNS, rows);
    }

    /** What the filter leaves of {@code merged_events m}. */
    static Where where(Filter filter, String condition) {
        return where(filter, condition, false);
    }

    /** @param inOrder whether the query goes through the list in its order until a page is full */
    private static Where where(Filter filter, String condition, boolean inOrder) {
        Where where = new Where()
                .and(condition)
                .when(filter.since(), "m.last >= ?")
                .when(filter.until(), "m.first > '' AND m.first <= ?")
                .when(filter.status(), "m.status = ?")
                .when(filter.place(), "m.id IN (" + PLACED + ")")
                .when(filter.source(), inOrder ? TOLD_THERE : TOLD_BY)
                .when(
                        filter.party(),
                        "m.id IN (SELECT e.event FROM faces f JOIN roles x ON x.face = f.no JOIN events e ON e.no = x.event WHERE f.party IN ("
                                + Finds.PARTIES + "))");
        Lists.verdict(where, filter);
        return where;
    }

    private Rows read(Filter filter, String condition, Function<Row, List<Object>> cells) {
        Where where = where(filter, condition, Outlet.isMetSoon(store, filter));
        Rows rows = new Rows(store, List.of("m.first", "m.id"), after, filter.limit()).behind(where);
        return rows.read(
                "SELECT m.*" + rows.columns() + " FROM merged_events m" + where.clause() + rows.order(),
                where.values(),
                r -> true,
                cells);
    }

    /** The cells of a merged event. */
    List<Object> event(Row r) {
        Map<String, String> actors = side(r.text("id"), "actor");
        Map<String, String> recipients = side(r.text("id"), "recipient");
        return List.of(
                r.text("id"),
                r.text("type"),
                words(r.text("mode")),
                words(r.text("context")),
                r.text("status"),
                r.text("first"),
                r.text("last"),
                List.copyOf(actors.keySet()),
                List.copyOf(actors.values()),
                List.copyOf(recipients.keySet()),
                List.copyOf(recipients.values()),
                r.has("place") ? r.text("place") : r.text("placewords"),
                r.text("country"),
                r.text("precision"),
                r.has("lat") ? (Object) r.decimal("lat") : "",
                r.has("lon") ? (Object) r.decimal("lon") : "",
                r.has("geonames") ? (Object) r.number("geonames") : "",
                r.text("cameo"),
                r.number("quad"),
                r.decimal("score"),
                tolls(r.text("id")).stream().map(Range::words).toList(),
                r.number("reports"),
                r.number("sources"),
                r.text("words"),
                Lists.checked(r.text("verdict")),
                r.text("why"));
    }

    private static List<String> words(String line) {
        return line.isEmpty() ? List.of() : List.of(line.split(" "));
    }

    /** Ids and names of a side's parties, by id. */
    private Map<String, String> side(String event, String side) {
        Map<String, String> out = new TreeMap<>();
        store.each(
                "SELECT DISTINCT q.id, q.name FROM events e JOIN roles x ON x.event = e.no AND x.side = ? JOIN faces f ON f.no = x.face"
                        + " JOIN merged_parties q ON q.id = f.party WHERE e.event = ?",
                r -> out.put(r.text("id"), r.text("name")),
                side,
                event);
        return out;
    }

    /** What all reports together say of one kind of toll. */
    private record Range(String kind, long low, long high, List<String> told, int sources) {

        String words() {
            String range = low == high ? Long.toString(low) : low + "–" + (high < 0 ? "" : Long.toString(high));
            return (low == 0 && high >= 0 && high != low ? "up to " + high : range) + " " + kind;
        }
    }

    /** One range for each kind: from the lowest number told to the highest; high is −1 where it stays open. */
    private List<Range> tolls(String event) {
        Map<String, List<Row>> byKind = new TreeMap<>();
        store.each(
                "SELECT t.*, r.id AS reportid, r.voice, r.source, q.name AS whoname FROM events e JOIN tolls t ON t.event = e.no JOIN reports r ON r.no = e.report"
                        + " LEFT JOIN faces f ON f.no = t.who LEFT JOIN merged_parties q ON q.id = f.party"
                        + " WHERE e.event = ? ORDER BY r.published, r.id, t.low, t.words",
                r -> byKind.computeIfAbsent(r.text("kind"), k -> new ArrayList<>())
                        .add(r),
                event);
        List<Range> out = new ArrayList<>();
        byKind.forEach((kind, rows) -> {
            long low = rows.stream().mapToLong(r -> r.number("low")).min().orElse(0);
            long most = rows.stream()
                    .mapToLong(r -> Math.max(r.number("low"), r.number("high")))
                    .max()
                    .orElse(0);
            boolean open = rows.stream().noneMatch(r -> r.has("high") && r.number("high") >= most);
            List<String> told = new ArrayList<>(
                    new TreeSet<>(rows.stream().map(EventLists::told).toList()));
            out.add(new Range(kind, low, open ? -1 : most, told, (int)
                    rows.stream().map(r -> r.text("voice")).distinct().count()));
        });
        return out;
    }

    private static String told(Row r) {
        String who = r.has("whoname") ? ", according to " + r.text("whoname") : "";
        String outlet = r.has("source") ? r.text("source") : r.text("reportid");
        return (r.has("words") ? r.text("words") : Long.toString(r.number("low"))) + " (" + outlet + who + ")";
    }

    /** The tolls of events as ranges with their sources; a page holds whole events. */
    public Listing tolls(Filter filter) {
        List<List<Object>> rows = new ArrayList<>();
        Listing events = read(filter, "m.tolls > 0", r -> {
                    int before = rows.size();
                    if (filter.limit() == 0 || before < filter.limit()) {
                        tolls(r.text("id")).forEach(t -> rows.add(toll(r, t)));
                    }
                    return List.of(r.text("id"));
                })
                .listing("event_id");
        return new Listing(TOLLS, rows, events.next());
    }

    private static List<Object> toll(Row event, Range toll) {
        return List.of(
                event.text("id"),
                event.text("first"),
                event.text("last"),
                event.has("place") ? event.text("place") : event.text("country"),
                toll.kind(),
                toll.low(),
                toll.high() < 0 ? "" : (Object) toll.high(),
                toll.told(),
                (long) toll.sources(),
                event.text("words"));
    }

    /** Stretches of time. */
    public enum Step {
        DAY,
        WEEK,
        MONTH
    }

    /** The dated events by day, week or month. */
    public Listing timeline(Filter filter, Step step) {
        return read(
                        filter,
                        "m.first > ''",
                        r -> List.of(
                                period(LocalDate.parse(r.text("first")), step),
                                r.text("first"),
                                r.text("last"),
                                r.text("id"),
                                r.text("type"),
                                words(r.text("mode")),
                                r.text("status"),
                                List.copyOf(side(r.text("id"), "actor").values()),
                                List.copyOf(side(r.text("id"), "recipient").values()),
                                r.has("place") ? r.text("place") : r.text("country"),
                                r.number("sources"),
                                r.text("words")))
                .listing(
                        "period",
                        "date_earliest",
                        "date_latest",
                        "event_id",
                        "type",
                        "mode",
                        "status",
                        "actors",
                        "recipients",
                        "place",
                        "sources",
                        "words");
    }

    private static String period(LocalDate day, Step step) {
        return switch (step) {
            case DAY -> day.toString();
            case WEEK ->
                String.format(
                        "%d-W%02d", day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> day.toString().substring(0, 7);
        };
    }

    /** Matters that somebody demands or proposes and somebody else opposes or rejects. */
    public Listing sticking(Filter filter) {
        return new Sticking(store, after).sticking(filter);
    }
}
