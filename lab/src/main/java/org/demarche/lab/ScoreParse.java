package org.demarche.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.demarche.lab.Treebank.Document;
import org.demarche.lab.Treebank.GoldWord;
import org.demarche.language.Language;
import org.demarche.language.Parse;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.lexicon.Lexicon;
import org.demarche.report.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Scores the language step with the shipped weights: trees on gold words, words and sentences from raw text, entity spans. */
@Command(
        name = "score-parse",
        mixinStandardHelpOptions = true,
        description = "Tags, trees, tokens, sentences and entities on the development parts.")
final class ScoreParse implements Callable<Integer> {

    @Option(names = "--shared", description = "The folder with data/.")
    private Path shared = Path.of("../shared");

    @Option(names = "--model", description = "The folder with the weights.")
    private Path model = Path.of("model/src/main/resources/org/demarche/model");

    @Option(names = "--newswire", description = "The folder with our treebank.")
    private Path newswire = Path.of("lab/newswire");

    private final Map<String, Double> figures = new TreeMap<>();

    ScoreParse() {}

    /** With the folders of a test. */
    ScoreParse(Path shared, Path model, Path newswire) {
        this.shared = shared;
        this.model = model;
        this.newswire = newswire;
    }

    /** Every figure by its name, in per cent: "ewt dev LAS". */
    Map<String, Double> figures() {
        return Collections.unmodifiableMap(figures);
    }

    /** Words with one tag nearly always: where many are wrong, a report's kind is not read at all. */
    private static final Map<String, String> SMALL =
            Map.of("the", "DET", "an", "DET", "and", "CCONJ", "of", "ADP", "with", "ADP", "from", "ADP", "will", "AUX");

    private void figure(String name, double value) {
        figures.put(name, value);
        System.out.printf(Locale.ROOT, "%-28s %6.2f%n", name, value);
    }

    @Override
    public Integer call() throws IOException {
        try (Language language = Language.open(model, Lexicon.english())) {
            for (String name : List.of("ewt", "gum")) {
                List<Document> documents = Treebank.read(shared.resolve("data/ud-" + name + "/dev.conllu"));
                trees(name + " dev", language, documents);
                raw(name + " dev", language, documents);
            }
            List<Document> ours = new ArrayList<>();
            try (Stream<Path> files = Files.list(newswire)) {
                for (Path file : files.filter(f -> f.getFileName().toString().startsWith("test-"))
                        .sorted()
                        .toList()) {
                    ours.addAll(Treebank.read(file));
                }
            }
            trees("newswire test", language, ours);
            raw("newswire test", language, ours);
            names("newswire test", language, ours);
            re3d(language);
        }
        return 0;
    }

    /** Counts of right things. */
    private static final class Tally {
        private int found;
        private int gold;
        private int right;

        <T> void add(Collection<T> predicted, Set<T> wanted) {
            found += predicted.size();
            gold += wanted.size();
            right += (int) predicted.stream().filter(wanted::contains).count();
        }

        double f1() {
            return found + gold == 0 ? 0 : 200.0 * right / (found + gold);
        }
    }

    private void trees(String name, Language language, List<Document> documents) {
        int n = 0;
        int upos = 0;
        int xpos = 0;
        int lemmas = 0;
        int uas = 0;
        int las = 0;
        for (Document document : documents) {
            Parse parse = language.parse(document.text(), document.spans(), document.starts());
            List<GoldWord> gold = document.words();
            int at = 0;
            for (Sentence sentence : parse.sentences()) {
                for (Word word : sentence.words()) {
                    GoldWord g = gold.get(at++);
                    n++;
                    upos += word.upos().equals(g.upos()) ? 1 : 0;
                    xpos += word.xpos().equals(g.xpos()) ? 1 : 0;
                    lemmas += word.lemma().equals(g.lemma()) ? 1 : 0;
                    uas += word.head() == g.head() ? 1 : 0;
                    las += word.head() == g.head() && bare(word.relation()).equals(bare(g.relation())) ? 1 : 0;
                }
            }
        }
        figure(name + " UPOS", share(upos, n));
        figure(name + " XPOS", share(xpos, n));
        figure(name + " lemmas", share(lemmas, n));
        figure(name + " UAS", share(uas, n));
        figure(name + " LAS", share(las, n));
    }

    private static double share(int right, int all) {
        return all == 0 ? 0 : 100.0 * right / all;
    }

    private static String bare(String relation) {
        int colon = relation.indexOf(':');
        return colon < 0 ? relation : relation.substring(0, colon);
    }

    private void raw(String name, Language language, List<Document> documents) {
        Tally tokens = new Tally();
        Tally sentences = new Tally();
        for (Document document : documents) {
            List<List<Span>> words = new ArrayList<>();
            for (List<GoldWord> paragraph : document.paragraphs()) {
                Span whole = paragraph
                        .get(0)
                        .span()
                        .join(paragraph.get(paragraph.size() - 1).span());
                words.add(language.words(document.text(), whole));
            }
            tokens.add(
                    words.stream().flatMap(List::stream).toList(),
                    new HashSet<>(document.words().stream().map(GoldWord::span).toList()));
            Parse parse = language.parse(document.text(), words, List.of());
            sentences.add(parse.sentences().stream().map(Sentence::span).toList(), sentences(document));
        }
        figure(name + " token F1", tokens.f1());
        figure(name + " sentence F1", sentences.f1());
    }

    private static Set<Span> sentences(Document document) {
        Set<Span> out = new HashSet<>();
        List<GoldWord> words = document.words();
        int start = 0;
        for (int i = 1; i <= words.size(); i++) {
            if (i == words.size() || document.starts().get(i)) {
                out.add(words.get(start).span().join(words.get(i - 1).span()));
                start = i;
            }
        }
        return out;
    }

    private void names(String name, Language language, List<Document> documents) {
        Tally tally = new Tally();
        for (Document document : documents) {
            Parse parse = language.parse(document.text(), document.spans(), document.starts());
            Set<String> gold = new HashSet<>();
            List<GoldWord> words = document.words();
            for (int i = 0; i < words.size(); i++) {
                if (words.get(i).name().startsWith("B-")) {
                    Span span =
                            words.get(i).span().join(words.get(last(words, i)).span());
                    gold.add(span + words.get(i).name().substring(2));
                }
            }
            tally.add(parse.names().stream().map(e -> e.span() + e.type()).toList(), gold);
        }
        figure(name + " name F1", tally.f1());
    }

    /** The last word of the name that starts at a word. */
    private static int last(List<GoldWord> words, int first) {
        int last = first;
        while (last + 1 < words.size() && words.get(last + 1).name().startsWith("I-")) {
            last++;
        }
        return last;
    }

    private void re3d(Language language) throws IOException {
        JsonMapper mapper = JsonMapper.builder().build();
        Tally tally = new Tally();
        List<Boolean> small = new ArrayList<>();
        for (String line : Files.readAllLines(shared.resolve("data/re3d/dev.jsonl"))) {
            JsonNode document = mapper.readTree(line);
            String text = document.get("text").stringValue();
            Set<String> gold = new HashSet<>();
            for (JsonNode e : document.get("entities")) {
                if (e.get("flat").booleanValue()) {
                    gold.add(new Span(e.get("begin").intValue(), e.get("end").intValue())
                            + e.get("type").stringValue());
                }
            }
            List<List<Span>> words = new ArrayList<>();
            int at = 0;
            for (String paragraph : text.split("\n")) {
                words.add(language.words(text, new Span(at, at + paragraph.length())));
                at += paragraph.length() + 1;
            }
            Parse parse = language.parse(text, words, List.of());
            tally.add(
                    parse.mentions().stream()
                            .map(e -> e.span() + e.type())
                            .map(Object::toString)
                            .toList(),
                    gold);
            parse.sentences()
                    .forEach(s -> s.words().stream()
                            .filter(w -> SMALL.containsKey(w.form()))
                            .forEach(w -> small.add(SMALL.get(w.form()).equals(w.upos()))));
        }
        figure("re3d dev entity F1", tally.f1());
        long right = small.stream().filter(r -> r).count();
        figure("re3d dev small words", 100.0 * right / small.size());
    }
}
