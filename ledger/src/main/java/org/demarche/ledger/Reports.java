package org.demarche.ledger;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The reports of the ledger themselves: the latest first, one whole, and what stands beside it. */
public final class Reports {

    /** The columns of a report in a list. */
    private static final List<String> COLUMNS = List.of(
            "report_id", "title", "published", "source", "url", "statements", "events", "positions", "key", "same_id");

    private static final String SELECT = "SELECT r.no, r.key, r.id, r.title, r.published, r.source, r.url,"
            + " (SELECT count(*) FROM statements s WHERE s.report = r.no) AS statements,"
            + " (SELECT count(*) FROM events e WHERE e.report = r.no) AS events,"
            + " (SELECT count(*) FROM positions p WHERE p.report = r.no) AS positions,"
            + " (SELECT count(*) FROM reports o WHERE o.id = r.id) AS same"
            + " FROM reports r";

    private final Store store;

    Reports(Store store) {
        this.store = store;
    }

    /** A part of a list, and the key after which the next part starts; empty at the end. */
    public record Part(Listing listing, String next) {}

    /**
     * The reports, latest first; those without a day come last.
     *
     * @param after the key at which the part before ended, or empty
     */
    public Part latest(Filter filter, String after, int limit) {
        String[] key = after.split("\n", 3);
        boolean dated = after.isEmpty() || !key[0].isEmpty();
        List<Row> rows = new ArrayList<>();
        if (dated) {
            Where where = narrowed(filter).and("r.published <> ''");
            if (key.length == 3) {
                where.and("(r.published, r.id, r.key) < (?, ?, ?)", key[0], key[1], key[2]);
            }
            take(rows, where, limit + 1);
        }
        if (rows.size() <= limit && filter.since().isEmpty() && filter.until().isEmpty()) {
            Where where = narrowed(filter).and("r.published = ''");
            if (!dated && key.length == 3) {
                where.and("(r.id, r.key) < (?, ?)", key[1], key[2]);
            }
            take(rows, where, limit + 1 - rows.size());
        }
        boolean more = rows.size() > limit;
        List<Row> part = more ? rows.subList(0, limit) : rows;
        Row last = more ? part.get(part.size() - 1) : Row.EMPTY;
        String next = more ? last.text("published") + "\n" + last.text("id") + "\n" + last.text("key") : "";
        return new Part(new Listing(COLUMNS, part.stream().map(this::row).toList()), next);
    }

    private void take(List<Row> rows, Where where, int limit) {
        store.each(
                SELECT + where.clause() + " ORDER BY r.published DESC, r.id DESC, r.key DESC LIMIT " + limit,
                rows::add,
                where.values());
    }

    private static Where narrowed(Filter filter) {
        return new Where()
                .when(filter.since(), "r.published >= ?")
                .when(filter.until(), "r.published <= ?")
                .when(filter.source(), "r.source = ?")
                .when(
                        filter.party(),
                        "r.no IN (SELECT p.report FROM faces f JOIN parties p ON p.face = f.no WHERE f.party IN ("
                                + Finds.PARTIES + "))");
    }

    private List<Object> row(Row r) {
        String title = r.has("title") ? r.text("title") : opening(r.number("no"));
        return List.of(
                r.text("id"),
                title,
                r.text("published"),
                r.text("source"),
                r.text("url"),
                r.number("statements"),
                r.number("events"),
                r.number("positions"),
                r.text("key"),
                r.number("same"));
    }

    /** The first line of a report without a title. */
    private String opening(long no) {
        return store.first("SELECT r.id, o.record FROM reports r JOIN bodies o ON o.report = r.no WHERE r.no = ?", no)
                .flatMap(r -> Lists.text(r).strip().lines().findFirst())
                .orElse("");
    }

    /** A report of the ledger whole. */
    public record Stored(String key, String id, String record, String before, String after, List<String> sameId) {}

    /**
     * The report of this key or id; where several have the id, the first by key.
     *
     * @return with the ids of the reports just before and after it by day, and the keys of others of its id
     */
    public Optional<Stored> find(String id) {
        List<Row> all = store.rows(
                "SELECT r.*, o.record FROM reports r JOIN bodies o ON o.report = r.no WHERE r.key = ? OR r.id = ? ORDER BY r.key",
                id,
                id);
        return all.stream()
                .findFirst()
                .map(row -> new Stored(
                        row.text("key"),
                        row.text("id"),
                        Lists.record(row),
                        beside(row, "<", "DESC"),
                        beside(row, ">", "ASC"),
                        all.stream().skip(1).map(r -> r.text("key")).toList()));
    }

    private String beside(Row row, String side, String order) {
        if (!row.has("published")) {
            return "";
        }
        return store.first(
                        "SELECT id FROM reports WHERE published <> '' AND (published, id, key) " + side
                                + " (?, ?, ?) ORDER BY published " + order + ", id " + order + ", key " + order
                                + " LIMIT 1",
                        row.text("published"),
                        row.text("id"),
                        row.text("key"))
                .map(r -> r.text("id"))
                .orElse("");
    }

    /** To which thing of the ledger each party, event and issue of a report's record belongs: record id to ledger id. */
    public Map<String, String> things(String key) {
        Map<String, String> out = new java.util.TreeMap<>();
        store.each(
                "SELECT m.id, f.party AS thing FROM reports r JOIN parties m ON m.report = r.no JOIN faces f ON f.no = m.face WHERE r.key = ?",
                r -> out.put(r.text("id"), r.text("thing")),
                key);
        for (String kind : List.of("event", "issue")) {
            store.each(
                    "SELECT m.id, m." + kind + " AS thing FROM reports r JOIN " + kind
                            + "s m ON m.report = r.no WHERE r.key = ?",
                    r -> out.put(r.text("id"), r.text("thing")),
                    key);
        }
        return out;
    }

    /** How many reports each source brought, the most first. */
    public Map<String, Long> sources(int most) {
        return counted("SELECT source AS word, count(*) AS n FROM reports WHERE source <> '' GROUP BY source", most);
    }

    /** How many reports came out in each week, {@code 2015-W34}, the latest first. */
    public Map<String, Long> weeks(int most) {
        Map<String, Long> out = new java.util.LinkedHashMap<>();
        store.each(
                "SELECT date(published, 'weekday 0', '-6 days') AS monday, count(*) AS n FROM reports WHERE published <> ''"
                        + " GROUP BY monday ORDER BY monday DESC LIMIT " + most,
                r -> out.put(week(r.text("monday")), r.number("n")));
        return out;
    }

    private static String week(String monday) {
        LocalDate day = LocalDate.parse(monday);
        return String.format(
                "%d-W%02d", day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** How many records of a kind hold each word. */
    Map<String, Long> counted(String query, int most) {
        Map<String, Long> out = new java.util.LinkedHashMap<>();
        store.each(query + " ORDER BY n DESC, word LIMIT " + most, r -> out.put(r.text("word"), r.number("n")));
        return out;
    }
}
