package org.demarche.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parties some at a time, and all that the ledger has on one. */
public final class Directory {

    /** The columns of every list of parties. */
    static final List<String> COLUMNS = List.of(
            "party_id",
            "party",
            "kind",
            "country",
            "sector",
            "role",
            "reports",
            "sources",
            "mentions",
            "first_report",
            "last_report",
            "also",
            "checked_by",
            "because");

    /** How many parties are looked through for words inside their names before a visitor is kept waiting. */
    private static final int FIRST = 10_000;

    private final Store store;

    Directory(Store store) {
        this.store = store;
    }

    /**
     * The parties, those that most reports name first.
     *
     * @param filter with how many are wanted as its limit
     * @param kind of party, or empty
     * @param words that a name starts with or holds, or empty
     * @param after the key at which the part before ended, or empty
     */
    public Reports.Part parties(Filter filter, String kind, String words, String after) {
        int limit = filter.limit();
        Where where = new Where()
                .and("m.verdict NOT LIKE 'reject %'")
                .when(kind, "m.kind = ?")
                .when(words, "m.name LIKE '%' || ? || '%' OR m.aliases LIKE '%' || ? || '%'")
                .when(filter.place(), "m.country = ? COLLATE NOCASE")
                .when(filter.since(), "m.last >= ?")
                .when(filter.until(), "m.first <> '' AND m.first <= ?");
        String[] key = after.split("\n", 3);
        if (key.length == 3 && key[0].matches("\\d") && key[1].matches("-?\\d{1,18}")) {
            where.and(
                    "(m.unnamed, m.weight, m.id) > (?, ?, ?)",
                    Integer.parseInt(key[0]),
                    Long.parseLong(key[1]),
                    key[2]);
        }
        List<Row> rows = new ArrayList<>();
        store.each(
                "SELECT m.* FROM merged_parties m" + where.clause() + " ORDER BY m.unnamed, m.weight, m.id LIMIT "
                        + (limit + 1),
                rows::add,
                where.values());
        boolean more = rows.size() > limit;
        List<Row> part = more ? rows.subList(0, limit) : rows;
        Row last = more ? part.get(part.size() - 1) : Row.EMPTY;
        String next = String.join("\n", last.text("unnamed"), last.text("weight"), last.text("id"));
        return new Reports.Part(
                new Listing(COLUMNS, part.stream().map(Lists::party).toList()), more ? next : "");
    }

    /**
     * Parties of a name: of those that most reports name each that has the words in a name, then those of a name that starts with them.
     *
     * @return next is not empty where there may be more
     */
    public Reports.Part named(String words, int most) {
        Map<String, Row> found = new LinkedHashMap<>();
        store.each(
                "SELECT * FROM (SELECT * FROM merged_parties ORDER BY unnamed, weight, id LIMIT " + FIRST + ") m"
                        + " WHERE m.verdict NOT LIKE 'reject %' AND (m.name LIKE '%' || ? || '%' OR m.aliases LIKE '%' || ? || '%')"
                        + " ORDER BY m.unnamed, m.weight, m.id LIMIT " + (most + 1),
                r -> found.putIfAbsent(r.text("id"), r),
                words,
                words);
        if (found.size() <= most) {
            store.each(
                    "SELECT m.* FROM (SELECT DISTINCT party FROM (SELECT party FROM faces WHERE name >= ? COLLATE NOCASE AND name < ? COLLATE NOCASE LIMIT "
                            + FIRST
                            + ")) f CROSS JOIN merged_parties m ON m.id = f.party WHERE m.verdict NOT LIKE 'reject %'"
                            + " ORDER BY m.unnamed, m.weight, m.id LIMIT " + (most + 1),
                    r -> found.putIfAbsent(r.text("id"), r),
                    words,
                    words + "\uffff");
        }
        boolean more = found.size() > most
                || store.number("SELECT count(*) FROM (SELECT 1 FROM merged_parties LIMIT " + (FIRST + 1) + ")")
                        > FIRST;
        List<List<Object>> rows =
                found.values().stream().limit(most).map(Lists::party).toList();
        return new Reports.Part(new Listing(COLUMNS, rows), more ? words : "");
    }

    /** The party of this id as a list of one row; empty where there is none. */
    public Optional<Listing> party(String id) {
        return store.first("SELECT * FROM merged_parties WHERE id = ?", id)
                .map(r -> new Listing(COLUMNS, List.of(Lists.party(r))));
    }

    /** How many parties there are of each kind. */
    public Map<String, Long> kinds() {
        return new Reports(store)
                .counted("SELECT kind AS word, count(*) AS n FROM merged_parties WHERE unnamed = 0 GROUP BY kind", 20);
    }

    /** Names of parties by id. */
    public Map<String, String> names(Collection<String> ids) {
        Map<String, String> out = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            store.each(
                    "SELECT id, name FROM merged_parties WHERE id IN ("
                            + String.join(",", Collections.nCopies(ids.size(), "?")) + ")",
                    r -> out.put(r.text("id"), r.text("name")),
                    ids.toArray());
        }
        return out;
    }

    /** The people who speak for a party: id, name, role, how many reports say so. */
    public Listing speakers(String id, int most) {
        List<List<Object>> rows = new ArrayList<>();
        store.each(
                "SELECT q.id, q.name, q.role, c.n FROM (SELECT f.party, count(DISTINCT s.report) AS n"
                        + " FROM faces side CROSS JOIN parties s ON s.side = side.no AND s.side > 0 CROSS JOIN faces f ON f.no = s.face"
                        + " WHERE side.party = ? AND f.party <> side.party GROUP BY f.party) c CROSS JOIN merged_parties q ON q.id = c.party"
                        + " WHERE q.unnamed = 0 ORDER BY c.n DESC, q.id LIMIT " + most,
                r -> rows.add(List.of(r.text("id"), r.text("name"), r.text("role"), r.number("n"))),
                id);
        return new Listing(List.of("party_id", "party", "role", "reports"), rows);
    }

    /** For whom a party speaks: id, name, how many reports say so. */
    public Listing sides(String id, int most) {
        List<List<Object>> rows = new ArrayList<>();
        store.each(
                "SELECT q.id, q.name, count(DISTINCT s.report) AS n FROM faces f JOIN parties s ON s.face = f.no JOIN faces side ON side.no = s.side"
                        + " JOIN merged_parties q ON q.id = side.party WHERE f.party = ? AND q.id <> f.party"
                        + " GROUP BY q.id ORDER BY n DESC, q.id LIMIT " + most,
                r -> rows.add(List.of(r.text("id"), r.text("name"), r.number("n"))),
                id);
        return new Listing(List.of("party_id", "party", "reports"), rows);
    }

    /** The events in which a party has a part, the latest first, of these types or of all where none is given. */
    public Listing events(String id, List<String> types, int most) {
        List<Object> values = new ArrayList<>(List.of(id));
        values.addAll(types);
        List<List<Object>> rows = new ArrayList<>();
        String narrowed = types.isEmpty()
                ? ""
                : " AND g.type IN (" + String.join(",", Collections.nCopies(types.size(), "?")) + ")";
        store.each(
                "SELECT m.*, r.id AS reportid, e.start, e.stop FROM (SELECT g.id, c.no, g.first FROM"
                        + " (SELECT e.event, min(e.no) AS no FROM faces f CROSS JOIN roles x ON x.face = f.no CROSS JOIN events e ON e.no = x.event"
                        + " WHERE f.party = ? GROUP BY e.event) c CROSS JOIN merged_events g ON g.id = c.event"
                        + " WHERE g.verdict NOT LIKE 'reject %'" + narrowed + " ORDER BY g.first DESC, g.id LIMIT "
                        + most
                        + ") t CROSS JOIN merged_events m ON m.id = t.id CROSS JOIN events e ON e.no = t.no CROSS JOIN reports r ON r.no = e.report"
                        + " ORDER BY m.first DESC, m.id",
                r -> rows.add(event(r)),
                values.toArray());
        return new Listing(
                List.of(
                        "event_id",
                        "type",
                        "mode",
                        "status",
                        "date_earliest",
                        "date_latest",
                        "place",
                        "sources",
                        "words",
                        "report_id",
                        "start",
                        "end"),
                rows);
    }

    private static List<Object> event(Row r) {
        return List.of(
                r.text("id"),
                r.text("type"),
                r.text("mode"),
                r.text("status"),
                r.text("first"),
                r.text("last"),
                r.has("place") ? r.text("place") : r.text("placewords"),
                r.number("sources"),
                r.text("words"),
                r.text("reportid"),
                r.number("start"),
                r.number("stop"));
    }

    /** What a party said, the latest first. */
    public Listing quotes(String id, int most) {
        List<List<Object>> rows = new ArrayList<>();
        String day = store.first(
                        "SELECT m.day FROM faces f CROSS JOIN statements m ON m.face = f.no WHERE f.party = ? ORDER BY m.day DESC LIMIT 1 OFFSET "
                                + most,
                        id)
                .map(r -> r.text("day"))
                .orElse("");
        store.each(
                "SELECT m.*, r.id AS reportid, r.source AS outlet FROM faces f CROSS JOIN statements m ON m.face = f.no AND m.day >= ?"
                        + " JOIN reports r ON r.no = m.report WHERE f.party = ? ORDER BY m.day DESC, m.mention LIMIT "
                        + most,
                r -> rows.add(List.of(
                        r.text("mention"),
                        r.text("day"),
                        r.text("mode"),
                        r.text("words"),
                        r.text("reportid"),
                        r.text("outlet"),
                        r.number("start"),
                        r.number("stop"))),
                day,
                id);
        return new Listing(
                List.of("statement_id", "date", "mode", "quote", "report_id", "source", "start", "end"), rows);
    }
}
