package org.demarche.report;

/**
 * A half-open stretch of a report's text, in UTF-16 units: the character at {@code start} is in, the one at {@code end} is not.
 *
 * <p>Records printed for users count Unicode code points instead; the border that prints them converts.
 */
public record Span(int start, int end) implements Comparable<Span> {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("a span from " + start + " to " + end);
        }
    }

    public int length() {
        return end - start;
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** The smallest span that holds both. */
    public Span join(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    /** What both hold; empty at this one's start where they do not overlap. */
    public Span meet(Span other) {
        int from = Math.max(start, other.start);
        int to = Math.min(end, other.end);
        return to > from ? new Span(from, to) : new Span(start, start);
    }

    public String of(String text) {
        return text.substring(start, end);
    }

    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
