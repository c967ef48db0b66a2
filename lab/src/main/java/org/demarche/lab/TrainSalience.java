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

    private static final double PENALTY = 3.0;

    @Option(names = "--shared", description = "The folder with desk/.")
    private Path shared = Path.of("../shared");

    @Option(names = "--model", description = "The folder with the weights.")
    private Path model = Path.of("model/src/main/resources/org/demarche/model");

    @Option(names = "--out", description = "The list to write.")
    private Path out = Path.of("core/src/main/resources/org/demarche/lexicon/en/salience.tsv");

    @Override
    public Integer call() throws IOException {
        Lexicon lexicon = Lexicon.english();
        List<Regression.Example> examples = new ArrayList<>();
        try (Language language = Language.open(model, lexicon);
                Stream<Path> golds = Files.list(shared.resolve("desk/train/gold"))) {
            for (Path gold : golds.sorted().toList()) {
                examples.addAll(examples(language, lexicon, gold));
            }
        }
        Map<String, Double> weights = new Regression(PENALTY, 5).learn(examples);
        List<String> lines = new ArrayList<>(List.of(
                "# Learnt by `demarche-lab train-salience` from ../shared/desk/train; not written by hand.",
                "feature\tweight"));
        weights.forEach((name, w) -> lines.add(name + "\t" + String.format(Locale.ROOT, "%.3f", w)));
        Files.write(out, lines);
        System.out.println(examples.size() + " figures, " + weights.size() + " weights");
        return 0;
    }

    private static List<Regression.Example> examples(Language language, Lexicon lexicon, Path file) throws IOException {
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
        List<Regression.Example> out = new ArrayList<>();
        for (Candidate c : Analysis.candidates(report, paragraphs, language.parse(report, paragraphs), lexicon)) {
            double party = party(report.text(), gold.get("parties"), c);
            if (!c.speaker()) {
                out.add(new Regression.Example(c.features(), party));
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
}
