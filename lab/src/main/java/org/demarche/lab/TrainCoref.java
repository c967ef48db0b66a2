package org.demarche.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.demarche.analyse.References;
import org.demarche.analyse.chains.Chains;
import org.demarche.analyse.chains.NounPhrase;
import org.demarche.analyse.chains.Ranker;
import org.demarche.language.Language;
import org.demarche.language.Parse;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.lexicon.Lexicon;
import org.demarche.report.Paragraph;
import org.demarche.report.Paragraphs;
import org.demarche.report.Report;
import org.demarche.report.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Learns which phrases go back to which, from the training part of GUM's news, interviews and speeches: the likelihood of all right options
 * together, by AdaGrad over the decisions that the ranker itself comes to in the reports, in their order, the same every time.
 *
 * <p>Writes {@code chains.tsv}; says first what it would score on a quarter of the reports at a time that it has not seen.
 */
@Command(name = "train-coref", mixinStandardHelpOptions = true, description = "Learns which phrases go back to which.")
final class TrainCoref implements Callable<Integer> {

    private static final int FOLDS = 4;
    private static final double[] LEANS = {-1.6, -1.2, -0.8, -0.4, 0};

    @Option(names = "--shared", description = "The folder with data/.")
    private Path shared = Path.of("../shared");

    @Option(names = "--model", description = "The folder with the weights.")
    private Path model = Path.of("model/src/main/resources/org/demarche/model");

    @Option(names = "--out", description = "The list to write.")
    private Path out = Path.of("core/src/main/resources/org/demarche/lexicon/en/chains.tsv");

    @Option(names = "--rounds", description = "How often to go through all reports.")
    private int rounds = 12;

    @Option(names = "--penalty", description = "How much a large weight costs.")
    private double penalty = 0.2;

    @Option(names = "--lean", description = "What is added to every phrase's being new.")
    private double lean = -1.2;

    /** One report with what people marked: the cluster of each phrase by its place among the phrases, and their chains. */
    private record Lesson(Chains.Draft draft, Map<Integer, String> clusters, List<Set<Span>> key) {}

    @Override
    public Integer call() throws IOException {
        Lexicon lexicon = Lexicon.english();
        List<Lesson> lessons = new ArrayList<>();
        try (Language language = Language.open(model, lexicon)) {
            for (String line : Files.readAllLines(shared.resolve("data/gum_news/train.jsonl"))) {
                lessons.add(
                        lesson(language, lexicon, JsonMapper.builder().build().readTree(line)));
            }
        }
        leftOut(lessons);
        Map<String, Double> weights = new TreeMap<>(learn(lessons));
        lean(weights, lean);
        List<String> lines = new ArrayList<>(List.of(
                "# Learnt by `demarche-lab train-coref` from ../shared/data/gum_news (GUM, CC BY); not written by"
                        + " hand.",
                "feature\tweight"));
        weights.forEach((sign, w) -> {
            if (Math.abs(w) >= 0.02) {
                lines.add(sign + "\t" + String.format(Locale.ROOT, "%.2f", w));
            }
        });
        Files.write(out, lines);
        System.out.println(lessons.size() + " reports, " + (lines.size() - 2) + " weights");
        return 0;
    }

    private void leftOut(List<Lesson> lessons) {
        List<CorefMetrics<Span>> scores = new ArrayList<>();
        for (int i = 0; i < LEANS.length; i++) {
            scores.add(new CorefMetrics<>());
        }
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Lesson> seen = new ArrayList<>();
            List<Lesson> unseen = new ArrayList<>();
            for (int i = 0; i < lessons.size(); i++) {
                (i % FOLDS == fold ? unseen : seen).add(lessons.get(i));
            }
            Map<String, Double> learnt = learn(seen);
            for (int i = 0; i < LEANS.length; i++) {
                Map<String, Double> weights = new TreeMap<>(learnt);
                lean(weights, LEANS[i]);
                Ranker ranker = new Ranker(weights);
                CorefMetrics<Span> score = scores.get(i);
                unseen.forEach(
                        l -> score.add(l.key(), ScoreCoref.spans(l.draft().chains(ranker))));
            }
        }
        for (int i = 0; i < LEANS.length; i++) {
            CorefMetrics<Span> m = scores.get(i);
            System.out.printf(
                    Locale.ROOT,
                    "left out, lean %5.2f  mentions %.1f  MUC %.1f  B3 %.1f  CEAF-e %.1f  CoNLL %.1f%n",
                    LEANS[i],
                    100 * m.mentions.f1(),
                    100 * m.muc.f1(),
                    100 * m.bCubed.f1(),
                    100 * m.ceaf.f1(),
                    100 * m.conll());
        }
    }

    /** Makes it more or less likely that a phrase is new. */
    private static void lean(Map<String, Double> weights, double more) {
        weights.replaceAll((sign, w) -> sign.endsWith(" new") ? w + more : w);
    }

    private Map<String, Double> learn(List<Lesson> lessons) {
        Map<String, Double> weights = new HashMap<>();
        Map<String, Double> squares = new HashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (Lesson lesson : lessons) {
                Ranker ranker = new Ranker(weights);
                Map<String, Double> gradient = new TreeMap<>();
                for (Ranker.Decision d : lesson.draft().chains(ranker).decisions()) {
                    slope(ranker, lesson, d, gradient);
                }
                gradient.forEach((sign, g) -> {
                    double slope = g - penalty * weights.getOrDefault(sign, 0.0);
                    double square = squares.merge(sign, slope * slope, Double::sum);
                    weights.merge(sign, 0.3 * slope / (1e-6 + Math.sqrt(square)), Double::sum);
                });
            }
        }
        return weights;
    }

    /** How the likelihood of the right options together grows with each weight. */
    private static void slope(Ranker ranker, Lesson lesson, Ranker.Decision d, Map<String, Double> gradient) {
        String cluster = lesson.clusters().getOrDefault(d.phrase().order(), "");
        List<Ranker.Option> options = d.options();
        boolean known = options.stream().anyMatch(o -> isRight(o, lesson, cluster));
        if (!known && options.stream().noneMatch(Ranker.Option::isNew)) {
            return;
        }
        double[] scores = options.stream().mapToDouble(ranker::score).toArray();
        double most = java.util.Arrays.stream(scores).max().orElse(0);
        double all = 0;
        double right = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Math.exp(scores[i] - most);
            all += scores[i];
            boolean good = known
                    ? isRight(options.get(i), lesson, cluster)
                    : options.get(i).isNew();
            right += good ? scores[i] : 0;
        }
        for (int i = 0; i < scores.length; i++) {
            boolean good = known
                    ? isRight(options.get(i), lesson, cluster)
                    : options.get(i).isNew();
            double share = (good ? scores[i] / Math.max(1e-12, right) : 0) - scores[i] / all;
            if (Math.abs(share) > 1e-4) {
                options.get(i).signs().forEach(s -> gradient.merge(s, share, Double::sum));
            }
        }
    }

    private static boolean isRight(Ranker.Option option, Lesson lesson, String cluster) {
        return !option.isNew()
                && !cluster.isEmpty()
                && cluster.equals(lesson.clusters().get(option.phrase().order()));
    }

    private static Lesson lesson(Language language, Lexicon lexicon, JsonNode node) {
        Report report = Report.of(node.get("id").stringValue(), node.get("text").stringValue());
        List<Paragraph> paragraphs = Paragraphs.of(report, lexicon.junk());
        Parse parse = language.parse(report, paragraphs);
        Chains.Draft draft = References.draft(report, paragraphs, parse, lexicon);
        JsonNode marked = node.get("coref_ontogum");
        return new Lesson(draft, clusters(report.text(), parse, draft, marked), ScoreCoref.key(report.text(), marked));
    }

    /** Marks are laid on phrases by their words, else by their head. */
    private static Map<Integer, String> clusters(String text, Parse parse, Chains.Draft draft, JsonNode marked) {
        Map<Integer, String> out = new TreeMap<>();
        Map<Span, String> bySpan = new TreeMap<>();
        for (JsonNode m : marked) {
            Span span = new Span(
                    text.offsetByCodePoints(0, m.get("begin").intValue()),
                    text.offsetByCodePoints(0, m.get("end").intValue()));
            bySpan.put(span, m.get("cluster").stringValue());
        }
        Map<Integer, List<NounPhrase>> byHead = new TreeMap<>();
        Set<Span> laid = new HashSet<>();
        for (NounPhrase p : draft.phrases()) {
            byHead.computeIfAbsent(p.head().span().start(), k -> new ArrayList<>())
                    .add(p);
            if (bySpan.containsKey(p.span()) && laid.add(p.span())) {
                out.put(p.order(), bySpan.get(p.span()));
            }
        }
        bySpan.keySet().removeAll(laid);
        for (Sentence sentence : parse.sentences()) {
            bySpan.forEach((span, cluster) -> {
                if (sentence.span().contains(span)) {
                    head(sentence, span)
                            .flatMap(h -> meant(byHead.getOrDefault(h, List.of()), span))
                            .ifPresent(p -> out.putIfAbsent(p.order(), cluster));
                }
            });
        }
        return out;
    }

    /** The phrase that shares most with the stretch, of those with its head. */
    private static Optional<NounPhrase> meant(List<NounPhrase> phrases, Span span) {
        return phrases.stream()
                .min(Comparator.comparingInt(p -> Math.abs(p.span().start() - span.start())
                        + Math.abs(p.span().end() - span.end())));
    }

    /** The word of a stretch that hangs on one outside of it. */
    private static Optional<Integer> head(Sentence sentence, Span span) {
        for (Word word : sentence.words()) {
            boolean inside = span.contains(word.span());
            boolean top =
                    word.isRoot() || !span.contains(sentence.word(word.head()).span());
            if (inside && top && !word.isPunctuation()) {
                return Optional.of(word.span().start());
            }
        }
        return Optional.empty();
    }
}
