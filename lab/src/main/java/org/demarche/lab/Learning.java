package org.demarche.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.language.Language;
import org.demarche.language.Parse;
import org.demarche.lexicon.Lexicon;
import org.demarche.report.Paragraph;
import org.demarche.report.Paragraphs;
import org.demarche.report.Report;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Learns a list of weights from the records of whole reports, and says how well it does on reports left out, a fifth at a time. */
final class Learning {

    private static final int FOLDS = 5;

    private final List<List<Regression.Example>> reports = new ArrayList<>();
    private final int real;

    /** One report with its gold record. */
    record Lesson(Report report, List<Paragraph> paragraphs, Parse parse, Lexicon lexicon, JsonNode gold) {}

    /** What a report teaches. */
    interface Teacher {
        List<Regression.Example> examples(Lesson lesson);
    }

    /**
     * Reads the lessons.
     *
     * @param folders of gold records: those of ../shared/desk/train and those of lab/reports
     * @param own how much a lesson of the second folder counts
     */
    Learning(List<Path> folders, Path model, double own, Teacher teacher) throws IOException {
        real = files(folders.subList(0, 1)).size();
        read(folders, model, (file, language, lesson) -> {
            double weight = reports.size() < real ? 1 : own;
            reports.add(
                    teacher.examples(lesson).stream().map(e -> e.times(weight)).toList());
        });
    }

    /** What is done with a report that has been read. */
    interface Reader {
        void take(Path file, Language language, Lesson lesson) throws IOException;
    }

    /** Reads the reports of whole records, folder by folder, in the order of their names. */
    static void read(List<Path> folders, Path model, Reader reader) throws IOException {
        Lexicon lexicon = Lexicon.english();
        try (Language language = Language.open(model, lexicon)) {
            for (Path file : files(folders)) {
                JsonNode gold = JsonMapper.builder().build().readTree(Files.readString(file));
                Report report = report(gold.get("report"));
                List<Paragraph> paragraphs = Paragraphs.of(report, lexicon.junk());
                Parse parse = language.parse(report, paragraphs);
                reader.take(file, language, new Lesson(report, paragraphs, parse, lexicon, gold));
            }
        }
    }

    /** The records of the folders, in the order of their names. */
    static List<Path> files(List<Path> folders) throws IOException {
        List<Path> out = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(f -> f.toString().endsWith(".json")).sorted().forEach(out::add);
            }
        }
        return out;
    }

    private static Report report(JsonNode node) {
        String title = node.has("title") ? node.get("title").stringValue() : "";
        Optional<LocalDate> day = node.has("published") && node.get("published").isString()
                ? Optional.of(LocalDate.parse(node.get("published").stringValue()))
                : Optional.empty();
        return new Report("train", title, day, "", "", "en", node.get("text").stringValue(), false);
    }

    /** Learns from all and writes the list; the threshold goes into the bias. */
    void write(Regression regression, double threshold, Path out, String command) throws IOException {
        IdentityHashMap<Regression.Example, Double> chances = leftOut(regression);
        Set<Regression.Example> first = Collections.newSetFromMap(new IdentityHashMap<>());
        reports.subList(0, real).forEach(first::addAll);
        IdentityHashMap<Regression.Example, Double> ofReal = new IdentityHashMap<>(chances);
        ofReal.keySet().retainAll(first);
        for (double t : new double[] {0.25, 0.3, 0.35, 0.4, 0.45, 0.5}) {
            System.out.println("left out, from a chance of " + t + ": " + scores(chances, t));
            System.out.println("    of the first folder alone: " + scores(ofReal, t));
        }
        Map<String, Double> weights =
                regression.learn(reports.stream().flatMap(List::stream).toList());
        weights.merge("bias", -Math.log(threshold / (1 - threshold)), Double::sum);
        List<String> lines = new ArrayList<>(List.of(
                "# Learnt by `demarche-lab " + command
                        + "` from ../shared/desk/train and lab/reports; not written by hand.",
                "feature\tweight"));
        weights.forEach((name, w) -> lines.add(name + "\t" + String.format(Locale.ROOT, "%.3f", w)));
        Files.write(out, lines);
        System.out.println(reports.stream().mapToInt(List::size).sum() + " examples, " + weights.size() + " weights");
    }

    /** Every example with the chance that weights give it which were learnt from other reports. */
    private IdentityHashMap<Regression.Example, Double> leftOut(Regression regression) {
        IdentityHashMap<Regression.Example, Double> out = new IdentityHashMap<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Regression.Example> learn = new ArrayList<>();
            List<Regression.Example> judge = new ArrayList<>();
            for (int i = 0; i < reports.size(); i++) {
                (i % FOLDS == fold ? judge : learn).addAll(reports.get(i));
            }
            Map<String, Double> weights = regression.learn(learn);
            judge.forEach(e -> out.put(e, Regression.chance(weights, e.features())));
        }
        return out;
    }

    private static String scores(IdentityHashMap<Regression.Example, Double> chances, double threshold) {
        int right = 0;
        int wrong = 0;
        int missed = 0;
        for (Map.Entry<Regression.Example, Double> e : chances.entrySet()) {
            boolean yes = e.getValue() > threshold;
            boolean so = e.getKey().share() > 0.5;
            right += yes && so ? 1 : 0;
            wrong += yes && !so ? 1 : 0;
            missed += !yes && so ? 1 : 0;
        }
        return String.format(
                Locale.ROOT,
                "precision %.3f recall %.3f F1 %.3f",
                (double) right / Math.max(1, right + wrong),
                (double) right / Math.max(1, right + missed),
                2.0 * right / Math.max(1, 2 * right + wrong + missed));
    }
}
