package org.demarche.lab;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One reading of all texts.
 *
 * @param sentences how many sentences the reader found in them
 * @param words how many words, punctuation counted
 * @param seconds how long it took by the clock
 * @param processor seconds of processor time that the reader's process spent meanwhile; less than {@code seconds} where other programs took turns on the core
 */
record Pass(int sentences, int words, double seconds, double processor) {

    /** Seconds of processor time that a process has spent so far. */
    static double processor(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
    }

    /** The figures of several passes, the lowest first. */
    static double[] sorted(List<Pass> passes, ToDoubleFunction<Pass> figure) {
        double[] figures = passes.stream().mapToDouble(figure).toArray();
        Arrays.sort(figures);
        return figures;
    }

    /** The middle figure of several passes. */
    static double median(List<Pass> passes, ToDoubleFunction<Pass> figure) {
        double[] sorted = sorted(passes, figure);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
