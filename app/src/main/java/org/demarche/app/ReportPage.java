package org.demarche.app;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.record.Findings;
import org.demarche.record.Note;
import org.demarche.record.TimeExpression;
import org.demarche.record.When;

/** The record of one report as a person reads it in a terminal. */
final class ReportPage {

    private static final int MOST_WORDS = 60;

    private final Findings findings;
    private final Wording wording;
    private final Layout page = new Layout();

    private ReportPage(Findings findings) {
        this.findings = findings;
        this.wording = new Wording(findings);
    }

    /**
     * @param only the parts wanted; empty for all
     * @param offsets whether every item shows where its words stand, in code points
     */
    static String of(Findings findings, Set<String> only, boolean offsets) {
        ReportPage page = new ReportPage(findings);
        page.head();
        page.parts(only, offsets);
        page.open();
        return page.page.toString();
    }

    private void head() {
        String title = findings.report().title();
        page.wrapped(0, Wording.clean(title.isEmpty() ? findings.report().id() : title));
        page.wrapped(
                0,
                String.join(
                        " · ",
                        Wording.clean(findings.report().id()),
                        findings.report().published().map(DayWords::day).orElse("no publication date"),
                        count(findings.parties().size(), "party", "parties"),
                        count(findings.statements().size(), "statement", "statements"),
                        count(findings.events().size(), "event", "events"),
                        count(findings.positions().size(), "position", "positions")));
    }

    private static String count(int n, String one, String many) {
        return n + " " + (n == 1 ? one : many);
    }

    private void parts(Set<String> only, boolean offsets) {
        if (wanted(only, "parties")) {
            new PartiesPart(findings, wording, offsets).print(page);
        }
        if (wanted(only, "statements")) {
            new StatementsPart(findings, wording, offsets).print(page);
        }
        EventsPart events = new EventsPart(findings, wording, offsets);
        if (wanted(only, "events")) {
            events.print(page);
        }
        if (wanted(only, "positions")) {
            new PositionsPart(findings, wording, offsets).print(page);
        }
        TiesPart ties = new TiesPart(findings, wording, offsets);
        if (only.contains("relations")
                || (only.isEmpty() && !findings.relations().isEmpty())) {
            ties.relations(page);
        }
        if (wanted(only, "events")) {
            events.tolls(page);
        }
        if (only.contains("times")) {
            ties.times(page, findings.times());
        }
    }

    private static boolean wanted(Set<String> only, String name) {
        return only.isEmpty() || only.contains(name);
    }

    private void open() {
        List<Note> notes = findings.notes();
        if (notes.isEmpty()) {
            return;
        }
        page.heading("LEFT OPEN");
        for (Note note : notes) {
            String words = note.span()
                    .map(s -> Wording.quoted(Wording.shortened(wording.words(s), MOST_WORDS)) + ": ")
                    .orElse("");
            page.wrapped(2, words + note.words() + (note.code().equals("DM-101") ? undated() : ""));
        }
    }

    /** The words of time that no day could be given to. */
    private String undated() {
        List<TimeExpression> open = findings.times().stream()
                .filter(t -> t.when() instanceof When.Open)
                .toList();
        String some = open.stream()
                .map(t -> Wording.quoted(Wording.clean(t.words())))
                .distinct()
                .limit(3)
                .collect(Collectors.joining(", "));
        return open.isEmpty() ? "" : " " + count(open.size(), "expression", "expressions") + " of time: " + some + ".";
    }
}
