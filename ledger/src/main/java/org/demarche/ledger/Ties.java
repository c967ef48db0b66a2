package org.demarche.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

    private static final String EVENT_TIE =
            " CASE WHEN e.type IN ('CONSULT', 'AGREE') THEN 'meets' WHEN e.type IN ('SUPPORT', 'AID', 'COOPERATE') THEN 'backs' ELSE 'opposes' END";

    private static final String RELATION_TIE =
            " CASE WHEN m.type IN ('ally', 'backs') THEN 'backs' WHEN m.type IN ('opponent', 'fights') THEN 'opposes' ELSE 'speaks for' END";

    private static final String REPORT = " r.id AS reportid, r.published, r.voice";

    private static final String EVENTS = "SELECT y.party AS other," + EVENT_TIE
            + " AS tie, x.side AS mine, z.side AS theirs, e.event AS what, e.words, e.start, e.stop," + REPORT
            + " FROM faces p JOIN roles x ON x.face = p.no JOIN roles z ON z.event = x.event AND z.face <> x.face"
            + " JOIN faces y ON y.no = z.face AND y.party <> p.party"
            + " JOIN events e ON e.no = x.event JOIN merged_events g ON g.id = e.event JOIN reports r ON r.no = e.report"
            + " WHERE p.party = ? AND g.status IN ('happened', 'ongoing') AND g.verdict NOT LIKE 'reject %'"
            + " AND e.type NOT IN ('REQUEST', 'RETREAT', 'CONCEDE') AND (x.side <> z.side OR e.type IN ('CONSULT', 'AGREE'))";

    private static final String STATED = "SELECT y.party AS other," + RELATION_TIE
            + " AS tie, '%1$s' AS mine, '%2$s' AS theirs, m.mention AS what, m.quote AS words, m.start, m.stop,"
            + REPORT
            + " FROM faces p JOIN relations m ON m.%1$s = p.no JOIN faces y ON y.no = m.%2$s AND y.party <> p.party"
            + " JOIN reports r ON r.no = m.report WHERE p.party = ? AND m.verdict NOT LIKE 'reject %%'";

    private static final String ENDS = ", '' AS start, '' AS stop," + REPORT;

    private static final String SPEAKS_FOR =
            "SELECT y.party AS other, 'speaks for' AS tie, 'a' AS mine, 'b' AS theirs, 'of ' || s.mention AS what, p.role AS words"
                    + ENDS
                    + " FROM faces p JOIN parties s ON s.face = p.no JOIN faces y ON y.no = s.side AND y.party <> p.party JOIN reports r ON r.no = s.report"
                    + " WHERE p.party = ?";

    private static final String SPOKEN_FOR =
            "SELECT y.party AS other, 'speaks for' AS tie, 'b' AS mine, 'a' AS theirs, 'of ' || s.mention AS what, y.role AS words"
                    + ENDS
                    + " FROM faces p JOIN parties s ON s.side = p.no AND s.side > 0 JOIN faces y ON y.no = s.face AND y.party <> p.party"
                    + " JOIN reports r ON r.no = s.report WHERE p.party = ?";

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
        Map<String, List<Row>> ties = new TreeMap<>();
        for (String query : List.of(
                EVENTS, String.format(STATED, "a", "b"), String.format(STATED, "b", "a"), SPEAKS_FOR, SPOKEN_FOR)) {
            store.each(
                    query,
                    r -> ties.computeIfAbsent(r.text("tie") + "\n" + r.text("other"), k -> new ArrayList<>())
                            .add(r),
                    party);
        }
        List<List<Object>> rows = new ArrayList<>();
        ties.values().forEach(same -> rows.add(tie(same)));
        rows.sort(Comparator.comparing((List<Object> r) -> -(long) r.get(COLUMNS.indexOf("sources")))
                .thenComparing(r -> -(long) r.get(COLUMNS.indexOf("times")))
                .thenComparing(r -> String.valueOf(r.get(0)))
                .thenComparing(r -> String.valueOf(r.get(COLUMNS.indexOf("tie")))));
        return new Listing(COLUMNS, rows);
    }

    private List<Object> tie(List<Row> same) {
        Row best = same.stream()
                .min(Comparator.comparing((Row r) -> r.text("start").isEmpty())
                        .thenComparing(r -> r.text("published"))
                        .thenComparing(r -> r.text("reportid"))
                        .thenComparing(r -> r.number("start"))
                        .thenComparing(r -> r.text("words")))
                .orElseThrow();
        Row other = store.first("SELECT name, kind FROM merged_parties WHERE id = ?", best.text("other"))
                .orElse(new Row(Map.of()));
        List<String> days = same.stream()
                .map(r -> r.text("published"))
                .filter(d -> !d.isEmpty())
                .sorted()
                .toList();
        return List.of(
                best.text("other"),
                other.text("name"),
                other.text("kind"),
                best.text("tie"),
                direction(same),
                same.stream().map(r -> r.text("voice")).distinct().count(),
                same.stream().map(r -> r.text("reportid")).distinct().count(),
                same.stream().map(r -> r.text("what")).distinct().count(),
                days.isEmpty() ? "" : days.get(0),
                days.isEmpty() ? "" : days.get(days.size() - 1),
                best.text("words"),
                best.text("reportid"),
                best.text("start"),
                best.text("stop"));
    }

    private static String direction(List<Row> same) {
        boolean out = same.stream().anyMatch(r -> !r.text("mine").equals(r.text("theirs")) && first(r.text("mine")));
        boolean in = same.stream().anyMatch(r -> !r.text("mine").equals(r.text("theirs")) && first(r.text("theirs")));
        return out == in ? "both" : out ? "out" : "in";
    }

    private static boolean first(String side) {
        return side.equals("actor") || side.equals("a");
    }
}
