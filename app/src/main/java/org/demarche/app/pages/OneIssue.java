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

    private static final int HISTORY = 200;

    /**
     * What the page shows.
     *
     * @param wordings how reports name the matter, with why they are taken for one
     */
    public record Model(
            String label,
            boolean sticking,
            String facts,
            List<Cell> pro,
            List<Cell> between,
            List<Cell> contra,
            List<Turn> history,
            List<Wording> wordings,
            String asOf) {}

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
                wordings(ledger, id),
                asOf);
        return new Sheet(Words.brief(label, 80), "issue", model);
    }

    private static List<Cell> side(List<Cell> cells, String side) {
        return cells.stream()
                .filter(c -> !c.isEmpty() && c.stands().get(0).side().equals(side))
                .toList();
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

    private static List<Wording> wordings(Ledger ledger, String id) {
        Listing all = ledger.lists().finds().mentions(new Finds.Thing("issue", id));
        return all.rows().stream()
                .limit(HISTORY)
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
