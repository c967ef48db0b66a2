package org.demarche.app;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.record.Findings;
import org.demarche.record.Note;
import org.demarche.record.Party;
import org.demarche.record.Statement;
import org.demarche.record.When;
import org.demarche.report.Span;

/** The record of one report as a person reads it in a terminal. */
final class ReportPage {

    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final int WIDTH = 100;
    private static final int NAMES = 30;

    private final Findings findings;
    private final CodePoints points;
    private final boolean offsets;
    private final List<String> lines = new ArrayList<>();

    private ReportPage(Findings findings, boolean offsets) {
        this.findings = findings;
        this.points = new CodePoints(findings.report().text());
        this.offsets = offsets;
    }

    /**
     * @param only the parts wanted; empty for all
     * @param offsets whether every item shows where its words stand, in code points
     */
    static String of(Findings findings, Set<String> only, boolean offsets) {
        ReportPage page = new ReportPage(findings, offsets);
        page.head();
        if (only.isEmpty() || only.contains("parties")) {
            page.parties();
        }
        if (only.isEmpty() || only.contains("statements")) {
            page.statements();
        }
        page.open();
        return String.join("\n", page.lines) + "\n";
    }

    private void head() {
        String title = findings.report().title();
        lines.add(clean(title.isEmpty() ? findings.report().id() : title));
        lines.add(String.join(
                " · ",
                clean(findings.report().id()),
                findings.report().published().map(LONG::format).orElse("no publication date"),
                count(findings.parties().size(), "party", "parties"),
                count(findings.statements().size(), "statement", "statements")));
    }

    private static String count(int n, String one, String many) {
        return n + " " + (n == 1 ? one : many);
    }

    private void parties() {
        heading("WHO");
        if (findings.parties().isEmpty()) {
            lines.add("  nobody found");
        }
        for (Party party : findings.parties()) {
            String name = dots(clean(party.name()));
            List<String> told = new ArrayList<>();
            told.add(party.kind().word().replace('_', ' ') + place(party));
            if (!party.role().isEmpty()) {
                told.add(clean(party.role())
                        + party.of()
                                .map(of -> ", for " + clean(findings.party(of).name()))
                                .orElse(""));
            } else {
                party.of()
                        .ifPresent(
                                of -> told.add("for " + clean(findings.party(of).name())));
            }
            Set<String> others = others(party);
            if (!others.isEmpty()) {
                told.add("also "
                        + others.stream().limit(5).map(o -> "\"" + o + "\"").collect(Collectors.joining(", ")));
            }
            if (party.unnamed()) {
                told.add("not named");
            }
            wrapped("  " + name + " ", String.join("; ", told) + at(party.mentions()));
        }
    }

    private static String place(Party party) {
        String sector = party.sector();
        if (party.country().isEmpty()) {
            return sector.isEmpty() ? "" : " (" + sector + ")";
        }
        return " (" + party.country() + (sector.isEmpty() ? "" : " " + sector) + ")";
    }

    private Set<String> others(Party party) {
        Set<String> out = new LinkedHashSet<>();
        for (Span mention : party.mentions()) {
            String words = clean(mention.of(findings.report().text()));
            if (!words.equalsIgnoreCase(party.name()) && words.length() < 70) {
                out.add(words);
            }
        }
        return out;
    }

    private static String dots(String name) {
        String shortened = name.length() > NAMES * 2 ? name.substring(0, NAMES * 2 - 2) + " …" : name;
        return shortened.length() >= NAMES - 2
                ? shortened
                : shortened + " " + ".".repeat(NAMES - 1 - shortened.length());
    }

    private void statements() {
        heading("WHO SAID WHAT");
        if (findings.statements().isEmpty()) {
            lines.add("  nothing found");
        }
        for (Statement s : findings.statements()) {
            String cue = s.cue().stream()
                    .map(c -> clean(c.of(findings.report().text())))
                    .collect(Collectors.joining(" "));
            String said = s.content().stream()
                    .map(c -> clean(c.of(findings.report().text())))
                    .collect(Collectors.joining(" … "));
            String words = s.mode() == Statement.Mode.DIRECT ? "\"" + said + "\"" : said;
            String via = s.via()
                    .map(v -> ", through " + clean(findings.party(v).name()))
                    .orElse("");
            lines.add("  " + s.id().toUpperCase(Locale.ROOT) + "  "
                    + clean(findings.party(s.source()).name()) + " (" + cue + via + ")" + date(s.date())
                    + at(s.content()));
            wrapped("      ", words);
        }
    }

    private static String date(When when) {
        if (when instanceof When.Day day) {
            return when.basis() == When.Basis.PUBLISHED ? "" : " · " + SHORT.format(day.day());
        }
        if (when instanceof When.Range range) {
            return " · " + SHORT.format(range.first()) + " to " + SHORT.format(range.last());
        }
        return when.words().isEmpty() ? "" : " · \"" + when.words() + "\", not dated";
    }

    private String at(List<Span> spans) {
        return offsets
                ? "   "
                        + spans.stream()
                                .map(s -> points.start(s) + "–" + points.end(s))
                                .collect(Collectors.joining(" "))
                : "";
    }

    private void open() {
        List<Note> notes = findings.notes();
        if (notes.isEmpty()) {
            return;
        }
        heading("LEFT OPEN");
        for (Note note : notes) {
            Optional<String> words =
                    note.span().map(s -> clean(s.of(findings.report().text())));
            wrapped(
                    "  ",
                    words.map(w -> "\"" + (w.length() > 60 ? w.substring(0, 58) + " …" : w) + "\": ")
                                    .orElse("")
                            + note.words());
        }
    }

    private void heading(String words) {
        lines.add("");
        lines.add(words);
    }

    private void wrapped(String first, String words) {
        StringBuilder line = new StringBuilder(first);
        String indent = " ".repeat(Math.min(first.length(), NAMES + 3));
        for (String word : words.split(" ")) {
            if (line.length() + word.length() > WIDTH && line.length() > indent.length()) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(indent);
            }
            line.append(word).append(' ');
        }
        lines.add(line.toString().stripTrailing());
    }

    /** Without line ends and control characters, which a terminal would obey. */
    private static String clean(String words) {
        return words.replaceAll("\\s+", " ").replaceAll("[\\p{Cc}\\p{Cf}]", "");
    }
}
