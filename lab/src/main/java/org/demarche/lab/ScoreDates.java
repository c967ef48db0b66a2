package org.demarche.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.demarche.Demarche;
import org.demarche.analyse.dates.TimeExpressions;
import org.demarche.lexicon.Lexicon;
import org.demarche.record.TimeExpression;
import org.demarche.report.Report;
import org.demarche.report.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Scores expressions of time on TempEval-3's documents as its task A did (UzZaman et al., 2013): spans that are equal (strict) or overlap (relaxed), and values
 * right among those that overlap, as F1.
 */
@Command(
        name = "score-dates",
        mixinStandardHelpOptions = true,
        description = "Spans and values of expressions of time on TempEval-3.")
final class ScoreDates implements Callable<Integer> {

    @Option(names = "--shared", description = "The folder with data/.")
    private Path shared = Path.of("../shared");

    @Option(names = "--model", description = "The folder with the weights.")
    private Path model = Path.of("model/src/main/resources/org/demarche/model");

    @Option(names = "--show", description = "Prints every expression missed, wrong or too many.")
    private boolean show;

    private final Map<String, Double> figures = new TreeMap<>();
    private int gold;
    private int found;
    private int strict;
    private int relaxed;
    private int values;
    private int types;

    ScoreDates() {}

    /** With the folders of a test. */
    ScoreDates(Path shared, Path model) {
        this.shared = shared;
        this.model = model;
    }

    /** Every figure by its name, in per cent: "strict F1". */
    Map<String, Double> figures() {
        return Map.copyOf(figures);
    }

    private record Expected(Span span, String type, String value) {}

    @Override
    public Integer call() throws IOException {
        Lexicon lexicon = Lexicon.english();
        try (Demarche demarche = Demarche.open(model, lexicon)) {
            JsonMapper mapper = JsonMapper.builder().build();
            for (String line : Files.readAllLines(shared.resolve("data/tempeval3/train.jsonl"))) {
                score(demarche, lexicon, mapper.readTree(line));
            }
        }
        figure("strict F1", strict);
        figure("relaxed F1", relaxed);
        figure("value F1", values);
        figure("type F1", types);
        System.out.printf(Locale.ROOT, "%d expressions, %d found%n", gold, found);
        return 0;
    }

    private void figure(String name, int right) {
        double value = gold + found == 0 ? 0 : 200.0 * right / (gold + found);
        figures.put(name, value);
        System.out.printf(Locale.ROOT, "%-12s %6.2f%n", name, value);
    }

    private void score(Demarche demarche, Lexicon lexicon, JsonNode document) {
        String text = document.get("text").stringValue();
        LocalDate day = LocalDate.parse(document.get("date").stringValue().substring(0, 10));
        Report report = Report.of(document.get("id").stringValue(), text).published(day);
        List<TimeExpression> times = new ArrayList<>(TimeExpressions.of(report, demarche.parse(report), lexicon));
        gold += document.get("timexes").size();
        found += times.size();
        for (JsonNode timex : document.get("timexes")) {
            Span span = new Span(timex.get("begin").intValue(), timex.get("end").intValue());
            Expected expected = new Expected(
                    span, timex.get("type").stringValue(), timex.get("value").stringValue());
            Optional<TimeExpression> best = times.stream()
                    .filter(t -> t.span().equals(span))
                    .findFirst()
                    .or(() ->
                            times.stream().filter(t -> t.span().overlaps(span)).findFirst());
            best.ifPresent(times::remove);
            compare(report, expected, best);
        }
        if (show) {
            times.forEach(t -> print("many", report, t.span(), t.type() + " " + t.value()));
        }
    }

    private void compare(Report report, Expected expected, Optional<TimeExpression> best) {
        boolean value = best.filter(t -> t.value().equals(expected.value())).isPresent();
        boolean same = best.filter(t -> t.span().equals(expected.span())).isPresent();
        relaxed += best.isPresent() ? 1 : 0;
        strict += same ? 1 : 0;
        values += value ? 1 : 0;
        types += best.filter(t -> t.type().equals(expected.type())).isPresent() ? 1 : 0;
        if (show && !(value && same)) {
            String mine =
                    best.map(t -> t.words() + " " + t.type() + " " + t.value()).orElse("-");
            String kind = best.isEmpty() ? "miss" : !same ? "span" : "value";
            print(kind, report, expected.span(), expected.type() + " " + expected.value() + " | " + mine);
        }
    }

    private static void print(String kind, Report report, Span span, String words) {
        String text = report.text();
        int from = Math.max(0, span.start() - 60);
        int to = Math.min(text.length(), span.end() + 40);
        String around =
                text.substring(from, span.start()) + "[[" + span.of(text) + "]]" + text.substring(span.end(), to);
        System.out.println(
                kind + "\t" + report.published().orElseThrow() + "\t" + around.replaceAll("\\s+", " ") + "\t" + words);
    }
}
