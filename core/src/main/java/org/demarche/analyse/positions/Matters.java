package org.demarche.analyse.positions;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.analyse.events.Clause;
import org.demarche.language.Parse;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.report.Span;

/**
 * Joins stands that are on one matter.
 *
 * <p>Two matters are one when the smaller shares most of its content words with the other, endings aside ("Assad must go", "the departure of Assad").
 * A wrong join is worse than a missed one, so one shared name is not enough.
 */
final class Matters {

    private static final Set<String> EMPTY = Set.of(
            "be",
            "have",
            "do",
            "say",
            "make",
            "take",
            "other",
            "such",
            "more",
            "new",
            "country",
            "government",
            "people",
            "all",
            "any",
            "will",
            "would",
            "must",
            "should",
            "call",
            "support",
            "one",
            "its",
            "their",
            "his",
            "our",
            "year",
            "day",
            "part",
            "way",
            "effort",
            "need",
            "continue",
            "work",
            "include",
            "state");
    private static final double SHARE = 0.6;
    private static final int STEM = 5;

    private final Parse parse;
    private final List<Set<String>> words = new ArrayList<>();
    private final List<List<Stand>> groups = new ArrayList<>();

    Matters(Parse parse, List<Stand> stands) {
        this.parse = parse;
        for (Stand stand : stands) {
            put(stand);
        }
    }

    /** Stands on one matter together, in the order of the text. */
    List<List<Stand>> groups() {
        return groups.stream().map(List::copyOf).toList();
    }

    private void put(Stand stand) {
        Set<String> own = content(stand.sentence(), stand.matter());
        for (int i = 0; i < groups.size(); i++) {
            if (isOne(own, words.get(i))) {
                groups.get(i).add(stand);
                return;
            }
        }
        groups.add(new ArrayList<>(List.of(stand)));
        words.add(own);
    }

    private static boolean isOne(Set<String> a, Set<String> b) {
        Set<String> shared = new LinkedHashSet<>(a);
        shared.retainAll(b);
        int least = Math.min(a.size(), b.size());
        return least > 0
                && shared.size() >= Math.min(2, least)
                && shared.size() >= SHARE * least
                && (least > 1 || a.size() == b.size());
    }

    private Set<String> content(Sentence sentence, Span span) {
        Set<String> out = new TreeSet<>();
        for (Word w : sentence.words()) {
            boolean open = Set.of("NOUN", "PROPN", "VERB", "ADJ", "NUM").contains(w.upos());
            String lemma = w.lemma().toLowerCase(Locale.ROOT);
            if (open && span.contains(w.span()) && !EMPTY.contains(lemma)) {
                out.add(lemma.length() > STEM ? lemma.substring(0, STEM) : lemma);
            }
        }
        return out;
    }

    /** The matter in a few words, as the first who holds a stand on it tells it. */
    String label(List<Stand> group) {
        String words =
                parse.words(group.get(0).matter()).replaceAll("\\s+", " ").strip();
        return words.length() <= Clause.LONGEST
                ? words
                : words.substring(0, words.lastIndexOf(' ', Clause.LONGEST)) + " …";
    }
}
