package org.demarche.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * What holds some words, the best first. Only what is shown is read whole.
 *
 * <p>Of words that very much holds, those places can be ranked alone that came in last.
 */
final class Matches {

    /** The order and the row of a found thing do not depend on when its report came in. */
    private static final String TEXTS =
            "SELECT r.no, bm25(texts) AS b, r.key AS tie FROM texts CROSS JOIN reports r ON r.no = texts.rowid";

    private static final String QUOTES =
            "SELECT s.no, bm25(quotes) AS b, s.mention AS tie FROM quotes CROSS JOIN statements s ON s.no = quotes.rowid"
                    + " CROSS JOIN reports r ON r.no = s.report LEFT JOIN faces f ON f.no = s.face";

    private static final String REPORT =
            " t JOIN reports r ON r.no = t.no JOIN bodies o ON o.report = r.no ORDER BY t.b, t.tie";

    private static final String QUOTE = " t JOIN statements s ON s.no = t.no JOIN reports r ON r.no = s.report"
            + " LEFT JOIN faces f ON f.no = s.face LEFT JOIN merged_parties q ON q.id = f.party ORDER BY t.b, t.tie";

    private final Store store;
    private final int newest;

    /** @param newest how many of those that came in last are ranked where more hold the words; zero to rank all */
    Matches(Store store, int newest) {
        this.store = store;
        this.newest = newest;
    }

    /** Where words are looked for: the index, what is ranked, and what is read of it. */
    private record Place(String index, String ranked, String columns, String read) {}

    Finds.Found reports(String words, Where narrowed, Filter filter) {
        Place place = new Place("texts", TEXTS, "r.id, r.published, r.source, r.title, o.record", REPORT);
        return found(
                place,
                narrowed.and("texts MATCH ?", Finds.match(words)),
                filter,
                r -> List.of(
                        r.text("id"),
                        r.text("published"),
                        r.text("source"),
                        r.text("title"),
                        Snippet.of(Lists.text(r), words)));
    }

    Finds.Found quotes(String words, Where narrowed, Filter filter) {
        Place place = new Place(
                "quotes", QUOTES, "s.*, r.id AS reportid, r.published, f.party AS partyid, q.name AS party", QUOTE);
        narrowed.when(filter.party(), "f.party IN (" + Finds.PARTIES + ")");
        return found(
                place,
                narrowed.and("quotes MATCH ?", Finds.match(words)),
                filter,
                r -> List.of(
                        r.text("mention"),
                        r.text("first"),
                        r.text("partyid"),
                        r.text("party"),
                        r.text("words"),
                        r.text("reportid"),
                        r.number("start"),
                        r.number("stop")));
    }

    private Finds.Found found(Place place, Where where, Filter filter, Function<Row, List<Object>> cells) {
        long floor = newest > 0 ? floor(place, where) : 0;
        List<Object> values = new ArrayList<>(Arrays.asList(where.values()));
        values.add(floor);
        List<List<Object>> rows = new ArrayList<>();
        store.each(
                "SELECT " + place.columns() + " FROM (" + place.ranked() + where.clause() + " AND " + place.index()
                        + ".rowid > ? ORDER BY b, tie" + Where.limit(filter) + ")" + place.read(),
                r -> rows.add(cells.apply(r)),
                values.toArray());
        List<String> columns = place.index().equals("texts") ? Finds.REPORTS : Finds.QUOTES;
        return new Finds.Found(new Listing(columns, rows), floor > 0);
    }

    /** The number after which the newest of them came; zero where no more hold the words. */
    private long floor(Place place, Where where) {
        String numbers =
                place.ranked().replaceFirst("SELECT .*? FROM", "SELECT " + place.index() + ".rowid AS no FROM");
        return store.first(
                        "SELECT min(no) AS least, count(*) AS n FROM (" + numbers + where.clause() + " ORDER BY "
                                + place.index() + ".rowid DESC LIMIT " + (newest + 1) + ")",
                        where.values())
                .filter(r -> r.number("n") > newest)
                .map(r -> r.number("least"))
                .orElse(0L);
    }
}
