package org.demarche.app.pages.report;

import java.util.List;
import java.util.Map;
import org.demarche.app.pages.Part;

/**
 * A report as it is set: what stands above, in, beside and under its text.
 *
 * @param part which part of a long text this is, from 1
 * @param parts how many there are
 * @param hidden the layers that are not shown
 */
public record Leaf(
        Head head,
        List<Paragraph> paragraphs,
        List<Note> notes,
        List<Figure> cast,
        List<String> open,
        Map<Layer, Long> layers,
        List<Layer> hidden,
        int part,
        int parts) {

    /**
     * What stands above the text.
     *
     * @param direction {@code ltr} or {@code rtl}
     * @param facts how many of what was found, in words
     * @param before link to the report before by day; empty where there is none
     * @param url where it came from, if a browser may follow it
     * @param sameId links to other reports of the same id
     */
    public record Head(
            String title,
            String day,
            String source,
            String url,
            String language,
            String direction,
            String facts,
            String made,
            String before,
            String after,
            List<String> sameId) {}

    /**
     * A line of the text.
     *
     * @param from the code point of the text at which it starts
     * @param skipped whether the line holds no words of the report
     */
    public record Paragraph(int from, List<Piece> pieces, boolean skipped, boolean title) {}

    /** What a piece of a line is. */
    public enum Kind {
        TEXT,
        WORDS,
        OPEN,
        CLOSE,
        NOTE
    }

    /**
     * A piece of a line: words with what is marked on them, an end of a bracket, or a note.
     *
     * @param text the words, or the speaker's name at the start of a bracket
     * @param looks classes
     * @param spans the addresses of the spans that start here, {@code c12-40}
     * @param items ids of the things that the words are part of, with blanks between
     * @param note the note that the words lead to, or the note itself
     * @param ends the notes whose first words end here
     */
    public record Piece(
            Kind kind, String text, String looks, List<String> spans, String items, List<Note> note, List<Note> ends) {

        /** The spans that need an element of their own, for one element has one address. */
        public List<String> more() {
            return spans.isEmpty() ? spans : spans.subList(1, spans.size());
        }

        static Piece text(String text) {
            return new Piece(Kind.TEXT, text, "", List.of(), "", List.of(), List.of());
        }
    }

    /**
     * A note beside the text.
     *
     * @param number in the order of the text, from 1
     * @param item id in the record
     * @param span the address of the words, {@code c12-40}
     * @param label what it is, in a word or two
     * @param lines what it says: parts with links
     * @param trust status, who says so, what decided
     */
    public record Note(
            int number,
            String item,
            Layer layer,
            String span,
            String label,
            String sign,
            String side,
            List<Part> lines,
            List<String> trust,
            String because) {}

    /** A party of the report. */
    public record Figure(
            String name,
            String kind,
            String kindWords,
            String role,
            String of,
            String link,
            int mentions,
            String first) {}
}
