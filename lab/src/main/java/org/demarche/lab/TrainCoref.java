package org.demarche.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.demarche.analyse.References;
import org.demarche.analyse.chains.Chains;
import org.demarche.analyse.chains.Meanings;
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
 * Learns which phrases go back to which, from the training part of GUM's news, interviews and speeches, and from its other kinds of text: the likelihood of
 * all right options together, over the decisions that the ranker itself comes to in the reports, in their order, the same every time. Learnt by Adam in
 * a seeded order.
 *
 * <p>Writes {@code chains.tsv} and {@code meanings.tsv}; says first, if asked, what it would score on a quarter of the reports at a time that it has not seen.
 */
@Command(name = "train-coref", mixinStandardHelpOptions = true, description = "Learns which phrases go back to which.")
final class TrainCoref implements Callable<Integer> {

    private static final int FOLDS = 4;
    private static final double[] LEANS = {-1.6, -1.2, -0.8, -0.4, 0};

    @Option(names = "--shared", description = "The folder with data/.")
    private Path shared = Path.of("../shared");

    @Option(names = "--model", description = "The folder with the weights.")
    private Path model = Path.of("model/src/main/resources/org/demarche/model");

    @Option(names = "--out", description = "The folder of the two lists to write.")
    private Path out = Path.of("core/src/main/resources/org/demarche/lexicon/en");

    @Option(names = "--more", description = "Further texts, as lab/training/ontogum.py writes them.")
    private Optional<Path> more = Optional.empty();

    @Option(
            names = "--left-out",
            description = "Scores a quarter of the reports at a time first, learnt from the others.")
    private boolean leftOut;

    @Option(names = "--rounds", description = "How often to go through all reports.")
    private int rounds = 12;

    @Option(names = "--nets", description = "How many learn on their own, to be averaged.")
    private int nets = 8;

    @Option(names = "--lean", description = "What is added to every phrase's being new.")
    private double lean = -1.0;

    /** What is learnt: the weights of the signs, and what phrases mean. */
    private record Learnt(Map<String, Double> weights, Map<String, float[]> meanings) {

        Ranker ranker(double lean) {
            Map<String, Double> leant = new TreeMap<>(weights);
            lean(leant, lean);
            return new Ranker(leant, new Meanings(meanings));
        }
    }

    /** One report with what people marked: the cluster of each phrase by its place among the phrases, and their chains. */
    private record Lesson(String name, Chains.Draft draft, Map<Integer, String> clusters, List<Set<Span>> key) {}

    @Override
    public Integer call() throws IOException {
        Lexicon lexicon = Lexicon.english();
        List<Lesson> news = new ArrayList<>();
        List<Lesson> others = new ArrayList<>();
        try (Language language = Language.open(model, lexicon)) {
            read(language, lexicon, shared.resolve("data/gum_news/train.jsonl"), news);
            if (more.isPresent()) {
                read(language, lexicon, more.get(), others);
            }
        }
        if (leftOut) {
            leftOut(news, others);
        }
        List<Lesson> all = new ArrayList<>(news);
        all.addAll(others);
        Learnt learnt = learn(all);
        write(learnt);
        System.out.println(all.size() + " reports, " + learnt.weights().size() + " weights");
        return 0;
    }

    private static void read(Language language, Lexicon lexicon, Path file, List<Lesson> out) throws IOException {
        for (String line : Files.readAllLines(file)) {
            out.add(lesson(language, lexicon, JsonMapper.builder().build().readTree(line)));
        }
    }

    private void write(Learnt learnt) throws IOException {
        String comment = "# Learnt by `demarche-lab train-coref` from GUM (CC BY); not written by hand.";
        List<String> lines = new ArrayList<>(List.of(comment, "feature\tweight"));
        Map<String, Double> weights = new TreeMap<>(learnt.weights());
        lean(weights, lean);
        weights.forEach((sign, w) -> {
            if (Math.abs(w) >= 0.02) {
                lines.add(sign + "\t" + String.format(Locale.ROOT, "%.2f", w));
            }
        });
        Files.write(out.resolve("chains.tsv"), lines);
        List<String> rows = new ArrayList<>(List.of(comment, "row\tweights"));
        rows.addAll(LearntMeanings.lines(learnt.meanings()));
        Files.write(out.resolve("meanings.tsv"), rows);
    }

    private void leftOut(List<Lesson> news, List<Lesson> others) {
        List<CorefMetrics<Span>> scores = new ArrayList<>();
        for (int i = 0; i < LEANS.length; i++) {
            scores.add(new CorefMetrics<>());
        }
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Lesson> seen = new ArrayList<>();
            List<Lesson> unseen = new ArrayList<>();
            for (int i = 0; i < news.size(); i++) {
                (i % FOLDS == fold ? unseen : seen).add(news.get(i));
            }
            seen.addAll(others);
            Learnt learnt = learn(seen);
            for (int i = 0; i < LEANS.length; i++) {
                Ranker ranker = learnt.ranker(LEANS[i]);
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

    /** Several learn on their own, each in its own order; their weights and scores are averaged, for one alone is right by chance here and there. */
    private Learnt learn(List<Lesson> lessons) {
        List<Map<String, Double>> signs = IntStream.range(0, nets)
                .<Map<String, Double>>mapToObj(i -> new HashMap<>())
                .toList();
        List<LearntMeanings> each = IntStream.range(0, nets)
                .parallel()
                .mapToObj(i -> learn(lessons, i, signs.get(i)))
                .toList();
        Map<String, Double> weights = new TreeMap<>();
        Map<String, float[]> meanings = new TreeMap<>();
        for (int i = 0; i < nets; i++) {
            each.get(i).rows(i, meanings);
            signs.get(i).forEach((sign, w) -> weights.merge(sign, w / nets, Double::sum));
        }
        return new Learnt(weights, meanings);
    }

    private LearntMeanings learn(List<Lesson> lessons, int seed, Map<String, Double> weights) {
        LearntSigns signs = new LearntSigns(weights);
        LearntMeanings meanings = new LearntMeanings(seed);
        List<Lesson> order = new ArrayList<>(lessons);
        Random random = new Random(seed);
        int steps = rounds * lessons.size();
        for (int step = 0; step < steps; step++) {
            if (step % lessons.size() == 0) {
                Collections.shuffle(order, random);
            }
            Lesson lesson = order.get(step % lessons.size());
            Ranker ranker = new Ranker(weights, meanings.meanings());
            Map<String, Double> gradient = new TreeMap<>();
            meanings.open();
            for (Ranker.Decision d : lesson.draft().chains(ranker).decisions()) {
                slope(ranker, lesson, d, new Slopes(gradient, meanings));
            }
            double left = 1 - step / (double) steps;
            signs.close(lesson.name(), gradient, left);
            meanings.close(left);
        }
        return meanings;
    }

    /** Where slopes are added up: those of signs, and those of what phrases mean. */
    private record Slopes(Map<String, Double> signs, LearntMeanings meanings) {}

    /** How the likelihood of the right options together grows with each weight. */
    private static void slope(Ranker ranker, Lesson lesson, Ranker.Decision d, Slopes slopes) {
        String cluster = lesson.clusters().getOrDefault(d.phrase().order(), "");
        List<Ranker.Option> options = d.options();
        boolean known = options.stream().anyMatch(o -> isRight(o, lesson, cluster));
        if (!known && options.stream().noneMatch(Ranker.Option::isNew)) {
            return;
        }
        List<LearntMeanings.Weighed> weighed = options.stream()
                .map(o -> slopes.meanings().weigh(d.phrase(), o))
                .toList();
        double[] scores = new double[options.size()];
        boolean[] good = new boolean[options.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = ranker.signs(options.get(i)) + weighed.get(i).score();
            good[i] = known
                    ? isRight(options.get(i), lesson, cluster)
                    : options.get(i).isNew();
        }
        double[] shares = shares(scores, good);
        for (int i = 0; i < scores.length; i++) {
            double share = shares[i];
            if (Math.abs(share) > 1e-4) {
                options.get(i).signs().forEach(s -> slopes.signs().merge(s, share, Double::sum));
                slopes.meanings().learn(weighed.get(i), share);
            }
        }
    }

    /** How the likelihood grows with each score: an option's share of the right ones less its share of all. */
    private static double[] shares(double[] scores, boolean[] good) {
        double most = Arrays.stream(scores).max().orElse(0);
        double all = 0;
        double right = 0;
        double[] out = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            out[i] = Math.exp(scores[i] - most);
            all += out[i];
            right += good[i] ? out[i] : 0;
        }
        for (int i = 0; i < scores.length; i++) {
            out[i] = (good[i] ? out[i] / Math.max(1e-12, right) : 0) - out[i] / all;
        }
        return out;
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
        return new Lesson(
                report.id(),
                draft,
                clusters(report.text(), parse, draft, marked),
                ScoreCoref.key(report.text(), marked));
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
