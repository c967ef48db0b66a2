package org.demarche.ledger;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** What the ledger answers about events: the list, by day, their tolls; and the matters that stick. */
public final class EventLists {

    private final Store store;

    EventLists(Store store) {
        this.store = store;
    }

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
        List<List<Object>> rows = new ArrayList<>();
        each(filter, "1", r -> rows.add(event(r)));
        return new Listing(COLUMNS, rows);
    }

    /** The event of this id as a list of one row; empty where there is none. */
    Listing event(String id) {
        return new Listing(
                COLUMNS,
                store.rows("SELECT m.* FROM merged_events m WHERE m.id = ?", id).stream()
                        .map(this::event)
                        .toList());
    }

    private void each(Filter filter, String condition, Consumer<Row> taker) {
        Where where = where(filter, condition);
        store.each(
                "SELECT m.* FROM merged_events m" + where.clause() + " ORDER BY m.first, m.id" + Where.limit(filter),
                taker,
                where.values());
    }

    /** What the filter leaves of {@code merged_events m}. */
    static Where where(Filter filter, String condition) {
        Where where = new Where()
                .and(condition)
                .when(filter.since(), "m.last >= ?")
                .when(filter.until(), "m.first <= ?")
                .when(filter.status(), "m.status = ?")
                .when(
                        filter.place(),
                        "m.place = ? COLLATE NOCASE OR m.placewords = ? COLLATE NOCASE OR m.country = ? COLLATE NOCASE")
                .when(
                        filter.source(),
                        "m.id IN (SELECT e.event FROM events e JOIN reports r ON r.no = e.report WHERE r.source = ?)")
                .when(
                        filter.party(),
                        "m.id IN (SELECT e.event FROM parties p JOIN roles x ON x.report = p.report AND x.party = p.id"
                                + " JOIN events e ON e.no = x.event WHERE p.party IN (" + Finds.PARTIES + "))");
        Lists.verdict(where, filter);
        return where;
    }

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
                "SELECT DISTINCT q.id, q.name FROM events e JOIN roles x ON x.event = e.no AND x.side = ? JOIN parties p ON p.report = x.report AND p.id = x.party"
                        + " JOIN merged_parties q ON q.id = p.party WHERE e.event = ?",
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
                "SELECT t.*, r.id AS reportid, r.copies, r.source, q.name AS whoname FROM events e JOIN tolls t ON t.event = e.no JOIN reports r ON r.no = t.report"
                        + " LEFT JOIN parties p ON p.report = t.report AND p.id = t.who LEFT JOIN merged_parties q ON q.id = p.party"
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
            out.add(new Range(kind, low, open ? -1 : most, told, Sources.count(rows)));
        });
        return out;
    }

    private static String told(Row r) {
        String who = r.has("whoname") ? ", according to " + r.text("whoname") : "";
        String outlet = r.has("source") ? r.text("source") : r.text("reportid");
        return (r.has("words") ? r.text("words") : Long.toString(r.number("low"))) + " (" + outlet + who + ")";
    }

    /** The tolls of events as ranges with their sources. */
    public Listing tolls(Filter filter) {
        List<List<Object>> rows = new ArrayList<>();
        each(filter, "m.id IN (SELECT e.event FROM tolls t JOIN events e ON e.no = t.event)", r -> {
            for (Range t : tolls(r.text("id"))) {
                rows.add(List.of(
                        r.text("id"),
                        r.text("first"),
                        r.text("last"),
                        r.has("place") ? r.text("place") : r.text("country"),
                        t.kind(),
                        t.low(),
                        t.high() < 0 ? "" : (Object) t.high(),
                        t.told(),
                        (long) t.sources(),
                        r.text("words")));
            }
        });
        return new Listing(
                List.of(
                        "event_id",
                        "date_earliest",
                        "date_latest",
                        "place",
                        "kind",
                        "low",
                        "high",
                        "told",
                        "sources",
                        "words"),
                filter.limit() > 0 && rows.size() > filter.limit() ? rows.subList(0, filter.limit()) : rows);
    }

    /** Stretches of time. */
    public enum Step {
        DAY,
        WEEK,
        MONTH
    }

    /** The dated events by day, week or month. */
    public Listing timeline(Filter filter, Step step) {
        List<List<Object>> rows = new ArrayList<>();
        each(filter, "m.first IS NOT NULL", r -> {
            if (r.has("first")) {
                rows.add(List.of(
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
                        r.text("words")));
            }
        });
        return new Listing(
                List.of(
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
                        "words"),
                rows);
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
        Where where = new Where()
                .and("sticking = 1 AND verdict NOT LIKE 'reject %'")
                .when(filter.issue(), "id = ? OR label LIKE '%' || ? || '%'");
        List<List<Object>> rows = new ArrayList<>();
        for (Row issue : store.rows(
                "SELECT id FROM merged_issues" + where.clause() + " ORDER BY reports DESC, id", where.values())) {
            if (filter.limit() == 0 || rows.size() < filter.limit()) {
                contested(filter.issue(issue.text("id"))).ifPresent(rows::add);
            }
        }
        return new Listing(
                List.of("issue_id", "issue", "demanded_by", "rejected_by", "since", "positions", "evidence"), rows);
    }

    private Optional<List<Object>> contested(Filter filter) {
        Listing all = new Lists(store).positions(filter.limited(0));
        Map<String, String> wanted = holders(all, all.rows(), List.of("demands", "proposes"));
        Map<String, String> refused = holders(all, all.rows(), List.of("opposes", "rejects"));
        boolean sticks =
                wanted.keySet().stream().anyMatch(w -> refused.keySet().stream().anyMatch(r -> !r.equals(w)));
        if (!sticks) {
            return Optional.empty();
        }
        return Optional.of(List.of(
                filter.issue(),
                all.cell(all.rows().get(0), "issue"),
                List.copyOf(wanted.values()),
                List.copyOf(refused.values()),
                all.rows().stream()
                        .map(p -> all.cell(p, "date_earliest"))
                        .filter(d -> !d.isEmpty())
                        .min(String::compareTo)
                        .orElse(""),
                (long) all.rows().size(),
                all.rows().stream()
                        .map(p -> all.cell(p, "quote"))
                        .distinct()
                        .limit(6)
                        .toList()));
    }

    private static Map<String, String> holders(Listing all, List<List<Object>> positions, List<String> stances) {
        Map<String, String> out = new TreeMap<>();
        positions.stream()
                .filter(p -> stances.contains(all.cell(p, "stance")))
                .forEach(p -> out.put(all.cell(p, "party_id"), all.cell(p, "party")));
        return out;
    }
}
