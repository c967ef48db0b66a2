package org.demarche.analyse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.demarche.language.Parse;
import org.demarche.language.Sentence;
import org.demarche.lexicon.Country;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.Phrases;
import org.demarche.report.Report;

/**
 * The country that a report is about, where one stands out: it has at least three fifths of all mentions of countries, their peoples and capitals,
 * and no other has more than a third of its own (a report of two neighbours is about neither).
 *
 * <p>"The government", "police" and a mayor without a country are that country's; a party's <i>because</i> says when its country comes from here.
 */
final class Homeland {

    private static final double SHARE = 0.45;
    private static final double RIVAL = 0.7;

    private Homeland() {}

    /** The country's code; empty where none stands out. */
    static String of(Report report, Parse parse, Lexicon lexicon) {
        Map<String, Integer> counts = new TreeMap<>();
        int all = 0;
        for (Sentence sentence : parse.sentences()) {
            all += count(Phrase.forms(sentence), lexicon, counts);
        }
        all += report.titled() ? 0 : count(List.of(report.title().split("\\s+")), lexicon, counts);
        int total = all;
        List<Map.Entry<String, Integer>> most = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .toList();
        if (most.isEmpty()) {
            return "";
        }
        int first = most.get(0).getValue();
        int second = most.size() > 1 ? most.get(1).getValue() : 0;
        return first > 1 && first >= SHARE * total && second <= RIVAL * first
                ? most.get(0).getKey()
                : "";
    }

    private static int count(List<String> forms, Lexicon lexicon, Map<String, Integer> counts) {
        int all = 0;
        int i = 0;
        while (i < forms.size()) {
            Optional<Phrases.Found<Country.Form>> found = lexicon.countries().longestAt(forms, i);
            found.ifPresent(f -> counts.merge(f.value().country().code(), 1, Integer::sum));
            all += found.isPresent() ? 1 : 0;
            i += found.map(Phrases.Found::length).orElse(1);
        }
        return all;
    }
}
