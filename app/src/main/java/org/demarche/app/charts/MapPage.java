package org.demarche.app.charts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.app.Message;
import org.demarche.app.charts.Projection.Box;
import org.demarche.app.pages.Address;
import org.demarche.app.pages.Facet;
import org.demarche.app.pages.Page;
import org.demarche.app.pages.Refusal;
import org.demarche.app.pages.Rows;
import org.demarche.app.pages.Sheet;
import org.demarche.ledger.Filter;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.Listing;
import org.demarche.ledger.Pictures;
import org.demarche.ledger.Pictures.Overview;
import org.demarche.ledger.Pictures.Part;

/** {@code /map}: what happened where, and how closely the place is known. */
public final class MapPage implements Page {

    private static final int MOST = 100;
    private static final int BESIDE = 14;

    /**
     * A mark in the list beside the map.
     *
     * @param closer the map around it
     */
    public record Entry(int number, Spot spot, List<EventRow> rows, String closer) {

        public String where() {
            return spot.where();
        }

        public String killed() {
            return spot.deaths().words();
        }
    }

    /** Events that have no mark, by what is known of their place. */
    public record Beside(String words, long count, String link) {}

    /**
     * What the template shows.
     *
     * @param count how many events have a spot; more than are on the map where not all can be
     * @param countries events of which only the country is known
     * @param wide events of which only something larger is known: a sea, a river, a part of the world
     * @param open how many have words for a place that is not known
     * @param none how many have no place
     */
    public record Model(
            String picture,
            long count,
            List<Entry> entries,
            List<Beside> countries,
            List<Beside> wide,
            long open,
            long none,
            List<Facet> facets,
            String whole,
            String export) {

        public long shown() {
            return entries.stream().mapToLong(e -> e.rows().size()).sum();
        }
    }

    @Override
    public Sheet sheet(Ledger ledger, Address address) {
        Pictures pictures = ledger.lists().pictures();
        String type = address.word("type");
        Filter filter = address.filter();
        Overview placed = pictures.overview(Part.PLACED, filter.limited(MOST), type);
        Listing events = pictures.events(placed.best());
        Optional<Box> box = box(address);
        Map<String, EventRow> rows = new LinkedHashMap<>();
        EventRow.of(ledger, events).forEach(r -> rows.put(r.event().id(), r));
        List<Spot> spots = Spot.of(events).spots().stream()
                .filter(s -> box.map(b -> b.holds(s.lon(), s.lat())).orElse(true))
                .toList();
        List<Entry> entries = new ArrayList<>();
        for (Spot spot : spots) {
            List<EventRow> here = spot.events().stream()
                    .flatMap(e -> Optional.ofNullable(rows.get(e.event().id())).stream())
                    .toList();
            entries.add(new Entry(entries.size() + 1, spot, here, closer(address, spot)));
        }
        Listing unplaced = pictures.unplaced(filter, type);
        Model model = new Model(
                MapChart.of(spots, box, n -> "#place-" + n),
                placed.count(),
                entries,
                beside(unplaced, address, List.of("country")),
                beside(unplaced, address, List.of("area", "sea", "continent")),
                sum(unplaced, List.of("open")),
                sum(unplaced, List.of("")),
                facets(address, placed),
                address.without("box").link(),
                Address.of("/export")
                        .with("format", "map.geojson")
                        .with("party", address.get("party"))
                        .link());
        return new Sheet("Map", "map", model);
    }

    private static Optional<Box> box(Address address) {
        String given = address.word("box");
        if (given.isEmpty()) {
            return Optional.empty();
        }
        if (!given.matches("-?\\d{1,3}(\\.\\d{1,4})?(,-?\\d{1,3}(\\.\\d{1,4})?){3}")) {
            throw new Refusal(400, Message.DM_122, "box", "it is west,south,east,north in degrees");
        }
        String[] n = given.split(",", -1);
        return Optional.of(new Box(
                Double.parseDouble(n[0]),
                Double.parseDouble(n[1]),
                Double.parseDouble(n[2]),
                Double.parseDouble(n[3])));
    }

    private static String closer(Address address, Spot spot) {
        return address.with(
                        "box",
                        Markup.number(spot.lon() - 6) + "," + Markup.number(spot.lat() - 3.5) + ","
                                + Markup.number(spot.lon() + 6) + "," + Markup.number(spot.lat() + 3.5))
                .link();
    }

    private static List<Beside> beside(Listing unplaced, Address address, List<String> precisions) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (List<Object> row : unplaced.rows()) {
            if (precisions.contains(unplaced.cell(row, "precision"))) {
                counts.merge(unplaced.cell(row, "place"), Long.parseLong(unplaced.cell(row, "events")), Long::sum);
            }
        }
        List<Beside> out = new ArrayList<>();
        counts.forEach((place, count) -> out.add(new Beside(
                place,
                count,
                Address.of("/timeline")
                        .with("place", place)
                        .with("party", address.get("party"))
                        .link())));
        return out.size() <= BESIDE ? out : folded(out);
    }

    private static List<Beside> folded(List<Beside> all) {
        List<Beside> out = new ArrayList<>(all.subList(0, BESIDE - 1));
        List<Beside> rest = all.subList(BESIDE - 1, all.size());
        out.add(new Beside(
                rest.size() + " others", rest.stream().mapToLong(Beside::count).sum(), ""));
        return out;
    }

    private static long sum(Listing unplaced, List<String> precisions) {
        return unplaced.rows().stream()
                .filter(r -> precisions.contains(unplaced.cell(r, "precision")))
                .mapToLong(r -> Long.parseLong(unplaced.cell(r, "events")))
                .sum();
    }

    private static List<Facet> facets(Address address, Overview placed) {
        return List.of(
                Facet.of(address, "type", "Kind", placed.types()).named(Kinds.NAMES),
                Facet.of(address, "status", "Status", placed.statuses()).named(Kinds.STATUSES));
    }

    @Override
    public Rows rows(Ledger ledger, Address address) {
        Pictures pictures = ledger.lists().pictures();
        String type = address.word("type");
        Overview placed = pictures.overview(Part.PLACED, address.filter().limited(address.limit(1000)), type);
        return Rows.of(pictures.events(placed.best()), "", placed.count());
    }
}
