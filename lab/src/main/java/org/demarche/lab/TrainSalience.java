package org.demarche.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.demarche.analyse.Analysis;
import org.demarche.analyse.Candidate;
import org.demarche.language.Language;
import org.demarche.lexicon.Lexicon;
import org.demarche.report.Paragraph;
import org.demarche.report.Paragraphs;
import org.demarche.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Learns which figures of a report are parties, from the records of desk/train: a logistic regression with an L2 penalty, by plain gradient
 * descent, the same every time.
 *
 * <p>A figure counts as a party when it shares a mention with a gold party; an optional party counts half. Writes {@code salience.tsv}.
 */
@Command(name = "train-salience", mixinStandardHelpOptions = true, description = "Learns which figures are parties.")
final class TrainSalience implements Callable<Integer> {

    private static final int FOLDS = 6;
    private static final double[] LEANS = {-0.6, -0.4, -0.2, 0, 0.2, 0.4, 0.6};

    private static final int ROUNDS = 600;
    private static final double PENALTY = 3.0;

    @Option(names = "--shared", description = "The folder with desk/.")
    private Path shared = Path.of("../shared");

    @Option(names = "--model", description = "The folder with the weights.")
    private Path model = Path.of("model/src/main/resources/org/demarche/model");

    @Option(names = "--out", description = "The list to write.")
    private Path out = Path.of("core/src/main/resources/org/demarche/lexicon/en/salience.tsv");

    /** One figure with whether it is a party: 1, 0 or between. */
    private record Example(Map<String, Double> features, double party) {}

    @Override
    public Integer call() throws IOException {
        Lexicon lexicon = Lexicon.english();
        List<List<Example>> reports = new ArrayList<>();
        try (Language language = Language.open(model, lexicon);
                Stream<Path> golds = Files.list(shared.resolve("desk/train/gold"))) {
            for (Path gold : golds.sorted().toList()) {
                reports.add(examples(language, lexicon, gold));
            }
        }
        crossValidate(reports);
        List<Example> examples = reports.stream().flatMap(List::stream).toList();
        Map<String, Double> weights = learn(examples);
        List<String> lines = new ArrayList<>(List.of(
                "# Learnt by `demarche-lab train-salience` from ../shared/desk/train; not written by hand.",
                "feature\tweight"));
        weights.forEach((name, w) -> lines.add(name + "\t" + String.format(Locale.ROOT, "%.3f", w)));
        Files.write(out, lines);
        System.out.println(examples.size() + " figures, " + weights.size() + " weights");
        return 0;
    }

    /** Prints what reports that were not learnt from would score, with the scale tipped more or less to one side. */
    private static void crossValidate(List<List<Example>> reports) {
        int[][] counts = new int[LEANS.length][3];
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Example> seen = new ArrayList<>();
            List<Example> unseen = new ArrayList<>();
            for (int i = 0; i < reports.size(); i++) {
                (i % FOLDS == fold ? unseen : seen).addAll(reports.get(i));
            }
            Map<String, Double> weights = learn(seen);
            for (int t = 0; t < LEANS.length; t++) {
                for (Example e : unseen) {
                    boolean chosen = sum(weights, e) + LEANS[t] > 0;
                    counts[t][0] += chosen && e.party() == 1 ? 1 : 0;
                    counts[t][1] += chosen && e.party() == 0 ? 1 : 0;
                    counts[t][2] += !chosen && e.party() == 1 ? 1 : 0;
                }
            }
        }
        for (int t = 0; t < LEANS.length; t++) {
            int[] c = counts[t];
            System.out.printf(
                    Locale.ROOT,
                    "lean %5.2f  right %d  wrong %d  missed %d  F1 %.3f%n",
                    LEANS[t],
                    c[0],
                    c[1],
                    c[2],
                    2.0 * c[0] / (2.0 * c[0] + c[1] + c[2]));
        }
    }

    private static double sum(Map<String, Double> weights, Example e) {
        double sum = weights.getOrDefault("bias", 0.0);
        for (Map.Entry<String, Double> f : e.features().entrySet()) {
            sum += f.getValue() * weights.getOrDefault(f.getKey(), 0.0);
        }
        return sum;
    }

    private static List<Example> examples(Language language, Lexicon lexicon, Path file) throws IOException {
        JsonNode gold = JsonMapper.builder().build().readTree(Files.readString(file));
        JsonNode node = gold.get("report");
        String title = node.has("title") ? node.get("title").stringValue() : "";
        Report report = new Report(
                "train",
                title,
                Optional.of(LocalDate.EPOCH),
                "",
                "",
                "en",
                node.get("text").stringValue(),
                false);
        List<Paragraph> paragraphs = Paragraphs.of(report, lexicon.junk());
        List<Example> out = new ArrayList<>();
        for (Candidate c : Analysis.candidates(report, paragraphs, language.parse(report, paragraphs), lexicon)) {
            double party = party(report.text(), gold.get("parties"), c);
            if (!c.speaker()) {
                out.add(new Example(c.features(), party));
            }
        }
        return out;
    }

    /** As the desk's scorer pairs parties: a mention in common, by its words or by its end. */
    private static double party(String text, JsonNode parties, Candidate candidate) {
        double best = 0;
        for (JsonNode party : parties) {
            for (JsonNode mention : party.get("mentions")) {
                int start = text.offsetByCodePoints(0, mention.get("start").intValue());
                int end = text.offsetByCodePoints(0, mention.get("end").intValue());
                boolean shared = candidate.mentions().stream().anyMatch(m -> {
                    int common = Math.min(end, m.end()) - Math.max(start, m.start());
                    int all = Math.max(end, m.end()) - Math.min(start, m.start());
                    return common > 0 && (2 * common >= all || end == m.end());
                });
                boolean optional =
                        party.has("optional") && party.get("optional").booleanValue();
                best = shared ? Math.max(best, optional ? 0.5 : 1) : best;
            }
        }
        return best;
    }

    private static Map<String, Double> learn(List<Example> examples) {
        Map<String, Integer> counts = new HashMap<>();
        examples.forEach(e -> e.features().keySet().forEach(f -> counts.merge(f, 1, Integer::sum)));
        Map<String, Double> weights = new TreeMap<>();
        weights.put("bias", 0.0);
        counts.forEach((f, n) -> {
            if (n >= 5) {
                weights.put(f, 0.0);
            }
        });
        for (int round = 0; round < ROUNDS; round++) {
            step(examples, weights, 2.0 / (1 + round / 100.0));
        }
        return weights;
    }

    private static void step(List<Example> examples, Map<String, Double> weights, double rate) {
        Map<String, Double> gradient = new TreeMap<>();
        for (Example e : examples) {
            double error = e.party() - 1 / (1 + Math.exp(-sum(weights, e)));
            gradient.merge("bias", error, Double::sum);
            e.features().forEach((f, v) -> gradient.merge(f, error * v, Double::sum));
        }
        weights.replaceAll((f, w) ->
                w + rate * (gradient.getOrDefault(f, 0.0) - (f.equals("bias") ? 0 : PENALTY * w)) / examples.size());
    }
}
