package org.demarche.lab;

import java.util.Map;
import java.util.TreeMap;

/**
 * Learns the weights of signs by Adam, as {@link LearntMeanings} learns what phrases mean. A sign that only one report shows is none: it would learn the report by
 * heart.
 */
final class LearntSigns {

    private final Map<String, Double> weights;
    private final Map<String, double[]> remembered = new TreeMap<>();
    private final Map<String, String> first = new TreeMap<>();
    private int steps;

    /** @param weights what is learnt, which grows */
    LearntSigns(Map<String, Double> weights) {
        this.weights = weights;
    }

    /**
     * Ends a report: one step.
     *
     * @param report its name
     * @param slopes how the likelihood grows with each weight
     * @param left the share of all steps that is still to come, by which the rate falls
     */
    void close(String report, Map<String, Double> slopes, double left) {
        for (String sign : slopes.keySet()) {
            if (!first.computeIfAbsent(sign, s -> report).equals(report)) {
                remembered.computeIfAbsent(sign, s -> new double[2]);
            }
        }
        steps++;
        double even = 1 - Math.pow(0.9, steps);
        double second = 1 - Math.pow(0.999, steps);
        remembered.forEach((sign, mean) -> {
            double weight = weights.getOrDefault(sign, 0.0);
            double g = LearntMeanings.PENALTY * weight - slopes.getOrDefault(sign, 0.0) / LearntMeanings.SCALE;
            mean[0] = 0.9 * mean[0] + 0.1 * g;
            mean[1] = 0.999 * mean[1] + 0.001 * g * g;
            double step = mean[0] / even / (Math.sqrt(mean[1] / second) + 1e-8);
            weights.put(sign, weight - LearntMeanings.RATE * left * step);
        });
    }
}
