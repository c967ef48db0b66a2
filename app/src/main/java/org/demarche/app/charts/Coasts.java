package org.demarche.app.charts;

import java.util.ArrayList;
import java.util.List;

/**
 * The land of a picture as paths. Arcs are thinned before they are joined, always in the same direction, so that neighbours keep one border; rings are then
 * cut to the picture (Sutherland and Hodgman 1974), and what is too small to be seen is left out.
 */
final class Coasts {

    /** How many steps of a path are one unit of the picture. */
    static final double FINE = 2;

    private static final double MARGIN = 6;
    private static final double NEAR = 1.2;
    private static final double SPECK = 2.2;

    private final World map;
    private final Projection projection;
    private final double width;
    private final double height;
    private final List<double[]> thinned;

    Coasts(World map, Projection projection, double width, double height) {
        this.map = map;
        this.projection = projection;
        this.width = width;
        this.height = height;
        this.thinned = new ArrayList<>(java.util.Collections.nCopies(map.arcs(), new double[0]));
    }

    /** The path of one country in steps of half a unit; empty where nothing of it is in the picture. */
    String path(World.Country country) {
        StringBuilder out = new StringBuilder();
        double around = projection.x(360) - projection.x(0);
        for (int[] ring : country.rings()) {
            double[] points = unrolled(joined(ring), around);
            for (double shift : List.of(-around, 0.0, around)) {
                double[] shifted = shifted(points, shift);
                if (isSeen(shifted)) {
                    write(cut(shifted), out);
                }
            }
        }
        return out.toString();
    }

    /** A ring that runs over the 180th meridian goes on beyond it instead of jumping back. */
    private static double[] unrolled(double[] ring, double around) {
        double[] out = ring.clone();
        double turn = 0;
        for (int i = 2; i < ring.length; i += 2) {
            double jump = ring[i] - ring[i - 2];
            turn += jump > around / 2 ? -around : jump < -around / 2 ? around : 0;
            out[i] += turn;
        }
        return out;
    }

    private static double[] shifted(double[] ring, double by) {
        if (by == 0) {
            return ring;
        }
        double[] out = ring.clone();
        for (int i = 0; i < out.length; i += 2) {
            out[i] += by;
        }
        return out;
    }

    private double[] joined(int[] ring) {
        List<double[]> parts = new ArrayList<>();
        int n = 0;
        for (int number : ring) {
            double[] arc = arc(number < 0 ? -1 - number : number);
            parts.add(number < 0 ? backwards(arc) : arc);
            n += arc.length;
        }
        double[] out = new double[n];
        int at = 0;
        for (double[] part : parts) {
            System.arraycopy(part, 0, out, at, part.length);
            at += part.length;
        }
        return out;
    }

    private static double[] backwards(double[] arc) {
        double[] out = new double[arc.length];
        for (int i = 0; i < arc.length; i += 2) {
            out[i] = arc[arc.length - 2 - i];
            out[i + 1] = arc[arc.length - 1 - i];
        }
        return out;
    }

    /** An arc in the picture, without points too near to the one before. */
    private double[] arc(int number) {
        if (thinned.get(number).length > 0) {
            return thinned.get(number);
        }
        double[] all = map.arc(number);
        double[] out = new double[all.length];
        int n = 0;
        for (int i = 0; i < all.length; i += 2) {
            double x = projection.x(all[i]);
            double y = projection.y(all[i + 1]);
            boolean end = i == 0 || i == all.length - 2;
            if (end || Math.hypot(x - out[n - 2], y - out[n - 1]) >= NEAR) {
                out[n++] = x;
                out[n++] = y;
            }
        }
        double[] kept = java.util.Arrays.copyOf(out, n);
        thinned.set(number, kept);
        return kept;
    }

    private boolean isSeen(double[] points) {
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (int i = 0; i < points.length; i += 2) {
            left = Math.min(left, points[i]);
            right = Math.max(right, points[i]);
            top = Math.min(top, points[i + 1]);
            bottom = Math.max(bottom, points[i + 1]);
        }
        boolean inside = right > -MARGIN && left < width + MARGIN && bottom > -MARGIN && top < height + MARGIN;
        return inside && (right - left > SPECK || bottom - top > SPECK);
    }

    /** A side of the picture: which coordinate it bounds, where, and on which side of it the picture lies. */
    private record Edge(int axis, double at, boolean below) {

        boolean holds(double[] p, int i) {
            return below ? p[i + axis] <= at : p[i + axis] >= at;
        }

        double[] crossing(double[] p, int i, int j) {
            double t = (at - p[i + axis]) / (p[j + axis] - p[i + axis]);
            double other = p[i + 1 - axis] + t * (p[j + 1 - axis] - p[i + 1 - axis]);
            return axis == 0 ? new double[] {at, other} : new double[] {other, at};
        }
    }

    private double[] cut(double[] ring) {
        double[] out = ring;
        for (Edge edge : List.of(
                new Edge(0, -MARGIN, false),
                new Edge(0, width + MARGIN, true),
                new Edge(1, -MARGIN, false),
                new Edge(1, height + MARGIN, true))) {
            out = cut(out, edge);
        }
        return out;
    }

    private static double[] cut(double[] ring, Edge edge) {
        double[] out = new double[ring.length * 2 + 4];
        int n = 0;
        for (int i = 0; i < ring.length; i += 2) {
            int before = i == 0 ? ring.length - 2 : i - 2;
            boolean in = edge.holds(ring, i);
            if (in != edge.holds(ring, before)) {
                double[] crossing = edge.crossing(ring, before, i);
                out[n++] = crossing[0];
                out[n++] = crossing[1];
            }
            if (in) {
                out[n++] = ring[i];
                out[n++] = ring[i + 1];
            }
        }
        return java.util.Arrays.copyOf(out, n);
    }

    /** Steps in halves of a unit, the first point as it is. */
    private static void write(double[] points, StringBuilder out) {
        if (points.length < 6) {
            return;
        }
        long x = Math.round(points[0] * FINE);
        long y = Math.round(points[1] * FINE);
        out.append('M').append(x).append(' ').append(y);
        boolean started = false;
        for (int i = 2; i < points.length; i += 2) {
            long dx = Math.round(points[i] * FINE) - x;
            long dy = Math.round(points[i + 1] * FINE) - y;
            if (dx != 0 || dy != 0) {
                out.append(!started ? "l" : dx < 0 ? "" : " ").append(dx);
                out.append(dy < 0 ? "" : " ").append(dy);
                started = true;
            }
            x += dx;
            y += dy;
        }
        out.append('z');
    }
}
