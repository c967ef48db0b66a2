package org.demarche.app.pages.stands;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.demarche.app.pages.Address;
import org.demarche.app.pages.Facet;
import org.demarche.app.pages.Words;
import org.demarche.ledger.Listing;

/**
 * The matrix of issues by parties.
 *
 * @param others whether some parties have no column of their own
 * @param next link to what follows; empty at the end
 */
public record Board(
        List<Column> columns,
        List<Line> lines,
        boolean others,
        String asOf,
        String against,
        List<Facet> facets,
        String next,
        List<String> legend) {

    /** A party with a column of its own. */
    public record Column(String party, String link, String narrowed) {}

    /** An issue with its cells, one for each column, some of parties without one, and how many more of these there are. */
    public record Line(
            String label,
            String link,
            boolean sticking,
            long reports,
            long sources,
            List<Cell> cells,
            List<Cell> others,
            long more) {}

    private static final int COLUMNS = 6;
    private static final int OTHERS = 3;

    /** The matrix of these issues. */
    public static Board of(Address address, Listing issues, Listing positions) {
        String asOf = address.day("as_of");
        String against = address.day("against");
        Cells cells = new Cells(positions, asOf);
        List<String> parties = cells.parties().stream()
                .filter(p ->
                        issues.rows().size() < COLUMNS || several(cells, issues, p) || p.equals(address.get("party")))
                .toList();
        List<String> columns = parties.subList(0, Math.min(COLUMNS, parties.size()));
        Cells before = against.isEmpty() ? cells : new Cells(positions, against);
        List<Line> lines = new ArrayList<>();
        for (List<Object> issue : issues.rows()) {
            lines.add(line(issues, issue, columns, new Cells[] {cells, before}));
        }
        lines.removeIf(
                l -> l.cells().stream().allMatch(Cell::isEmpty) && l.others().isEmpty());
        lines.sort(Comparator.comparing((Line l) -> !l.sticking()));
        return new Board(
                columns.stream()
                        .map(p -> new Column(
                                cells.name(p),
                                Address.of("/parties", p).link(),
                                address.with("party", p).link()))
                        .toList(),
                lines,
                lines.stream().anyMatch(l -> !l.others().isEmpty()),
                asOf,
                against,
                List.of(),
                "",
                Words.stances());
    }

    /** The same with what narrows it and what follows. */
    public Board with(List<Facet> facets, String next) {
        return new Board(columns, lines, others, asOf, against, facets, next, legend);
    }

    /** A party on one issue only needs no column where there are many. */
    private static boolean several(Cells cells, Listing issues, String party) {
        return issues.rows().stream()
                        .filter(i -> cells.on(issues.cell(i, "issue_id")).contains(party))
                        .limit(2)
                        .count()
                > 1;
    }

    private static Line line(Listing issues, List<Object> issue, List<String> columns, Cells[] nowAndBefore) {
        String id = issues.cell(issue, "issue_id");
        Cells cells = nowAndBefore[0];
        List<Cell> own =
                columns.stream().map(p -> compared(nowAndBefore, id, p)).toList();
        List<Cell> others = cells.on(id).stream()
                .filter(p -> !columns.contains(p))
                .limit(OTHERS)
                .map(p -> compared(nowAndBefore, id, p))
                .toList();
        return new Line(
                issues.cell(issue, "issue"),
                Address.of("/issues", id).link(),
                cells.sticks(id),
                Long.parseLong(issues.cell(issue, "reports")),
                Long.parseLong(issues.cell(issue, "sources")),
                own,
                others,
                cells.on(id).stream().filter(p -> !columns.contains(p)).count() - others.size());
    }

    private static Cell compared(Cells[] nowAndBefore, String issue, String party) {
        Cell now = nowAndBefore[0].of(issue, party);
        if (nowAndBefore[0] == nowAndBefore[1]) {
            return now;
        }
        List<String> was = stances(nowAndBefore[1].of(issue, party));
        boolean same = was.equals(stances(now));
        return new Cell(
                now.partyId(),
                now.party(),
                now.partyLink(),
                now.stands(),
                now.more(),
                same ? List.of() : was.isEmpty() ? List.of("nothing") : was);
    }

    private static List<String> stances(Cell cell) {
        return cell.stands().stream().map(Cell.Stand::stance).toList();
    }
}
