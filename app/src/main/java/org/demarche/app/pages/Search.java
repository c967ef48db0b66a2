package org.demarche.app.pages;

import java.util.List;
import java.util.Map;
import org.demarche.app.pages.stands.Cell;
import org.demarche.ledger.Filter;
import org.demarche.ledger.Finds;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.Listing;

/** {@code /search?q=}: quotations first, then reports, and the parties of that name. */
public final class Search implements Page {

    private static final int ON_A_PAGE = 30;
    private static final int NAMES = 8;
    private static final int CHOICES = 12;

    private final Cache cache;

    Search(Cache cache) {
        this.cache = cache;
    }

    /**
     * What the page shows.
     *
     * @param asked whether anything was asked for
     * @param more link to a longer list; empty where all is shown
     */
    public record Model(
            String words,
            boolean asked,
            List<PartyList.One> parties,
            List<Said> quotes,
            List<Found> reports,
            List<Facet> facets,
            String more) {}

    /** A quotation with its speaker. */
    public record Said(String party, String partyLink, Cell.Quote quote) {}

    /** A report with the words around. */
    public record Found(String title, String link, String day, String source, String words) {}

    @Override
    public Sheet sheet(Ledger ledger, Address address) {
        String words = address.word("q");
        int most = address.limit(ON_A_PAGE);
        Map<String, Long> sources =
                cache.get("sources", () -> ledger.lists().reports().sources(CHOICES));
        List<Facet> facets = List.of(Facet.of(address, "source", "Source", sources));
        if (words.isEmpty()) {
            Model none = new Model("", false, List.of(), List.of(), List.of(), facets, "");
            return new Sheet("Search", "search", none);
        }
        Filter filter = address.filter().limited(most);
        Finds finds = ledger.lists().finds();
        Listing names = ledger.lists()
                .directory()
                .parties(Filter.ALL.limited(NAMES), "", words, "")
                .listing();
        Listing quotes = finds.quotes(words, filter);
        Listing reports = filter.party().isEmpty() ? finds.reports(words, filter) : new Listing(List.of(), List.of());
        boolean full = Math.max(quotes.rows().size(), reports.rows().size()) >= most && most < 300;
        Model model = new Model(
                words,
                true,
                names.rows().stream().map(r -> PartyList.one(names, r)).toList(),
                quotes.rows().stream().map(r -> said(quotes, r)).toList(),
                reports.rows().stream().map(r -> found(reports, r)).toList(),
                facets,
                full ? address.with("limit", String.valueOf(most * 3)).link() : "");
        return new Sheet("Search", "search", model);
    }

    private static Said said(Listing all, List<Object> row) {
        String id = all.cell(row, "party_id");
        return new Said(
                all.cell(row, "party"),
                id.isEmpty() ? "" : Address.of("/parties", id).link(),
                new Cell.Quote(
                        Words.brief(all.cell(row, "quote"), 320),
                        Address.of("/reports", all.cell(row, "report_id")).link() + "#c" + all.cell(row, "start") + "-"
                                + all.cell(row, "end"),
                        all.cell(row, "report_id"),
                        Words.day(all.cell(row, "date")),
                        "",
                        "",
                        ""));
    }

    private static Found found(Listing all, List<Object> row) {
        String title = all.cell(row, "title");
        return new Found(
                Words.brief(title.isEmpty() ? all.cell(row, "report_id") : title, 160),
                Address.of("/reports", all.cell(row, "report_id")).link(),
                Words.day(all.cell(row, "published")),
                all.cell(row, "source"),
                all.cell(row, "words"));
    }

    @Override
    public Rows rows(Ledger ledger, Address address) {
        String words = address.word("q");
        Finds finds = ledger.lists().finds();
        Filter filter = address.filter().limited(address.limit(100));
        boolean reports = address.get("in").equals("reports");
        return Rows.of(reports ? finds.reports(words, filter) : finds.quotes(words, filter));
    }
}
