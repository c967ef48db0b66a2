package org.demarche.lab;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The measures of coreference, as the CoNLL reference scorer counts them (Pradhan and others 2014): MUC by links, B³ by mentions, CEAF-e by the best
 * one-to-one pairing of chains; their mean is the CoNLL score. Several documents add up.
 *
 * @param <M> what marks a mention, with equality
 */
final class CorefMetrics<M> {

    /** What is right out of what was found and what was wanted; recall and precision have their own numerators. */
    static final class Sum {
        private double recalled;
        private double wanted;
        private double precise;
        private double found;

        double recall() {
            return wanted == 0 ? 0 : recalled / wanted;
        }

        double precision() {
            return found == 0 ? 0 : precise / found;
        }

        double f1() {
            double sum = recall() + precision();
            return sum == 0 ? 0 : 2 * recall() * precision() / sum;
        }
    }

    final Sum mentions = new Sum();
    final Sum muc = new Sum();
    final Sum bCubed = new Sum();
    final Sum ceaf = new Sum();

    double conll() {
        return (muc.f1() + bCubed.f1() + ceaf.f1()) / 3;
    }

    /** Adds one document. */
    void add(List<Set<M>> key, List<Set<M>> response) {
        Map<M, Set<M>> inKey = index(key);
        Map<M, Set<M>> inResponse = index(response);
        double common = inKey.keySet().stream().filter(inResponse::containsKey).count();
        mentions.recalled += common;
        mentions.precise += common;
        mentions.wanted += inKey.size();
        mentions.found += inResponse.size();
        muc.recalled += links(key, inResponse);
        muc.wanted += key.stream().mapToInt(c -> c.size() - 1).sum();
        muc.precise += links(response, inKey);
        muc.found += response.stream().mapToInt(c -> c.size() - 1).sum();
        bCubed.recalled += overlap(inKey, inResponse);
        bCubed.wanted += inKey.size();
        bCubed.precise += overlap(inResponse, inKey);
        bCubed.found += inResponse.size();
        double best = key.isEmpty() || response.isEmpty() ? 0 : Assignment.best(similarities(key, response));
        ceaf.recalled += best;
        ceaf.precise += best;
        ceaf.wanted += key.size();
        ceaf.found += response.size();
    }

    private static <M> Map<M, Set<M>> index(List<Set<M>> chains) {
        Map<M, Set<M>> out = new HashMap<>();
        chains.forEach(c -> c.forEach(m -> out.put(m, c)));
        return out;
    }

    /** The links of these chains that the other side keeps: their size less the parts that the other side cuts them into. */
    private static <M> double links(List<Set<M>> chains, Map<M, Set<M>> other) {
        double sum = 0;
        for (Set<M> chain : chains) {
            Set<Set<M>> parts = new HashSet<>();
            int alone = 0;
            for (M mention : chain) {
                Set<M> part = other.get(mention);
                if (part == null) {
                    alone++;
                } else {
                    parts.add(part);
                }
            }
            sum += chain.size() - (parts.size() + alone);
        }
        return sum;
    }

    private static <M> double overlap(Map<M, Set<M>> one, Map<M, Set<M>> other) {
        double sum = 0;
        for (Map.Entry<M, Set<M>> e : one.entrySet()) {
            Set<M> there = other.get(e.getKey());
            sum += there == null
                    ? 0
                    : (double) common(e.getValue(), there) / e.getValue().size();
        }
        return sum;
    }

    private static <M> int common(Collection<M> a, Set<M> b) {
        return (int) a.stream().filter(b::contains).count();
    }

    private static <M> double[][] similarities(List<Set<M>> key, List<Set<M>> response) {
        List<double[]> out = new ArrayList<>();
        for (Set<M> k : key) {
            double[] row = new double[response.size()];
            for (int j = 0; j < row.length; j++) {
                row[j] = 2.0
                        * common(k, response.get(j))
                        / (k.size() + response.get(j).size());
            }
            out.add(row);
        }
        return out.toArray(new double[0][]);
    }
}
