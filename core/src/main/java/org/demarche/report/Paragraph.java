package org.demarche.report;

/** A stretch of a report that stands by itself: its headline, a paragraph of its body, or junk that was swept in with it. */
public record Paragraph(Span span, Kind kind) {

    /** What a paragraph is; JUNK is skipped by every later step, and never removed. A dateline is read as a line of its own. */
    public enum Kind {
        TITLE,
        DATELINE,
        BODY,
        JUNK
    }
}
