package org.demarche.app.pages;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.demarche.ledger.Directory;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.Listing;
import org.demarche.ledger.Reports;

/** {@code /parties}: the parties, those that most reports name first. */
public final class PartyList implements Page {

    private static final int ON_A_PAGE = 60;

    private final Cache cache;

    PartyList(Cache cache) {
        this.cache = cache;
    }

    /**
     * What the page shows.
     *
     * @param next link to what follows; empty at the end
     */
    public record Model(List<One> parties, List<Facet> facets, String next, String words) {}

    /** A party in a list. */
    public record One(
            String name,
            String link,
            String kind,
            String kindWords,
            String country,
            String role,
            long reports,
            long sources,
            String also,
            String checked) {}

    @Override
    public Sheet sheet(Ledger ledger, Address address) {
        Directory directory = ledger.lists().directory();
        Reports.Part part = part(ledger, address, ON_A_PAGE);
        Map<String, Long> kinds = cache.get("kinds", directory::kinds);
        String next =
                part.next().isEmpty() ? "" : address.with("after", part.next()).link();
        Listing all = part.listing();
        Model model = new Model(
                all.rows().stream().map(r -> one(all, r)).toList(),
                List.of(Facet.of(address, "kind", "Kind", kinds).named(Words.kinds())),
                next,
                address.get("q"));
        return new Sheet("Parties", "parties", model);
    }

    private static Reports.Part part(Ledger ledger, Address address, int most) {
        return ledger.lists()
                .directory()
                .parties(
                        address.filter().limited(address.limit(most)),
                        address.word("kind"),
                        address.word("q"),
                        address.get("after"));
    }

    static One one(Listing all, List<Object> row) {
        Object also = row.get(all.columns().indexOf("also"));
        String names = also instanceof List<?> list
                ? list.stream()
                        .limit(4)
                        .map(w -> Words.brief(String.valueOf(w), 40))
                        .collect(Collectors.joining(" · "))
                : "";
        String kind = all.cell(row, "kind");
        return new One(
                Words.brief(all.cell(row, "party"), 80),
                Address.of("/parties", all.cell(row, "party_id")).link(),
                kind,
                Words.kind(kind),
                all.cell(row, "country"),
                Words.brief(all.cell(row, "role"), 60),
                (Long) row.get(all.columns().indexOf("reports")),
                (Long) row.get(all.columns().indexOf("sources")),
                names,
                all.cell(row, "checked_by"));
    }

    @Override
    public Rows rows(Ledger ledger, Address address) {
        Reports.Part part = part(ledger, address, 100);
        return Rows.of(part.listing(), part.next(), -1);
    }
}
