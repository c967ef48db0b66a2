package org.demarche.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeTest {

    @Test
    void aWordAloneIsTheRoot() {
        assertThat(Tree.heads(new float[2][2])).containsExactly(0, 0);
    }

    @Test
    void aSentenceWithoutWordsHasNoHeads() {
        assertThat(Tree.heads(new float[1][1])).containsExactly(0);
    }

    @Test
    void bestHeadsThatMakeATreeAreKept() {
        float[][] scores = {{0, 0, 0, 0}, {0, 0, 9, 0}, {9, 0, 0, 0}, {0, 0, 9, 0}};
        assertThat(Tree.heads(scores)).containsExactly(0, 2, 0, 2);
    }

    @Test
    void aCycleIsOpenedWhereItCostsLeast() {
        float[][] scores = {{0, 0, 0}, {1, 0, 10}, {4, 10, 0}};
        assertThat(Tree.heads(scores)).containsExactly(0, 2, 0);
    }

    @Test
    void onlyOneWordHangsFromTheRoot() {
        float[][] scores = {{0, 0, 0}, {10, 0, 1}, {9, 3, 0}};
        assertThat(Tree.heads(scores)).containsExactly(0, 0, 1);
    }

    /** Each size with three hundred seeded scores; up to five words every one of them is tried as the root. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void theBestOfAllTreesIsFound(int words) {
        Random random = new Random(words);
        for (int trial = 0; trial < 300; trial++) {
            float[][] scores = scores(random, words);
            int[] found = Tree.heads(scores);
            assertThat(isTree(found)).isTrue();
            assertThat(sum(scores, found)).isCloseTo(bestByTryingAll(scores, new int[words + 1], 1), within(1e-3));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 40, 120})
    void longSentencesGetATree(int words) {
        Random random = new Random(words);
        for (int trial = 0; trial < 10; trial++) {
            assertThat(isTree(Tree.heads(scores(random, words)))).isTrue();
        }
    }

    @Test
    void equalScoresGetATree() {
        assertThat(isTree(Tree.heads(new float[30][30]))).isTrue();
    }

    private static float[][] scores(Random random, int words) {
        float[][] scores = new float[words + 1][words + 1];
        for (float[] row : scores) {
            for (int head = 0; head <= words; head++) {
                row[head] = (float) random.nextGaussian() * 5;
            }
        }
        return scores;
    }

    private static double bestByTryingAll(float[][] scores, int[] heads, int word) {
        if (word == heads.length) {
            return isTree(heads) ? sum(scores, heads) : Double.NEGATIVE_INFINITY;
        }
        double best = Double.NEGATIVE_INFINITY;
        for (int head = 0; head < heads.length; head++) {
            heads[word] = head;
            best = Math.max(best, bestByTryingAll(scores, heads, word + 1));
        }
        return best;
    }

    private static boolean isTree(int[] heads) {
        int roots = 0;
        for (int word = 1; word < heads.length; word++) {
            roots += heads[word] == 0 ? 1 : 0;
            int at = word;
            for (int steps = 0; at != 0; steps++) {
                if (steps > heads.length) {
                    return false;
                }
                at = heads[at];
            }
        }
        return roots == 1;
    }

    private static double sum(float[][] scores, int[] heads) {
        double sum = 0;
        for (int word = 1; word < heads.length; word++) {
            sum += scores[word][heads[word]];
        }
        return sum;
    }
}
