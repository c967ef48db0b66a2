package org.demarche.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.record.Findings;
import org.demarche.record.Issue;
import org.demarche.record.Position;
import org.demarche.record.Stance;
import org.demarche.record.When;
import org.demarche.report.Span;

/** POSITIONS and STICKING POINTS: who stands where on which matter, and where one wants what another refuses. */
final class PositionsPart {

    private static final int ID = 5;
    private static final int LEFT = 2 + ID;
    private static final int STANCE = 13;
    private static final int HOLDER = 25;
    private static final int WORDS = 240;

    private final Findings findings;
    private final Wording wording;
    private final boolean offsets;
    private final Map<String, List<Position>> byIssue;

    PositionsPart(Findings findings, Wording wording, boolean offsets) {
        this.findings = findings;
        this.wording = wording;
        this.offsets = offsets;
        this.byIssue = findings.positions().stream().collect(Collectors.groupingBy(Position::issue));
    }

    void print(Layout page) {
        page.heading("POSITIONS");
        if (findings.positions().isEmpty()) {
            page.line("  nothing found");
        }
        for (Issue issue : findings.issues()) {
            label(page, issue);
            positions(issue).forEach(p -> position(page, p));
        }
        List<Issue> sticking =
                findings.issues().stream().filter(Issue::sticking).toList();
        if (!sticking.isEmpty()) {
            page.heading("STICKING POINTS");
            sticking.forEach(i -> stuck(page, i));
        }
    }

    private List<Position> positions(Issue issue) {
        return byIssue.getOrDefault(issue.id(), List.of());
    }

    private static void label(Layout page, Issue issue) {
        page.row(
                new Layout.Cell(2, ""),
                new Layout.Cell(ID, Wording.id(issue.id())),
                new Layout.Cell(Layout.WIDTH - LEFT, Wording.clean(issue.label())));
    }

    private void position(Layout page, Position position) {
        page.row(
                new Layout.Cell(LEFT, ""),
                new Layout.Cell(ID, Wording.id(position.id())),
                new Layout.Cell(STANCE, position.stance().word()),
                new Layout.Cell(HOLDER, wording.party(position.holder())),
                new Layout.Cell(Layout.WIDTH - LEFT - ID - STANCE - HOLDER, told(position)));
    }

    private String told(Position position) {
        List<String> out = new ArrayList<>();
        out.add(Wording.outermost(position.evidence()).stream().map(this::quote).collect(Collectors.joining(", ")));
        speaker(position).ifPresent(out::add);
        position.condition().ifPresent(c -> out.add("on condition: " + Wording.quoted(Wording.clean(c))));
        position.since().ifPresent(s -> out.add("since: " + Wording.quoted(Wording.clean(s))));
        if (position.unchanged()) {
            out.add("unchanged");
        }
        if (position.date().basis() != When.Basis.OPEN) {
            out.add(DayWords.brief(position.date(), findings.report().published()));
        }
        return String.join(" · ", out) + (offsets ? "   " + wording.at(position.evidence()) : "");
    }

    private String quote(Span span) {
        String words = wording.words(span);
        return Layout.length(words) <= WORDS ? wording.quote(span) : Wording.quoted(Wording.shortened(words, WORDS));
    }

    /** A speaker of the holder's own speaks for it; anybody else tells what he says the holder wants. */
    private Optional<String> speaker(Position position) {
        return position.statedBy().map(by -> {
            boolean own = wording.side(wording.known(by)).id().equals(position.holder());
            return (own ? "" : "according to ") + wording.name(wording.known(by));
        });
    }

    private void stuck(Layout page, Issue issue) {
        label(page, issue);
        Map<Stance, List<String>> sides = new LinkedHashMap<>();
        for (Stance stance : Stance.values()) {
            positions(issue).stream()
                    .filter(p -> p.stance() == stance)
                    .map(p -> wording.party(p.holder()))
                    .distinct()
                    .forEach(h -> sides.computeIfAbsent(stance, k -> new ArrayList<>())
                            .add(h));
        }
        sides.forEach((stance, who) -> page.row(
                new Layout.Cell(LEFT, ""),
                new Layout.Cell(ID + STANCE, by(stance)),
                new Layout.Cell(Layout.WIDTH - LEFT - ID - STANCE, String.join(", ", who))));
    }

    private static String by(Stance stance) {
        return switch (stance) {
            case DEMANDS -> "demanded by";
            case PROPOSES -> "proposed by";
            case SUPPORTS -> "supported by";
            case ACCEPTS -> "accepted by";
            case OPEN -> "open to it";
            case CONDITIONAL -> "on conditions";
            case YIELDS -> "yielded by";
            case OPPOSES -> "opposed by";
            case REJECTS -> "rejected by";
        };
    }
}
