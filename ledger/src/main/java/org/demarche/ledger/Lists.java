package org.demarche.ledger;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the ledger answers: reports, parties, statements and relations here, positions in {@link PositionLists}, events in
 * {@link EventLists}, what moved between two days in {@link Moves}, search in {@link Finds}.
 *
 * <p>Every list has an order of its own and can be read page by page: {@code lists.after(page.next())} answers with what comes behind.
 */
public final class Lists {

    private static final String ENDS = "SELECT fa.party, s.type, fb.party FROM relations s JOIN faces fa ON fa.no = s.a"
            + " JOIN faces fb ON fb.no = s.b WHERE s.mention = ?";
    private static final String NAMED_BY =
            "m.id IN (SELECT f.party FROM reports r JOIN parties p ON p.report = r.no JOIN faces f ON f.no = p.face WHERE r.source = ?)";
    private static final String NAMED_THERE =
            "EXISTS (SELECT 1 FROM faces f CROSS JOIN parties p ON p.face = f.no CROSS JOIN reports r ON r.no = p.report"
                    + " WHERE f.party = m.id AND r.source = ?)";
    private static final String NAMED_BY_NOBODY = "named by nobody, joined to nobody";
    private static final String SURNAME = "a surname alone, joined to nobody";

    private static final String OF_SOURCE = "EXISTS (SELECT 1 FROM reports s WHERE s.no = m.report AND s.source = ?)";

    private final Store store;
    private final String after;
    private final String mention;

    Lists(Store store) {
        this(store, "", "");
    }

    private Lists(Store store, String after, String mention) {
        this.store = store;
        this.after = after;
        this.mention = mention;
    }

    /** The same lists, from behind the page whose {@link Listing#next} this is; the first page where it is empty. */
    public Lists after(String next) {
        return new Lists(store, next, mention);
    }

    /** Statements, positions and relations of this one mention only. */
    public Lists only(String key) {
        return new Lists(store, after, key);
    }

    public EventLists events() {
        return new EventLists(store, after);
    }

    /** What the pictures ask. */
    public Pictures pictures() {
        return new Pictures(store);
    }

    /** What waits for a decision. */
    public Waiting waiting() {
        return new Waiting(store);
    }

    /** Who has to do with whom. */
    public Ties ties() {
        return new Ties(store);
    }

    public Reports reports() {
        return new Reports(store);
    }

    public News news() {
        return new News(store);
    }

    public Stands stands() {
        return new Stands(store);
    }

    public Directory directory() {
        return new Directory(store);
    }

    public Finds finds() {
        return new Finds(store);
    }

    /** Who held what when, and what moved. */
    public Moves moves() {
        return new Moves(store, after);
    }

    /** Who holds what on which matter, the columns of positions.csv. */
    public Listing positions(Filter filter) {
        return new PositionLists(store, after, mention).positions(filter);
    }

    private Rows rows(Filter filter, String... key) {
        return new Rows(store, Arrays.asList(key), after, filter.limit());
    }

    /** The reports by day. */
    public Listing reports(Filter filter) {
        Where where = new Where()
                .when(filter.since(), "r.published >= ?")
                .when(filter.until(), "r.published <> '' AND r.published <= ?")
                .when(filter.source(), "r.source = ?")
                .when(
                        filter.party(),
                        "r.no IN (SELECT m.report FROM faces f JOIN parties m ON m.face = f.no WHERE f.party IN ("
                                + Finds.PARTIES + "))");
        Rows rows = rows(filter, "r.published", "r.id", "r.key").behind(where);
        return rows.read(
                        "SELECT r.*, (SELECT count(*) FROM reports c WHERE c.copies = r.copies) AS n" + rows.columns()
                                + " FROM reports r" + where.clause() + rows.order(),
                        where.values(),
                        r -> true,
                        r -> List.of(
                                r.text("id"),
                                r.text("published"),
                                r.text("source"),
                                r.text("title"),
                                r.text("url"),
                                r.number("n") - 1,
                                r.text("key")))
                .listing("report_id", "published", "source", "title", "url", "copies", "key");
    }

    /** The parties, those that most reports name first. */
    public Listing parties(Filter filter) {
        Where where = new Where()
                .when(filter.party(), "m.id IN (" + Finds.PARTIES + ")")
                .when(filter.since(), "m.last >= ?")
                .when(filter.until(), "m.first <> '' AND m.first <= ?")
                .when(filter.place(), "m.country = ? COLLATE NOCASE")
                .when(filter.source(), Outlet.isMetSoon(store, filter) ? NAMED_THERE : NAMED_BY);
        verdict(where, filter);
        Rows rows = rows(filter, "m.unnamed", "m.weight", "m.id").behind(where);
        return rows.read(
                        "SELECT m.*" + rows.columns() + " FROM merged_parties m" + where.clause() + rows.order(),
                        where.values(),
                        r -> true,
                        Lists::party)
                .listing(Directory.COLUMNS.toArray(String[]::new));
    }

    /** The cells of a merged party. */
    static List<Object> party(Row r) {
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
                lines(r.text("aliases")),
                checked(r.text("verdict")),
                r.has("why") ? r.text("why") : r.number("unnamed") > 0 ? NAMED_BY_NOBODY : SURNAME);
    }

    static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("\n"));
    }

    static void verdict(Where where, Filter filter) {
        where.and("m.verdict NOT LIKE 'reject %'");
        if (filter.checked()) {
            where.and("m.verdict LIKE 'accept %'");
        }
        if (filter.minSources() > 0) {
            where.and("m.sources >= ?", filter.minSources());
        }
    }

    static String checked(String verdict) {
        return verdict.startsWith("accept ") ? verdict.substring("accept ".length()) : "";
    }

    /** What holds for everything that has a day: statements and positions. */
    static Where dated(Filter filter) {
        return dated(filter, false);
    }

    /** @param inOrder whether the query goes through its list in order, and only looks whether a report is of the source */
    static Where dated(Filter filter, boolean inOrder) {
        Where where = new Where()
                .when(filter.since(), "m.till >= ?")
                .when(filter.until(), "m.day <> '' AND m.day <= ?")
                .when(filter.source(), inOrder ? OF_SOURCE : "m.report IN (SELECT no FROM reports WHERE source = ?)")
                .and("m.verdict NOT LIKE 'reject %'");
        return filter.checked() ? where.and("m.verdict LIKE 'accept %'") : where;
    }

    /** What was said, by day. */
    public Listing statements(Filter filter) {
        boolean plain = (filter.party() + filter.status() + mention).isEmpty() && !filter.checked();
        Where where = dated(filter, plain && Outlet.isMetSoon(store, filter))
                .when(filter.party(), "m.face IN (SELECT no FROM faces WHERE party IN (" + Finds.PARTIES + "))")
                .when(filter.status(), "m.mode = ?")
                .when(mention, "m.mention = ?");
        Rows rows = rows(filter, "m.day", "m.till", "m.mention").behind(where);
        return rows.read(
                        "SELECT m.*, r.id AS reportid, r.source AS outlet, f.party AS partyid, q.name AS party, v.name AS vianame, x.words AS reason"
                                + rows.columns() + " FROM statements m JOIN reports r ON r.no = m.report"
                                + " JOIN reasons x ON x.no = m.because LEFT JOIN faces f ON f.no = m.face"
                                + " LEFT JOIN merged_parties q ON q.id = f.party LEFT JOIN faces v ON v.no = m.via"
                                + where.clause() + rows.order(),
                        where.values(),
                        r -> true,
                        Lists::statement)
                .listing(
                        "statement_id",
                        "date_earliest",
                        "date_latest",
                        "party_id",
                        "party",
                        "via",
                        "mode",
                        "quote",
                        "report_id",
                        "start",
                        "end",
                        "because",
                        "checked_by");
    }

    private static List<Object> statement(Row r) {
        return List.of(
                r.text("mention"),
                r.text("first"),
                r.text("last"),
                r.text("partyid"),
                r.text("party"),
                r.text("vianame"),
                r.text("mode"),
                r.text("words"),
                r.text("reportid"),
                r.number("start"),
                r.number("stop"),
                r.text("reason"),
                checked(r.text("verdict")));
    }

    /** The ties that reports state, each once with its sources; a filter lets a tie through that one report states so. */
    public Listing relations(Filter filter) {
        Where where = new Where()
                .when(filter.status(), "t.type = ?")
                .when(mention, "(t.a, t.type, t.b) = (" + ENDS + ")")
                .when(filter.since(), "t.last >= ?")
                .when(filter.until(), "t.first <> '' AND t.first <= ?")
                .when(filter.party(), "t.a IN (" + Finds.PARTIES + ") OR t.b IN (" + Finds.PARTIES + ")");
        if (filter.minSources() > 0) {
            where.and("t.sources >= ?", filter.minSources());
        }
        told(where, filter);
        Rows rows = rows(filter, "t.a", "t.type", "t.b").behind(where);
        return rows.read(
                        "SELECT t.*, m.quote, m.start, m.stop, m.verdict, r.id AS reportid, x.words AS reason, qa.name AS aname, qb.name AS bname"
                                + rows.columns()
                                + " FROM merged_relations t JOIN merged_parties qa ON qa.id = t.a JOIN merged_parties qb ON qb.id = t.b"
                                + " JOIN relations m ON m.mention = t.mention JOIN reports r ON r.no = m.report JOIN reasons x ON x.no = m.because"
                                + where.clause() + rows.order(),
                        where.values(),
                        r -> true,
                        Lists::relation)
                .listing(
                        "relation_id",
                        "a_id",
                        "a",
                        "type",
                        "b_id",
                        "b",
                        "reports",
                        "sources",
                        "quote",
                        "report_id",
                        "start",
                        "end",
                        "because",
                        "checked_by");
    }

    /** That some report states the tie so, where the filter asks of the report itself. */
    private static void told(Where where, Filter filter) {
        Where told = new Where()
                .when(filter.since(), "r.published >= ?")
                .when(filter.until(), "r.published <= ?")
                .when(filter.source(), "r.source = ?");
        if (filter.checked()) {
            told.and("x.verdict LIKE 'accept %'");
        }
        boolean within = !filter.since().isEmpty() && !filter.until().isEmpty();
        if (within || filter.checked() || !filter.source().isEmpty()) {
            where.and(
                    "(t.a, t.type, t.b) IN (SELECT fa.party, x.type, fb.party FROM reports r JOIN relations x ON x.report = r.no"
                            + " JOIN faces fa ON fa.no = x.a JOIN faces fb ON fb.no = x.b"
                            + told.clause() + ")",
                    told.values());
        }
    }

    private static List<Object> relation(Row r) {
        return List.of(
                r.text("mention"),
                r.text("a"),
                r.text("aname"),
                r.text("type"),
                r.text("b"),
                r.text("bname"),
                r.number("reports"),
                r.number("sources"),
                r.text("quote"),
                r.text("reportid"),
                r.number("start"),
                r.number("stop"),
                r.text("reason"),
                checked(r.text("verdict")));
    }

    /** The records as they were added, in the order of day, id and key. */
    public void records(Consumer<String> taker) {
        store.each(
                "SELECT r.id, o.record FROM reports r JOIN bodies o ON o.report = r.no ORDER BY r.published, r.id, r.key",
                r -> taker.accept(record(r)));
    }

    /** Of a row with id and record. */
    static String record(Row row) {
        ObjectNode node = (ObjectNode) Recorded.MAPPER.readTree(Packing.unpacked(row.bytes("record")));
        ((ObjectNode) node.get("report")).put("id", row.text("id"));
        return node.toString();
    }

    /** The text of a row with id and record. */
    static String text(Row row) {
        return Recorded.MAPPER
                .readTree(Packing.unpacked(row.bytes("record")))
                .path("report")
                .path("text")
                .asString("");
    }

    /** How many of what the ledger holds. */
    public Map<String, Long> counts() {
        Map<String, Long> out = new LinkedHashMap<>();
        out.put("reports", store.number("SELECT count(*) FROM reports"));
        out.put("groups of copies", store.number("SELECT count(DISTINCT copies) FROM reports"));
        out.put("parties", store.number("SELECT count(*) FROM merged_parties WHERE unnamed = 0"));
        out.put("parties not named", store.number("SELECT count(*) FROM merged_parties WHERE unnamed = 1"));
        out.put("statements", store.number("SELECT count(*) FROM statements"));
        out.put("events", store.number("SELECT count(*) FROM merged_events"));
        out.put("positions", store.number("SELECT count(*) FROM positions"));
        out.put("issues", store.number("SELECT count(*) FROM merged_issues"));
        out.put("relations", store.number("SELECT count(*) FROM relations"));
        out.put("corrections", store.number("SELECT count(*) FROM corrections WHERE undone = 0"));
        return out;
    }
}
