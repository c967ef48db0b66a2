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
import java.util.concurrent.Callable;
import org.demarche.analyse.Analysis;
import org.demarche.analyse.events.Telling;
import org.demarche.analyse.positions.Stand;
import org.demarche.language.Language;
import org.demarche.record.Stance;
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
        }
        return 0;
    }

    private static Map<String, Object> line(Path file, Language language, Learning.Lesson lesson) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("id", file.getFileName().toString());
        Map<Integer, Integer> sentences = new HashMap<>();
        lesson.parse()
                .sentences()
                .forEach(s -> s.words().forEach(w -> sentences.put(w.span().start(), s.number())));
        out.put(
                "windows",
                language.seen(lesson.report(), lesson.paragraphs()).stream()
                        .map(s -> window(s, sentences))
                        .toList());
        out.put("marks", marks(lesson));
        out.put("sectors", sectors(lesson));
        return out;
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

    /** Events and positions: what they are, where they are told, and which of those words a row knows. */
    private static List<Object> marks(Learning.Lesson lesson) {
        GoldRoles roles = new GoldRoles(lesson.report().text(), lesson.gold());
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
            out.add(mark(roles, e, type, known));
        }
        List<Stand> stands = Analysis.stands(lesson.report(), lesson.paragraphs(), lesson.parse(), lesson.lexicon());
        for (JsonNode p : lesson.gold().get("positions")) {
            Stance.Side side = Stance.of(p.get("stance").stringValue()).side();
            List<Integer> known = stands.stream()
                    .filter(s -> s.stance().side() == side)
                    .filter(s -> GoldRoles.cover(roles.signs(p.get("evidence")), s.evidence()) >= 0.5)
                    .map(s -> s.trigger().span().start())
                    .toList();
            out.add(mark(roles, p, side.name(), known));
        }
        return out;
    }

    private static Map<String, Object> mark(GoldRoles roles, JsonNode item, String label, List<Integer> known) {
        boolean optional = item.has("optional") && item.get("optional").booleanValue();
        return Map.of(
                "label", label, "optional", optional, "signs", stretches(roles, item.get("evidence")), "known", known);
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
