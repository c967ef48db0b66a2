package org.demarche.app.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.app.pages.stands.Board;
import org.demarche.ledger.Filter;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.Listing;
import org.demarche.ledger.Reports;
import org.demarche.ledger.Stands;

/** {@code /positions}: issues by parties, those that stick first. */
final class Positions implements Page {

    private static final int ON_A_PAGE = 15;
    private static final int CHOICES = 12;

    private final Cache cache;

    Positions(Cache cache) {
        this.cache = cache;
    }

    @Override
    public Sheet sheet(Ledger ledger, Address address) {
        Stands stands = ledger.lists().stands();
        Reports.Part part = stands.issues(filter(address), address.get("after"), address.limit(ON_A_PAGE));
        Listing positions = stands.positions(ids(part.listing()), wide(address));
        String next =
                part.next().isEmpty() ? "" : address.with("after", part.next()).link();
        return new Sheet(
                "Positions",
                "positions",
                Board.of(address, part.listing(), positions).with(facets(ledger, address), next));
    }

    @Override
    public Rows rows(Ledger ledger, Address address) {
        Stands stands = ledger.lists().stands();
        Reports.Part part = stands.issues(filter(address), address.get("after"), address.limit(100));
        Filter filter = filter(address);
        return Rows.of(stands.positions(ids(part.listing()), filter), part.next(), -1);
    }

    private static List<String> ids(Listing issues) {
        return issues.rows().stream().map(r -> issues.cell(r, "issue_id")).toList();
    }

    /** As the address says; {@code as_of} is the last day that counts. */
    private static Filter filter(Address address) {
        Filter given = address.filter();
        String last = address.day("as_of").isEmpty() ? given.until() : address.day("as_of");
        return new Filter(
                given.party(),
                given.issue(),
                "",
                given.since(),
                last,
                address.word("stance"),
                given.source(),
                given.checked(),
                given.minSources(),
                0);
    }

    /** A row shows all parties on its issue, also where the page is narrowed to the issues of one; and all days, for comparing. */
    private static Filter wide(Address address) {
        Filter given = filter(address);
        return new Filter("", "", "", given.since(), given.until(), "", given.source(), given.checked(), 0, 0);
    }

    private List<Facet> facets(Ledger ledger, Address address) {
        Stands stands = ledger.lists().stands();
        Map<String, Long> holders = cache.get("holders", () -> stands.holders(CHOICES));
        Map<String, String> names =
                cache.get("holders-names", () -> ledger.lists().directory().names(holders.keySet()));
        Map<String, Long> stances = cache.get("stances", stands::stances);
        Map<String, Long> ordered = new LinkedHashMap<>();
        Words.stances().stream().filter(stances::containsKey).forEach(s -> ordered.put(s, stances.get(s)));
        List<Facet> out = new ArrayList<>();
        out.add(Facet.of(address, "party", "Party", holders).named(names));
        out.add(Facet.of(address, "stance", "Stance", ordered));
        out.add(Facet.of(
                address,
                "source",
                "Source",
                cache.get("sources", () -> ledger.lists().reports().sources(CHOICES))));
        return out;
    }
}
