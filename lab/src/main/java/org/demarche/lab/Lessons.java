package org.demarche.lab;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.demarche.analyse.Analysis;
import org.demarche.analyse.Cast;
import org.demarche.analyse.Figure;
import org.demarche.analyse.events.Telling;
import org.demarche.analyse.positions.Stand;
import org.demarche.language.Language;
import org.demarche.language.Parse;
import org.demarche.record.Stance;
import org.demarche.report.Paragraph;
import org.demarche.report.Report;
import org.demarche.report.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes whole reports with their records as lessons for the heads that tell what a word is about: {@code lab/training/senses.py} reads them.
 *
 * <p>One line a report: what the network sees, window by window, with the words' places; every event and position with its evidence and with the words that
 * a row of the lists takes for it; every party's sector with its mentions. Places are UTF-16 units.
 */
@Command(name = "lessons", mixinStandardHelpOptions = true, description = "Writes reports with records as lessons.")
final class Lessons implements Callable<Integer> {

    @Parameters(arity = "1..*", description = "Folders with records.")
    private List<Path> folders = List.of();

    @Option(names = "--passages", description = "A folder with marked passages, written after the reports.")
    private Optional<Path> passages = Optional.empty();

    @Option(names = "--examples", description = "Writes the examples of the event and stance lists too.")
    private boolean examples;

    @Option(names = "--model", description = "The folder with the weights.")
    private Path model = Path.of("model/src/main/resources/org/demarche/model");

    @Option(
            names = {"-o", "--out"},
            required = true,
            description = "The file to write.")
    private Path out = Path.of("lessons.jsonl");

    @Override
    public Integer call() throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        try (BufferedWriter writer = Files.newBufferedWriter(out)) {
            Learning.read(folders, model, (file, language, lesson) -> {
                writer.write(json.writeValueAsString(line(file, language, lesson)));
                writer.newLine();
            });
            for (Map<String, Object> line : new Asides(model).lines(passages, examples)) {
                writer.write(json.writeValueAsString(line));
                writer.newLine();
            }
        }
        return 0;
    }

    private static Map<String, Object> line(Path file, Language language, Learning.Lesson lesson) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("id", file.getFileName().toString());
        out.put("windows", windows(language, lesson.report(), lesson.paragraphs(), lesson.parse()));
        out.put("marks", marks(lesson));
        out.put("sectors", sectors(lesson));
        return out;
    }

    /** What the network sees of a report, with the number of every word's sentence. */
    static List<Map<String, Object>> windows(
            Language language, Report report, List<Paragraph> paragraphs, Parse parse) {
        Map<Integer, Integer> sentences = new HashMap<>();
        parse.sentences()
                .forEach(s -> s.words().forEach(w -> sentences.put(w.span().start(), s.number())));
        return language.seen(report, paragraphs).stream()
                .map(s -> window(s, sentences))
                .toList();
    }

    private static Map<String, Object> window(Language.Seen seen, Map<Integer, Integer> sentences) {
        List<Integer> starts = seen.words().stream().map(Span::start).toList();
        return Map.of(
                "pieces", seen.pieces(),
                "casing", seen.casing(),
                "first", seen.first(),
                "starts", starts,
                "sentences", starts.stream().map(sentences::get).toList());
    }

    /** Events and positions: what they are, where they are told, which of those words a row knows, and the words that stand for who has a part. */
    private static List<Object> marks(Learning.Lesson lesson) {
        GoldRoles roles = new GoldRoles(lesson.report().text(), lesson.gold());
        Map<Integer, String> who = who(lesson, roles);
        List<Object> out = new ArrayList<>();
        List<Telling> tellings =
                Analysis.tellings(lesson.report(), lesson.paragraphs(), lesson.parse(), lesson.lexicon());
        for (JsonNode e : lesson.gold().get("events")) {
            String type = e.get("type").stringValue();
            List<Integer> known = tellings.stream()
                    .filter(t -> t.frame().code().type().name().equals(type))
                    .filter(t -> GoldRoles.cover(roles.signs(e.get("evidence")), t.evidence()) >= 0.5)
                    .map(t -> t.trigger().span().start())
                    .toList();
            Map<String, Object> mark = mark(roles, e, type, known);
            mark.put("actors", at(who, roles.sides(e.get("actors"))));
            mark.put("recipients", at(who, roles.sides(e.get("recipients"))));
            out.add(mark);
        }
        List<Stand> stands = Analysis.stands(lesson.report(), lesson.paragraphs(), lesson.parse(), lesson.lexicon());
        for (JsonNode p : lesson.gold().get("positions")) {
            Stance.Side side = Stance.of(p.get("stance").stringValue()).side();
            List<Integer> known = stands.stream()
                    .filter(s -> s.stance().side() == side)
                    .filter(s -> GoldRoles.cover(roles.signs(p.get("evidence")), s.evidence()) >= 0.5)
                    .map(s -> s.trigger().span().start())
                    .toList();
            Map<String, Object> mark = mark(roles, p, side.name(), known);
            mark.put("holders", at(who, Set.of(roles.side(p.get("holder").stringValue()))));
            out.add(mark);
        }
        return out;
    }

    private static Map<String, Object> mark(GoldRoles roles, JsonNode item, String label, List<Integer> known) {
        boolean optional = item.has("optional") && item.get("optional").booleanValue();
        return new LinkedHashMap<>(Map.of(
                "label", label, "optional", optional, "signs", stretches(roles, item.get("evidence")), "known", known));
    }

    /** Every word that stands for a party of the record, by where it starts, with the side of the party: heads of its mentions and what points back to it. */
    private static Map<Integer, String> who(Learning.Lesson lesson, GoldRoles roles) {
        Map<Integer, String> out = new TreeMap<>();
        Cast cast = Analysis.cast(lesson.report(), lesson.paragraphs(), lesson.parse(), lesson.lexicon());
        Map<Figure, Optional<String>> sides = new HashMap<>();
        lesson.parse()
                .sentences()
                .forEach(s -> s.words()
                        .forEach(w -> cast.of(s, w)
                                .flatMap(f -> sides.computeIfAbsent(f, roles::sideOf))
                                .ifPresent(side -> out.put(w.span().start(), side))));
        for (JsonNode p : lesson.gold().get("parties")) {
            for (JsonNode m : p.get("mentions")) {
                Span span = new Span(roles.place(m).get(0), roles.place(m).get(1));
                head(lesson.parse(), span)
                        .ifPresent(w -> out.put(w, roles.side(p.get("id").stringValue())));
            }
        }
        return out;
    }

    /** Where the word starts that the others of a span hang from. */
    private static Optional<Integer> head(Parse parse, Span span) {
        return parse.sentences().stream()
                .flatMap(s -> s.words().stream()
                        .filter(w -> span.contains(w.span()))
                        .filter(w ->
                                w.isRoot() || !span.contains(s.word(w.head()).span())))
                .map(w -> w.span().start())
                .findFirst();
    }

    private static List<Integer> at(Map<Integer, String> who, Set<String> sides) {
        return who.entrySet().stream()
                .filter(e -> sides.contains(e.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<Object> sectors(Learning.Lesson lesson) {
        GoldRoles roles = new GoldRoles(lesson.report().text(), lesson.gold());
        List<Object> out = new ArrayList<>();
        for (JsonNode p : lesson.gold().get("parties")) {
            if (p.has("sector") && p.get("sector").isString()) {
                out.add(Map.of("label", p.get("sector").stringValue(), "signs", stretches(roles, p.get("mentions"))));
            }
        }
        return out;
    }

    /** Each span's start and end. */
    private static List<List<Integer>> stretches(GoldRoles roles, JsonNode spans) {
        List<List<Integer>> out = new ArrayList<>();
        for (JsonNode s : spans) {
            out.add(roles.place(s));
        }
        return out;
    }
}
