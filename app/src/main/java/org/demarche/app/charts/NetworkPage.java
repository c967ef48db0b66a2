package org.demarche.app.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.app.Message;
import org.demarche.app.charts.Tie.Neighbour;
import org.demarche.app.pages.Address;
import org.demarche.app.pages.Page;
import org.demarche.app.pages.Refusal;
import org.demarche.app.pages.Rows;
import org.demarche.app.pages.Sheet;
import org.demarche.ledger.Filter;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.Listing;

/** {@code /network}: one party and who meets, backs, opposes it or speaks for it. */
public final class NetworkPage implements Page {

    private static final int CHOICES = 24;
    private static final int MOST_ROWS = 150;

    /** The ways to sort the table, each with what a person reads. */
    private static final Map<String, String> COLUMNS = Map.of(
            "party", "Party", "tie", "Tie", "sources", "Sources", "times", "Times", "last_report", "Last report");

    private static final List<String> ORDER = List.of("party", "tie", "sources", "times", "last_report");

    /** A row of the table. */
    public record Row(
            String party,
            String link,
            String sentence,
            String tie,
            long sources,
            long times,
            String last,
            String words,
            String spot) {}

    /** A column by which the table can be sorted. */
    public record Column(String name, String words, String link, boolean chosen) {}

    /**
     * What the template shows.
     *
     * @param id of the party in the middle; empty where the ledger has none
     * @param left how many neighbours are in the table only
     */
    public record Model(
            String id,
            String name,
            String page,
            String picture,
            int left,
            List<Row> rows,
            int ties,
            List<Column> columns,
            List<Link> choices) {}

    /** A party of the ledger by id and name. */
    private record Middle(String id, String name) {}

    @Override
    public Sheet sheet(Ledger ledger, Address address) {
        Optional<Middle> found = middle(ledger, address);
        if (found.isEmpty()) {
            return new Sheet("Network", "network", new Model("", "", "", "", 0, List.of(), 0, List.of(), List.of()));
        }
        Middle middle = found.get();
        Listing ties = ledger.lists().ties().brief(middle.id());
        List<Neighbour> neighbours = Tie.neighbours(ties);
        Model model = new Model(
                middle.id(),
                middle.name(),
                Address.of("/parties", middle.id()).link(),
                neighbours.isEmpty() ? "" : NetworkChart.of(middle.name(), neighbours, id -> link(address, id)),
                Math.max(0, neighbours.size() - NetworkChart.MOST),
                rows(ledger, ties, middle, address),
                ties.rows().size(),
                columns(address),
                choices(ledger, address, middle));
        return new Sheet("Network", "network", model);
    }

    private static String link(Address address, String party) {
        return address.with("party", party).link();
    }

    /** The party of the address by id or name; the one that most reports name where none is given. */
    private static Optional<Middle> middle(Ledger ledger, Address address) {
        String wanted = address.word("party");
        Listing parties = ledger.lists().parties(Filter.ALL.party(wanted).limited(1));
        if (parties.isEmpty() && !wanted.isEmpty()) {
            throw new Refusal(404, Message.DM_121, wanted, "party");
        }
        return parties.rows().stream()
                .findFirst()
                .map(r -> new Middle(parties.cell(r, "party_id"), parties.cell(r, "party")));
    }

    private static List<Link> choices(Ledger ledger, Address address, Middle middle) {
        Listing parties = ledger.lists().parties(Filter.ALL.limited(CHOICES));
        return parties.rows().stream()
                .map(r -> parties.cell(r, "party_id"))
                .map(id -> new Link(name(parties, id), link(address, id), id.equals(middle.id())))
                .toList();
    }

    private static String name(Listing parties, String id) {
        return parties.rows().stream()
                .filter(r -> parties.cell(r, "party_id").equals(id))
                .map(r -> parties.cell(r, "party"))
                .findFirst()
                .orElse(id);
    }

    private static List<Column> columns(Address address) {
        String sort = sort(address);
        return ORDER.stream()
                .map(c -> new Column(
                        c, COLUMNS.getOrDefault(c, c), address.with("sort", c).link(), c.equals(sort)))
                .toList();
    }

    private static String sort(Address address) {
        return ORDER.contains(address.get("sort")) ? address.get("sort") : "sources";
    }

    private static List<Row> rows(Ledger ledger, Listing ties, Middle middle, Address address) {
        List<Row> out = new ArrayList<>();
        List<List<Object>> all = sorted(ties, sort(address));
        Listing shown = ledger.lists().ties().told(ties, all.subList(0, Math.min(MOST_ROWS, all.size())));
        for (List<Object> row : shown.rows()) {
            Tie tie = Tie.of(shown, row);
            String other = shown.cell(row, "party");
            out.add(new Row(
                    other,
                    link(address, shown.cell(row, "party_id")),
                    tie.sentence(middle.name(), other),
                    tie.kind().word(),
                    tie.sources(),
                    tie.times(),
                    shown.cell(row, "last_report"),
                    Words.cut(shown.cell(row, "words"), 140),
                    EventRow.words(shown, row)));
        }
        return out;
    }

    /** Names and kinds of ties from A on, numbers and days from the greatest on; ties stay in the ledger's order. */
    private static List<List<Object>> sorted(Listing ties, String column) {
        Comparator<List<Object>> order = switch (column) {
            case "sources", "times" -> Comparator.comparing(r -> -Long.parseLong(ties.cell(r, column)));
            case "last_report" ->
                Comparator.comparing((List<Object> r) -> ties.cell(r, column)).reversed();
            default -> Comparator.comparing(r -> ties.cell(r, column));
        };
        return ties.rows().stream().sorted(order).toList();
    }

    @Override
    public Rows rows(Ledger ledger, Address address) {
        String id = middle(ledger, address).map(Middle::id).orElse("");
        Listing ties = ledger.lists().ties().of(id);
        return Rows.of(new Listing(ties.columns(), sorted(ties, sort(address))));
    }
}
