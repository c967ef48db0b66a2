package org.demarche.app;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.demarche.record.Findings;
import org.demarche.record.Note;
import org.demarche.record.Party;
import org.demarche.record.Statement;
import org.demarche.record.When;
import org.demarche.report.Report;
import org.demarche.report.Span;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The record as JSON, as docs/record.md and record.schema.json describe it; offsets count code points. */
final class RecordJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Findings findings;
    private final CodePoints points;

    private RecordJson(Findings findings) {
        this.findings = findings;
        this.points = new CodePoints(findings.report().text());
    }

    /** One line, without a line end. */
    static String of(Findings findings, Set<String> only) {
        return MAPPER.writeValueAsString(new RecordJson(findings).node(only));
    }

    private ObjectNode node(Set<String> only) {
        ObjectNode out = MAPPER.createObjectNode();
        report(out.putObject("report"));
        if (wanted(only, "parties")) {
            findings.parties().forEach(p -> party(array(out, "parties").addObject(), p));
            array(out, "parties");
        }
        if (wanted(only, "statements")) {
            findings.statements()
                    .forEach(s -> statement(array(out, "statements").addObject(), s));
            array(out, "statements");
        }
        for (String later : List.of("events", "positions", "issues", "relations", "times")) {
            if (wanted(only, later)) {
                array(out, later);
            }
        }
        findings.notes().forEach(n -> note(array(out, "notes").addObject(), n));
        array(out, "notes");
        out.putObject("made")
                .put("by", findings.made().by())
                .put("model", findings.made().model())
                .put("lexicon", findings.made().lexicon());
        return out;
    }

    private static boolean wanted(Set<String> only, String name) {
        return only.isEmpty() || only.contains(name);
    }

    private static ArrayNode array(ObjectNode out, String name) {
        return out.get(name) instanceof ArrayNode known ? known : out.putArray(name);
    }

    private void report(ObjectNode out) {
        Report report = findings.report();
        out.put("id", report.id()).put("title", report.title());
        out.put("published", report.published().map(LocalDate::toString).orElse(null));
        out.put("source", report.source())
                .put("url", report.url())
                .put("language", report.language())
                .put("text", report.text());
    }

    private void party(ObjectNode out, Party party) {
        out.put("id", party.id())
                .put("name", party.name())
                .put("kind", party.kind().word());
        out.put("country", party.country()).put("sector", party.sector());
        out.put("of", party.of().orElse(null)).put("role", party.role());
        if (party.unnamed()) {
            out.put("unnamed", true);
        }
        spans(out.putArray("mentions"), party.mentions());
        out.put("because", party.because());
    }

    private void statement(ObjectNode out, Statement statement) {
        out.put("id", statement.id())
                .put("source", statement.source())
                .put("via", statement.via().orElse(null));
        out.put("mode", statement.mode().word());
        spans(out.putArray("cue"), statement.cue());
        spans(out.putArray("content"), statement.content());
        when(out.putObject("date"), statement.date());
        out.put("because", statement.because());
    }

    private static void when(ObjectNode out, When when) {
        if (when instanceof When.Day day) {
            out.put("start", day.day().toString()).put("end", day.day().toString());
        } else if (when instanceof When.Range range) {
            out.put("start", range.first().toString()).put("end", range.last().toString());
        } else {
            out.putNull("start").putNull("end");
        }
        out.put("words", when.words()).put("basis", when.basis().name().toLowerCase(java.util.Locale.ROOT));
    }

    private void note(ObjectNode out, Note note) {
        out.put("code", note.code()).put("words", note.words());
        note.span().ifPresentOrElse(s -> span(out.putObject("span"), s), () -> out.putNull("span"));
    }

    private void spans(ArrayNode out, List<Span> spans) {
        spans.forEach(s -> span(out.addObject(), s));
    }

    private void span(ObjectNode out, Span span) {
        out.put("start", points.start(span)).put("end", points.end(span));
    }
}
