package org.demarche.app;

import org.demarche.report.Span;

/** Turns UTF-16 offsets into code points of one text: the border between Java and the printed record. */
final class CodePoints {

    private final int[] before;

    CodePoints(String text) {
        before = new int[text.length() + 1];
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            before[i] = points;
            boolean second = i > 0 && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
            points += second ? 0 : 1;
        }
        before[text.length()] = points;
    }

    int start(Span span) {
        return before[span.start()];
    }

    int end(Span span) {
        return before[span.end()];
    }
}
