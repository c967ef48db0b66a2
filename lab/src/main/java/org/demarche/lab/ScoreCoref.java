package org.demarche.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.demarche.analyse.References;
import org.demarche.analyse.chains.Chain;
import org.demarche.analyse.chains.Chains;
import org.demarche.analyse.chains.NounPhrase;
import org.demarche.language.Language;
import org.demarche.language.Parse;
import org.demarche.lexicon.Lexicon;
import org.demarche.report.Paragraph;
import org.demarche.report.Paragraphs;
import org.demarche.report.Report;
import org.demarche.report.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Scores the chains of the news, interviews and speeches of GUM, from raw text, under OntoGUM's conventions: exact spans, no chains of one mention. */
@Command(
        name = "score-coref",
        mixinStandardHelpOptions = true,
        description = "CoNLL score of coreference on GUM: MUC, B-cubed, CEAF-e.")
final class ScoreCoref implements Callable<Integer> {

    @Option(names = "--shared", description = "The folder with data/.")
    private Path shared = Path.of("../shared");

    @Option(names = "--model", description = "The folder with the weights.")
    private Path model = Path.of("model/src/main/resources/org/demarche/model");

    @Option(names = "--part", description = "dev (to judge on) or train (to learn from).")
    private String part = "dev";

    @Option(names = "--show", description = "Prints the chains found and wanted.")
    private boolean show;

    private CorefMetrics<Span> whole = new CorefMetrics<>();

    ScoreCoref() {}

    /** With the folders of a test. */
    ScoreCoref(Path shared, Path model) {
        this.shared = shared;
        this.model = model;
    }

    CorefMetrics<Span> whole() {
        return whole;
    }

    @Override
    public Integer call() throws IOException {
        Lexicon lexicon = Lexicon.english();
        Map<String, CorefMetrics<Span>> genres = new TreeMap<>();
        whole = new CorefMetrics<>();
        try (Language language = Language.open(model, lexicon)) {
            for (String line : Files.readAllLines(shared.resolve("data/gum_news/" + part + ".jsonl"))) {
                JsonNode node = JsonMapper.builder().build().readTree(line);
                Report report =
                        Report.of(node.get("id").stringValue(), node.get("text").stringValue());
                List<Set<Span>> key = key(report.text(), node.get("coref_ontogum"));
                List<Set<Span>> response = response(language, lexicon, report);
                CorefMetrics<Span> genre =
                        genres.computeIfAbsent(node.get("genre").stringValue(), g -> new CorefMetrics<>());
                genre.add(key, response);
                whole.add(key, response);
                print(report, key, response);
            }
        }
        genres.forEach(ScoreCoref::print);
        print("all", whole);
        return 0;
    }

    private void print(Report report, List<Set<Span>> key, List<Set<Span>> response) {
        if (show) {
            System.out.println("# " + report.id());
            print("wanted", key, report.text());
            print("found ", response, report.text());
        }
    }

    private static void print(String label, List<Set<Span>> chains, String text) {
        chains.forEach(c -> System.out.println(label + " "
                + c.stream()
                        .sorted()
                        .map(s -> s.of(text).replaceAll("\\s+", " ") + "@" + s.start())
                        .toList()));
    }

    private static void print(String name, CorefMetrics<?> m) {
        System.out.printf(
                Locale.ROOT,
                "%-10s mentions %5.1f   MUC %5.1f   B3 %5.1f   CEAF-e %5.1f   CoNLL %5.1f%n",
                name,
                100 * m.mentions.f1(),
                100 * m.muc.f1(),
                100 * m.bCubed.f1(),
                100 * m.ceaf.f1(),
                100 * m.conll());
    }

    /** The chains that people marked. */
    static List<Set<Span>> key(String text, JsonNode mentions) {
        Map<String, Set<Span>> out = new TreeMap<>();
        for (JsonNode m : mentions) {
            int start = text.offsetByCodePoints(0, m.get("begin").intValue());
            int end = text.offsetByCodePoints(0, m.get("end").intValue());
            out.computeIfAbsent(m.get("cluster").stringValue(), c -> new HashSet<>())
                    .add(new Span(start, end));
        }
        return out.values().stream().filter(c -> c.size() > 1).toList();
    }

    private static List<Set<Span>> response(Language language, Lexicon lexicon, Report report) {
        List<Paragraph> paragraphs = Paragraphs.of(report, lexicon.junk());
        Parse parse = language.parse(report, paragraphs);
        return spans(References.chains(report, paragraphs, parse, lexicon));
    }

    /** The chains found, without those of one mention. */
    static List<Set<Span>> spans(Chains chains) {
        return chains.list().stream()
                .map(ScoreCoref::spans)
                .filter(c -> c.size() > 1)
                .toList();
    }

    private static Set<Span> spans(Chain chain) {
        Set<Span> out = new HashSet<>();
        chain.phrases().stream().map(NounPhrase::span).forEach(out::add);
        return out;
    }
}
