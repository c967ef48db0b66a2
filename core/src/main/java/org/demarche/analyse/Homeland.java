package org.demarche.analyse;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.demarche.language.Parse;
import org.demarche.language.Sentence;
import org.demarche.lexicon.Country;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.Phrases;
import org.demarche.report.Report;

/**
 * The country that a report is about, where one stands out: it has more than a third of all mentions of countries, their peoples and capitals, those at its
 * head counted more, and no other has more than seven tenths of its own (a report of two neighbours is about neither).
 *
 * <p>"The government", "police" and a mayor without a country are that country's; a party's <i>because</i> says when its country comes from here.
 */
record Homeland(String country, String publisher, Scenes scenes) {

    private static final double SHARE = 0.35;
    private static final double RIVAL = 0.7;
    /** What the dateline and the first paragraph tell counts so many times: they say what a report is about. */
    private static final int AT_FIRST = 3;

    /** The country that a report was filed from is its own where it is told at least half as often as the one told most. */
    private static final double FILED = 0.5;

    private static final int WORDS = 12;
    private static final Set<String> DASHES = Set.of("-", "–", "—", "--");

    private static final Set<String> OFFICIAL = Set.of("gov", "gob", "gouv", "go", "govt", "gc", "gv", "mil", "admin");
    private static final Set<String> OFFICES = Set.of(
            "government",
            "ministry",
            "department",
            "embassy",
            "army",
            "navy",
            "military",
            "presidency",
            "cabinet",
            "office",
            "command",
            "parliament");

    /** The country's code; empty where none stands out. */
    static String of(Report report, Parse parse, Lexicon lexicon) {
        Map<String, Integer> counts = counts(parse, lexicon);
        Map<String, Integer> plain = new TreeMap<>(counts);
        List<String> title = List.of(report.title().split("\\s+"));
        count(title, lexicon, counts);
        if (!report.titled()) {
            count(title, lexicon, counts);
            count(title, lexicon, plain);
        }
        for (Sentence sentence : parse.sentences()) {
            if (sentence.paragraph() > opening(parse)) {
                break;
            }
            for (int i = 1; i < AT_FIRST; i++) {
                count(plain(sentence), lexicon, counts);
            }
        }
        int total = counts.values().stream().mapToInt(n -> n).sum();
        List<Map.Entry<String, Integer>> most = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .toList();
        if (most.isEmpty()) {
            return "";
        }
        int first = most.get(0).getValue();
        int second = most.size() > 1 ? most.get(1).getValue() : 0;
        String filed = filed(parse, lexicon);
        if (most.stream().limit(2).anyMatch(e -> e.getKey().equals(filed) && e.getValue() >= FILED * first)) {
            return filed;
        }
        boolean clear =
                plain.getOrDefault(most.get(0).getKey(), 0) > 1 && first >= SHARE * total && second <= RIVAL * first;
        return clear ? most.get(0).getKey() : "";
    }

    /** The country of the dateline; empty where there is none, or where it names a town that is no capital. */
    private static String filed(Parse parse, Lexicon lexicon) {
        Map<String, Integer> counts = new TreeMap<>();
        int opening = opening(parse);
        parse.sentences().stream()
                .filter(s -> s.paragraph() < opening
                        && DASHES.contains(s.words().get(s.words().size() - 1).form()))
                .forEach(s -> count(plain(s), lexicon, counts));
        return counts.size() == 1 ? counts.keySet().iterator().next() : "";
    }

    /** The number of the first paragraph that is one of the report's body, and no headline, dateline or name of a writer. */
    private static int opening(Parse parse) {
        Map<Integer, Integer> lengths = new TreeMap<>();
        parse.sentences().forEach(s -> lengths.merge(s.paragraph(), s.words().size(), Integer::sum));
        return lengths.entrySet().stream()
                .filter(e -> e.getKey() > 0 && e.getValue() > WORDS)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(0);
    }

    private static List<String> plain(Sentence sentence) {
        return Phrase.forms(sentence).stream().map(Homeland::plain).toList();
    }

    /** "Tirana" for "TIRANA", "Port-au-Prince" for "PORT-AU-PRINCE". */
    private static String plain(String word) {
        return word.length() < 4 || !word.equals(word.toUpperCase(Locale.ROOT))
                ? word
                : Arrays.stream(word.toLowerCase(Locale.ROOT).split("-"))
                        .map(p -> p.length() < 3 ? p : Character.toUpperCase(p.charAt(0)) + p.substring(1))
                        .collect(Collectors.joining("-"));
    }

    /**
     * The country whose government brought the report out, told by the address it was found at ("…gov.uk", "….mil") or by its source ("Peru's
     * Foreign Ministry"); empty where no government did.
     */
    static String publisher(Report report, Lexicon lexicon) {
        String host = report.url().replaceFirst("^[a-z]+://", "").replaceFirst("[:/?#].*$", "");
        List<String> labels = List.of(host.toLowerCase(Locale.ROOT).split("\\."));
        String top = labels.get(labels.size() - 1);
        if (top.equals("gov") || top.equals("mil")) {
            return "USA";
        }
        boolean official = labels.size() > 1 && top.length() == 2 && OFFICIAL.contains(labels.get(labels.size() - 2));
        return official ? code(top) : bySource(report, lexicon);
    }

    private static String code(String top) {
        String country = top.equals("uk") ? "GB" : top.toUpperCase(Locale.ROOT);
        return Set.of(Locale.getISOCountries()).contains(country) ? new Locale("", country).getISO3Country() : "";
    }

    private static String bySource(Report report, Lexicon lexicon) {
        List<String> words = List.of(report.source().replaceAll("['’]s ", " ").split("\\s+"));
        boolean office = words.stream().anyMatch(w -> OFFICES.contains(w.toLowerCase(Locale.ROOT)));
        Optional<String> known = lexicon.bodies()
                .get(report.source())
                .filter(b -> b.sector().equals("GOV") || b.sector().equals("MIL"))
                .map(b -> b.country());
        int at = words.get(0).equalsIgnoreCase("the") ? 1 : 0;
        return known.or(() -> at >= words.size() || !office
                        ? Optional.empty()
                        : lexicon.countries()
                                .longestAt(words, at)
                                .map(f -> f.value().country().code()))
                .orElse("");
    }

    /** How often a report tells of each country, by its name, its people, its capital or its seat of power. */
    static Map<String, Integer> counts(Parse parse, Lexicon lexicon) {
        Map<String, Integer> counts = new TreeMap<>();
        parse.sentences().forEach(s -> count(Phrase.forms(s), lexicon, counts));
        return counts;
    }

    private static void count(List<String> forms, Lexicon lexicon, Map<String, Integer> counts) {
        int i = 0;
        while (i < forms.size()) {
            Optional<Phrases.Found<Country.Form>> found = lexicon.countries().longestAt(forms, i);
            found.ifPresent(f -> counts.merge(f.value().country().code(), 1, Integer::sum));
            i += found.map(Phrases.Found::length).orElse(1);
        }
    }
}
