package org.demarche;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import org.demarche.record.Event;
import org.demarche.record.Findings;
import org.demarche.record.Party;
import org.demarche.record.Position;
import org.demarche.record.Statement;
import org.demarche.record.When;
import org.demarche.report.Span;

/** A record as lines that a person can check beside the report. */
final class Transcript {

    private final Findings found;
    private final List<String> lines = new ArrayList<>();

    private Transcript(Findings found) {
        this.found = found;
    }

    static List<String> of(Findings found) {
        Transcript transcript = new Transcript(found);
        transcript.lines.add(
                "published " + found.report().published().map(Object::toString).orElse("unknown"));
        transcript.lines.add("");
        transcript.lines.add("PARTIES");
        found.parties().forEach(transcript::party);
        transcript.lines.add("");
        transcript.lines.add("STATEMENTS");
        found.statements().forEach(transcript::statement);
        transcript.lines.add("");
        transcript.lines.add("EVENTS");
        found.events().forEach(transcript::event);
        transcript.lines.add("");
        transcript.lines.add("POSITIONS");
        found.positions().forEach(transcript::position);
        transcript.lines.add("");
        transcript.lines.add("RELATIONS");
        found.relations()
                .forEach(r -> transcript.lines.add(
                        transcript.name(r.a()) + " " + r.type().word() + " " + transcript.name(r.b())));
        return List.copyOf(transcript.lines);
    }

    private void party(Party party) {
        lines.add(party.name() + (party.unnamed() ? " (unnamed)" : ""));
        List<String> facts = new ArrayList<>(List.of(party.kind().word()));
        add(facts, "", party.country());
        add(facts, "", party.sector());
        party.of().ifPresent(of -> add(facts, "of ", name(of)));
        add(facts, "role ", party.role());
        lines.add("    " + String.join(" · ", facts));
        lines.add("    " + words(party.mentions(), " | "));
    }

    private void statement(Statement statement) {
        List<String> facts = new ArrayList<>(List.of(name(statement.source())));
        statement.via().ifPresent(via -> add(facts, "via ", name(via)));
        add(facts, "", words(statement.cue(), " … "));
        add(facts, "", statement.mode().word());
        add(facts, "", day(statement.date()));
        lines.add(String.join(" · ", facts));
        lines.add("    " + words(statement.content(), " … "));
    }

    private void event(Event event) {
        List<String> facts = new ArrayList<>(List.of(event.code().type().name()));
        add(facts, "", String.join(" ", event.code().modes()));
        add(facts, "", names(event.actors()) + " → " + names(event.recipients()));
        add(facts, "", day(event.date()));
        event.place().ifPresent(p -> add(facts, "", p.words()));
        add(facts, "", event.country());
        add(facts, "", event.status().word());
        event.reportedBy().ifPresent(r -> add(facts, "according to ", name(r)));
        event.toll().forEach(t -> add(facts, "", t.words() + " " + t.kind()));
        lines.add(String.join(" · ", facts));
        lines.add("    " + words(event.evidence(), " | "));
    }

    private void position(Position position) {
        List<String> facts = new ArrayList<>(List.of(name(position.holder())));
        add(facts, "", position.stance().word());
        add(facts, "", position.words().replaceAll("\\s+", " "));
        position.statedBy().ifPresent(s -> add(facts, "stated by ", name(s)));
        add(facts, "", position.issue());
        lines.add(String.join(" · ", facts));
        lines.add("    " + words(position.evidence(), " | "));
    }

    private String names(List<String> ids) {
        return ids.stream().map(this::name).collect(joining(", "));
    }

    private static void add(List<String> facts, String before, String fact) {
        if (!fact.isEmpty()) {
            facts.add(before + fact);
        }
    }

    private String name(String id) {
        return found.party(id).name();
    }

    private String words(List<Span> spans, String between) {
        return spans.stream()
                .map(s -> s.of(found.report().text()).replaceAll("\\s+", " "))
                .collect(joining(between));
    }

    private static String day(When when) {
        if (when instanceof When.Day day) {
            return day.day().toString();
        }
        if (when instanceof When.Range range) {
            return range.first() + " to " + range.last();
        }
        return ("open " + when.words()).strip();
    }
}
