package org.demarche.ledger;

import java.util.Comparator;
import java.util.Map;

/** Which of several words for one thing to show. */
final class Names {

    private Names() {}

    /** The one used most among those with the most words, up to four; ties by the alphabet. */
    static String best(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .min(Comparator.comparing((Map.Entry<String, Long> e) -> -Math.min(4, words(e.getKey())))
                        .thenComparing(e -> -e.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    /** The most frequent; ties by the alphabet; empty where there is none. */
    static String most(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .min(Comparator.comparing((Map.Entry<String, Long> e) -> -e.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    /** An initial is no word. */
    private static int words(String name) {
        int n = 0;
        for (String word : Folding.person(name)) {
            n += word.length() > 1 ? 1 : 0;
        }
        return n;
    }
}
