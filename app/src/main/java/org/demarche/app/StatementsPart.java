package org.demarche.app;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.demarche.record.Findings;
import org.demarche.record.Statement;
import org.demarche.record.When;

/** WHO SAID WHAT: every statement with its source, its cue and its words. */
final class StatementsPart {

    private static final int ID = 5;

    private final Findings findings;
    private final Wording wording;
    private final boolean offsets;

    StatementsPart(Findings findings, Wording wording, boolean offsets) {
        this.findings = findings;
        this.wording = wording;
        this.offsets = offsets;
    }

    void print(Layout page) {
        page.heading("WHO SAID WHAT");
        if (findings.statements().isEmpty()) {
            page.line("  nothing found");
        }
        for (Statement s : findings.statements()) {
            List<String> told = new ArrayList<>(List.of(wording.party(s.source())));
            String cue = s.cue().stream().map(wording::words).collect(Collectors.joining(" … "));
            if (!cue.isEmpty()) {
                told.add(cue);
            }
            s.via().ifPresent(v -> told.add("through " + wording.party(v)));
            if (s.date().basis() != When.Basis.PUBLISHED && !isOpen(s.date())) {
                told.add(DayWords.brief(s.date(), findings.report().published()));
            }
            String where = offsets ? "   " + wording.at(s.content()) : "";
            page.row(
                    new Layout.Cell(2, ""),
                    new Layout.Cell(ID, Wording.id(s.id())),
                    new Layout.Cell(Layout.WIDTH - 2 - ID, String.join(" · ", told) + where));
            page.wrapped(ID + 2, said(s));
        }
    }

    private static boolean isOpen(When when) {
        return when.basis() == When.Basis.OPEN && when.words().isEmpty();
    }

    private String said(Statement s) {
        String said = s.content().stream().map(wording::words).collect(Collectors.joining(" … "));
        return s.mode() == Statement.Mode.DIRECT ? Wording.quoted(said) : said;
    }
}
