package org.demarche.analyse;

import java.util.List;
import java.util.Map;
import org.demarche.report.Span;

/**
 * A figure that may be a party, with what is known of it: what {@code demarche-lab train-salience} learns from.
 *
 * @param mentions where it stands in the text
 * @param features by name, as {@code salience.tsv} weighs them
 * @param speaker whether a statement is its own, which makes it a party in any case
 */
public record Candidate(String name, List<Span> mentions, Map<String, Double> features, boolean speaker) {

    public Candidate {
        mentions = List.copyOf(mentions);
        features = Map.copyOf(features);
    }
}
