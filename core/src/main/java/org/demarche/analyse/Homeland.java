package org.demarche.analyse;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.demarche.language.Parse;
import org.demarche.language.Sentence;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.Phrases;
import org.demarche.report.Report;

/**
 * The country that a report is about, where one stands out: most of what is told points to it, and to no other nearly as often.
 *
 * <p>A country's name, its people, capital and towns, the people and bodies known to be its own count once each, and once more in the title and where
 * the report opens. "The government", "police" and a mayor without a country are that country's; a party's <i>because</i> says when its country comes
 * from here.
 */
record Homeland(String country, String publisher, Scenes scenes) {

    private static final double SHARE = 0.38;
    private static final double RIVAL = 0.85;
    private static final double CLEAR = 0.35;

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
        return most(report, parse, lexicon, RIVAL);
    }

    /** The country that stands out so far that no place of what happened speaks against it. */
    static Optional<String> clear(Report report, Parse parse, Lexicon lexicon) {
        return Optional.of(most(report, parse, lexicon, CLEAR)).filter(c -> !c.isEmpty());
    }

    private static String most(Report report, Parse parse, Lexicon lexicon, double rival) {
        Map<String, Integer> counts = new TreeMap<>();
        int all = 0;
        int opening = opening(report, parse);
        for (Sentence sentence : parse.sentences()) {
            int weight = sentence.paragraph() <= opening ? 2 : 1;
            all += count(Phrase.forms(sentence), lexicon, counts, weight);
        }
        all += count(List.of(report.title().split("\\s+")), lexicon, counts, 1);
        int total = all;
        List<Map.Entry<String, Integer>> most = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .toList();
        if (most.isEmpty()) {
            return "";
        }
        int first = most.get(0).getValue();
        int second = most.size() > 1 ? most.get(1).getValue() : 0;
        return first > 1 && first >= SHARE * total && second <= rival * first
                ? most.get(0).getKey()
                : "";
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

    /** The last of the paragraphs that a report opens with: the first, and where the title stands in front of it, the second. */
    private static int opening(Report report, Parse parse) {
        int first = parse.sentences().isEmpty() ? 0 : parse.sentences().get(0).paragraph();
        return parse.sentences().stream()
                .mapToInt(Sentence::paragraph)
                .distinct()
                .limit(report.titled() ? 2 : 1)
                .max()
                .orElse(first);
    }

    private static int count(List<String> forms, Lexicon lexicon, Map<String, Integer> counts, int weight) {
        int all = 0;
        int i = 0;
        while (i < forms.size()) {
            Optional<Phrases.Found<String>> found = told(forms, i, lexicon);
            Optional<String> country = found.map(Phrases.Found::value).filter(c -> !c.isEmpty());
            country.ifPresent(c -> counts.merge(c, weight, Integer::sum));
            all += country.isPresent() ? weight : 0;
            i += found.map(Phrases.Found::length).orElse(1);
        }
        return all;
    }

    /** The country that the longest name starting at a word points to: its own, or that of a person, a body or a town of it; empty for a name of no country. */
    private static Optional<Phrases.Found<String>> told(List<String> forms, int at, Lexicon lexicon) {
        Optional<Phrases.Found<String>> country = lexicon.countries()
                .longestAt(forms, at)
                .map(f -> new Phrases.Found<>(f.value().country().code(), f.length()));
        Optional<Phrases.Found<String>> person = lexicon.people()
                .longestAt(forms, at)
                .map(f -> new Phrases.Found<>(f.value().country(), f.length()));
        Optional<Phrases.Found<String>> body = lexicon.bodies()
                .longestAt(forms, at)
                .map(f -> new Phrases.Found<>(
                        Belonging.isCommon(f.value().name()) ? "" : f.value().country(), f.length()));
        Optional<Phrases.Found<String>> place = lexicon.places()
                .longestAt(forms, at)
                .map(f -> new Phrases.Found<>(f.value().get(0).country(), f.length()));
        return Stream.of(country, person, body, place)
                .flatMap(Optional::stream)
                .reduce((a, b) -> b.length() > a.length() ? b : a);
    }
}
