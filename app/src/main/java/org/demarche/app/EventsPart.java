package org.demarche.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.record.Event;
import org.demarche.record.EventCode;
import org.demarche.record.Findings;
import org.demarche.record.Status;
import org.demarche.report.Span;

/**
 * WHO MET WHOM and WHAT HAPPENED: events with who, when, what and how sure.
 *
 * <p>Assaults, accusations and everything with a toll print all their words: there a wrong reading does harm.
 */
final class EventsPart {

    private static final int ID = 5;
    private static final int DATE = 17;
    private static final int CODE = 23;
    private static final int LEFT = 2 + ID + DATE;
    private static final int WORDS = 100;
    private static final Set<EventCode.Type> GRAVE = Set.of(EventCode.Type.ASSAULT, EventCode.Type.ACCUSE);

    private final Findings findings;
    private final Wording wording;
    private final boolean offsets;

    EventsPart(Findings findings, Wording wording, boolean offsets) {
        this.findings = findings;
        this.wording = wording;
        this.offsets = offsets;
    }

    void print(Layout page) {
        List<Event> meetings =
                findings.events().stream().filter(EventsPart::isMeeting).toList();
        List<Event> others =
                findings.events().stream().filter(e -> !isMeeting(e)).toList();
        if (!meetings.isEmpty()) {
            page.heading("WHO MET WHOM");
            meetings.forEach(e -> row(page, e, met(e)));
        }
        page.heading("WHAT HAPPENED");
        if (others.isEmpty()) {
            page.line("  nothing found");
        }
        for (Event event : others) {
            row(page, event, who(event));
            words(event).forEach(w -> page.row(new Layout.Cell(LEFT, ""), new Layout.Cell(Layout.WIDTH - LEFT, w)));
        }
    }

    private static boolean isMeeting(Event event) {
        return event.code().type() == EventCode.Type.CONSULT;
    }

    private void row(Layout page, Event event, String who) {
        List<String> told = new ArrayList<>(List.of(who));
        if (event.status() != Status.HAPPENED) {
            told.add(status(event.status()));
        }
        event.toll().forEach(t -> told.add(Wording.toll(t)));
        event.reportedBy()
                .filter(r -> !event.actors().contains(r))
                .ifPresent(r -> told.add("according to " + wording.party(r)));
        page.row(
                new Layout.Cell(2, ""),
                new Layout.Cell(ID, Wording.id(event.id())),
                new Layout.Cell(
                        DATE, DayWords.brief(event.date(), findings.report().published())),
                new Layout.Cell(Layout.WIDTH - LEFT - CODE, String.join(" · ", told)),
                new Layout.Cell(CODE, code(event.code())));
        if (offsets) {
            page.wrapped(LEFT, wording.at(event.evidence()));
        }
    }

    static String code(EventCode code) {
        return code.type() + (code.modes().isEmpty() ? "" : " " + String.join(", ", code.modes()));
    }

    /** How real it is, in words. */
    static String status(Status status) {
        return status.word().replace('_', ' ');
    }

    private String met(Event event) {
        return meeting(event) + where(event).map(w -> " " + w).orElse("");
    }

    private static Optional<String> where(Event event) {
        return event.place().map(p -> (p.precision().equals("near") ? "near " : "in ") + Wording.clean(p.words()));
    }

    /** A sentence where they met; where they did not, or not yet, no verb that would say so. */
    private String meeting(Event event) {
        String actors = event.actors().isEmpty() ? "not stated who" : wording.parties(event.actors());
        String recipients = wording.parties(event.recipients());
        boolean real = event.status() == Status.HAPPENED || event.status() == Status.ONGOING;
        List<String> modes = event.code().modes();
        if (real && !recipients.isEmpty()) {
            return actors + " " + verb(modes) + " " + recipients;
        }
        if (real && event.actors().size() > 1 && verb(modes).equals("met")) {
            return actors + " met";
        }
        String what = modes.contains("visit") ? "visit" : modes.contains("phone") ? "call" : "talks";
        return actors + (recipients.isEmpty() ? "" : " → " + recipients) + ": " + what;
    }

    private static String verb(List<String> modes) {
        return modes.contains("visit")
                ? "visited"
                : modes.contains("phone") ? "called" : modes.contains("third-party") ? "mediated with" : "met";
    }

    private String who(Event event) {
        String actors = event.actors().isEmpty() ? "not stated" : wording.parties(event.actors());
        String recipients = event.recipients().isEmpty() ? "" : " → " + wording.parties(event.recipients());
        return actors + recipients + where(event).map(w -> " · " + w).orElse("");
    }

    private List<String> words(Event event) {
        List<Span> spans = Wording.outermost(event.evidence());
        if (GRAVE.contains(event.code().type()) || !event.toll().isEmpty()) {
            return spans.stream().map(s -> wording.quote(s)).toList();
        }
        boolean brief = Layout.length(wording.words(spans.get(0))) <= WORDS;
        String first = brief
                ? wording.quote(spans.get(0))
                : Wording.quoted(Wording.shortened(wording.words(spans.get(0)), WORDS));
        return List.of(spans.size() == 1 ? first : first + " and " + more(spans.size() - 1));
    }

    private static String more(int places) {
        return places == 1 ? "once more" : places + " times more";
    }

    /** TOLLS: every number with the words that tell it. */
    void tolls(Layout page) {
        if (findings.events().stream().allMatch(e -> e.toll().isEmpty())) {
            return;
        }
        page.heading("TOLLS");
        for (Event event : findings.events()) {
            event.toll().forEach(t -> {
                String who =
                        t.who().map(w -> ", counted by " + wording.party(w)).orElse("");
                page.row(
                        new Layout.Cell(2, ""),
                        new Layout.Cell(ID, Wording.id(event.id())),
                        new Layout.Cell(DATE, t.kind() + " " + Wording.range(t)),
                        new Layout.Cell(
                                Layout.WIDTH - LEFT,
                                Wording.quoted(Wording.clean(t.words())) + who + ", in " + context(event, t.words())));
            });
        }
    }

    private String context(Event event, String words) {
        String cleaned = Wording.clean(words);
        return Wording.outermost(event.evidence()).stream()
                .map(wording::words)
                .filter(w -> w.contains(cleaned))
                .findFirst()
                .map(Wording::quoted)
                .orElseGet(() -> wording.find(words, event.evidence())
                        .map(s -> "the text at " + wording.at(s))
                        .orElseGet(() -> Wording.outermost(event.evidence()).stream()
                                .map(s -> wording.quote(s))
                                .collect(Collectors.joining(", "))));
    }
}
