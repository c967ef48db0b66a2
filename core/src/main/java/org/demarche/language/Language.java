package org.demarche.language;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.demarche.lexicon.Lexicon;
import org.demarche.report.Paragraph;
import org.demarche.report.Report;
import org.demarche.report.Span;

/**
 * Reads a report's language: words, sentences, tags, lemmas, trees and entities.
 *
 * <p>Opened once; threads share it. The windows of one report are read side by side, and the result does not depend on how many threads
 * there are.
 */
public final class Language implements AutoCloseable {

    /** Where a mark and a capital speak for a new sentence, the model must be this sure of the contrary; in its own measure. */
    private static final float LIKELY = -4;

    private final Weights weights;
    private final Network network;
    private final WordPiece wordPiece;
    private final Tokens tokens;
    private final Lemmas lemmas;
    private final Bio nameTags;
    private final Bio mentionTags;

    private Language(Weights weights, Network network, Lexicon lexicon) {
        this.weights = weights;
        this.network = network;
        this.wordPiece = new WordPiece(weights.vocabulary());
        this.tokens = new Tokens(lexicon.abbreviations(), lexicon.prefixes(), lexicon.splits());
        this.lemmas = new Lemmas(lexicon.lemmas(), lexicon.vocabulary(), lexicon.irregulars());
        this.nameTags = new Bio(weights.labels("name"));
        this.mentionTags = new Bio(weights.labels("re3d"));
    }

    /**
     * Opens the weights that lie in a folder.
     *
     * @throws IOException where the folder holds no readable weights
     */
    public static Language open(Path folder, Lexicon lexicon) throws IOException {
        try {
            Weights weights = Weights.in(folder);
            return new Language(weights, new Network(weights), lexicon);
        } catch (OrtException e) {
            throw new IOException("no network that can be run in " + folder, e);
        }
    }

    /** The name of the weights: the first twelve digits of their SHA-256. */
    public String model() {
        return weights.hash().substring(0, Math.min(12, weights.hash().length()));
    }

    /** The words of one paragraph, by rule. */
    public List<Span> words(String text, Span paragraph) {
        return tokens.of(text, paragraph);
    }

    /** Reads all paragraphs but the junk. */
    public Parse parse(Report report, List<Paragraph> paragraphs) {
        return parse(report.text(), words(report, paragraphs), List.of());
    }

    /**
     * Reads words that somebody else has found.
     *
     * @param words by paragraph, in order
     * @param starts for every word of the report in order, whether a sentence starts there; empty where the model shall find out
     */
    public Parse parse(String text, List<List<Span>> words, List<Boolean> starts) {
        List<Window> windows = Window.over(text, words, starts, wordPiece);
        List<Network.Output> outputs =
                windows.parallelStream().map(w -> network.run(input(text, w))).toList();
        List<Sentence> sentences = new ArrayList<>();
        List<Entity> names = new ArrayList<>();
        List<Entity> mentions = new ArrayList<>();
        int before = 0;
        for (int i = 0; i < windows.size(); i++) {
            Window window = windows.get(i);
            List<Boolean> given = starts.isEmpty()
                    ? starts
                    : starts.subList(before, before + window.words().size());
            for (int[] part : parts(window, outputs.get(i), given)) {
                Sentence sentence =
                        sentence(text, new Part(window, outputs.get(i), part[0], part[1]), sentences.size());
                sentences.add(sentence);
                names.addAll(entities(sentence, "name", outputs.get(i), part[0]));
                mentions.addAll(entities(sentence, "re3d", outputs.get(i), part[0]));
            }
            before += window.words().size();
        }
        return new Parse(text, sentences, names, mentions);
    }

    /** The network alone over a report, with its input made beforehand: what benchmarks hold the whole walk against. */
    public Runnable bare(Report report, List<Paragraph> paragraphs) {
        List<Network.Input> inputs = windows(report, paragraphs).stream()
                .map(w -> input(report.text(), w))
                .toList();
        return () -> inputs.forEach(network::run);
    }

    /**
     * What the network sees at once.
     *
     * @param pieces word pieces with [CLS] and [SEP]
     * @param casing the shape of the word that each is part of
     * @param first the place of each word's first piece; the first of all is [CLS]
     */
    public record Seen(List<Integer> pieces, List<Integer> casing, List<Integer> first, List<Span> words) {}

    /** What the network sees of a report, window by window: lessons for further heads. */
    public List<Seen> seen(Report report, List<Paragraph> paragraphs) {
        return windows(report, paragraphs).stream()
                .map(w -> {
                    Network.Input input = input(report.text(), w);
                    return new Seen(list(input.pieces()), list(input.casing()), list(input.first()), w.words());
                })
                .toList();
    }

    private static List<Integer> list(int[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    private List<Window> windows(Report report, List<Paragraph> paragraphs) {
        return Window.over(report.text(), words(report, paragraphs), List.of(), wordPiece);
    }

    private List<List<Span>> words(Report report, List<Paragraph> paragraphs) {
        return paragraphs.stream()
                .map(p -> p.kind() == Paragraph.Kind.JUNK ? List.<Span>of() : tokens.of(report.text(), p.span()))
                .toList();
    }

    private static Network.Input input(String text, Window window) {
        List<Integer> pieces = new ArrayList<>(List.of(101));
        List<Integer> casing = new ArrayList<>(List.of(Casing.OTHER.number()));
        int[] first = new int[window.words().size() + 1];
        for (int i = 0; i < window.words().size(); i++) {
            boolean opens = window.fresh().get(i)
                    && (i == 0
                            || !window.paragraphs()
                                    .get(i)
                                    .equals(window.paragraphs().get(i - 1)));
            int shape = Casing.of(window.words().get(i).of(text)).number() + (opens ? Casing.OPENING : 0);
            first[i + 1] = pieces.size();
            for (Integer piece : window.pieces().get(i)) {
                pieces.add(piece);
                casing.add(shape);
            }
        }
        pieces.add(102);
        casing.add(Casing.OTHER.number());
        return new Network.Input(ints(pieces), ints(casing), first);
    }

    private static int[] ints(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The first and the last-but-one word of every sentence of the window. */
    private static List<int[]> parts(Window window, Network.Output output, List<Boolean> given) {
        List<int[]> out = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= window.words().size(); i++) {
            boolean end = i == window.words().size()
                    || window.fresh().get(i)
                    || (given.isEmpty() ? output.starts()[i] > (window.likely().get(i) ? LIKELY : 0) : given.get(i));
            if (end) {
                out.add(new int[] {start, i});
                start = i;
            }
        }
        return out;
    }

    /** The words {@code from} to {@code to} of a window, which make one sentence. */
    private record Part(Window window, Network.Output output, int from, int to) {}

    private Sentence sentence(String text, Part part, int number) {
        int n = part.to() - part.from();
        int[] heads = Tree.heads(scores(part));
        List<Word> words = IntStream.rangeClosed(1, n)
                .mapToObj(i -> {
                    int at = part.from() + i - 1;
                    Span span = part.window().words().get(at);
                    String form = span.of(text);
                    String upos = weights.label("upos", part.output().tags("upos")[at]);
                    String xpos = weights.label("xpos", part.output().tags("xpos")[at]);
                    String relation = relation(part, i, heads[i]);
                    String nominal = weights.label("nominal", part.output().tags("nominal")[at]);
                    return new Word(
                            i, span, form, lemmas.of(form, upos, xpos), upos, xpos, heads[i], relation, nominal);
                })
                .toList();
        float[] meanings = Arrays.copyOfRange(
                part.output().meanings(), (part.from() + 1) * Sentence.WIDTH, (part.to() + 1) * Sentence.WIDTH);
        return new Sentence(number, part.window().paragraphs().get(part.from()), words, meanings);
    }

    private static float[][] scores(Part part) {
        int n = part.to() - part.from();
        float[][] out = new float[n + 1][n + 1];
        for (int d = 1; d <= n; d++) {
            for (int h = 0; h <= n; h++) {
                out[d][h] = part.output().arc(part.from() + d, h == 0 ? 0 : part.from() + h);
            }
        }
        return out;
    }

    private String relation(Part part, int dependent, int head) {
        if (head == 0) {
            return "root";
        }
        String found = weights.label("relation", part.output().relation(part.from() + dependent, part.from() + head));
        return found.equals("root") ? "dep" : found;
    }

    private List<Entity> entities(Sentence sentence, String kind, Network.Output output, int from) {
        int n = sentence.words().size();
        Bio bio = kind.equals("name") ? nameTags : mentionTags;
        int[] best = bio.best(output.spans(kind), from, from + n);
        List<Entity> out = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= n + 1; i++) {
            String tag = i > n ? "O" : weights.label(kind, best[i - 1]);
            boolean goesOn = tag.startsWith("I-");
            if (start > 0 && !goesOn) {
                String type = weights.label(kind, best[start - 1]).substring(2);
                Span span =
                        sentence.word(start).span().join(sentence.word(i - 1).span());
                out.add(new Entity(sentence.number(), start, i - 1, type, span));
                start = 0;
            }
            start = tag.startsWith("B-") ? i : start;
        }
        return out;
    }

    @Override
    public void close() {
        network.close();
    }
}
