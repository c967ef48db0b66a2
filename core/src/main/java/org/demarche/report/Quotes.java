package org.demarche.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The quoted stretches of a report, without their marks.
 *
 * <p>Curly and straight double marks; single marks are left alone, for they are mostly apostrophes. A quotation that is opened and not closed ends
 * with its paragraph (the next paragraph opens it again, as printers do).
 */
public final class Quotes {

    private final List<Span> spans;

    private Quotes(List<Span> spans) {
        this.spans = spans;
    }

    /** The quotations of a report; junk quotes nothing. */
    public static Quotes of(String text, List<Paragraph> paragraphs) {
        return in(
                text,
                paragraphs.stream()
                        .filter(p -> p.kind() != Paragraph.Kind.JUNK)
                        .map(Paragraph::span)
                        .toList());
    }

    /** The quotations in stretches of a text that each stand by themselves. */
    public static Quotes in(String text, List<Span> paragraphs) {
        List<Span> found = new ArrayList<>();
        paragraphs.forEach(p -> find(text, p, found));
        return new Quotes(List.copyOf(found));
    }

    private static void find(String text, Span paragraph, List<Span> found) {
        int open = -1;
        for (int i = paragraph.start(); i < paragraph.end(); i++) {
            char c = text.charAt(i);
            boolean opens = c == '“' || c == '„' || c == '«' || (c == '"' && open < 0);
            boolean closes = c == '”' || c == '»' || (c == '"' && open >= 0) || (c == '“' && open >= 0);
            if (closes && open >= 0) {
                add(found, open, i);
                open = -1;
            } else if (opens && open < 0) {
                open = i + 1;
            }
        }
        if (open >= 0) {
            add(found, open, paragraph.end());
        }
    }

    private static void add(List<Span> found, int start, int end) {
        if (end > start) {
            found.add(new Span(start, end));
        }
    }

    public List<Span> spans() {
        return spans;
    }

    /** The quotation that holds this place. */
    public Optional<Span> around(int place) {
        return spans.stream().filter(q -> q.start() <= place && place < q.end()).findFirst();
    }

    /** How much of the spans is quoted, from 0 to 1. */
    public double share(List<Span> content) {
        int all = 0;
        int quoted = 0;
        for (Span span : content) {
            all += span.length();
            for (Span quote : spans) {
                quoted += Math.max(0, Math.min(span.end(), quote.end()) - Math.max(span.start(), quote.start()));
            }
        }
        return all == 0 ? 0 : (double) quoted / all;
    }
}
