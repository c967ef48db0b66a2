package org.demarche.app.pages;

import java.util.ArrayList;
import java.util.List;
import org.demarche.app.Message;
import org.demarche.app.pages.stands.Cell;
import org.demarche.app.pages.stands.Cells;
import org.demarche.ledger.Filter;
import org.demarche.ledger.Finds;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.Listing;

/** {@code /issues/{id}}: one matter: who is for it, who is against, and in which words. */
public final class OneIssue implements Page {

    private static final int HISTORY = 120;
    private static final int WORDINGS = 100;
    private static final int PARTIES = 40;

    /**
     * What the page shows.
     *
     * @param pro the parties that are for it, see {@link Side}
     * @param turns how many positions there are; more than in the history where it does not hold all
     * @param worded how many reports name the matter; more than wordings where not all are shown
     * @param wordings how reports name the matter, with why they are taken for one
     */
    public record Model(
            String label,
            boolean sticking,
            String facts,
            Side pro,
            Side between,
            Side contra,
            List<Turn> history,
            long turns,
            long worded,
            List<Wording> wordings,
            String asOf) {}

    /** Parties on one side, the first of them by the days of their words, and how many more there are. */
    public record Side(List<Cell> cells, int more) {}

    /** A position in the order of days. */
    public record Turn(String party, String partyLink, String stance, String side, Cell.Quote quote) {}

    /** How a report names the matter. */
    public record Wording(String words, String report, String link, String because) {}

    @Override
    public Sheet sheet(Ledger ledger, Address address) {
        String id = found(ledger, address);
        Filter filter = Filter.ALL.issue(id);
        Listing issue = ledger.lists().stands().issues(filter, "", 1).listing();
        Listing positions = ledger.lists().stands().positions(List.of(id), Filter.ALL);
        String asOf = address.day("as_of");
        Cells cells = new Cells(positions, asOf);
        String label = issue.isEmpty() ? id : issue.cell(issue.rows().get(0), "issue");
        Listing mentions = ledger.lists().finds().mentions(new Finds.Thing("issue", id));
        List<Cell> all = cells.on(id).stream().map(p -> cells.of(id, p)).toList();
        Model model = new Model(
                label,
                cells.sticks(id),
                Words.count(positions.rows().size(), "position", "positions") + " by "
                        + Words.count(all.size(), "party", "parties"),
                side(all, "for"),
                side(all, "between"),
                side(all, "against"),
                history(positions, cells, asOf),
                turns(positions, asOf),
                mentions.rows().size(),
                wordings(mentions),
                asOf);
        return new Sheet(Words.brief(label, 80), "issue", model);
    }

    private static Side side(List<Cell> cells, String side) {
        List<Cell> all = cells.stream()
                .filter(c -> !c.isEmpty() && c.stands().get(0).side().equals(side))
                .toList();
        int shown = Math.min(PARTIES, all.size());
        return new Side(all.subList(0, shown), all.size() - shown);
    }

    private static long turns(Listing positions, String asOf) {
        return positions.rows().stream()
                .filter(r -> asOf.isEmpty() || positions.cell(r, "date").compareTo(asOf) <= 0)
                .count();
    }

    private static List<Turn> history(Listing positions, Cells cells, String asOf) {
        List<Turn> out = new ArrayList<>();
        for (List<Object> row : positions.rows()) {
            String day = positions.cell(row, "date");
            if (out.size() < HISTORY && (asOf.isEmpty() || day.compareTo(asOf) <= 0)) {
                String stance = positions.cell(row, "stance");
                out.add(new Turn(
                        positions.cell(row, "party"),
                        Address.of("/parties", positions.cell(row, "party_id")).link(),
                        stance,
                        Words.side(stance),
                        cells.quote(row)));
            }
        }
        return out;
    }

    private static List<Wording> wordings(Listing all) {
        return all.rows().stream()
                .limit(WORDINGS)
                .map(r -> new Wording(
                        all.cell(r, "words"),
                        all.cell(r, "report_id"),
                        Address.of("/reports", all.cell(r, "report_id")).link(),
                        all.cell(r, "because")))
                .toList();
    }

    @Override
    public Rows rows(Ledger ledger, Address address) {
        return Rows.of(ledger.lists().stands().positions(List.of(found(ledger, address)), address.filter()));
    }

    private static String found(Ledger ledger, Address address) {
        String id = address.named("id");
        return ledger.lists()
                .finds()
                .thing(id)
                .filter(t -> t.kind().equals("issue"))
                .map(Finds.Thing::id)
                .orElseThrow(() -> new Refusal(404, Message.DM_121, Words.brief(id, 100), "issue"));
    }
}
