package org.demarche.app;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.demarche.record.Event;
import org.demarche.record.EventCode;
import org.demarche.record.Findings;
import org.demarche.record.Issue;
import org.demarche.record.Note;
import org.demarche.record.Party;
import org.demarche.record.Place;
import org.demarche.record.Position;
import org.demarche.record.Relation;
import org.demarche.record.Statement;
import org.demarche.record.TimeExpression;
import org.demarche.record.Toll;
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
        if (wanted(only, "events")) {
            findings.events().forEach(e -> event(array(out, "events").addObject(), e));
            array(out, "events");
        }
        if (wanted(only, "positions")) {
            findings.positions().forEach(p -> position(array(out, "positions").addObject(), p));
            array(out, "positions");
            findings.issues().forEach(i -> issue(array(out, "issues").addObject(), i));
            array(out, "issues");
        }
        if (wanted(only, "relations")) {
            findings.relations().forEach(r -> relation(array(out, "relations").addObject(), r));
            array(out, "relations");
        }
        if (wanted(only, "times")) {
            findings.times().forEach(t -> time(array(out, "times").addObject(), t));
            array(out, "times");
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

    private void event(ObjectNode out, Event event) {
        EventCode code = event.code();
        out.put("id", event.id()).put("type", code.type().name());
        code.modes().forEach(out.putArray("mode")::add);
        event.contexts().forEach(out.putArray("context")::add);
        out.put("cameo", code.cameo()).put("quad", code.quad()).put("score", code.score());
        event.actors().forEach(out.putArray("actors")::add);
        event.recipients().forEach(out.putArray("recipients")::add);
        when(out.putObject("date"), event.date());
        event.place().ifPresentOrElse(p -> place(out.putObject("place"), p), () -> out.putNull("place"));
        out.put("country", event.country()).put("status", event.status().word());
        out.put("reportedBy", event.reportedBy().orElse(null));
        ArrayNode tolls = out.putArray("toll");
        event.toll().forEach(t -> toll(tolls.addObject(), t));
        spans(out.putArray("evidence"), event.evidence());
        out.put("because", event.because());
    }

    private void position(ObjectNode out, Position position) {
        out.put("id", position.id()).put("holder", position.holder());
        out.put("stance", position.stance().word()).put("issue", position.issue());
        out.put("words", position.words());
        out.put("statedBy", position.statedBy().orElse(null));
        out.put("condition", position.condition().orElse(null));
        out.put("since", position.since().orElse(null)).put("unchanged", position.unchanged());
        when(out.putObject("date"), position.date());
        spans(out.putArray("evidence"), position.evidence());
        out.put("because", position.because());
    }

    private static void issue(ObjectNode out, Issue issue) {
        out.put("id", issue.id()).put("label", issue.label());
        issue.supporters().forEach(out.putArray("for")::add);
        issue.opponents().forEach(out.putArray("against")::add);
        out.put("sticking", issue.sticking());
    }

    private void relation(ObjectNode out, Relation relation) {
        out.put("id", relation.id()).put("a", relation.a());
        out.put("type", relation.type().word()).put("b", relation.b());
        spans(out.putArray("evidence"), relation.evidence());
        out.put("because", relation.because());
    }

    private void time(ObjectNode out, TimeExpression time) {
        span(out, time.span());
        out.put("words", time.words()).put("type", time.type()).put("value", time.value());
        ObjectNode when = MAPPER.createObjectNode();
        when(when, time.when());
        out.set("from", when.get("start"));
        out.set("to", when.get("end"));
    }

    private static void place(ObjectNode out, Place place) {
        out.put("words", place.words()).put("name", place.name()).put("country", place.country());
        place.geonames().ifPresentOrElse(g -> out.put("geonames", g), () -> out.putNull("geonames"));
        place.latitude().ifPresentOrElse(l -> out.put("lat", l), () -> out.putNull("lat"));
        place.longitude().ifPresentOrElse(l -> out.put("lon", l), () -> out.putNull("lon"));
        out.put("precision", place.precision());
    }

    private static void toll(ObjectNode out, Toll toll) {
        out.put("kind", toll.kind());
        toll.low().ifPresentOrElse(n -> out.put("low", n), () -> out.putNull("low"));
        toll.high().ifPresentOrElse(n -> out.put("high", n), () -> out.putNull("high"));
        out.put("words", toll.words()).put("who", toll.who().orElse(null));
    }

    private static void when(ObjectNode out, When when) {
        if (when instanceof When.Day day) {
            out.put("start", day.day().toString()).put("end", day.day().toString());
        } else if (when instanceof When.Range range) {
            out.put("start", range.first().toString()).put("end", range.last().toString());
        } else {
            out.putNull("start").putNull("end");
        }
        out.put("words", when.words()).put("basis", when.basis().name().toLowerCase(Locale.ROOT));
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
