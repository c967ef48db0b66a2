package org.demarche.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.analyse.Analysis;
import org.demarche.analyse.Cast;
import org.demarche.analyse.Figure;
import org.demarche.analyse.events.Telling;
import org.demarche.analyse.positions.Stand;
import org.demarche.language.Language;
import org.demarche.language.Parse;
import org.demarche.language.Word;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.Table;
import org.demarche.record.Stance;
import org.demarche.report.Paragraph;
import org.demarche.report.Paragraphs;
import org.demarche.report.Report;

/**
 * Lessons beside the reports: our marked passages, and the examples of the event and stance lists with what their rows make of them (tests hold each example to
 * what it should tell).
 */
final class Asides {

    private static final Map<String, Stance.Side> STANCES =
            Map.of("+", Stance.Side.FOR, "?", Stance.Side.BETWEEN, "-", Stance.Side.AGAINST);

    private final Path model;
    private final Lexicon lexicon = Lexicon.english();

    Asides(Path model) {
        this.model = model;
    }

    /** A sentence or two, read. */
    private record Read(Report report, List<Paragraph> paragraphs, Parse parse) {}

    List<Map<String, Object>> lines(Optional<Path> passages, boolean examples) throws IOException {
        List<Map<String, Object>> out = new ArrayList<>();
        try (Language language = Language.open(model, lexicon)) {
            for (Path file : passages.isEmpty() ? List.<Path>of() : files(passages.get())) {
                for (Passage p : Passage.in(file)) {
                    Read read = read(language, p.text());
                    out.add(line(file.getFileName().toString(), language, read, marks(p)));
                }
            }
            for (String list : examples
                    ? List.of("events-cooperation", "events-speech", "events-force", "stance")
                    : List.<String>of()) {
                for (Table.Row row : Table.builtIn("en", list).rows()) {
                    Read read = read(language, row.get("example"));
                    out.add(line(list + "/" + row.id(), language, read, marks(read)));
                }
            }
        }
        return out;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
        }
    }

    private Read read(Language language, String text) {
        Report report = Report.of("aside", text);
        List<Paragraph> paragraphs = Paragraphs.of(report, lexicon.junk());
        return new Read(report, paragraphs, language.parse(report, paragraphs));
    }

    private static Map<String, Object> line(String id, Language language, Read read, List<Object> marks) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("id", id);
        out.put("aside", true);
        out.put("windows", Lessons.windows(language, read.report(), read.paragraphs(), read.parse()));
        out.put("marks", marks);
        out.put("sectors", List.of());
        return out;
    }

    /** What the words of a passage are marked with; who has a part is not. */
    private static List<Object> marks(Passage passage) {
        List<Object> out = new ArrayList<>();
        passage.marks().forEach((at, mark) -> {
            if (!mark.event().equals("O")) {
                out.add(mark(at, mark.event()));
            }
            Optional.ofNullable(STANCES.get(mark.stance())).ifPresent(side -> out.add(mark(at, side.name())));
        });
        return out;
    }

    private static Map<String, Object> mark(int at, String label) {
        return new LinkedHashMap<>(
                Map.of("label", label, "optional", false, "signs", List.of(List.of(at, at + 1)), "known", List.of(at)));
    }

    /** What rows find in an example. */
    private List<Object> marks(Read read) {
        List<Object> out = new ArrayList<>();
        Cast cast = Analysis.cast(read.report(), read.paragraphs(), read.parse(), lexicon);
        for (Telling t : Analysis.tellings(read.report(), read.paragraphs(), read.parse(), lexicon)) {
            Map<String, Object> mark =
                    mark(t.trigger().span().start(), t.frame().code().type().name());
            mark.put("actors", at(read, cast, t.actors()));
            mark.put("recipients", at(read, cast, t.recipients()));
            out.add(mark);
        }
        for (Stand s : Analysis.stands(read.report(), read.paragraphs(), read.parse(), lexicon)) {
            Map<String, Object> mark =
                    mark(s.trigger().span().start(), s.stance().side().name());
            mark.put("holders", at(read, cast, s.holders()));
            out.add(mark);
        }
        return out;
    }

    /** Where the words start that stand for somebody; figures of two readings of one text are one where they start alike. */
    private static List<Integer> at(Read read, Cast cast, Collection<Figure> figures) {
        List<Integer> out = new ArrayList<>();
        read.parse().sentences().forEach(s -> {
            for (Word w : s.words()) {
                boolean meant = cast.of(s, w)
                        .filter(f -> figures.stream()
                                .anyMatch(g -> g.first().span().equals(f.first().span())))
                        .isPresent();
                if (meant) {
                    out.add(w.span().start());
                }
            }
        });
        return out;
    }
}
