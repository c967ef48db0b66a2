package org.demarche.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * How much speaks for it that two reports tell of one event: points for shared roles, place, toll and wording, against it for what
 * cannot both be true.
 *
 * @param points the sum; three and more join two events of one day
 * @param why what speaks for it
 */
record Likeness(double points, String why) {

    private static final double NEVER = -100;

    static Likeness of(EventMention a, EventMention b) {
        List<String> reasons = new ArrayList<>();
        double points = sum(a, b, new Sum(reasons::add));
        return new Likeness(points, String.join(", ", reasons));
    }

    /** The points alone. */
    static double points(EventMention a, EventMention b) {
        return sum(a, b, new Sum(reason -> {}));
    }

    private static double sum(EventMention a, EventMention b, Sum sum) {
        boolean denied = a.status().equals("did_not_happen") != b.status().equals("did_not_happen");
        if (a.report().equals(b.report()) || denied) {
            return NEVER;
        }
        side(sum, a.actors(), b.actors(), "actor");
        side(sum, a.recipients(), b.recipients(), "recipient");
        if (!a.place().isEmpty() && !b.place().isEmpty()) {
            sum.add(a.place().equals(b.place()) ? 2 : -3, "place");
        }
        if (!a.country().isEmpty() && !b.country().isEmpty()) {
            sum.add(a.country().equals(b.country()) ? 0.5 : -4, "country");
        }
        if (!a.mode().isEmpty() && !b.mode().isEmpty()) {
            sum.add(shares(a.mode(), b.mode()) ? 0.5 : -1.5, "mode");
        }
        tolls(sum, a, b);
        sum.add(4 * Wording.alike(a.wording(), b.wording()), "wording");
        return sum.points;
    }

    private static void side(Sum sum, Set<String> a, Set<String> b, String name) {
        if (a.isEmpty() || b.isEmpty()) {
            return;
        }
        boolean strong = false;
        boolean weak = false;
        for (String token : a) {
            boolean both = b.contains(token);
            weak |= both;
            strong |= both && token.charAt(0) != 'w';
        }
        sum.add(strong ? 2 : weak ? 1 : -2, name);
    }

    private static void tolls(Sum sum, EventMention a, EventMention b) {
        for (String one : a.tolls()) {
            for (String other : b.tolls()) {
                String[] x = one.split(":");
                String[] y = other.split(":");
                if (x[0].equals(y[0])) {
                    sum.add(near(x, y) ? 2 : -1, "toll");
                    return;
                }
            }
        }
    }

    /** Ranges that overlap or lie within a third of each other: early counts grow. */
    private static boolean near(String[] a, String[] b) {
        long low = Math.max(Long.parseLong(a[1]), Long.parseLong(b[1]));
        long high = Math.min(Long.parseLong(a[2]), Long.parseLong(b[2]));
        return low <= high || high * 1.5 >= low;
    }

    private static boolean shares(Set<String> a, Set<String> b) {
        return a.stream().anyMatch(b::contains);
    }

    private static final class Sum {
        private double points;
        private final Consumer<String> reasons;

        Sum(Consumer<String> reasons) {
            this.reasons = reasons;
        }

        private void add(double more, String reason) {
            points += more;
            if (more >= 0.5) {
                reasons.accept(reason);
            }
        }
    }
}
