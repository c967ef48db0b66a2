package org.demarche.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A logistic regression with an L2 penalty over named features, by gradient descent: the same every time.
 *
 * <p>Each weight has a step of its own, as large as is safe for how often its feature stands, so that rare features are learnt as well as common ones.
 */
final class Regression {

    private static final int ROUNDS = 1500;
    private static final String BIAS = "bias";

    private final double penalty;
    private final int least;

    /** @param least how many examples must have a feature for it to get a weight */
    Regression(double penalty, int least) {
        this.penalty = penalty;
        this.least = least;
    }

    /**
     * What is known of a case and how far it is so.
     *
     * @param share 1, 0 or between
     * @param weight how much it counts
     */
    record Example(Map<String, Double> features, double share, double weight) {

        Example(Map<String, Double> features, double share) {
            this(features, share, 1);
        }

        Example times(double factor) {
            return new Example(features, share, weight * factor);
        }
    }

    /** An example with its features by number. */
    private record Row(int[] names, double[] values, double share, double weight) {

        double chance(double[] weights) {
            double sum = 0;
            for (int i = 0; i < names.length; i++) {
                sum += weights[names[i]] * values[i];
            }
            return 1 / (1 + Math.exp(-sum));
        }
    }

    Map<String, Double> learn(List<Example> examples) {
        List<String> names = names(examples);
        Map<String, Integer> index = new HashMap<>();
        names.forEach(n -> index.put(n, index.size()));
        List<Row> rows = examples.stream().map(e -> row(e, index)).toList();
        double[] steps = steps(rows, names.size());
        double[] weights = new double[names.size()];
        for (int round = 0; round < ROUNDS; round++) {
            step(rows, weights, steps);
        }
        Map<String, Double> out = new TreeMap<>();
        names.forEach(n -> out.put(n, weights[index.getOrDefault(n, 0)]));
        return out;
    }

    /** The bias first, then every feature that enough examples have. */
    private List<String> names(List<Example> examples) {
        Map<String, Integer> counts = new TreeMap<>();
        examples.forEach(e -> e.features().keySet().forEach(f -> counts.merge(f, 1, Integer::sum)));
        List<String> out = new ArrayList<>(List.of(BIAS));
        counts.forEach((f, n) -> {
            if (n >= least) {
                out.add(f);
            }
        });
        return out;
    }

    private static Row row(Example e, Map<String, Integer> index) {
        Map<String, Double> known = new TreeMap<>(e.features());
        known.keySet().retainAll(index.keySet());
        known.put(BIAS, 1.0);
        return new Row(
                known.keySet().stream().mapToInt(f -> index.getOrDefault(f, 0)).toArray(),
                known.values().stream().mapToDouble(v -> v).toArray(),
                e.share(),
                e.weight());
    }

    /** One over how fast the slope along a weight can change, whatever the others do at the same time. */
    private double[] steps(List<Row> rows, int size) {
        double[] bounds = new double[size];
        for (Row row : rows) {
            double all =
                    row.weight() * Arrays.stream(row.values()).map(Math::abs).sum();
            for (int i = 0; i < row.names().length; i++) {
                bounds[row.names()[i]] += Math.abs(row.values()[i]) * all / 4;
            }
        }
        for (int i = 0; i < size; i++) {
            bounds[i] = 1 / (bounds[i] + (i == 0 ? 0 : penalty));
        }
        return bounds;
    }

    private void step(List<Row> rows, double[] weights, double[] steps) {
        double[] gradient = new double[weights.length];
        for (Row row : rows) {
            double error = row.weight() * (row.share() - row.chance(weights));
            for (int i = 0; i < row.names().length; i++) {
                gradient[row.names()[i]] += error * row.values()[i];
            }
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] += steps[i] * (gradient[i] - (i == 0 ? 0 : penalty * weights[i]));
        }
    }

    static double chance(Map<String, Double> weights, Map<String, Double> features) {
        double sum = weights.getOrDefault(BIAS, 0.0);
        for (Map.Entry<String, Double> f : features.entrySet()) {
            sum += f.getValue() * weights.getOrDefault(f.getKey(), 0.0);
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
