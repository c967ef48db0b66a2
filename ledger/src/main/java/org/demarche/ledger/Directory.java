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

    private static final List<String> COLUMNS = List.of(
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
                .when(filter.until(), "m.first <= ?");
        String[] key = after.split("\n", 4);
        if (key.length == 4 && List.of(key).subList(0, 3).stream().allMatch(k -> k.matches("\\d{1,9}"))) {
            where.and(
                    "(m.unnamed, -m.reports, -m.mentions, m.id) > (?, ?, ?, ?)",
                    Integer.parseInt(key[0]),
                    -Integer.parseInt(key[1]),
                    -Integer.parseInt(key[2]),
                    key[3]);
        }
        List<Row> rows = new ArrayList<>();
        store.each(
                "SELECT m.* FROM merged_parties m" + where.clause()
                        + " ORDER BY m.unnamed, m.reports DESC, m.mentions DESC, m.id LIMIT " + (limit + 1),
                rows::add,
                where.values());
        boolean more = rows.size() > limit;
        List<Row> part = more ? rows.subList(0, limit) : rows;
        Row last = more ? part.get(part.size() - 1) : new Row(Map.of());
        String next =
                String.join("\n", last.text("unnamed"), last.text("reports"), last.text("mentions"), last.text("id"));
        return new Reports.Part(
                new Listing(COLUMNS, part.stream().map(Directory::row).toList()), more ? next : "");
    }

    private static List<Object> row(Row r) {
        return List.of(
                r.text("id"),
                r.text("name"),
                r.text("kind"),
                r.text("country"),
                r.text("sector"),
                r.text("role"),
                r.number("reports"),
                r.number("sources"),
                r.number("mentions"),
                r.text("first"),
                r.text("last"),
                Lists.lines(r.text("aliases")),
                Lists.checked(r.text("verdict")),
                r.text("why"));
    }

    /** The party of this id as a list of one row; empty where there is none. */
    public Optional<Listing> party(String id) {
        return store.first("SELECT * FROM merged_parties WHERE id = ?", id)
                .map(r -> new Listing(COLUMNS, List.of(row(r))));
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
                "SELECT q.id, q.name, q.role, count(DISTINCT s.report) AS n FROM parties side JOIN parties s ON s.report = side.report AND s.of = side.id"
                        + " JOIN merged_parties q ON q.id = s.party WHERE side.party = ? AND q.unnamed = 0 AND q.id <> side.party"
                        + " GROUP BY q.id ORDER BY n DESC, q.id LIMIT " + most,
                r -> rows.add(List.of(r.text("id"), r.text("name"), r.text("role"), r.number("n"))),
                id);
        return new Listing(List.of("party_id", "party", "role", "reports"), rows);
    }

    /** For whom a party speaks: id, name, how many reports say so. */
    public Listing sides(String id, int most) {
        List<List<Object>> rows = new ArrayList<>();
        store.each(
                "SELECT q.id, q.name, count(DISTINCT s.report) AS n FROM parties s JOIN parties side ON side.report = s.report AND side.id = s.of"
                        + " JOIN merged_parties q ON q.id = side.party WHERE s.party = ? AND q.id <> s.party"
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
                : " AND m.type IN (" + String.join(",", Collections.nCopies(types.size(), "?")) + ")";
        store.each(
                "SELECT DISTINCT m.*, r.id AS reportid, e.start, e.stop FROM parties p JOIN roles x ON x.report = p.report AND x.party = p.id"
                        + " JOIN events e ON e.no = x.event JOIN merged_events m ON m.id = e.event JOIN reports r ON r.no = e.report"
                        + " WHERE p.party = ? AND m.verdict NOT LIKE 'reject %'" + narrowed
                        + " GROUP BY m.id ORDER BY m.first DESC, m.id LIMIT " + most,
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
        store.each(
                "SELECT m.*, coalesce(m.first, r.published) AS day, r.id AS reportid, r.source AS outlet FROM parties p JOIN statements m ON m.report = p.report AND m.source = p.id"
                        + " JOIN reports r ON r.no = m.report WHERE p.party = ? ORDER BY day DESC, m.mention LIMIT "
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
                id);
        return new Listing(
                List.of("statement_id", "date", "mode", "quote", "report_id", "source", "start", "end"), rows);
    }
}
