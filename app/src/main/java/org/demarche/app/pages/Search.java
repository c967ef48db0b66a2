package org.demarche.app.pages;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.demarche.app.pages.stands.Cell;
import org.demarche.ledger.Filter;
import org.demarche.ledger.Finds;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.Listing;
import org.demarche.ledger.Reports;

/** {@code /search?q=}: quotations first, then reports, and the parties of that name. */
public final class Search implements Page {

    private static final int ON_A_PAGE = 30;
    private static final int NAMES = 8;
    private static final int RANKED = 1000;
    private static final int LONGEST = 90;
    private static final int CHOICES = 12;

    private final Cache cache;

    Search(Cache cache) {
        this.cache = cache;
    }

    /**
     * What the page shows.
     *
     * @param asked whether anything was asked for
     * @param names link to all parties with the words in a name; empty where all are shown
     * @param common what was not ranked because very much holds the words; empty where all was
     * @param more link to a longer list; empty where all is shown or the list is as long as it gets
     * @param cut how many are shown where more are found and the list is as long as it gets; zero otherwise
     */
    public record Model(
            String words,
            boolean asked,
            List<PartyList.One> parties,
            String names,
            String common,
            List<Said> quotes,
            List<Found> reports,
            List<Facet> facets,
            String more,
            int cut) {}

    /** A quotation with its speaker. */
    public record Said(String party, String partyLink, Cell.Quote quote) {}

    /** A report with the words around. */
    public record Found(String title, String link, String day, String source, String words) {}

    @Override
    public Sheet sheet(Ledger ledger, Address address) {
        String words = address.word("q");
        int most = Math.min(LONGEST, address.limit(ON_A_PAGE));
        Map<String, Long> sources =
                cache.get("sources", () -> ledger.lists().reports().sources(CHOICES));
        List<Facet> facets = List.of(Facet.of(address, "source", "Source", sources));
        if (words.isEmpty()) {
            Model none = new Model("", false, List.of(), "", "", List.of(), List.of(), facets, "", 0);
            return new Sheet("Search", "search", none);
        }
        Filter filter = address.filter().limited(most);
        Finds finds = ledger.lists().finds();
        Reports.Part parties = ledger.lists().directory().named(words, NAMES);
        Listing names = parties.listing();
        Finds.Found said = finds.quotes(words, filter, RANKED);
        Listing quotes = said.listing();
        Finds.Found told = filter.party().isEmpty()
                ? finds.reports(words, filter, RANKED)
                : new Finds.Found(new Listing(List.of(), List.of()), false);
        Listing reports = told.listing();
        boolean full = Math.max(quotes.rows().size(), reports.rows().size()) >= most;
        Model model = new Model(
                words,
                true,
                names.rows().stream().map(r -> PartyList.one(names, r)).toList(),
                parties.next().isEmpty()
                        ? ""
                        : Address.of("/parties").with("q", words).link(),
                common(said, told),
                quotes.rows().stream().map(r -> said(quotes, r)).toList(),
                reports.rows().stream().map(r -> found(reports, r)).toList(),
                facets,
                full && most < LONGEST
                        ? address.with("limit", String.valueOf(LONGEST)).link()
                        : "",
                full && most >= LONGEST ? LONGEST : 0);
        return new Sheet("Search", "search", model);
    }

    private static String common(Finds.Found said, Finds.Found told) {
        String what = (said.isMore() ? "quotations" : "")
                + (said.isMore() && told.isMore() ? " and as many " : "")
                + (told.isMore() ? "reports" : "");
        return what.isEmpty() ? "" : "More than " + String.format(Locale.ROOT, "%,d", RANKED) + " " + what;
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
