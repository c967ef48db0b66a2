package org.demarche.language;

import java.util.ArrayList;
import java.util.List;
import org.demarche.report.Span;

/**
 * A run of words that the network reads at once: whole paragraphs, or whole stretches of a long one between safe sentence ends.
 *
 * <p>Why windows and not sentences: the network itself finds where sentences start, sees a name's first mention beside its second, and works
 * best on about a hundred words at a time. Why not batches: see {@link Network}. A window is cut only at the end of a paragraph or after a
 * final mark that no abbreviation explains ({@code ".\u201d The"}); a stretch longer than {@link #LONGEST} pieces without such a place (a list, a table) is cut
 * where it is full.
 *
 * @param words in order
 * @param paragraphs the number of the paragraph of every word
 * @param pieces the word pieces of every word
 * @param fresh whether a sentence is known to start at the word: at a paragraph's first word and at a cut
 */
record Window(List<Span> words, List<Integer> paragraphs, List<List<Integer>> pieces, List<Boolean> fresh) {

    /** Pieces that a window aims at. */
    static final int AIM = 128;

    /** Pieces that no window exceeds. */
    static final int LONGEST = 480;

    /** The windows of a report. */
    static List<Window> over(String text, List<List<Span>> paragraphs, WordPiece wordPiece) {
        Packing packing = new Packing(text, wordPiece);
        for (int p = 0; p < paragraphs.size(); p++) {
            packing.add(p, paragraphs.get(p));
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
            return new Window(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        void add(int paragraph, List<Span> words) {
            int start = 0;
            for (int i = 1; i <= words.size(); i++) {
                if (i == words.size() || isSafe(words, i)) {
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

        /** Whether a sentence surely ends before word i: a final mark, perhaps a closing quote, a blank, then a capital. */
        private boolean isSafe(List<Span> words, int i) {
            boolean blank = words.get(i - 1).end() < words.get(i).start();
            int c = text.codePointAt(words.get(i).start());
            if (!blank || !(Character.isUpperCase(c) || "\"“'‘".indexOf(c) >= 0)) {
                return false;
            }
            int k = i - 1;
            while (k > 0 && "\"”'’)".contains(words.get(k).of(text))) {
                k--;
            }
            return k > 0 && ".?!".contains(words.get(k).of(text)) && words.get(k - 1).length() > 1;
        }
    }
}
