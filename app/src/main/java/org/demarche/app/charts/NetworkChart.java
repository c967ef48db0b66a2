package org.demarche.app.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.demarche.app.charts.Tie.Direction;
import org.demarche.app.charts.Tie.Kind;
import org.demarche.app.charts.Tie.Neighbour;

/**
 * One party and its neighbours as a picture: a ring around the middle, in sectors by what ties most (backs, meets, speaks for, opposes, clockwise), names one
 * under the other on each side so that none covers another. A strand is as thick as it has sources, carries the sign of its kind, and points at whom it is done to.
 *
 * <p>There is no spring and no chance in the layout: the same ties give the same picture.
 */
public final class NetworkChart {

    /** Neighbours beyond this many are in the table only. */
    public static final int MOST = 24;

    static final double WIDTH = 1080;
    private static final double MIDDLE = WIDTH / 2;
    private static final double REACH = 300;
    private static final double NEAREST = 190;
    private static final double STEP = 42;
    private static final double HEART = 52;
    private static final double NODE = 9;
    private static final double APART = 9;
    private static final double BADGE = 8.5;

    private final String name;
    private final List<Neighbour> neighbours;
    private final double height;
    private final Markup out = new Markup();

    private NetworkChart(String name, List<Neighbour> neighbours) {
        this.name = name;
        this.neighbours = neighbours;
        this.height = Math.max(4, (neighbours.size() + 1) / 2) * STEP + 60;
    }

    /** Draws a party's name in the middle and its first neighbours around it; {@code address} is where a party's id leads. */
    public static String of(String name, List<Neighbour> neighbours, UnaryOperator<String> address) {
        List<Neighbour> kept = neighbours.stream()
                .limit(MOST)
                .sorted(Comparator.comparing(Neighbour::main))
                .toList();
        return new NetworkChart(name, kept).draw(address);
    }

    /** Where a neighbour stands. */
    record Place(Neighbour who, double x, double y, boolean right) {}

    /** Down the right side, then up the left side; rows are equally far apart. */
    List<Place> places() {
        List<Place> out = new ArrayList<>();
        int right = (neighbours.size() + 1) / 2;
        for (int i = 0; i < neighbours.size(); i++) {
            boolean onRight = i < right;
            int rows = onRight ? right : neighbours.size() - right;
            int row = onRight ? i : neighbours.size() - 1 - i;
            double y = height / 2 + (row - (rows - 1) / 2.0) * STEP;
            double bend = (y - height / 2) / (height / 2);
            double x = NEAREST + (REACH - NEAREST) * Math.sqrt(Math.max(0, 1 - bend * bend));
            out.add(new Place(neighbours.get(i), MIDDLE + (onRight ? x : -x), y, onRight));
        }
        return out;
    }

    private String draw(UnaryOperator<String> address) {
        out.open(
                        "svg",
                        "class",
                        "chart network",
                        "viewBox",
                        "0 0 " + Markup.number(WIDTH) + " " + Markup.number(height))
                .whole("title", "The neighbours of " + name)
                .whole(
                        "desc",
                        neighbours.size()
                                + " neighbours. The table below holds the same, and those for which there is no room.");
        List<Place> places = places();
        places.forEach(this::strands);
        heart();
        places.forEach(p -> node(p, address.apply(p.who().id())));
        return out.close().end();
    }

    private void heart() {
        List<String> lines = lines(name);
        out.leaf("circle", "class", "heart", "cx", MIDDLE, "cy", height / 2, "r", HEART);
        out.open("text", "class", "heart-name", "y", height / 2 + 5 - (lines.size() - 1) * 8);
        for (int i = 0; i < lines.size(); i++) {
            out.whole("tspan", lines.get(i), "x", MIDDLE, "dy", i == 0 ? 0.0 : 16.0);
        }
        out.close();
    }

    /** A name in at most three lines. */
    private static List<String> lines(String name) {
        List<String> out = new ArrayList<>(List.of(""));
        for (String word : Words.cut(name, 40).split(" ")) {
            String last = out.get(out.size() - 1);
            if (last.isEmpty() || last.length() + word.length() < 13) {
                out.set(out.size() - 1, (last + " " + word).strip());
            } else {
                out.add(word);
            }
        }
        return out.stream().limit(3).map(l -> Words.cut(l, 15)).toList();
    }

    private void strands(Place place) {
        double dx = place.x() - MIDDLE;
        double dy = place.y() - height / 2;
        double length = Math.hypot(dx, dy);
        List<Tie> ties = place.who().ties();
        for (int i = 0; i < ties.size(); i++) {
            double off = (i - (ties.size() - 1) / 2.0) * APART;
            strand(
                    ties.get(i),
                    new Line(MIDDLE - dy / length * off, height / 2 + dx / length * off, dx / length, dy / length),
                    length);
        }
    }

    /** A line from a spot in a direction of length one. */
    private record Line(double x, double y, double dx, double dy) {

        double xAt(double t) {
            return x + dx * t;
        }

        double yAt(double t) {
            return y + dy * t;
        }
    }

    private void strand(Tie tie, Line line, double length) {
        double from = HEART + 3;
        double to = length - NODE - 4;
        double wide = Math.min(9, 1 + 1.1 * Math.sqrt((double) tie.sources()));
        String kind = tie.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        out.open("g", "class", "tie " + kind);
        out.leaf(
                "line",
                "class",
                "strand",
                "x1",
                line.xAt(from),
                "y1",
                line.yAt(from),
                "x2",
                line.xAt(to),
                "y2",
                line.yAt(to),
                "stroke-width",
                wide);
        boolean pointed = tie.kind() != Kind.MEETS;
        if (pointed && tie.direction() != Direction.IN) {
            arrow(line, to + 3, 1, wide);
        }
        if (pointed && tie.direction() != Direction.OUT) {
            arrow(line, from - 3, -1, wide);
        }
        badge(tie.kind(), line.xAt(from + (to - from) * 0.6), line.yAt(from + (to - from) * 0.6));
        out.close();
    }

    private void arrow(Line line, double tip, int way, double wide) {
        double back = tip - way * (6 + wide);
        double half = 3 + wide / 2;
        out.leaf(
                "path",
                "class",
                "tip",
                "d",
                "M" + spot(line.xAt(tip), line.yAt(tip)) + "L"
                        + spot(line.xAt(back) - line.dy() * half, line.yAt(back) + line.dx() * half) + "L"
                        + spot(line.xAt(back) + line.dy() * half, line.yAt(back) - line.dx() * half) + "z");
    }

    private static String spot(double x, double y) {
        return Markup.number(x) + " " + Markup.number(y);
    }

    /** The sign of a kind, so that it can be told without colour. */
    private void badge(Kind kind, double x, double y) {
        out.leaf("circle", "class", "badge", "cx", x, "cy", y, "r", BADGE);
        out.leaf("path", "class", "sign", "d", sign(kind, x, y));
    }

    static String sign(Kind kind, double x, double y) {
        return switch (kind) {
            case BACKS -> "M" + spot(x - 4.5, y) + "h9m-4.5 -4.5v9";
            case OPPOSES -> TimelineChart.cross(x, y, 3.4);
            case MEETS -> "M" + spot(x - 4.5, y) + "h9m-6 -2.6l-3 2.6l3 2.6m3 -5.2l3 2.6l-3 2.6";
            case SPEAKS_FOR -> "M" + spot(x - 4.2, y - 3) + "h8.4v5h-4.4l-2.6 2.6v-2.6h-1.4z";
        };
    }

    private void node(Place place, String address) {
        Neighbour who = place.who();
        Tie main = who.ties().get(0);
        out.open("a", "class", "node-link " + (place.right() ? "right" : "left"), "href", address);
        List<String> said = who.ties().stream()
                .map(t -> t.sentence(name, who.name()) + " (" + t.sources()
                        + (t.sources() == 1 ? " source)" : " sources)"))
                .toList();
        out.whole("title", String.join("; ", said));
        shape(place);
        double x = place.x() + (place.right() ? 16 : -16);
        out.whole("text", Words.cut(who.name(), 30), "class", "node-name", "x", x, "y", place.y() - 2);
        String more = who.ties().size() > 1 ? " +" + (who.ties().size() - 1) : "";
        String count = main.sources() + (main.sources() == 1 ? " source" : " sources") + more;
        out.whole(
                "text",
                main.caption(Words.cut(name, 14)) + " · " + count,
                "class",
                "node-tie",
                "x",
                x,
                "y",
                place.y() + 12);
        out.close();
    }

    /** States are squares, people circles, all others diamonds. */
    private void shape(Place place) {
        double x = place.x();
        double y = place.y();
        switch (place.who().kind()) {
            case "person" -> out.leaf("circle", "class", "node", "cx", x, "cy", y, "r", NODE - 1);
            case "state" ->
                out.leaf("rect", "class", "node", "x", x - 7.5, "y", y - 7.5, "width", 15.0, "height", 15.0);
            default -> out.leaf("path", "class", "node", "d", "M" + spot(x, y - NODE) + "l9 9l-9 9l-9 -9z");
        }
    }
}
