package org.demarche.ledger;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The few words of a report around the first place where a search found something. */
final class Snippet {

    private static final int BEFORE = 8;
    private static final int AFTER = 20;
    private static final int STEM = 5;

    private Snippet() {}

    /** The stretch of the text around the first of the words in it, in any form; the text's start where none is found. */
    static String of(String text, String words) {
        List<String> stems = new ArrayList<>();
        for (String word : Folding.plain(words)) {
            stems.add(word.length() > STEM ? word.substring(0, word.length() - 2) : word);
        }
        List<int[]> spans = words(text);
        int at = 0;
        for (int i = 0; i < spans.size() && at == 0; i++) {
            String word = text.substring(spans.get(i)[0], spans.get(i)[1]).toLowerCase(Locale.ROOT);
            at = stems.stream().anyMatch(word::startsWith) ? i : 0;
        }
        if (spans.isEmpty()) {
            return "";
        }
        int first = Math.max(0, at - BEFORE);
        int last = Math.min(spans.size() - 1, at + AFTER);
        String stretch = Spots.line(text.substring(spans.get(first)[0], spans.get(last)[1]));
        return (first > 0 ? "… " : "") + stretch + (last < spans.size() - 1 ? " …" : "");
    }

    private static List<int[]> words(String text) {
        BreakIterator breaks = BreakIterator.getWordInstance(Locale.ENGLISH);
        breaks.setText(text);
        List<int[]> out = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            if (Character.isLetterOrDigit(text.codePointAt(start))) {
                out.add(new int[] {start, end});
            }
        }
        return out;
    }
}
