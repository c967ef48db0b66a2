package org.demarche.language;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds the best well-formed row of BIO tags: an I- tag stands only after a B- or I- tag of its own type. Viterbi's algorithm over the scores of
 * each word; a row of best tags word by word would break "the Syrian city of Raqqa" into pieces.
 */
final class Bio {

    private static final float NEVER = Float.NEGATIVE_INFINITY;

    private final List<String> labels;
    private final boolean[] inner;
    private final int[][] before;

    Bio(List<String> labels) {
        this.labels = List.copyOf(labels);
        int n = labels.size();
        this.inner = new boolean[n];
        this.before = new int[n][];
        for (int label = 0; label < n; label++) {
            int after = label;
            inner[label] = labels.get(label).startsWith("I-");
            before[label] = IntStream.range(0, n)
                    .filter(b -> mayFollow(labels.get(b), labels.get(after)))
                    .toArray();
        }
    }

    private static boolean mayFollow(String before, String after) {
        return !after.startsWith("I-")
                || (!before.equals("O") && before.substring(2).equals(after.substring(2)));
    }

    /**
     * The number of the best label of each word.
     *
     * @param scores of all words, label by label
     * @param from the first word
     * @param to the word after the last
     */
    int[] best(float[] scores, int from, int to) {
        int n = labels.size();
        int words = to - from;
        int[][] back = new int[words][n];
        float[] sum = new float[n];
        for (int label = 0; label < n; label++) {
            sum[label] = inner[label] ? NEVER : scores[from * n + label];
        }
        for (int w = 1; w < words; w++) {
            sum = next(scores, (from + w) * n, sum, back[w]);
        }
        int[] out = new int[words];
        for (int label = 1; label < n; label++) {
            out[words - 1] = sum[label] > sum[out[words - 1]] ? label : out[words - 1];
        }
        for (int w = words - 1; w > 0; w--) {
            out[w - 1] = back[w][out[w]];
        }
        return out;
    }

    private float[] next(float[] scores, int at, float[] sum, int[] back) {
        int n = labels.size();
        float[] out = new float[n];
        int anyone = 0;
        for (int label = 1; label < n; label++) {
            anyone = sum[label] > sum[anyone] ? label : anyone;
        }
        for (int label = 0; label < n; label++) {
            int best = inner[label] ? bestBefore(label, sum) : anyone;
            back[label] = Math.max(0, best);
            out[label] = best < 0 ? NEVER : sum[best] + scores[at + label];
        }
        return out;
    }

    /** The first of the best labels that an inner one may follow; -1 where none can stand there. */
    private int bestBefore(int label, float[] sum) {
        int best = -1;
        for (int b : before[label]) {
            best = sum[b] > (best < 0 ? NEVER : sum[best]) ? b : best;
        }
        return best;
    }
}
