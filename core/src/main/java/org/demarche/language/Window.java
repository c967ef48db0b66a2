package org.demarche.language;

import java.util.ArrayList;
import java.util.List;
import org.demarche.report.Span;

/**
 * A run of words that the network reads at once: whole paragraphs, or whole stretches of a long one between safe sentence ends.
 *
 * <p>Why windows and not sentences: the network itself finds where sentences start, sees a name's first mention beside its second, and works
 * best on about fifty words at a time. Why not batches: see {@link Network}. A window is cut only at the end of a paragraph or after a
 * final mark that no abbreviation explains ({@code ".\u201d The"}); a stretch longer than {@link #LONGEST} pieces without such a place (a list, a table) is cut
 * where it is full.
 *
 * @param words in order
 * @param paragraphs the number of the paragraph of every word
 * @param pieces the word pieces of every word
 * @param fresh whether a sentence is known to start at the word: at a paragraph's first word and at a cut
 * @param likely whether a sentence most likely starts at the word, by the mark and the capital
 */
record Window(
        List<Span> words,
        List<Integer> paragraphs,
        List<List<Integer>> pieces,
        List<Boolean> fresh,
        List<Boolean> likely) {

    /** Pieces that a window aims at. */
    static final int AIM = 64;

    private static final String QUOTES = "'’\"”";
    private static final String CLOSES = "\"”’)]";

    /** Pieces that no window exceeds. */
    static final int LONGEST = 480;

    /**
     * The windows of a report.
     *
     * @param paragraphs the words of each paragraph
     * @param starts for every word in order, whether a sentence is known to start there; empty where nobody knows
     */
    static List<Window> over(String text, List<List<Span>> paragraphs, List<Boolean> starts, WordPiece wordPiece) {
        Packing packing = new Packing(text, wordPiece);
        int before = 0;
        for (int p = 0; p < paragraphs.size(); p++) {
            List<Span> words = paragraphs.get(p);
            packing.add(
                    p, words, starts.isEmpty() ? packing.safe(words) : starts.subList(before, before + words.size()));
            before += words.size();
        }
        return packing.done();
    }

    /** Words on their way into windows. */
    private static final class Packing {
        private final String text;
        private final WordPiece wordPiece;
        private final List<Window> windows = new ArrayList<>();
        private Window open = empty();
        private int size;

        Packing(String text, WordPiece wordPiece) {
            this.text = text;
            this.wordPiece = wordPiece;
        }

        private static Window empty() {
            return new Window(
                    new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        void add(int paragraph, List<Span> words, List<Boolean> cuts) {
            int start = 0;
            for (int i = 1; i <= words.size(); i++) {
                if (i == words.size() || cuts.get(i)) {
                    stretch(paragraph, words.subList(start, i), start == 0);
                    start = i;
                }
            }
        }

        private void stretch(int paragraph, List<Span> words, boolean first) {
            List<List<Integer>> pieces =
                    words.stream().map(w -> wordPiece.pieces(w.of(text))).toList();
            int sum = pieces.stream().mapToInt(List::size).sum();
            if (size > 0 && size + sum > AIM) {
                close();
            }
            for (int i = 0; i < words.size(); i++) {
                boolean full = size + pieces.get(i).size() > LONGEST;
                if (full) {
                    close();
                }
                open.words.add(words.get(i));
                open.paragraphs.add(paragraph);
                open.pieces.add(pieces.get(i));
                open.fresh.add(open.words.size() == 1 || (i == 0 && first));
                open.likely.add(i == 0);
                size += pieces.get(i).size();
            }
        }

        private void close() {
            windows.add(open);
            open = empty();
            size = 0;
        }

        List<Window> done() {
            if (size > 0) {
                close();
            }
            return List.copyOf(windows);
        }

        /** Before which words a sentence surely ends. */
        List<Boolean> safe(List<Span> words) {
            List<Boolean> out = new ArrayList<>();
            boolean quoted = false;
            for (int i = 0; i < words.size(); i++) {
                out.add(i > 0 && !quoted && isSafe(words, i));
                String form = words.get(i).of(text);
                quoted = form.equals("\"") ? !quoted : form.equals("“") || (quoted && !form.equals("”"));
            }
            return out;
        }

        /** The letter of "J. Silva", the number of "6. Rebels are to withdraw" where it opens a paragraph; not that of "on May 6. Rebels withdrew". */
        private static boolean isInitial(String word, boolean first) {
            return word.length() == 1 && !CLOSES.contains(word) && (first || !Character.isDigit(word.charAt(0)));
        }

        /** A final mark, before or behind a closing quote, a blank, then a capital; the point of "J. Silva" ends nothing. */
        private boolean isSafe(List<Span> words, int i) {
            boolean blank = words.get(i - 1).end() < words.get(i).start();
            int c = text.codePointAt(words.get(i).start());
            if (!blank || !(Character.isUpperCase(c) || "\"“'‘".indexOf(c) >= 0)) {
                return false;
            }
            String last = words.get(i - 1).of(text);
            boolean initial = i > 1 && isInitial(words.get(i - 2).of(text), i == 2);
            boolean quoted =
                    i > 2 && QUOTES.contains(last) && words.get(i - 2).of(text).equals(".");
            return quoted || (i > 1 && ".?!".contains(last) && !initial);
        }
    }
}
