package org.demarche.analyse.chains;

import java.util.HashMap;
import java.util.Map;

/**
 * One thing known of an option, with its weight: looked up once for a ranker's work on a report, for the same few are told of very many pairs. Used by one
 * thread only.
 */
public final class Sign {

    private final String name;
    private final Map<String, Double> weights;
    private final double weight;
    private final Map<String, Sign> longer = new HashMap<>();

    Sign(String name, Map<String, Double> weights) {
        this.name = name;
        this.weights = weights;
        this.weight = weights.getOrDefault(name, 0.0);
    }

    /** The sign whose name goes on with these words. */
    Sign and(String words) {
        Sign known = longer.get(words);
        if (known == null) {
            known = new Sign(name + words, weights);
            longer.put(words, known);
        }
        return known;
    }

    double weight() {
        return weight;
    }

    @Override
    public String toString() {
        return name;
    }
}
