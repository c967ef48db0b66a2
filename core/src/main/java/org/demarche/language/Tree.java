package org.demarche.language;

import java.util.Arrays;

/**
 * Finds the best tree over a sentence from the scores of its arcs: Chu and Liu's and Edmonds' maximum spanning arborescence, with the
 * rule of Universal Dependencies that exactly one word hangs from the root.
 *
 * <p>Nearly always every word's best head already makes a tree; the long way is walked for the rest only. Where several words want the
 * root, each is tried alone as the root's only child and the best total wins.
 */
final class Tree {

    private static final float NEVER = -1e9f;

    private Tree() {}

    /**
     * The head of every word; place 0 is the root and stays 0.
     *
     * @param scores {@code scores[dependent][head]}, square, place 0 the root on both sides
     */
    static int[] heads(float[][] scores) {
        int[] greedy = greedy(scores);
        if (roots(greedy) == 1 && cycle(greedy).length == 0) {
            return greedy;
        }
        int[] best = greedy;
        double total = Double.NEGATIVE_INFINITY;
        for (int root = 1; root < scores.length; root++) {
            if (worthTrying(scores, root)) {
                int[] heads = edmonds(rootedAt(scores, root));
                double sum = sum(scores, heads);
                if (sum > total) {
                    total = sum;
                    best = heads;
                }
            }
        }
        return best;
    }

    /** Only the five words that want the root most are tried: the true one has never been seen further down. */
    private static boolean worthTrying(float[][] scores, int root) {
        int better = 0;
        for (int other = 1; other < scores.length; other++) {
            boolean first = scores[other][0] > scores[root][0] || (scores[other][0] == scores[root][0] && other < root);
            better += first ? 1 : 0;
        }
        return better < 5;
    }

    private static float[][] rootedAt(float[][] scores, int root) {
        float[][] out = new float[scores.length][];
        for (int d = 0; d < scores.length; d++) {
            out[d] = scores[d].clone();
            out[d][0] = d == root ? scores[d][0] : NEVER;
        }
        for (int h = 1; h < scores.length; h++) {
            out[root][h] = NEVER;
        }
        return out;
    }

    private static int[] greedy(float[][] scores) {
        int[] heads = new int[scores.length];
        for (int d = 1; d < scores.length; d++) {
            int best = -1;
            for (int h = 0; h < scores.length; h++) {
                best = h != d && (best < 0 || scores[d][h] > scores[d][best]) ? h : best;
            }
            heads[d] = best;
        }
        return heads;
    }

    private static int roots(int[] heads) {
        return (int) Arrays.stream(heads).skip(1).filter(h -> h == 0).count();
    }

    private static double sum(float[][] scores, int[] heads) {
        double sum = 0;
        for (int d = 1; d < heads.length; d++) {
            sum += scores[d][heads[d]];
        }
        return sum;
    }

    /** The words of one cycle; empty where there is none. */
    private static int[] cycle(int[] heads) {
        int[] seen = new int[heads.length];
        for (int start = 1; start < heads.length; start++) {
            int at = start;
            while (at != 0 && seen[at] == 0) {
                seen[at] = start;
                at = heads[at];
            }
            if (at != 0 && seen[at] == start) {
                return around(heads, at);
            }
        }
        return new int[0];
    }

    private static int[] around(int[] heads, int first) {
        int[] out = new int[heads.length];
        int n = 0;
        int at = first;
        do {
            out[n++] = at;
            at = heads[at];
        } while (at != first);
        return Arrays.copyOf(out, n);
    }

    private static int[] edmonds(float[][] scores) {
        int[] heads = greedy(scores);
        int[] cycle = cycle(heads);
        return cycle.length == 0 ? heads : new Contraction(scores, heads, cycle).expand();
    }

    /** One step of Edmonds' method: the cycle drawn together to one node, the smaller problem solved, the cycle opened where it is entered. */
    private static final class Contraction {
        private final float[][] scores;
        private final int[] heads;
        private final int[] cycle;
        private final int[] outside;

        Contraction(float[][] scores, int[] heads, int[] cycle) {
            this.scores = scores;
            this.heads = heads;
            this.cycle = cycle;
            boolean[] in = new boolean[heads.length];
            Arrays.stream(cycle).forEach(i -> in[i] = true);
            this.outside = java.util.stream.IntStream.range(0, heads.length)
                    .filter(i -> !in[i])
                    .toArray();
        }

        int[] expand() {
            int m = outside.length;
            int[] leave = new int[m];
            int[] enter = new int[m];
            float[][] small = new float[m + 1][m + 1];
            for (int d = 0; d < m; d++) {
                for (int h = 0; h < m; h++) {
                    small[d][h] = scores[outside[d]][outside[h]];
                }
                leave[d] = bestHead(outside[d]);
                small[d][m] = scores[outside[d]][leave[d]];
                enter[d] = bestEntry(outside[d]);
                small[m][d] = scores[enter[d]][outside[d]] - scores[enter[d]][heads[enter[d]]];
            }
            int[] solved = edmonds(small);
            int[] out = heads.clone();
            for (int d = 1; d < m; d++) {
                out[outside[d]] = solved[d] == m ? leave[d] : outside[solved[d]];
            }
            out[enter[solved[m]]] = outside[solved[m]];
            return out;
        }

        private int bestHead(int dependent) {
            int best = cycle[0];
            for (int h : cycle) {
                best = scores[dependent][h] > scores[dependent][best] ? h : best;
            }
            return best;
        }

        private int bestEntry(int head) {
            int best = cycle[0];
            for (int d : cycle) {
                float gain = scores[d][head] - scores[d][heads[d]];
                best = gain > scores[best][head] - scores[best][heads[best]] ? d : best;
            }
            return best;
        }
    }
}
