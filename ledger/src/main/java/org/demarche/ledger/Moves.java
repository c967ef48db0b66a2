package org.demarche.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Who held what when: what each party held on a day, what moved between two days, and which matters began or ceased to stick.
 *
 * <p>What counts is the day of a position: its own, or its report's where it names none. A position stands until its party is told to
 * hold something else on the matter.
 */
public final class Moves {

    /** Later than any day of a report: "as things stand". */
    public static final String NOW = "9999-12-31";

    private static final List<String> HELD = List.of(
            "issue_id",
            "issue",
            "party_id",
            "party",
            "stance",
            "since",
            "according_to",
            "quote",
            "report_id",
            "start",
            "end");
    private static final List<String> MOVED = List.of(
            "issue_id",
            "issue",
            "party_id",
            "party",
            "before",
            "before_since",
            "after",
            "after_since",
            "according_to",
            "quote",
            "report_id",
            "start",
            "end");
    private static final List<String> STUCK =
            List.of("issue_id", "issue", "change", "day", "demanded_by", "rejected_by", "moved", "evidence");

    /** What is contested on some day is contested over all days too. */
    private static final String EVER = "m.sticking = 1";

    private final Store store;
    private final String after;

    Moves(Store store, String after) {
        this.store = store;
        this.after = after;
    }

    /** What each party held at the end of a day, by issue. */
    public Listing held(Filter filter, String day) {
        return over(filter, new TwoDays("", day), HELD, issue -> {
            Held held = Held.on(store, issue.text("id"), day);
            List<List<Object>> out = new ArrayList<>();
            held.parties()
                    .forEach((id, name) -> held.at(id, day)
                            .ifPresent(s -> out.add(List.of(
                                    issue.text("id"),
                                    issue.text("label"),
                                    id,
                                    name,
                                    s.stances(),
                                    s.day(),
                                    s.row().text("accordingto"),
                                    s.row().text("quote"),
                                    s.row().text("reportid"),
                                    s.row().number("start"),
                                    s.row().number("stop")))));
            return out;
        });
    }

    /** Who holds something else at the end of one day than at the end of an earlier one; {@code before} is empty where nothing was held. */
    public Listing moved(Filter filter, String from, String to) {
        return over(filter, new TwoDays(from, to), MOVED, issue -> {
            Held held = Held.on(store, issue.text("id"), to);
            List<List<Object>> out = new ArrayList<>();
            held.parties()
                    .forEach((id, name) -> moved(held, id, new TwoDays(from, to))
                            .ifPresent(two -> out.add(List.of(
                                    issue.text("id"),
                                    issue.text("label"),
                                    id,
                                    name,
                                    two.before(),
                                    two.since(),
                                    two.after().stances(),
                                    two.after().day(),
                                    two.after().row().text("accordingto"),
                                    two.after().row().text("quote"),
                                    two.after().row().text("reportid"),
                                    two.after().row().number("start"),
                                    two.after().row().number("stop")))));
            return out;
        });
    }

    private record TwoDays(String from, String to) {}

    private record Move(String before, String since, Held.Stand after) {}

    private static Optional<Move> moved(Held held, String party, TwoDays days) {
        if (held.stands(party, days.from(), days.to())) {
            return Optional.empty();
        }
        Optional<Held.Stand> before = held.at(party, days.from());
        String stances = before.map(Held.Stand::stances).orElse("");
        return held.at(party, days.to())
                .filter(now -> !now.stances().equals(stances))
                .map(now -> new Move(stances, before.map(Held.Stand::day).orElse(""), now));
    }

    /** Matters that stick at the end of one day and did not at the end of an earlier one ({@code opened}), or the other way round ({@code closed}). */
    public Listing sticking(Filter filter, String from, String to) {
        return over(filter, new TwoDays(from, to), STUCK, issue -> {
            Held held = Held.on(store, issue.text("id"), to);
            boolean before = held.isContested(from);
            boolean now = held.isContested(to);
            return before == now
                    ? List.of()
                    : List.of(stuck(issue, held, new TwoDays(from, to), now ? "opened" : "closed"));
        });
    }

    private static List<Object> stuck(Row issue, Held held, TwoDays days, String change) {
        List<String> moved = new ArrayList<>();
        List<String> evidence = new ArrayList<>();
        TreeSet<String> dates = new TreeSet<>();
        held.parties()
                .forEach((id, name) -> moved(held, id, days).ifPresent(m -> {
                    moved.add(name + ": " + (m.before().isEmpty() ? "" : m.before() + " → ")
                            + m.after().stances());
                    evidence.add(m.after().row().text("quote"));
                    dates.add(m.after().day());
                }));
        String sides = change.equals("opened") ? days.to() : days.from();
        return List.of(
                issue.text("id"),
                issue.text("label"),
                change,
                dates.isEmpty() ? "" : dates.last(),
                List.copyOf(held.side(sides, true).values()),
                List.copyOf(held.side(sides, false).values()),
                moved,
                evidence);
    }

    /** What one issue adds to a list. */
    private interface Told {
        List<List<Object>> rows(Row issue);
    }

    /** Goes over the issues on which anything was held between the days; a page holds whole issues. */
    private Listing over(Filter filter, TwoDays days, List<String> columns, Told told) {
        Where where = new Where()
                .and("m.verdict NOT LIKE 'reject %'")
                .and(columns.equals(STUCK) ? EVER : "1")
                .when(
                        filter.issue(),
                        PositionLists.isIssue(store, filter.issue()) ? "m.id = ?" : "m.label LIKE '%' || ? || '%'")
                .and("m.first <> '' AND m.first <= ?", days.to())
                .when(
                        filter.party(),
                        "m.id IN (SELECT i.issue FROM faces f JOIN positions p ON p.face = f.no JOIN issues i ON i.no = p.issue WHERE f.party IN ("
                                + Finds.PARTIES + "))")
                .when(
                        days.from(),
                        "m.id IN (SELECT i.issue FROM positions p JOIN issues i ON i.no = p.issue WHERE p.day > ? AND p.day <= '"
                                + LocalDate.parse(days.to()) + "')");
        List<List<Object>> rows = new ArrayList<>();
        String[] next = {""};
        Rows read = new Rows(store, List.of("m.id"), after, 0).behind(where);
        store.until(
                "SELECT m.id, m.label FROM merged_issues m" + where.clause() + read.order(),
                r -> {
                    List<List<Object>> here = wanted(filter, columns, told.rows(r));
                    boolean full = filter.limit() > 0 && !here.isEmpty() && rows.size() >= filter.limit();
                    if (!full) {
                        rows.addAll(here);
                        next[0] = here.isEmpty() ? next[0] : r.text("id");
                    }
                    return !full;
                },
                where.values());
        boolean more = filter.limit() > 0 && rows.size() >= filter.limit();
        return new Listing(columns, rows, more ? next[0] : "");
    }

    /** Only the rows of the party that is asked for. */
    private List<List<Object>> wanted(Filter filter, List<String> columns, List<List<Object>> rows) {
        int at = columns.indexOf("party_id");
        if (filter.party().isEmpty() || at < 0) {
            return rows;
        }
        List<String> ids = store.rows(Finds.PARTIES, filter.party(), filter.party()).stream()
                .map(r -> r.text("id"))
                .toList();
        return rows.stream()
                .filter(r -> ids.contains(String.valueOf(r.get(at))))
                .toList();
    }
}
