package org.demarche.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which wordings have which words: read once for each word, and counted in memory. Stands as long as no wording comes or goes. */
final class Postings {

    private static final int[] NONE = {};

    private final Store store;
    private final Map<String, List<int[]>> kept = new HashMap<>();
    private int[] counts = NONE;
    private int[] sizes = NONE;
    private int[] found = NONE;
    private int founds;

    Postings(Store store) {
        this.store = store;
    }

    /**
     * Numbers of the wordings that can go together with one of these words; some of them do not.
     *
     * <p>To share half of all words of two wordings of n and s words is to share a third of n + s. Who shares so many has two of any n − (n + s) / 3 + 2 words
     * of this one; so the rarest so many are looked up, the i-th of them (from 0) only in wordings of up to 2n − 3i + 3 words. Those that have one of them
     * alone, or too few even if they had all words that were not looked up, do not count. A wording of one word goes with the same word only.
     */
    List<Long> near(Set<String> words) {
        int n = words.size();
        if (counts.length == 0) {
            int most = (int) store.number("SELECT max(no) FROM matters") + 1;
            counts = new int[most];
            sizes = new int[most];
        }
        List<List<int[]>> rarest = words.stream()
                .map(this::of)
                .sorted(Comparator.comparingInt(Postings::length))
                .toList();
        for (int i = 0; i < n; i++) {
            for (int size = (n + 1) / 2;
                    size <= Math.min(longest(n, i), rarest.get(i).size() - 1);
                    size++) {
                count(rarest.get(i).get(size), size);
            }
        }
        return taken(n);
    }

    private static int longest(int n, int i) {
        return n == 1 ? 1 : Math.min(2 * n, 2 * n - 3 * i + 3);
    }

    private void count(int[] matters, int size) {
        for (int matter : matters) {
            if (counts[matter]++ == 0) {
                found = founds == found.length ? Arrays.copyOf(found, 1000 + 2 * founds) : found;
                found[founds++] = matter;
                sizes[matter] = size;
            }
        }
    }

    /** Those that share enough; counts stand at zero again. */
    private List<Long> taken(int n) {
        List<Long> out = new ArrayList<>();
        for (int at = 0; at < founds; at++) {
            int matter = found[at];
            int size = sizes[matter];
            int most = counts[matter];
            boolean enough = most >= Math.min(n, 2);
            for (int i = 0; i < n; i++) {
                most += longest(n, i) < size ? 1 : 0;
            }
            if (enough && (n == 1 || 3 * most >= n + size)) {
                out.add((long) matter);
            }
            counts[matter] = 0;
        }
        founds = 0;
        out.sort(Comparator.naturalOrder());
        return out;
    }

    private static int length(List<int[]> bySize) {
        return bySize.stream().mapToInt(one -> one.length).sum();
    }

    /** The wordings that have a word, by how many words they have. */
    private List<int[]> of(String word) {
        List<int[]> known = kept.get(word);
        if (known != null) {
            return known;
        }
        List<int[]> out = new ArrayList<>();
        for (Row row : store.rows(
                "SELECT size, group_concat(matter) AS matters FROM matter_words WHERE word = ? GROUP BY size ORDER BY size",
                word)) {
            while (out.size() < row.number("size")) {
                out.add(NONE);
            }
            out.add(numbers(row.text("matters")));
        }
        kept.put(word, out);
        return out;
    }

    /** Numbers with commas between, quickly. */
    private static int[] numbers(String line) {
        int[] out = new int[1 + (int) line.chars().filter(c -> c == ',').count()];
        int at = 0;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == ',') {
                at++;
            } else {
                out[at] = 10 * out[at] + line.charAt(i) - '0';
            }
        }
        return out;
    }
}
