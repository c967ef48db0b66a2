package org.demarche.lab;

import java.util.Arrays;
import java.util.List;

/**
 * One reading of all texts.
 *
 * @param sentences how many sentences the reader found in them
 * @param words how many words, punctuation counted
 * @param seconds how long it took
 */
record Pass(int sentences, int words, double seconds) {

    /** The seconds of the middle one. */
    static double median(List<Pass> passes) {
        double[] sorted = seconds(passes);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The seconds of all, the quickest first. */
    static double[] seconds(List<Pass> passes) {
        double[] seconds = passes.stream().mapToDouble(Pass::seconds).toArray();
        Arrays.sort(seconds);
        return seconds;
    }
}
