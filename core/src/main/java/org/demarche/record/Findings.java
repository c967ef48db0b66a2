package org.demarche.record;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.report.Report;
import org.demarche.report.Span;

/**
 * Everything found in one report.
 *
 * <p>The constructor refuses findings that do not hold together: a span outside the text or empty, a source or an "of" that is no party of the report.
 */
public record Findings(Report report, List<Party> parties, List<Statement> statements, List<Event> events, List<Position> positions, List<Issue> issues, List<Relation> relations, List<Note> notes, Made made) {

    public Findings {
        parties = List.copyOf(parties);
        statements = List.copyOf(statements);
        events = List.copyOf(events);
        positions = List.copyOf(positions);
        issues = List.copyOf(issues);
        relations = List.copyOf(relations);
        notes = List.copyOf(notes);
        Set<String> ids = parties.stream().map(Party::id).collect(Collectors.toSet());
        int length = report.text().length();
        for (Party party : parties) {
            party.mentions().forEach(m -> inside(m, length));
            party.of().ifPresent(of -> known(of, ids));
        }
        for (Statement statement : statements) {
            statement.content().forEach(s -> inside(s, length));
            statement.cue().forEach(s -> inside(s, length));
            known(statement.source(), ids);
            statement.via().ifPresent(via -> known(via, ids));
        }
        for (Event event : events) {
            event.evidence().forEach(s -> inside(s, length));
            event.actors().forEach(a -> known(a, ids));
            event.recipients().forEach(r -> known(r, ids));
            event.reportedBy().ifPresent(r -> known(r, ids));
        }
        for (Position position : positions) {
            position.evidence().forEach(s -> inside(s, length));
            known(position.holder(), ids);
            position.statedBy().ifPresent(s -> known(s, ids));
        }
        for (Relation relation : relations) {
            relation.evidence().forEach(s -> inside(s, length));
            known(relation.a(), ids);
            known(relation.b(), ids);
        }
    }

    private static void inside(Span span, int length) {
        if (span.length() == 0 || span.end() > length) {
            throw new IllegalArgumentException("the span " + span + " is not in a text of " + length);
        }
    }

    private static void known(String id, Set<String> ids) {
        if (!ids.contains(id)) {
            throw new IllegalArgumentException("no party " + id);
        }
    }

    public Party party(String id) {
        return parties.stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow();
    }
}
