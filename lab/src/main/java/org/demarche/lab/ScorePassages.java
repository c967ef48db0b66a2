package org.demarche.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.demarche.analyse.Analysis;
import org.demarche.analyse.events.Telling;
import org.demarche.language.Language;
import org.demarche.language.Parse;
import org.demarche.lexicon.Lexicon;
import org.demarche.report.Paragraph;
import org.demarche.report.Paragraphs;
import org.demarche.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * How many of the marked words of {@code lab/passages} the event lists know: before anything is weighed, by type.
 *
 * <p>A mark is known where a row tells of its type at the word or within forty characters of it; a telling is wanted where such a mark stands.
 */
@Command(
        name = "score-passages",
        mixinStandardHelpOptions = true,
        description = "How much of the marked passages the event lists know.")
final class ScorePassages implements Callable<Integer> {

    private static final int NEAR = 40;

    @Option(names = "--passages", description = "The folder with the marked passages.")
    private Path passages = Path.of("lab/passages");

    @Option(names = "--model", description = "The folder with the weights.")
    private Path model = Path.of("model/src/main/resources/org/demarche/model");

    @Option(names = "--missing", description = "Prints every marked word that no row knows, with its passage.")
    private boolean missing;

    private final Lexicon lexicon = Lexicon.english();
    /** By type: marks, marks known, tellings, tellings wanted. */
    private final Map<String, int[]> counts = new TreeMap<>();

    @Override
    public Integer call() throws IOException {
        try (Language language = Language.open(model, lexicon);
                Stream<Path> files = Files.list(passages)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                Passage.in(file).forEach(p -> count(language, p));
            }
        }
        counts.forEach((type, n) -> System.out.println(String.format(
                Locale.ROOT,
                "%-10s known %4d of %4d marks (%.2f)   wanted %4d of %4d tellings (%.2f)",
                type,
                n[1],
                n[0],
                (double) n[1] / Math.max(1, n[0]),
                n[3],
                n[2],
                (double) n[3] / Math.max(1, n[2]))));
        return 0;
    }

    private void count(Language language, Passage passage) {
        Report report = Report.of("passage", passage.text());
        List<Paragraph> paragraphs = Paragraphs.of(report, lexicon.junk());
        Parse parse = language.parse(report, paragraphs);
        List<Telling> tellings = Analysis.tellings(report, paragraphs, parse, lexicon);
        passage.marks().forEach((at, mark) -> {
            if (!mark.event().equals("O")) {
                boolean known = tellings.stream().anyMatch(t -> isSame(t, at, mark));
                add(mark.event(), 0, known ? 1 : 0);
                if (missing && !known) {
                    System.out.println(mark.event() + (mark.doer().equals("speaker") ? "*" : "") + "\t"
                            + passage.text().substring(at).split("\\W", 2)[0] + "\t" + passage.text());
                }
            }
        });
        for (Telling t : tellings) {
            boolean wanted = passage.marks().entrySet().stream().anyMatch(m -> isSame(t, m.getKey(), m.getValue()));
            add(t.frame().code().type().name(), 2, wanted ? 1 : 0);
        }
    }

    private static boolean isSame(Telling t, int at, Passage.Mark mark) {
        return t.frame().code().type().name().equals(mark.event())
                && Math.abs(t.trigger().span().start() - at) <= NEAR;
    }

    private void add(String type, int place, int hit) {
        int[] n = counts.computeIfAbsent(type, k -> new int[4]);
        n[place]++;
        n[place + 1] += hit;
    }
}
