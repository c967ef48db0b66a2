package org.demarche.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Search: by words in reports and quotations, and by id for one thing in full. */
public final class Finds {

    /** The parties that a word may mean: by id, by name, by a name that some report uses. */
    static final String PARTIES =
            "SELECT id FROM merged_parties WHERE id = ? UNION SELECT party FROM parties WHERE name = ? COLLATE NOCASE";

    private final Store store;

    Finds(Store store) {
        this.store = store;
    }

    /** Reports with these words, the best first; words match whole, in any form. */
    public Listing reports(String words, Filter filter) {
        Where where = new Where().and("texts MATCH ?", match(words));
        narrow(where, filter);
        List<List<Object>> rows = new ArrayList<>();
        store.each(
                "SELECT r.id, r.published, r.source, r.title, snippet(texts, 1, '', '', ' … ', 24) AS words FROM texts JOIN reports r ON r.no = texts.rowid"
                        + where.clause() + " ORDER BY bm25(texts), r.key" + Where.limit(filter),
                r -> rows.add(List.of(
                        r.text("id"),
                        r.text("published"),
                        r.text("source"),
                        r.text("title"),
                        Spots.line(r.text("words")))),
                where.values());
        return new Listing(List.of("report_id", "published", "source", "title", "words"), rows);
    }

    /** Quotations with these words, the best first. */
    public Listing quotes(String words, Filter filter) {
        Where where = new Where().and("quotes MATCH ?", match(words));
        narrow(where, filter);
        where.when(filter.party(), "p.party IN (" + PARTIES + ")");
        List<List<Object>> rows = new ArrayList<>();
        store.each(
                "SELECT s.*, r.id AS reportid, r.published, p.party AS partyid, q.name AS party FROM quotes JOIN statements s ON s.no = quotes.rowid"
                        + " JOIN reports r ON r.no = s.report LEFT JOIN parties p ON p.report = s.report AND p.id = s.source"
                        + " LEFT JOIN merged_parties q ON q.id = p.party"
                        + where.clause() + " ORDER BY bm25(quotes), s.mention" + Where.limit(filter),
                r -> rows.add(List.of(
                        r.text("mention"),
                        r.text("first"),
                        r.text("partyid"),
                        r.text("party"),
                        r.text("words"),
                        r.text("reportid"),
                        r.number("start"),
                        r.number("stop"))),
                where.values());
        return new Listing(
                List.of("statement_id", "date", "party_id", "party", "quote", "report_id", "start", "end"), rows);
    }

    private static void narrow(Where where, Filter filter) {
        where.when(filter.since(), "r.published >= ?")
                .when(filter.until(), "r.published <= ?")
                .when(filter.source(), "r.source = ?");
    }

    /** Every word must be there; signs of the query language are words like others. */
    private static String match(String words) {
        String out = List.of(words.split("(?U)\\s+")).stream()
                .filter(w -> w.codePoints().anyMatch(Character::isLetterOrDigit))
                .map(w -> "\"" + w.replace("\"", "") + "\"")
                .collect(Collectors.joining(" "));
        return out.isEmpty() ? "\"\"" : out;
    }

    /** What an id stands for. */
    public record Thing(String kind, String id) {}

    /** The thing of this id: of the ledger, of one mention in it, or of a report. */
    public Optional<Thing> thing(String id) {
        for (String kind : List.of("party", "event", "issue")) {
            String merged = "merged_" + Corrections.table(kind);
            if (store.number("SELECT count(*) FROM " + merged + " WHERE id = ?", id) > 0) {
                return Optional.of(new Thing(kind, id));
            }
            Optional<Row> mention =
                    store.first("SELECT " + kind + " AS id FROM " + Corrections.table(kind) + " WHERE mention = ?", id);
            if (mention.isPresent()) {
                return Optional.of(new Thing(kind, mention.get().text("id")));
            }
        }
        for (String kind : List.of("position", "statement", "relation")) {
            if (store.number("SELECT count(*) FROM " + Corrections.table(kind) + " WHERE mention = ?", id) > 0) {
                return Optional.of(new Thing(kind, id));
            }
        }
        return store.first("SELECT id FROM reports WHERE id = ? OR key = ?", id, id)
                .map(r -> new Thing("report", id));
    }

    /** The key of some mention of the thing, to which a correction can hold; for a mention the key itself. */
    public Optional<String> mention(Thing thing) {
        return switch (thing.kind()) {
            case "party", "event", "issue" ->
                store.first(
                                "SELECT min(mention) AS mention FROM " + Corrections.table(thing.kind()) + " WHERE "
                                        + thing.kind() + " = ?",
                                thing.id())
                        .map(r -> r.text("mention"))
                        .filter(m -> !m.isEmpty());
            default -> Optional.of(thing.id());
        };
    }

    /** The records of the reports of this id or key. */
    public List<String> records(String id) {
        return store.rows("SELECT * FROM reports WHERE id = ? OR key = ? ORDER BY key", id, id).stream()
                .map(Lists::record)
                .toList();
    }

    /** The mentions of a party, event or issue: report, words, reason. */
    public Listing mentions(Thing thing) {
        String words = switch (thing.kind()) {
            case "party" -> "m.name";
            case "event" -> "m.words";
            default -> "m.label";
        };
        String spot = thing.kind().equals("event")
                ? "m.start, m.stop, m.because"
                : "'' AS start, '' AS stop, m.why AS because";
        List<List<Object>> rows = new ArrayList<>();
        store.each(
                "SELECT m.mention, r.id AS reportid, r.published, r.source, m.id AS recordid, " + words + " AS words, "
                        + spot + " FROM "
                        + Corrections.table(thing.kind()) + " m JOIN reports r ON r.no = m.report WHERE m."
                        + thing.kind() + " = ?"
                        + " ORDER BY r.published, r.id, m.mention",
                r -> rows.add(List.of(
                        r.text("mention"),
                        r.text("reportid"),
                        r.text("published"),
                        r.text("source"),
                        r.text("recordid"),
                        r.text("words"),
                        r.text("start"),
                        r.text("stop"),
                        r.text("because"))),
                thing.id());
        return new Listing(
                List.of("mention", "report_id", "published", "source", "record_id", "words", "start", "end", "because"),
                rows);
    }
}
