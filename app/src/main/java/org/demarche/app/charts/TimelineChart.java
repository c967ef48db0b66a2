package org.demarche.app.charts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.demarche.app.charts.Bars.Bar;
import org.demarche.app.charts.Bars.Side;
import org.demarche.ledger.EventLists.Step;

/**
 * The timeline as a picture: a lane for each kind or party, a bar for each event, as wide as the days in which it may lie.
 *
 * <p>What happened is filled; what is planned is hollow; what was denied is hollow and crossed; what is hypothetical is hollow with a broken edge; what
 * goes on has an arrow at its end. Conflict has square ends, cooperation round ones. A bar that runs out of the picture is cut at its edge and says so in its words.
 */
public final class TimelineChart {

    static final double WIDTH = 960;
    static final double LEFT = 132;
    private static final double RIGHT = 8;
    private static final double HEAD = 28;
    private static final double ROW = 20;
    private static final double BAR = 14;
    private static final double PAD = 7;
    private static final double NARROW = 4;

    private final View view;
    private final Axis axis;
    private final Bars bars;
    private final UnaryOperator<String> address;
    private final Markup out = new Markup();

    /** What to show: the lanes, the ticks, the first day and the last. */
    public record View(Lane.By by, Step step, LocalDate from, LocalDate to) {}

    private TimelineChart(View view, UnaryOperator<String> address) {
        this.view = view;
        this.axis = new Axis(view.from(), view.to(), LEFT, WIDTH - LEFT - RIGHT);
        this.bars = new Bars(axis);
        this.address = address;
    }

    /** Draws those of the events that touch the days of the view; {@code address} is where the event of an id is shown. */
    public static String of(List<Dated> events, View view, UnaryOperator<String> address) {
        List<Dated> seen = events.stream()
                .filter(e -> !e.last().isBefore(view.from()) && !e.first().isAfter(view.to()))
                .toList();
        return new TimelineChart(view, address).draw(seen);
    }

    /** A lane with its bars and where it starts from the top. */
    private record Placed(Lane lane, List<Bar> bars, double top, double height) {}

    private String draw(List<Dated> events) {
        List<Placed> lanes = new ArrayList<>();
        double y = HEAD;
        for (Lane lane : Lane.of(events, view.by())) {
            List<Bar> placed = bars.of(lane);
            int rows = placed.stream().mapToInt(Bar::row).max().orElse(0) + 1;
            double height = rows * ROW + 2 * PAD;
            lanes.add(new Placed(lane, placed, y, height));
            y += height;
        }
        String days = Words.days(view.from(), view.to());
        out.open(
                        "svg",
                        "class",
                        "chart timeline",
                        "viewBox",
                        "0 0 " + Markup.number(WIDTH) + " " + Markup.number(y + 2))
                .words("")
                .whole("title", "Timeline, " + days, "id", "timeline-title")
                .whole(
                        "desc",
                        lanes.size() + " lanes, " + events.size() + " events. The table below holds the same.",
                        "id",
                        "timeline-desc");
        lanes.forEach(this::band);
        ticks(y);
        lanes.forEach(this::lane);
        return out.close().end();
    }

    private void band(Placed lane) {
        out.leaf("rect", "class", "band", "x", 0.0, "y", lane.top(), "width", WIDTH, "height", lane.height());
        String name = Words.cut(lane.lane().name(), 20);
        out.open("text", "class", "lane-name", "x", 6.0, "y", lane.top() + PAD + 11)
                .whole("title", lane.lane().name())
                .words(name)
                .close();
        out.whole(
                "text", lane.lane().events().size(), "class", "lane-count", "x", LEFT - 8, "y", lane.top() + PAD + 11);
    }

    private void ticks(double bottom) {
        for (Axis.Tick tick : axis.ticks(view.step())) {
            out.leaf("line", "class", "tick", "x1", tick.x(), "x2", tick.x(), "y1", HEAD - 6, "y2", bottom);
            if (tick.x() < WIDTH - 40) {
                out.whole("text", tick.words(), "class", "axis-name", "x", tick.x() + 3, "y", HEAD - 9);
            }
        }
    }

    private void lane(Placed lane) {
        out.open("g", "class", "lane", "role", "list", "aria-label", lane.lane().name());
        for (Bar bar : lane.bars()) {
            bar(bar, lane.top() + PAD + bar.row() * ROW);
        }
        out.close();
    }

    private void bar(Bar bar, double top) {
        Dated what = bar.what();
        Occurrence event = what.event();
        String classes = "bar " + event.status() + (event.isConflict() ? " conflict" : " cooperation")
                + (what.isSure() ? " sure" : " unsure");
        String cut =
                axis.isCutLeft(what.first()) || axis.isCutRight(what.last()) ? ", partly outside of the picture" : "";
        out.open("g", "role", "listitem").open("a", "class", classes, "href", address.apply(event.id()));
        out.whole("title", event.sentence(what.days() + cut));
        double round = event.isConflict() ? 0 : Math.min(BAR, bar.width()) / 2;
        out.leaf("rect", "class", "window", "x", bar.x(), "y", top, "width", bar.width(), "height", BAR, "rx", round);
        marks(bar, top);
        label(bar, top);
        out.close().close();
    }

    /** What a status adds to the bar. */
    private void marks(Bar bar, double top) {
        if (axis.isCutLeft(bar.what().first())) {
            torn(bar.x(), top);
        }
        if (axis.isCutRight(bar.what().last())) {
            torn(bar.x() + bar.width(), top);
        }
        double middle = bar.x() + bar.width() / 2;
        double half = Math.max(NARROW, Math.min(bar.width() / 2, BAR / 2));
        switch (bar.what().event().status()) {
            case "did_not_happen" -> out.leaf("path", "class", "cross", "d", cross(middle, top + BAR / 2, half));
            case "ongoing" -> {
                double x = bar.x() + bar.width();
                out.leaf(
                        "path",
                        "class",
                        "onward",
                        "d",
                        "M" + Markup.number(x) + " " + Markup.number(top + 1) + "l6 6l-6 6z");
            }
            default -> {
                // filled or hollow, as the style says
            }
        }
    }

    /** The edge of a bar that goes on outside of the picture. */
    private void torn(double x, double top) {
        out.leaf("line", "class", "torn", "x1", x, "x2", x, "y1", top - 1, "y2", top + BAR + 1);
    }

    static String cross(double x, double y, double half) {
        String side = Markup.number(half * 2);
        return "M" + Markup.number(x - half) + " " + Markup.number(y - half) + "l" + side + " " + side + "m0 -" + side
                + "l-" + side + " " + side;
    }

    private void label(Bar bar, double top) {
        if (bar.label().isEmpty()) {
            return;
        }
        double x = switch (bar.at()) {
            case ON -> bar.x() + 4;
            case BEHIND -> bar.x() + bar.width() + (bar.what().event().status().equals("ongoing") ? 8 : 4);
            case BEFORE -> bar.x() - 4;
        };
        String classes = "label" + (bar.at() == Side.BEFORE ? " before" : bar.at() == Side.ON ? " on" : "");
        out.whole("text", bar.label(), "class", classes, "x", x, "y", top + 11);
    }
}
