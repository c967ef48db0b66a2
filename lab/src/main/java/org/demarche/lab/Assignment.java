package org.demarche.lab;

import java.util.Arrays;

/** The best one-to-one pairing of rows and columns, by the Hungarian method (Kuhn 1955, with the potentials of Jonker and Volgenant). */
final class Assignment {

    private final double[][] gain;
    private final int n;
    private final double[] u;
    private final double[] v;
    private final int[] row;
    private final int[] way;

    private Assignment(double[][] gain) {
        this.gain = gain;
        this.n = Math.max(gain.length, gain[0].length);
        this.u = new double[n + 1];
        this.v = new double[n + 1];
        this.row = new int[n + 1];
        this.way = new int[n + 1];
    }

    /** The largest sum of gains that a pairing reaches; at least one row and one column. */
    static double best(double[][] gain) {
        Assignment a = new Assignment(gain);
        for (int i = 1; i <= a.n; i++) {
            a.place(i);
        }
        double sum = 0;
        for (int j = 1; j <= a.n; j++) {
            sum -= a.cost(a.row[j], j);
        }
        return sum;
    }

    private double cost(int i, int j) {
        return i <= gain.length && j <= gain[0].length ? -gain[i - 1][j - 1] : 0;
    }

    private void place(int i) {
        row[0] = i;
        double[] least = new double[n + 1];
        boolean[] used = new boolean[n + 1];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        int at = 0;
        do {
            used[at] = true;
            at = next(at, least, used);
        } while (row[at] != 0);
        while (at != 0) {
            row[at] = row[way[at]];
            at = way[at];
        }
    }

    private int next(int at, double[] least, boolean[] used) {
        int next = 0;
        double delta = Double.POSITIVE_INFINITY;
        for (int j = 1; j <= n; j++) {
            if (used[j]) {
                continue;
            }
            double slack = cost(row[at], j) - u[row[at]] - v[j];
            if (slack < least[j]) {
                least[j] = slack;
                way[j] = at;
            }
            if (least[j] < delta) {
                delta = least[j];
                next = j;
            }
        }
        for (int j = 0; j <= n; j++) {
            if (used[j]) {
                u[row[j]] += delta;
                v[j] -= delta;
            } else {
                least[j] -= delta;
            }
        }
        return next;
    }
}
