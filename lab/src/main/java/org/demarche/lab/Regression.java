package org.demarche.lab;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A logistic regression with an L2 penalty over named features, by plain gradient descent: the same every time. */
final class Regression {

    private static final int ROUNDS = 600;

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
     */
    record Example(Map<String, Double> features, double share) {}

    Map<String, Double> learn(List<Example> examples) {
        Map<String, Integer> counts = new HashMap<>();
        examples.forEach(e -> e.features().keySet().forEach(f -> counts.merge(f, 1, Integer::sum)));
        Map<String, Double> weights = new TreeMap<>();
        weights.put("bias", 0.0);
        counts.forEach((f, n) -> {
            if (n >= least) {
                weights.put(f, 0.0);
            }
        });
        for (int round = 0; round < ROUNDS; round++) {
            step(examples, weights, 2.0 / (1 + round / 100.0));
        }
        return weights;
    }

    private void step(List<Example> examples, Map<String, Double> weights, double rate) {
        Map<String, Double> gradient = new TreeMap<>();
        for (Example e : examples) {
            double error = e.share() - chance(weights, e.features());
            gradient.merge("bias", error, Double::sum);
            e.features().forEach((f, v) -> gradient.merge(f, error * v, Double::sum));
        }
        weights.replaceAll((f, w) ->
                w + rate * (gradient.getOrDefault(f, 0.0) - (f.equals("bias") ? 0 : penalty * w)) / examples.size());
    }

    static double chance(Map<String, Double> weights, Map<String, Double> features) {
        double sum = weights.getOrDefault("bias", 0.0);
        for (Map.Entry<String, Double> f : features.entrySet()) {
            sum += f.getValue() * weights.getOrDefault(f.getKey(), 0.0);
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
