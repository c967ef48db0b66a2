package org.demarche.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who has to do with whom: the neighbours of one party, with what ties them and how many sources tell of it.
 *
 * <p>A tie is told by relations that reports state, by whom a person speaks or acts for, and by events that happened or go on: who meets or agrees is tied by
 * CONSULT and AGREE; who backs whom by SUPPORT, AID and COOPERATE; who opposes whom by ACCUSE, REJECT, THREATEN, PROTEST, SANCTION, MOBILIZE, COERCE and
 * ASSAULT. A demand alone (REQUEST), a step back (RETREAT, CONCEDE), and that two do something together to a third, tie nobody.
 */
public final class Ties {

    private static final List<String> COLUMNS = List.of(
            "party_id",
            "party",
            "kind",
            "tie",
            "direction",
            "sources",
            "reports",
            "times",
            "first_report",
            "last_report",
            "words",
            "report_id",
            "start",
            "end");

    private static final List<String> BRIEF = Stream.concat(
                    COLUMNS.subList(0, COLUMNS.indexOf("words")).stream(), Stream.of("best"))
            .toList();

    private static final String EVENT_TIE =
            " CASE WHEN e.type IN ('CONSULT', 'AGREE') THEN 'meets' WHEN e.type IN ('SUPPORT', 'AID', 'COOPERATE') THEN 'backs' ELSE 'opposes' END";

    private static final String RELATION_TIE =
            " CASE WHEN m.type IN ('ally', 'backs') THEN 'backs' WHEN m.type IN ('opponent', 'fights') THEN 'opposes' ELSE 'speaks for' END";

    private static final String REPORT = " r.id AS reportid, r.published, r.voice,";

    private static final String EVENTS = "SELECT y.party AS other," + EVENT_TIE
            + " AS tie, x.side = 'actor' AS mine, z.side = 'actor' AS theirs, e.event AS what," + REPORT
            + " '0' AS blind, e.start, 'event ' || e.no AS ref"
            + " FROM faces p CROSS JOIN roles x ON x.face = p.no CROSS JOIN roles z ON z.event = x.event AND z.face <> x.face"
            + " CROSS JOIN faces y ON y.no = z.face AND y.party <> p.party"
            + " CROSS JOIN events e ON e.no = x.event CROSS JOIN merged_events g ON g.id = e.event CROSS JOIN reports r ON r.no = e.report"
            + " WHERE p.party = ? AND g.status IN ('happened', 'ongoing') AND g.verdict NOT LIKE 'reject %'"
            + " AND e.type NOT IN ('REQUEST', 'RETREAT', 'CONCEDE') AND (x.side <> z.side OR e.type IN ('CONSULT', 'AGREE'))";

    private static final String STATED = "SELECT y.party AS other," + RELATION_TIE
            + " AS tie, '%1$s' = 'a' AS mine, '%2$s' = 'a' AS theirs, m.mention AS what,"
            + REPORT + " '0' AS blind, m.start, 'relation ' || m.no AS ref"
            + " FROM faces p CROSS JOIN relations m ON m.%1$s = p.no CROSS JOIN faces y ON y.no = m.%2$s AND y.party <> p.party"
            + " CROSS JOIN reports r ON r.no = m.report WHERE p.party = ? AND m.verdict NOT LIKE 'reject %%'";

    private static final String SPEAKS_FOR =
            "SELECT y.party AS other, 'speaks for' AS tie, 1 AS mine, 0 AS theirs, 'of ' || s.mention AS what," + REPORT
                    + " '1' AS blind, 0 AS start, 'side ' || p.no || ' ' || s.report AS ref"
                    + " FROM faces p CROSS JOIN parties s ON s.face = p.no CROSS JOIN faces y ON y.no = s.side AND y.party <> p.party"
                    + " CROSS JOIN reports r ON r.no = s.report WHERE p.party = ?";

    private static final String SPOKEN_FOR =
            "SELECT y.party AS other, 'speaks for' AS tie, 0 AS mine, 1 AS theirs, 'of ' || s.mention AS what," + REPORT
                    + " '1' AS blind, 0 AS start, 'side ' || y.no || ' ' || s.report AS ref"
                    + " FROM faces p CROSS JOIN parties s ON s.side = p.no AND s.side > 0 CROSS JOIN faces y ON y.no = s.face AND y.party <> p.party"
                    + " CROSS JOIN reports r ON r.no = s.report WHERE p.party = ?";

    /** One row for each other party and tie; the best words are the first printed, those of a place in a report before others. */
    private static final String TOGETHER =
            "SELECT other, tie, q.name, q.kind, max(mine AND NOT theirs) AS goesout, max(theirs AND NOT mine) AS comesin,"
                    + " count(DISTINCT voice) AS voices, count(DISTINCT reportid) AS reports, count(DISTINCT what) AS times,"
                    + " coalesce(min(nullif(published, '')), '') AS earliest, max(published) AS latest,"
                    + " min(blind || published || char(9) || reportid || char(9) || printf('%09d', start) || char(9) || ref) AS best"
                    + " FROM ("
                    + String.join(
                            " UNION ALL ",
                            EVENTS,
                            String.format(STATED, "a", "b"),
                            String.format(STATED, "b", "a"),
                            SPEAKS_FOR,
                            SPOKEN_FOR)
                    + ") LEFT JOIN merged_parties q ON q.id = other GROUP BY other, tie ORDER BY voices DESC, times DESC, other, tie";

    private final Store store;

    Ties(Store store) {
        this.store = store;
    }

    /**
     * The ties of a party by id; those that most sources tell first.
     *
     * @return {@code direction} is {@code out} where the party does it, {@code in} where it is done to it, {@code both}
     */
    public Listing of(String party) {
        Listing all = brief(party);
        return told(all, all.rows());
    }

    /** The same without words: {@code best} in their place tells where they are found. */
    public Listing brief(String party) {
        List<List<Object>> rows = new ArrayList<>();
        store.each(
                TOGETHER,
                r -> rows.add(List.of(
                        r.text("other"),
                        r.text("name"),
                        r.text("kind"),
                        r.text("tie"),
                        direction(r.number("goesout") > 0, r.number("comesin") > 0),
                        r.number("voices"),
                        r.number("reports"),
                        r.number("times"),
                        r.text("earliest"),
                        r.text("latest"),
                        r.text("best"))),
                Collections.nCopies(5, party).toArray());
        return new Listing(BRIEF, rows);
    }

    /** Some rows of the brief list with their words and where these stand. */
    public Listing told(Listing brief, List<List<Object>> rows) {
        int last = BRIEF.size() - 1;
        List<List<Object>> out = new ArrayList<>();
        for (List<Object> row : rows) {
            List<Object> cells = new ArrayList<>(row.subList(0, last));
            cells.addAll(words(brief.cell(row, "best").split("\t", -1)));
            out.add(cells);
        }
        return new Listing(COLUMNS, out);
    }

    /** The words, their report, and the span; words of who speaks for whom are its role and have no span. */
    private List<Object> words(String[] best) {
        String[] ref = best[3].split(" ", -1);
        String query = switch (ref[0]) {
            case "event" -> "SELECT words, start, stop FROM events WHERE no = ?";
            case "relation" -> "SELECT quote AS words, start, stop FROM relations WHERE no = ?";
            default -> "SELECT role AS words FROM faces WHERE no = ?";
        };
        Row row = store.first(query, Long.parseLong(ref[1])).orElse(Row.EMPTY);
        return List.of(row.text("words"), best[1], row.text("start"), row.text("stop"));
    }

    private static String direction(boolean out, boolean in) {
        return out == in ? "both" : out ? "out" : "in";
    }
}
