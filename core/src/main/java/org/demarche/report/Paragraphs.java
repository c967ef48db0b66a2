package org.demarche.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Divides a report's text into paragraphs.
 *
 * <p>A blank line ends a paragraph. A single line end does too, unless the text is hard-wrapped: then the lines of a paragraph
 * belong together. Text counts as hard-wrapped when most lines that are followed directly by another one stop without a sentence's end
 * and none is longer than {@link #WRAPPED} characters:
 *
 * <pre>
 * The minister said on Monday that the talks would go on
 * until both sides had agreed on a date.
 * </pre>
 */
public final class Paragraphs {

    /** So many days after it was filed a report may come out. */
    private static final int LATE = 3;

    private static final int WRAPPED = 200;
    /** A paragraph longer than this is the report's first: only names of writers and the like stand before a dateline. */
    private static final int LEAD = 90;

    private static final Pattern LINE = Pattern.compile("[^\\r\\n\\u2028\\u2029]+");
    private static final Pattern STOPPED = Pattern.compile("[.?!:;\"'”’)\\]…]\\s*$");

    private Paragraphs() {}

    /** The title of a plain text: its first line, where it is short and a blank line follows; else empty. */
    public static String titleOf(String text) {
        List<Span> lines = lines(text);
        if (lines.size() < 2) {
            return "";
        }
        Span first = lines.get(0);
        boolean apart = blankBetween(text, first, lines.get(1));
        String words = first.of(text);
        boolean sentence = words.endsWith(".") && !words.endsWith("...");
        return apart && first.length() <= 200 && !sentence && words.chars().anyMatch(Character::isLetter) ? words : "";
    }

    /** The paragraphs in order; those that {@code junk} recognises are marked as such. */
    public static List<Paragraph> of(Report report, Junk junk) {
        String text = report.text();
        List<Span> lines = lines(text);
        boolean wrapped = wrapped(text, lines);
        List<Span> joined = new ArrayList<>();
        for (Span line : lines) {
            @Nullable Span before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (before != null && (wrapped || goesOn(text, before, line)) && joins(text, before, line, junk)) {
                joined.set(joined.size() - 1, before.join(line));
            } else {
                joined.add(line);
            }
        }
        return kinds(report, joined, junk);
    }

    private static boolean joins(String text, Span before, Span line, Junk junk) {
        return !blankBetween(text, before, line) && !junk.is(line.of(text)) && !junk.is(before.of(text));
    }

    /** A single line end in the middle of a sentence, as a page leaves it around a link: the line before is open, the next starts small. */
    private static boolean goesOn(String text, Span before, Span line) {
        boolean open = !STOPPED.matcher(before.of(text)).find() && before.length() > 3;
        return open
                && (Character.isLowerCase(text.codePointAt(line.start()))
                        || ",.;".indexOf(text.charAt(line.start())) >= 0);
    }

    private static List<Paragraph> kinds(Report report, List<Span> spans, Junk junk) {
        List<Paragraph> out = new ArrayList<>();
        boolean begun = false;
        for (Span span : spans) {
            boolean title = out.isEmpty() && report.titled();
            boolean masthead = !title
                    && !begun
                    && Dateline.masthead(span.of(report.text())).isPresent();
            if (masthead) {
                out.add(new Paragraph(span, Paragraph.Kind.DATELINE));
                continue;
            }
            boolean skip = !title && junk.is(span.of(report.text()));
            Optional<Dateline> filed = title || skip || begun ? Optional.empty() : Dateline.of(report.text(), span);
            filed.ifPresent(d -> out.add(new Paragraph(shorn(report.text(), d.span()), Paragraph.Kind.DATELINE)));
            Span rest = filed.map(d -> new Span(d.span().end(), span.end())).orElse(span);
            out.add(new Paragraph(
                    rest, title ? Paragraph.Kind.TITLE : skip ? Paragraph.Kind.JUNK : Paragraph.Kind.BODY));
            begun |= !title && !skip && span.length() > LEAD;
        }
        return List.copyOf(out);
    }

    /** A dateline without the blanks after its dash. */
    private static Span shorn(String text, Span span) {
        int end = span.end();
        while (blank(text.charAt(end - 1))) {
            end--;
        }
        return new Span(span.start(), end);
    }

    /** The day that the dateline of a report, or a line above its text, names in full; absent where there is none. */
    public static Optional<LocalDate> dayOf(Report report, List<Paragraph> paragraphs) {
        return paragraphs.stream()
                .filter(p -> p.kind() == Paragraph.Kind.DATELINE)
                .flatMap(p -> Dateline.masthead(p.span().of(report.text()))
                        .or(() -> Dateline.of(
                                        report.text(),
                                        new Span(p.span().start(), report.text().length()))
                                .flatMap(Dateline::day))
                        .stream())
                .findFirst();
    }

    /** The report as of the day on which it was filed, from which its "today" counts: the dateline's where that is a few days before it came out. */
    public static Report filed(Report report, List<Paragraph> paragraphs) {
        return report.published()
                .flatMap(out -> dayOf(report, paragraphs)
                        .filter(day -> day.isBefore(out) && !day.isBefore(out.minusDays(LATE))))
                .map(report::published)
                .orElse(report);
    }

    /** Lines with words or signs in them, without the blanks around them. */
    private static List<Span> lines(String text) {
        List<Span> out = new ArrayList<>();
        Matcher line = LINE.matcher(text);
        while (line.find()) {
            int start = line.start();
            int end = line.end();
            while (start < end && blank(text.charAt(start))) {
                start++;
            }
            while (end > start && blank(text.charAt(end - 1))) {
                end--;
            }
            if (end > start) {
                out.add(new Span(start, end));
            }
        }
        return out;
    }

    private static boolean wrapped(String text, List<Span> lines) {
        int open = 0;
        int close = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (lines.get(i).length() > WRAPPED) {
                return false;
            }
            if (!blankBetween(text, lines.get(i), lines.get(i + 1))) {
                boolean stopped = STOPPED.matcher(lines.get(i).of(text)).find();
                open += stopped || lines.get(i).length() < 40 ? 0 : 1;
                close += stopped ? 1 : 0;
            }
        }
        return open > close;
    }

    private static boolean blankBetween(String text, Span before, Span after) {
        int ends = 0;
        for (int i = before.end(); i < after.start(); i++) {
            char c = text.charAt(i);
            boolean lineEnd = c == '\n' || c == '\u2028' || (c == '\r' && text.charAt(i + 1) != '\n');
            ends += c == '\u2029' ? 2 : lineEnd ? 1 : 0;
        }
        return ends > 1;
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }
}
