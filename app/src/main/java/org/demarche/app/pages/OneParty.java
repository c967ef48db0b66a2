package org.demarche.app.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.demarche.app.Message;
import org.demarche.app.pages.stands.Cell;
import org.demarche.app.pages.stands.Cells;
import org.demarche.ledger.Directory;
import org.demarche.ledger.Filter;
import org.demarche.ledger.Finds;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.Listing;

/** {@code /parties/{slug}}: who it is, who speaks for it, where it stands, whom it meets, what it said. */
public final class OneParty implements Page {

    private static final int MOST = 30;
    private static final int QUOTES = 40;
    private static final List<String> MEETING = List.of("CONSULT", "AGREE", "COOPERATE");

    /**
     * What the page shows.
     *
     * @param id for decisions
     * @param why the reasons why its names are taken for one
     * @param canDecide whether there is a page that takes decisions
     */
    public record Model(
            String id,
            PartyList.One party,
            List<String> aliases,
            List<String> why,
            List<Part> speakers,
            List<Part> sides,
            List<Stance> stands,
            List<Deed> meetings,
            List<Deed> deeds,
            List<Cell.Quote> quotes,
            List<Tie> ties,
            boolean canDecide) {}

    /** Where it stands on one issue. */
    public record Stance(String issue, String link, Cell cell) {}

    /** An event in which it has a part. */
    public record Deed(
            String what, String when, String place, String status, String words, String link, long sources) {}

    /** A relation to another party. */
    public record Tie(String a, String aLink, String type, String b, String bLink, String words, String link) {}

    @Override
    public Sheet sheet(Ledger ledger, Address address) {
        String id = found(ledger, address);
        Directory directory = ledger.lists().directory();
        Listing row = directory.party(id).orElseThrow(() -> missing(id));
        List<Object> party = row.rows().get(0);
        Listing speakers = directory.speakers(id, MOST);
        Listing sides = directory.sides(id, MOST);
        Object aliases = party.get(row.columns().indexOf("also"));
        Model model = new Model(
                id,
                PartyList.one(row, party),
                aliases instanceof List<?> list
                        ? list.stream().map(String::valueOf).toList()
                        : List.of(),
                Arrays.stream(row.cell(party, "because").split(" · "))
                        .distinct()
                        .toList(),
                links(speakers, true),
                links(sides, false),
                stands(ledger, id),
                deeds(directory.events(id, MEETING, MOST)),
                deeds(directory.events(id, others(), MOST)),
                quotes(directory.quotes(id, QUOTES)),
                ties(ledger.lists().relations(Filter.ALL.party(id).limited(MOST))),
                Frame.has("/review"));
        return new Sheet(row.cell(party, "party"), "party", model);
    }

    private static List<String> others() {
        return List.of(
                "SUPPORT",
                "AID",
                "YIELD",
                "REQUEST",
                "ACCUSE",
                "REJECT",
                "THREATEN",
                "PROTEST",
                "SANCTION",
                "MOBILIZE",
                "COERCE",
                "ASSAULT",
                "ACCIDENT");
    }

    private static List<Part> links(Listing all, boolean role) {
        return all.rows().stream()
                .map(r -> new Part(
                        all.cell(r, "party")
                                + (role && !all.cell(r, "role").isEmpty() ? ", " + all.cell(r, "role") : ""),
                        Address.of("/parties", all.cell(r, "party_id")).link()))
                .toList();
    }

    private static List<Stance> stands(Ledger ledger, String id) {
        List<String> issues = ledger.lists().stands().issuesOf(id, MOST);
        Listing positions = ledger.lists().stands().positions(issues, Filter.ALL.party(id));
        Cells cells = new Cells(positions, "");
        List<Stance> out = new ArrayList<>();
        for (String issue : issues) {
            Cell cell = cells.of(issue, id);
            if (!cell.isEmpty()) {
                String label = positions.rows().stream()
                        .filter(r -> positions.cell(r, "issue_id").equals(issue))
                        .map(r -> positions.cell(r, "issue"))
                        .findFirst()
                        .orElse(issue);
                out.add(new Stance(label, Address.of("/issues", issue).link(), cell));
            }
        }
        return out;
    }

    private static List<Deed> deeds(Listing all) {
        return all.rows().stream()
                .map(r -> new Deed(
                        Words.type(all.cell(r, "type"))
                                + (all.cell(r, "mode").isEmpty() ? "" : " · " + Words.plain(all.cell(r, "mode"))),
                        Words.days(all.cell(r, "date_earliest"), all.cell(r, "date_latest")),
                        all.cell(r, "place"),
                        Words.plain(all.cell(r, "status")),
                        Words.brief(all.cell(r, "words"), 200),
                        span(all, r),
                        (Long) r.get(all.columns().indexOf("sources"))))
                .toList();
    }

    private static String span(Listing all, List<Object> row) {
        return Address.of("/reports", all.cell(row, "report_id")).link() + "#c" + all.cell(row, "start") + "-"
                + all.cell(row, "end");
    }

    private static List<Cell.Quote> quotes(Listing all) {
        return all.rows().stream()
                .map(r -> new Cell.Quote(
                        Words.brief(all.cell(r, "quote"), 320),
                        span(all, r),
                        all.cell(r, "source"),
                        Words.day(all.cell(r, "date")),
                        "",
                        "",
                        all.cell(r, "mode")))
                .toList();
    }

    private static List<Tie> ties(Listing all) {
        return all.rows().stream()
                .map(r -> new Tie(
                        all.cell(r, "a"),
                        Address.of("/parties", all.cell(r, "a_id")).link(),
                        Words.plain(all.cell(r, "type")),
                        all.cell(r, "b"),
                        Address.of("/parties", all.cell(r, "b_id")).link(),
                        Words.brief(all.cell(r, "quote"), 160),
                        span(all, r)))
                .toList();
    }

    @Override
    public Rows rows(Ledger ledger, Address address) {
        String id = found(ledger, address);
        return Rows.of(ledger.lists().directory().party(id).orElseThrow(() -> missing(id)));
    }

    private static String found(Ledger ledger, Address address) {
        String id = address.named("slug");
        return ledger.lists()
                .finds()
                .thing(id)
                .filter(t -> t.kind().equals("party"))
                .map(Finds.Thing::id)
                .orElseThrow(() -> missing(id));
    }

    private static Refusal missing(String id) {
        return new Refusal(404, Message.DM_121, Words.brief(id, 100), "party");
    }
}
