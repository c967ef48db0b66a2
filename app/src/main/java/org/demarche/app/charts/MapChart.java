package org.demarche.app.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * The map as a picture, zoomed to what the marks cover.
 *
 * <p>The area of a mark tells how closely its place is known: a dot for a town, a ring of 25 km for "near" one (as UCDP counts its second grade of precision),
 * a wide broken ring around the middle of a region, whose outline is not known to us. What is known no closer than its country has no mark. A disc inside is as large as the
 * number of those killed: filled where the place is known, hollow where it is not. Marks of cooperation alone have a light middle.
 */
public final class MapChart {

    static final double WIDTH = 1080;
    private static final double HIGHEST = 620;
    private static final double LOWEST = 430;
    private static final double DOT = 5;
    private static final double LARGEST = 28;
    private static final double PER_DEATH = 9;
    private static final double NEAR_KM = 25;
    private static final double REGION_KM = 90;

    private final Projection projection;
    private final double height;
    private final List<Spot> sites;
    private final double perDeath;
    private final Labels labels;
    private final Markup out = new Markup();

    private MapChart(List<Spot> sites, Optional<Projection.Box> box) {
        this.sites = sites;
        double[] spots = new double[sites.size() * 2];
        for (int i = 0; i < sites.size(); i++) {
            spots[2 * i] = sites.get(i).lon();
            spots[2 * i + 1] = sites.get(i).lat();
        }
        Projection.Box shown = box.orElse(Projection.Box.around(spots));
        this.height = Math.max(LOWEST, Math.min(HIGHEST, Projection.height(shown, WIDTH)));
        this.projection = Projection.of(shown, WIDTH, height);
        this.labels = new Labels(WIDTH, height);
        long most = sites.stream().mapToLong(s -> s.deaths().best()).max().orElse(0);
        this.perDeath = most == 0 ? 0 : Math.min(PER_DEATH, (LARGEST * LARGEST - DOT * DOT) / most);
    }

    /**
     * Draws the spots in their order, which their numbers count.
     *
     * @param box what to show; what the spots cover where it is empty
     * @param address where a number leads
     */
    public static String of(List<Spot> sites, Optional<Projection.Box> box, IntFunction<String> address) {
        return new MapChart(sites, box).draw(address);
    }

    /** The radius of the disc for so many killed. */
    double radius(long deaths) {
        return Math.sqrt(DOT * DOT + deaths * perDeath);
    }

    /** The radius of the ring in which the place lies; zero where it is known. */
    double ring(Spot site) {
        return switch (site.precision()) {
            case "near" -> Math.max(11, projection.kilometres(NEAR_KM));
            case "region" -> Math.max(16, projection.kilometres(REGION_KM));
            default -> 0;
        };
    }

    private String draw(IntFunction<String> address) {
        String box = "0 0 " + Markup.number(WIDTH) + " " + Markup.number(height);
        out.open("svg", "class", "chart map", "viewBox", box)
                .whole("title", "Map of " + sites.size() + (sites.size() == 1 ? " place" : " places"))
                .whole(
                        "desc",
                        "Each mark has a number; the list beside the map names them, and the table holds the same.");
        out.leaf("rect", "class", "sea", "width", WIDTH, "height", height);
        Coasts coasts = new Coasts(World.whole(), projection, WIDTH, height);
        List<World.Country> seen = new ArrayList<>();
        out.open(
                "g",
                "class",
                "land",
                "transform",
                "scale(" + Markup.number(1 / Coasts.FINE) + ")",
                "aria-hidden",
                "true");
        for (World.Country country : World.whole().countries()) {
            String path = coasts.path(country);
            if (!path.isEmpty()) {
                out.leaf("path", "d", path);
                seen.add(country);
            }
        }
        out.close();
        List<Labels.Label> names = place(seen);
        names.stream().filter(l -> l.number() < 0).forEach(this::name);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < sites.size(); i++) {
            order.add(i);
        }
        order.sort(java.util.Comparator.comparing(i -> -extent(sites.get(i))));
        order.forEach(i -> mark(i, address.apply(i + 1)));
        names.stream().filter(l -> l.number() >= 0).forEach(this::name);
        scale();
        return out.close().end();
    }

    private double extent(Spot site) {
        return Math.max(ring(site), radius(site.deaths().best()));
    }

    /** The names of marks first, the names of countries where room is left. */
    private List<Labels.Label> place(List<World.Country> seen) {
        for (Spot site : sites) {
            labels.block(x(site), y(site), radius(site.deaths().best()));
        }
        List<Labels.Label> out = new ArrayList<>();
        for (int i = 0; i < sites.size(); i++) {
            Spot site = sites.get(i);
            Labels.Label wanted = new Labels.Label(i, Words.cut(site.name(), 24), x(site), y(site), "");
            labels.beside(wanted, radius(site.deaths().best()) + 2).ifPresent(out::add);
        }
        for (World.Country country : seen) {
            double room = 2.6 * projection.kilometres(country.depth() * Projection.KM);
            labels.over(country.name(), projection.x(country.lon()), projection.y(country.lat()), room)
                    .ifPresent(out::add);
        }
        return out;
    }

    private double x(Spot site) {
        return projection.x(site.lon());
    }

    private double y(Spot site) {
        return projection.y(site.lat());
    }

    private void mark(int i, String address) {
        Spot site = sites.get(i);
        String classes = "mark " + site.precision() + (site.isConflict() ? " conflict" : " cooperation");
        out.open("a", "class", classes, "href", address).whole("title", (i + 1) + ". " + site.sentence());
        double ring = ring(site);
        if (ring > 0) {
            out.leaf("circle", "class", "ring", "cx", x(site), "cy", y(site), "r", ring);
        }
        double radius = radius(site.deaths().best());
        out.leaf("circle", "class", "spot", "cx", x(site), "cy", y(site), "r", radius);
        if (!site.isConflict()) {
            out.leaf("circle", "class", "middle", "cx", x(site), "cy", y(site), "r", radius * 0.4);
        }
        out.close();
    }

    private void name(Labels.Label label) {
        boolean country = label.number() < 0;
        String classes = country ? "country" : "name " + label.anchor();
        out.open("text", "class", classes, "x", label.x(), "y", label.y(), "aria-hidden", "true");
        if (!country) {
            out.whole("tspan", label.number() + 1, "class", "no");
        }
        out.words((country || label.words().isEmpty() ? "" : " ") + label.words())
                .close();
    }

    /** A bar of a round number of kilometres, true along the middle parallel. */
    private void scale() {
        double km = 1;
        for (double next : List.of(10.0, 20.0, 50.0, 100.0, 200.0, 500.0, 1000.0, 2000.0, 5000.0)) {
            if (projection.kilometres(next) <= 160) {
                km = next;
            }
        }
        double x = 14;
        double y = height - 14;
        double length = projection.kilometres(km);
        out.leaf(
                "path",
                "class",
                "rule",
                "d",
                "M" + Markup.number(x) + " " + Markup.number(y - 4) + "v4h" + Markup.number(length) + "v-4");
        out.whole("text", Markup.number(km) + " km", "class", "rule-name", "x", x + 5, "y", y - 5);
    }
}
