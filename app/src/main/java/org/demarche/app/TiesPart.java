package org.demarche.app;

import java.util.List;
import java.util.stream.Collectors;
import org.demarche.record.Findings;
import org.demarche.record.Relation;
import org.demarche.record.TimeExpression;

/** RELATIONS and TIMES: standing ties that the text states, and its words of time. */
final class TiesPart {

    private static final int ID = 5;
    private static final int TIE = 40;
    private static final int TIME = 30;

    private final Findings findings;
    private final Wording wording;
    private final boolean offsets;

    TiesPart(Findings findings, Wording wording, boolean offsets) {
        this.findings = findings;
        this.wording = wording;
        this.offsets = offsets;
    }

    void relations(Layout page) {
        page.heading("RELATIONS");
        if (findings.relations().isEmpty()) {
            page.line("  nothing found");
        }
        for (Relation r : findings.relations()) {
            String words = Wording.outermost(r.evidence()).stream()
                    .map(s -> wording.quote(s))
                    .collect(Collectors.joining(", "));
            page.row(
                    new Layout.Cell(2, ""),
                    new Layout.Cell(ID, Wording.id(r.id())),
                    new Layout.Cell(
                            TIE,
                            wording.name(wording.known(r.a())) + " " + tie(r.type()) + " "
                                    + wording.name(wording.known(r.b()))),
                    new Layout.Cell(
                            Layout.WIDTH - 2 - ID - TIE, words + (offsets ? "   " + wording.at(r.evidence()) : "")));
        }
    }

    /** What ties them, as words between two names. */
    static String tie(Relation.Type type) {
        return switch (type) {
            case ALLY -> "is an ally of";
            case OPPONENT -> "is an opponent of";
            case FIGHTS -> "fights";
            case LEADS -> "leads";
            case MEMBER -> "is a member of";
            case REPRESENTS -> "represents";
            case BACKS -> "backs";
        };
    }

    void times(Layout page, List<TimeExpression> times) {
        page.heading("TIMES");
        if (times.isEmpty()) {
            page.line("  nothing found");
        }
        for (TimeExpression time : times) {
            page.row(
                    new Layout.Cell(2, ""),
                    new Layout.Cell(TIME, Wording.quoted(Wording.clean(time.words()))),
                    new Layout.Cell(TIME, DayWords.full(time.when())),
                    new Layout.Cell(
                            Layout.WIDTH - 2 - 2 * TIME,
                            time.type() + " " + time.value() + (offsets ? "   " + wording.at(time.span()) : "")));
        }
    }
}
