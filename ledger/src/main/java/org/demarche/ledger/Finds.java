package org.demarche.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Search: by words in reports and quotations, and by id for one thing in full. */
public final class Finds {

    /** The parties that a word may mean: by id, by name, by a name that some report uses. */
    static final String PARTIES =
            "SELECT id FROM merged_parties WHERE id = ? UNION SELECT party FROM faces WHERE name = ? COLLATE NOCASE";

    static final List<String> REPORTS = List.of("report_id", "published", "source", "title", "words");

    static final List<String> QUOTES =
            List.of("statement_id", "date", "party_id", "party", "quote", "report_id", "start", "end");

    private final Store store;

    Finds(Store store) {
        this.store = store;
    }

    /**
     * What holds some words.
     *
     * @param isMore whether more hold them than were ranked
     */
    public record Found(Listing listing, boolean isMore) {}

    /** Reports with these words, the best first; words match whole, in any form. */
    public Listing reports(String words, Filter filter) {
        return reports(words, filter, 0).listing();
    }

    /** The same, with no more ranked than so many of those that came in last. */
    public Found reports(String words, Filter filter, int newest) {
        return new Matches(store, newest).reports(words, narrowed(filter), filter);
    }

    /** Quotations with these words, the best first. */
    public Listing quotes(String words, Filter filter) {
        return quotes(words, filter, 0).listing();
    }

    /** The same, with no more ranked than so many of those that came in last. */
    public Found quotes(String words, Filter filter, int newest) {
        return new Matches(store, newest).quotes(words, narrowed(filter), filter);
    }

    private static Where narrowed(Filter filter) {
        return new Where()
                .when(filter.since(), "r.published >= ?")
                .when(filter.until(), "r.published <> '' AND r.published <= ?")
                .when(filter.source(), "r.source = ?");
    }

    /** Every word must be there; signs of the query language are words like others. */
    static String match(String words) {
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
            Optional<Row> mention = store.first(
                    kind.equals("party")
                            ? "SELECT f.party AS id FROM parties p JOIN faces f ON f.no = p.face WHERE p.mention = ?"
                            : "SELECT " + kind + " AS id FROM " + Corrections.table(kind) + " WHERE mention = ?",
                    id);
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
            case "party" ->
                least(
                        "SELECT min(p.mention) AS mention FROM faces f JOIN parties p ON p.face = f.no WHERE f.party = ?",
                        thing);
            case "event" -> least("SELECT min(mention) AS mention FROM events WHERE event = ?", thing);
            case "issue" -> least("SELECT min(mention) AS mention FROM issues WHERE issue = ?", thing);
            default -> Optional.of(thing.id());
        };
    }

    private Optional<String> least(String query, Thing thing) {
        return store.first(query, thing.id()).map(r -> r.text("mention")).filter(m -> !m.isEmpty());
    }

    /** The records of the reports of this id or key. */
    public List<String> records(String id) {
        return store
                .rows(
                        "SELECT r.id, o.record FROM reports r JOIN bodies o ON o.report = r.no WHERE r.id = ? OR r.key = ? ORDER BY r.key",
                        id,
                        id)
                .stream()
                .map(Lists::record)
                .toList();
    }

    /** The mentions of a party, event or issue: report, words, reason. */
    public Listing mentions(Thing thing) {
        return mentions(thing, 0);
    }

    /** At most so many of them, the first reports' first; all where it is zero. */
    public Listing mentions(Thing thing, int most) {
        String from = switch (thing.kind()) {
            case "party" ->
                "f.name AS words, '' AS start, '' AS stop, '' AS reason FROM faces f JOIN parties m ON m.face = f.no JOIN reports r ON r.no = m.report WHERE f.party = ?";
            case "event" ->
                "m.words AS words, m.start, m.stop, x.words AS reason FROM events m JOIN reasons x ON x.no = m.because JOIN reports r ON r.no = m.report WHERE m.event = ?";
            default ->
                "m.label AS words, '' AS start, '' AS stop, '' AS reason FROM issues m JOIN reports r ON r.no = m.report WHERE m.issue = ?";
        };
        List<List<Object>> rows = new ArrayList<>();
        store.each(
                "SELECT m.mention, r.id AS reportid, r.published, r.source, m.id AS recordid, " + from
                        + " ORDER BY r.published, r.id, m.mention" + (most > 0 ? " LIMIT " + most : ""),
                r -> rows.add(List.of(
                        r.text("mention"),
                        r.text("reportid"),
                        r.text("published"),
                        r.text("source"),
                        r.text("recordid"),
                        r.text("words"),
                        r.text("start"),
                        r.text("stop"),
                        r.text("reason"))),
                thing.id());
        return new Listing(
                List.of("mention", "report_id", "published", "source", "record_id", "words", "start", "end", "because"),
                rows);
    }
}
