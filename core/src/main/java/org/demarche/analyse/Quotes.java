package org.demarche.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.report.Paragraph;
import org.demarche.report.Span;

/**
 * The quoted stretches of a report, without their marks.
 *
 * <p>Curly and straight double marks; single marks are left alone, for they are mostly apostrophes. A quotation that is opened and not closed ends
 * with its paragraph (the next paragraph opens it again, as printers do).
 */
final class Quotes {

    private final List<Span> spans;

    private Quotes(List<Span> spans) {
        this.spans = spans;
    }

    static Quotes of(String text, List<Paragraph> paragraphs) {
        List<Span> found = new ArrayList<>();
        for (Paragraph paragraph : paragraphs) {
            if (paragraph.kind() != Paragraph.Kind.JUNK) {
                find(text, paragraph.span(), found);
            }
        }
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

    List<Span> spans() {
        return spans;
    }

    /** The quotation that holds this place. */
    Optional<Span> around(int place) {
        return spans.stream().filter(q -> q.start() <= place && place < q.end()).findFirst();
    }

    /** How much of the spans is quoted, from 0 to 1. */
    double share(List<Span> content) {
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
