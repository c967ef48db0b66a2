package org.demarche.app.pages;

import java.util.List;
import java.util.Map;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.Reports;

/** {@code /reports}: the reports, latest first. */
public final class ReportList implements Page {

    private static final int ON_A_PAGE = 50;
    private static final int CHOICES = 15;

    private final Cache cache;

    ReportList(Cache cache) {
        this.cache = cache;
    }

    /**
     * What the page shows.
     *
     * @param next link to what follows; empty at the end
     */
    public record Model(List<Desk.Latest> reports, List<Facet> facets, String next) {}

    @Override
    public Sheet sheet(Ledger ledger, Address address) {
        Reports reports = ledger.lists().reports();
        Reports.Part part = reports.latest(address.filter(), address.get("after"), address.limit(ON_A_PAGE));
        Map<String, Long> sources = cache.get("sources", () -> reports.sources(CHOICES));
        Map<String, Long> weeks = cache.get("weeks", () -> reports.weeks(CHOICES));
        List<Facet> facets =
                List.of(Facet.of(address, "source", "Source", sources), Facet.of(address, "week", "Week", weeks));
        String next =
                part.next().isEmpty() ? "" : address.with("after", part.next()).link();
        return new Sheet("Reports", "reports", new Model(Desk.latest(part.listing()), facets, next));
    }

    @Override
    public Rows rows(Ledger ledger, Address address) {
        Reports.Part part = ledger.lists().reports().latest(address.filter(), address.get("after"), address.limit(100));
        return Rows.of(part.listing(), part.next(), -1);
    }
}
