package org.demarche.app.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.demarche.app.pages.Address;
import org.demarche.app.pages.Cache;
import org.demarche.app.pages.Facet;
import org.demarche.app.pages.Page;
import org.demarche.app.pages.Rows;
import org.demarche.app.pages.Sheet;
import org.demarche.ledger.EventLists.Step;
import org.demarche.ledger.Filter;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.Listing;
import org.demarche.ledger.Pictures;
import org.demarche.ledger.Pictures.Overview;
import org.demarche.ledger.Pictures.Part;

/** {@code /timeline}: what happened when, and how sure the day is. */
public final class TimelinePage implements Page {

    private static final int OPEN = 30;

    private final Cache cache;

    public TimelinePage(Cache cache) {
        this.cache = cache;
    }

    /**
     * What the template shows.
     *
     * @param count how many dated events there are in these days; more than rows where not all can be shown
     * @param open events of no known day
     * @param openCount how many of these there are
     */
    public record Model(
            String picture,
            String days,
            long count,
            List<EventRow> rows,
            List<EventRow> open,
            long openCount,
            List<Link> steps,
            List<Link> lanes,
            List<Link> moves,
            List<Facet> facets,
            String export) {}

    @Override
    public Sheet sheet(Ledger ledger, Address address) {
        Pictures pictures = ledger.lists().pictures();
        String type = address.word("type");
        Stretch stretch = Stretch.of(address, pictures);
        Overview inside =
                pictures.overview(Part.DATED, stretch.narrow(address.filter()).limited(Stretch.MOST), type);
        Overview open = open(pictures, address);
        Listing events = pictures.events(inside.best());
        Lane.By by = address.get("lanes").equals("party") ? Lane.By.PARTY : Lane.By.KIND;
        TimelineChart.View view = new TimelineChart.View(by, stretch.step(), stretch.from(), stretch.to());
        List<EventRow> rows = EventRow.of(ledger, events).stream()
                .sorted(Comparator.comparing(EventRow::first).thenComparing(EventRow::anchor))
                .toList();
        Model model = new Model(
                TimelineChart.of(Dated.of(events), view, id -> "#" + EventRow.anchor(id)),
                Words.days(stretch.from(), stretch.to()),
                inside.count(),
                rows,
                EventRow.of(ledger, pictures.events(open.best())),
                open.count(),
                steps(address, stretch),
                lanes(address, by),
                List.of(
                        new Link("earlier", stretch.moved(-1).address(address).link(), false),
                        new Link("later", stretch.moved(1).address(address).link(), false)),
                facets(address, inside),
                export(address, stretch));
        return new Sheet("Timeline", "timeline", model);
    }

    /** What has no day is the same whichever days are shown. */
    private Overview open(Pictures pictures, Address address) {
        Filter filter = timeless(address.filter()).limited(OPEN);
        String type = address.word("type");
        return cache.get("undated " + type + " " + filter, () -> pictures.overview(Part.UNDATED, filter, type));
    }

    /** The same filter for what has no day. */
    private static Filter timeless(Filter f) {
        return new Filter(
                f.party(),
                f.issue(),
                f.place(),
                "",
                "",
                f.status(),
                f.source(),
                f.checked(),
                f.minSources(),
                f.limit());
    }

    private static List<Link> steps(Address address, Stretch stretch) {
        List<Link> out = new ArrayList<>();
        for (Step step : Step.values()) {
            String word = step.name().toLowerCase(Locale.ROOT);
            String link = address.with("by", word).without("since").link();
            out.add(new Link(word, link, step == stretch.step()));
        }
        return out;
    }

    private static List<Link> lanes(Address address, Lane.By by) {
        return List.of(
                new Link("kind", address.without("lanes").link(), by == Lane.By.KIND),
                new Link("party", address.with("lanes", "party").link(), by == Lane.By.PARTY));
    }

    private static List<Facet> facets(Address address, Overview inside) {
        return List.of(
                Facet.of(address, "type", "Kind", inside.types()).named(Kinds.NAMES),
                Facet.of(address, "status", "Status", inside.statuses()).named(Kinds.STATUSES));
    }

    private static String export(Address address, Stretch stretch) {
        Address out = Address.of("/export").with("format", "timeline.json");
        for (String name : List.of("party", "min_sources", "checked")) {
            out = out.with(name, address.get(name));
        }
        return out.with("since", stretch.from().toString())
                .with("until", stretch.to().toString())
                .link();
    }

    @Override
    public Rows rows(Ledger ledger, Address address) {
        Pictures pictures = ledger.lists().pictures();
        String type = address.word("type");
        Filter days = Stretch.of(address, pictures).narrow(address.filter()).limited(address.limit(1000));
        Overview inside = pictures.overview(Part.DATED, days, type);
        return Rows.of(pictures.events(inside.best()), "", inside.count());
    }
}
