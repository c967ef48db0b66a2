package org.demarche.app;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.demarche.report.Report;

/**
 * A report out of a PDF: its text in reading order, a paragraph a line.
 *
 * <p>A PDF places letters; it knows no words or paragraphs. Its letters mostly stand in the file in the order in which they are read, so
 * that order is kept: it gets columns right. Where a page jumps up and down in it more often than columns would, the letters are sorted by
 * their place instead. Lines are joined to paragraphs, words that a line's end cut are made whole, numbers of pages are left out, and a
 * sentence that goes on over the page goes on in the text. The first paragraph is the title if it looks like one, as in plain text; the day
 * that a PDF was made is not the day of the report.
 */
final class Pdf {

    /** A PDF is mostly pictures and letters' shapes, so it may be larger than a text. */
    static final int MOST_BYTES = 32_000_000;

    private static final int MOST_PAGES = 2000;
    private static final int JUMPS = 8;
    private static final String PAGE_END = "\f";
    private static final String NUMBER = "(?i)(- ?)?(page )?\\d{1,4}( ?-|( of | ?/ ?)\\d{1,4})?";

    static {
        // PDFBox logs what is odd in a file; we say it in a message of our own.
        System.setProperty("org.apache.commons.logging.Log", "org.apache.commons.logging.impl.NoOpLog");
    }

    private Pdf() {}

    /** @throws Refused where it cannot be read or holds no text */
    static Report read(Inputs.Origin origin, byte[] bytes) throws Refused {
        String name = origin.name();
        try (PDDocument document = Loader.loadPDF(bytes, "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new Refused(Message.DM_006, name, Inputs.LONGEST);
            }
            String text = text(document);
            if (text.isBlank()) {
                throw new Refused(Message.DM_062, name);
            }
            return Report.of(origin.stem(), Inputs.checked(name, text));
        } catch (InvalidPasswordException e) {
            throw new Refused(Message.DM_063, name);
        } catch (Overflow e) {
            throw new Refused(Message.DM_006, name, Inputs.LONGEST);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new Refused(Message.DM_061, name, Causes.line(e));
        } catch (OutOfMemoryError e) {
            throw new Refused(Message.DM_061, name, "it blows up to more than the memory holds");
        }
    }

    private static String text(PDDocument document) throws IOException {
        Lines inOrder = new Lines(false);
        String text = inOrder.written(document);
        int pages = document.getNumberOfPages();
        return paragraphs(inOrder.jumps > JUMPS * pages ? new Lines(true).written(document) : text);
    }

    /** More text than a report may have. */
    private static final class Overflow extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Takes the text as PDFBox finds it, and counts how often it goes up a page. */
    private static final class Lines extends PDFTextStripper {

        private float last;
        private int jumps;

        Lines(boolean sorted) {
            setSortByPosition(sorted);
            setLineSeparator("\n");
            setParagraphStart("");
            setParagraphEnd("\n\n");
            setPageStart("");
            setPageEnd(PAGE_END);
        }

        String written(PDDocument document) throws IOException {
            StringBuilder out = new StringBuilder();
            writeText(document, new Bounded(out));
            return out.toString();
        }

        @Override
        protected void writeString(String text, List<TextPosition> positions) throws IOException {
            float now = positions.isEmpty() ? last : positions.get(0).getYDirAdj();
            jumps += now < last - 2 ? 1 : 0;
            last = now;
            super.writeString(text, positions);
        }
    }

    /** Holds what one report may have, and no more. */
    private static final class Bounded extends Writer {

        private final StringBuilder out;

        Bounded(StringBuilder out) {
            this.out = out;
        }

        @Override
        public void write(char[] signs, int from, int length) throws IOException {
            if (out.length() + length > Inputs.LONGEST) {
                throw new Overflow();
            }
            out.append(signs, from, length);
        }

        @Override
        public void flush() {
            // it is all in memory
        }

        @Override
        public void close() {
            // nothing is open
        }
    }

    /** Joins the lines of each paragraph, and paragraphs that a page's end cuts. */
    static String paragraphs(String text) {
        List<String> out = new ArrayList<>();
        boolean cut = false;
        for (String page : text.split(PAGE_END)) {
            for (String block : page.split("\n\\s*\n")) {
                String words = joined(block);
                if (words.isEmpty() || words.matches(NUMBER)) {
                    continue;
                }
                boolean goesOn = cut && !out.isEmpty() && Character.isLowerCase(words.codePointAt(0));
                if (goesOn) {
                    out.set(out.size() - 1, joined(out.get(out.size() - 1) + "\n" + words));
                } else {
                    out.add(words);
                }
                cut = false;
            }
            cut = !out.isEmpty() && !out.get(out.size() - 1).matches("(?s).*[.!?:\"”’]$");
        }
        return out.isEmpty() ? "" : String.join("\n\n", out) + "\n";
    }

    private static String joined(String block) {
        String lines = block.replace("\0", "").replaceAll("[ \\t\\x0B\\r\\u00A0]+", " ");
        return lines.replaceAll("(?<=\\p{Ll})[-\\u00AD] ?\\n ?(?=\\p{Ll})", "")
                .replaceAll("(?<=[-\\u2013/]) ?\\n ?", "")
                .replaceAll("\\s*\\n\\s*", " ")
                .replace("\u00AD", "")
                .strip();
    }
}
