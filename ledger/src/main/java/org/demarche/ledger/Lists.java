package org.demarche.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** What the ledger answers: parties, statements, positions and relations here, events in {@link EventLists}, search in {@link Finds}. */
public final class Lists {

    /** The party behind a mention: its row in the ledger, by report and id. */
    static final String PARTY_ID = "(SELECT p.party FROM parties p WHERE p.report = %s.report AND p.id = %s.%s)";

    private static final String VERDICT =
            "(SELECT c.act || ' ' || c.author FROM corrections c WHERE c.target = m.mention AND c.undone = 0 AND c.act IN ('accept', 'reject', 'flag') ORDER BY c.no DESC LIMIT 1)";

    private static final List<String> TIES = List.of(
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

    private final Store store;

    Lists(Store store) {
        this.store = store;
    }

    public EventLists events() {
        return new EventLists(store);
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

    public Finds finds() {
        return new Finds(store);
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

    /** The parties, those that most reports name first. */
    public Listing parties(Filter filter) {
        Where where = new Where()
                .when(filter.party(), "m.id IN (" + Finds.PARTIES + ")")
                .when(filter.since(), "m.last >= ?")
                .when(filter.until(), "m.first <= ?")
                .when(filter.place(), "m.country = ? COLLATE NOCASE")
                .when(
                        filter.source(),
                        "EXISTS (SELECT 1 FROM parties p JOIN reports r ON r.no = p.report WHERE p.party = m.id AND r.source = ?)");
        verdict(where, filter);
        List<List<Object>> rows = new ArrayList<>();
        store.each(
                "SELECT m.* FROM merged_parties m" + where.clause()
                        + " ORDER BY m.unnamed, m.reports DESC, m.mentions DESC, m.id" + Where.limit(filter),
                r -> rows.add(party(r)),
                where.values());
        return new Listing(
                List.of(
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
                        "because"),
                rows);
    }

    private static List<Object> party(Row r) {
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
                r.text("why"));
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

    /** What was said, by day. */
    public Listing statements(Filter filter) {
        Where where = dated(filter)
                .when(
                        filter.party(),
                        "EXISTS (SELECT 1 FROM parties p WHERE p.report = m.report AND p.id = m.source AND p.party IN ("
                                + Finds.PARTIES + "))")
                .when(filter.status(), "m.mode = ?");
        List<List<Object>> rows = new ArrayList<>();
        store.each(
                "SELECT m.*, r.id AS reportid, r.source AS outlet, sp.party AS partyid, q.name AS party, v.name AS vianame, "
                        + VERDICT + " AS verdict FROM statements m"
                        + " JOIN reports r ON r.no = m.report"
                        + " LEFT JOIN parties sp ON sp.report = m.report AND sp.id = m.source LEFT JOIN merged_parties q ON q.id = sp.party"
                        + " LEFT JOIN parties v ON v.report = m.report AND v.id = m.via"
                        + where.clause() + " ORDER BY m.first, m.mention" + Where.limit(filter),
                r -> rows.add(statement(r)),
                where.values());
        return new Listing(
                List.of(
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
                        "checked_by"),
                rows);
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
                r.text("because"),
                checked(r.text("verdict")));
    }

    private static Where dated(Filter filter) {
        Where where = new Where()
                .when(filter.since(), "coalesce(m.last, r.published) >= ?")
                .when(filter.until(), "coalesce(m.first, r.published) <= ?")
                .when(filter.source(), "r.source = ?")
                .and("coalesce(" + VERDICT + ", '') NOT LIKE 'reject %'");
        if (filter.checked()) {
            where.and("coalesce(" + VERDICT + ", '') LIKE 'accept %'");
        }
        return where;
    }

    /** Who holds what on which matter, the columns of positions.csv. */
    public Listing positions(Filter filter) {
        List<List<Object>> rows = new ArrayList<>();
        Map<String, Integer> sources = new TreeMap<>();
        eachPosition(filter, r -> {
            String what = r.text("issueid") + "\n" + r.text("partyid") + "\n" + r.text("stance");
            int n = sources.computeIfAbsent(what, k -> sources(r));
            if (n >= filter.minSources()) {
                rows.add(position(r, n));
            }
        });
        return new Listing(
                List.of(
                        "position_id",
                        "issue_id",
                        "issue",
                        "party_id",
                        "party",
                        "stance",
                        "according_to",
                        "date_earliest",
                        "date_latest",
                        "quote",
                        "report_id",
                        "start",
                        "end",
                        "because",
                        "sources",
                        "checked_by"),
                rows);
    }

    private List<Object> position(Row r, int sources) {
        String edited = r.text("edited").startsWith("stance=")
                ? r.text("edited").substring("stance=".length())
                : r.text("stance");
        return List.of(
                r.text("mention"),
                r.text("issueid"),
                r.text("label"),
                r.text("partyid"),
                r.text("party"),
                edited,
                r.text("accordingto"),
                r.text("first"),
                r.text("last"),
                r.text("quote"),
                r.text("reportid"),
                r.number("start"),
                r.number("stop"),
                r.text("because"),
                (long) sources,
                checked(r.text("verdict")));
    }

    private void eachPosition(Filter filter, Consumer<Row> taker) {
        Where where = dated(filter)
                .when(filter.party(), "hp.party IN (" + Finds.PARTIES + ")")
                .when(filter.issue(), isIssue(filter.issue()) ? "i.issue = ?" : "mi.label LIKE '%' || ? || '%'")
                .when(filter.status(), "m.stance = ?");
        store.each(
                "SELECT m.*, r.id AS reportid, hp.party AS partyid, q.name AS party, CASE WHEN sp.id = m.holder OR sp.of = m.holder THEN '' ELSE sq.name END AS accordingto, i.issue AS issueid, mi.label, "
                        + VERDICT
                        + " AS verdict, (SELECT c.value FROM corrections c WHERE c.target = m.mention AND c.undone = 0 AND c.act = 'edit' ORDER BY c.no DESC LIMIT 1) AS edited"
                        + " FROM positions m JOIN reports r ON r.no = m.report"
                        + " JOIN issues i ON i.report = m.report AND i.id = m.issue JOIN merged_issues mi ON mi.id = i.issue"
                        + " JOIN parties hp ON hp.report = m.report AND hp.id = m.holder JOIN merged_parties q ON q.id = hp.party"
                        + " LEFT JOIN parties sp ON sp.report = m.report AND sp.id = m.statedby LEFT JOIN merged_parties sq ON sq.id = sp.party"
                        + where.clause() + " ORDER BY i.issue, coalesce(m.first, r.published), m.mention"
                        + Where.limit(filter),
                taker,
                where.values());
    }

    private boolean isIssue(String word) {
        return !word.isEmpty() && store.number("SELECT count(*) FROM merged_issues WHERE id = ?", word) > 0;
    }

    private int sources(Row position) {
        return Sources.count(store.rows(
                "SELECT r.copies, r.source FROM positions m JOIN reports r ON r.no = m.report"
                        + " JOIN issues i ON i.report = m.report AND i.id = m.issue"
                        + " JOIN parties p ON p.report = m.report AND p.id = m.holder WHERE i.issue = ? AND p.party = ? AND m.stance = ?",
                position.text("issueid"),
                position.text("partyid"),
                position.text("stance")));
    }

    /** The ties that reports state, each once with its sources. */
    public Listing relations(Filter filter) {
        Where where = new Where()
                .when(filter.since(), "r.published >= ?")
                .when(filter.until(), "r.published <= ?")
                .when(filter.source(), "r.source = ?")
                .when(filter.status(), "m.type = ?")
                .when(filter.party(), "pa.party IN (" + Finds.PARTIES + ") OR pb.party IN (" + Finds.PARTIES + ")")
                .and("coalesce(" + VERDICT + ", '') NOT LIKE 'reject %'");
        if (filter.checked()) {
            where.and("coalesce(" + VERDICT + ", '') LIKE 'accept %'");
        }
        Map<List<String>, List<Row>> ties = new java.util.LinkedHashMap<>();
        store.each(
                "SELECT m.*, r.id AS reportid, r.copies, r.source, r.published, pa.party AS aid, pb.party AS bid, qa.name AS aname, qb.name AS bname, "
                        + VERDICT + " AS verdict FROM relations m JOIN reports r ON r.no = m.report"
                        + " JOIN parties pa ON pa.report = m.report AND pa.id = m.a JOIN merged_parties qa ON qa.id = pa.party"
                        + " JOIN parties pb ON pb.report = m.report AND pb.id = m.b JOIN merged_parties qb ON qb.id = pb.party"
                        + where.clause() + " ORDER BY pa.party, m.type, pb.party, m.mention",
                r -> ties.computeIfAbsent(List.of(r.text("aid"), r.text("type"), r.text("bid")), k -> new ArrayList<>())
                        .add(r),
                where.values());
        List<List<Object>> rows = new ArrayList<>();
        ties.values().forEach(same -> relation(same, filter).ifPresent(rows::add));
        return new Listing(
                TIES, filter.limit() > 0 && rows.size() > filter.limit() ? rows.subList(0, filter.limit()) : rows);
    }

    private static Optional<List<Object>> relation(List<Row> same, Filter filter) {
        Row r = same.get(0);
        long sources = Sources.count(same);
        if (sources < filter.minSources() || r.text("aid").equals(r.text("bid"))) {
            return Optional.empty();
        }
        return Optional.of(List.of(
                r.text("mention"),
                r.text("aid"),
                r.text("aname"),
                r.text("type"),
                r.text("bid"),
                r.text("bname"),
                same.stream().map(x -> x.text("reportid")).distinct().count(),
                sources,
                r.text("quote"),
                r.text("reportid"),
                r.number("start"),
                r.number("stop"),
                r.text("because"),
                checked(r.text("verdict"))));
    }

    /** The records as they were added, in the order of day, id and key. */
    public void records(Consumer<String> taker) {
        store.each("SELECT * FROM reports ORDER BY published, id, key", r -> taker.accept(record(r)));
    }

    static String record(Row row) {
        ObjectNode node = (ObjectNode) Recorded.MAPPER.readTree(Intake.unpacked(row.bytes("record")));
        ((ObjectNode) node.get("report")).put("id", row.text("id")).put("text", row.text("text"));
        return node.toString();
    }

    /** How many of what the ledger holds. */
    public Map<String, Long> counts() {
        Map<String, Long> out = new java.util.LinkedHashMap<>();
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
