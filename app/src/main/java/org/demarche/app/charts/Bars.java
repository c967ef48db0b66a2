package org.demarche.app.charts;

import java.util.ArrayList;
import java.util.List;

/** The bars of one lane, in as few rows as let none touch another. A bar is as wide as the window of its event, no more and no less. */
final class Bars {

    private static final double GAP = 4;
    private static final double SIGN = 5.7;
    private static final int LONGEST = 34;
    private static final int FULLEST = 9;

    private final Axis axis;

    Bars(Axis axis) {
        this.axis = axis;
    }

    /**
     * One bar.
     *
     * @param row from the top of its lane, from zero
     * @param label empty where there is no room for one
     * @param at where the label stands
     */
    record Bar(Dated what, int row, double x, double width, String label, Side at) {}

    /** Where a label stands: on the bar, behind it or before it. */
    enum Side {
        ON,
        BEHIND,
        BEFORE
    }

    /** The bars with their labels; without where the lane would grow too high for them. */
    List<Bar> of(Lane lane) {
        List<Bar> labelled = packed(lane, true);
        boolean high = labelled.stream().anyMatch(b -> b.row() >= FULLEST);
        return high ? packed(lane, false) : labelled;
    }

    private List<Bar> packed(Lane lane, boolean labels) {
        List<Double> taken = new ArrayList<>();
        List<Bar> out = new ArrayList<>();
        for (Dated event : lane.events()) {
            double x = axis.start(event.first());
            double end = axis.end(event.last());
            String label = labels ? label(event, lane) : "";
            Side side = side(x, end, label.length() * SIGN);
            double from = side == Side.BEFORE ? x - label.length() * SIGN - GAP : x;
            double to = side == Side.BEHIND && !label.isEmpty() ? end + label.length() * SIGN + GAP : end;
            int row = row(taken, from);
            taken.set(row, to + GAP);
            out.add(new Bar(event, row, x, end - x, label, side));
        }
        return out;
    }

    private static String label(Dated event, Lane lane) {
        Occurrence o = event.event();
        String modes = String.join(", ", o.modes()).replace('_', ' ').replace('-', ' ');
        String kind = lane.id().equals(o.type()) ? modes : o.kind();
        String who = o.who();
        return Words.cut(
                kind + (kind.isEmpty() || who.isEmpty() ? "" : " · ") + (who.isEmpty() ? o.place() : who), LONGEST);
    }

    private Side side(double x, double end, double words) {
        if (end - x >= words + GAP) {
            return Side.ON;
        }
        return end + words + GAP <= axis.right() || x - words - GAP < axis.left() ? Side.BEHIND : Side.BEFORE;
    }

    private static int row(List<Double> taken, double from) {
        for (int i = 0; i < taken.size(); i++) {
            if (taken.get(i) <= from) {
                return i;
            }
        }
        taken.add(0.0);
        return taken.size() - 1;
    }
}
