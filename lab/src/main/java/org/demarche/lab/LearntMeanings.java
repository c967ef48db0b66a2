package org.demarche.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.demarche.analyse.chains.Meanings;
import org.demarche.analyse.chains.NounPhrase;
import org.demarche.analyse.chains.Ranker;
import org.demarche.language.Sentence;

/**
 * Learns {@link Meanings}: one layer from the vectors of two phrases to numbers, products and distances of these through another, by Adam, with some of the
 * vectors' numbers left out each time. Seeded; the same every time.
 */
final class LearntMeanings {

    private static final int SIDE = Meanings.SIDE;
    private static final int INNER = Meanings.INNER;
    private static final double DROP = 0.3;
    static final double RATE = 0.01;
    static final double PENALTY = 0.002;
    /** The loss of a report is divided by this, against the penalty. */
    static final double SCALE = 50;

    private final Map<String, Row> rows = new TreeMap<>();
    private final List<Row> later = new ArrayList<>();
    private final List<Row> earlier = new ArrayList<>();
    private final List<Row> inner = new ArrayList<>();
    private final Row same;
    private final Row fresh;
    private final SplittableRandom random;
    private final Map<Integer, Vector> vectors = new TreeMap<>();
    private int steps;

    /** One row of weights, the constant last, with its slope and what Adam remembers of earlier ones. */
    private static final class Row {
        private final float[] weights;
        private final float[] slope;
        private final float[] mean;
        private final float[] square;

        Row(float[] weights) {
            this.weights = weights;
            this.slope = new float[weights.length];
            this.mean = new float[weights.length];
            this.square = new float[weights.length];
        }

        void add(float[] x, float by) {
            for (int i = 0; i < x.length; i++) {
                slope[i] += by * x[i];
            }
            slope[x.length] += by;
        }

        void step(double rate, int steps) {
            double first = 1 - Math.pow(0.9, steps);
            double second = 1 - Math.pow(0.999, steps);
            for (int i = 0; i < weights.length; i++) {
                double g = slope[i] + PENALTY * weights[i];
                mean[i] = (float) (0.9 * mean[i] + 0.1 * g);
                square[i] = (float) (0.999 * square[i] + 0.001 * g * g);
                weights[i] -= (float) (rate * mean[i] / first / (Math.sqrt(square[i] / second) + 1e-8));
                slope[i] = 0;
            }
        }
    }

    /** @param seed where its weights begin, and what it leaves out */
    LearntMeanings(int seed) {
        random = new SplittableRandom(seed);
        for (int i = 0; i < SIDE; i++) {
            later.add(row("later " + i, Sentence.WIDTH, 1));
            earlier.add(row("earlier " + i, Sentence.WIDTH, 1));
        }
        for (int i = 0; i < INNER; i++) {
            inner.add(row("inner " + i, 2 * SIDE, 1));
        }
        same = row("same", INNER, 0);
        fresh = row("fresh", Sentence.WIDTH, 0);
    }

    private Row row(String name, int width, double wide) {
        float[] weights = new float[width + 1];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) (wide * (2 * random.nextDouble() - 1) / Math.sqrt(width));
        }
        Row out = new Row(weights);
        rows.put(name, out);
        return out;
    }

    /** What is learnt so far, and goes on being learnt. */
    Meanings meanings() {
        Map<String, float[]> out = new TreeMap<>();
        rows(0, out);
        return new Meanings(out);
    }

    /** Puts its rows under a number. */
    void rows(int number, Map<String, float[]> out) {
        rows.forEach((name, row) -> out.put(number + " " + name, row.weights));
    }

    /** The rows of a list. */
    static List<String> lines(Map<String, float[]> rows) {
        List<String> out = new ArrayList<>();
        rows.forEach((name, row) -> {
            List<String> cells = new ArrayList<>();
            for (float x : row) {
                cells.add(String.format(Locale.ROOT, "%.3f", x));
            }
            out.add(name + "\t" + String.join(" ", cells));
        });
        return out;
    }

    /** A phrase of the report at hand: its vector with numbers left out, what it is turned into, and how the loss changes with that. */
    private static final class Vector {
        private final float[] x;
        private final float[] later = new float[SIDE];
        private final float[] earlier = new float[SIDE];
        private final float[] laterSlope = new float[SIDE];
        private final float[] earlierSlope = new float[SIDE];
        private float freshSlope;

        Vector(float[] x) {
            this.x = x;
        }
    }

    /** An option as it is weighed while learning, with what its slope needs. */
    static final class Weighed {
        private final Vector phrase;
        private final Vector before;
        private final boolean isNew;
        private final float[] both = new float[2 * SIDE];
        private final float[] hidden = new float[INNER];
        private float score;

        private Weighed(Vector phrase, Vector before, boolean isNew) {
            this.phrase = phrase;
            this.before = before;
            this.isNew = isNew;
        }

        double score() {
            return score;
        }
    }

    /** Begins a report. */
    void open() {
        vectors.clear();
    }

    Weighed weigh(NounPhrase phrase, Ranker.Option option) {
        Weighed out = new Weighed(vector(phrase), vector(option.phrase()), option.isNew());
        if (out.isNew) {
            out.score = Meanings.times(fresh.weights, out.phrase.x);
            return out;
        }
        for (int i = 0; i < SIDE; i++) {
            out.both[i] = out.phrase.later[i] * out.before.earlier[i];
            out.both[SIDE + i] = Math.abs(out.phrase.later[i] - out.before.later[i]);
        }
        for (int i = 0; i < INNER; i++) {
            boolean in = random.nextDouble() >= DROP;
            out.hidden[i] = in ? (float) (Math.max(0, Meanings.times(inner.get(i).weights, out.both)) / (1 - DROP)) : 0;
        }
        out.score = Meanings.times(same.weights, out.hidden);
        return out;
    }

    private Vector vector(NounPhrase phrase) {
        return vectors.computeIfAbsent(phrase.order(), o -> {
            float[] x = Meanings.vector(phrase);
            for (int i = 0; i < x.length; i++) {
                x[i] = random.nextDouble() < DROP ? 0 : (float) (x[i] / (1 - DROP));
            }
            Vector out = new Vector(x);
            for (int i = 0; i < SIDE; i++) {
                out.later[i] = Meanings.times(later.get(i).weights, x);
                out.earlier[i] = Meanings.times(earlier.get(i).weights, x);
            }
            return out;
        });
    }

    /** The loss falls so much as the option's score rises. */
    void learn(Weighed option, double slope) {
        float by = (float) (-slope / SCALE);
        if (option.isNew) {
            option.phrase.freshSlope += by;
            return;
        }
        same.add(option.hidden, by);
        float[] back = new float[2 * SIDE];
        for (int i = 0; i < INNER; i++) {
            if (option.hidden[i] > 0) {
                float share = by * same.weights[i] / (float) (1 - DROP);
                Row row = inner.get(i);
                row.add(option.both, share);
                for (int j = 0; j < back.length; j++) {
                    back[j] += share * row.weights[j];
                }
            }
        }
        for (int i = 0; i < SIDE; i++) {
            float sign = Math.signum(option.phrase.later[i] - option.before.later[i]);
            option.phrase.laterSlope[i] += back[i] * option.before.earlier[i] + back[SIDE + i] * sign;
            option.before.earlierSlope[i] += back[i] * option.phrase.later[i];
            option.before.laterSlope[i] -= back[SIDE + i] * sign;
        }
    }

    /**
     * Ends a report: one step of Adam.
     *
     * @param left the share of all steps that is still to come, by which the rate falls
     */
    void close(double left) {
        for (Vector v : vectors.values()) {
            for (int i = 0; i < SIDE; i++) {
                later.get(i).add(v.x, v.laterSlope[i]);
                earlier.get(i).add(v.x, v.earlierSlope[i]);
            }
            fresh.add(v.x, v.freshSlope);
        }
        steps++;
        rows.values().forEach(row -> row.step(RATE * left, steps));
    }
}
