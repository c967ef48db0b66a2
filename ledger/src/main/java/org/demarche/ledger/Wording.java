package org.demarche.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.lexicon.Table;

/** The words of a clause that carry its content, cut to their stems, so that two tellings of one thing can be compared. */
final class Wording {

    private static final Set<String> EMPTY = Set.of(
            "about",
            "above",
            "after",
            "again",
            "against",
            "all",
            "also",
            "although",
            "among",
            "and",
            "another",
            "any",
            "are",
            "around",
            "because",
            "been",
            "before",
            "being",
            "between",
            "both",
            "but",
            "can",
            "could",
            "did",
            "does",
            "doing",
            "down",
            "during",
            "each",
            "for",
            "from",
            "had",
            "has",
            "have",
            "having",
            "her",
            "here",
            "hers",
            "him",
            "his",
            "how",
            "into",
            "its",
            "just",
            "may",
            "more",
            "most",
            "must",
            "near",
            "not",
            "now",
            "off",
            "once",
            "one",
            "only",
            "other",
            "our",
            "out",
            "over",
            "own",
            "said",
            "say",
            "says",
            "saying",
            "she",
            "should",
            "some",
            "such",
            "than",
            "that",
            "the",
            "their",
            "them",
            "then",
            "there",
            "these",
            "they",
            "this",
            "those",
            "through",
            "told",
            "too",
            "under",
            "until",
            "upon",
            "was",
            "were",
            "what",
            "when",
            "where",
            "which",
            "while",
            "who",
            "whom",
            "whose",
            "why",
            "will",
            "with",
            "would",
            "you",
            "your",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "week",
            "month",
            "year",
            "day",
            "today",
            "yesterday",
            "tomorrow",
            "according",
            "least",
            "people",
            "kind",
            "new");

    private static final List<String> ENDINGS = List.of(
            "ations", "als", "al", "ation", "ings", "ing", "ments", "ment", "edly", "ied", "ies", "ed", "es", "s", "e");

    private static final int MOST = 60;

    /** Adjectives and peoples of one word to their country: Syrian, Syrians, Syria. */
    private static final Map<String, String> COUNTRIES = countries();

    private static Map<String, String> countries() {
        Map<String, String> out = new HashMap<>();
        for (Table.Row row : Table.builtIn("en", "countries").rows()) {
            List<String> forms = new ArrayList<>(List.of(row.get("name")));
            forms.addAll(row.all("adjectives"));
            forms.addAll(row.all("people"));
            forms.stream()
                    .map(Folding::plain)
                    .filter(w -> w.size() == 1)
                    .forEach(w -> out.putIfAbsent(w.get(0), row.id().toLowerCase(Locale.ROOT)));
        }
        return Map.copyOf(out);
    }

    private Wording() {}

    static Set<String> of(String words) {
        Set<String> out = new TreeSet<>();
        for (String word : Folding.plain(words)) {
            if (word.length() > 2 && !EMPTY.contains(word) && out.size() < MOST) {
                out.add(COUNTRIES.getOrDefault(word, stem(word)));
            }
        }
        return out;
    }

    private static String stem(String word) {
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= 4) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }

    /** What both hold as a share of what either holds; zero where both are empty. */
    static double alike(Set<String> a, Set<String> b) {
        long shared = 0;
        for (String word : a) {
            shared += b.contains(word) ? 1 : 0;
        }
        long all = a.size() + b.size() - shared;
        return all == 0 ? 0 : (double) shared / all;
    }
}
