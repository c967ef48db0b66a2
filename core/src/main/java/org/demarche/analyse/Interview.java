package org.demarche.analyse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.demarche.analyse.Mention.Reference;
import org.demarche.analyse.chains.Voice;
import org.demarche.language.Parse;
import org.demarche.report.Span;

/**
 * Tells whose voice the paragraphs of an interview are in, where it is printed as questions and answers without names in front.
 *
 * <pre>
 * When did you join the choir?          you: who is interviewed
 * I was nine, and I hated it.           I: who is interviewed, the person named first in the report
 * </pre>
 *
 * A report is such an interview when at least three of its paragraphs are questions, each followed by one that is not.
 */
final class Interview {

    private static final int QUESTIONS = 3;
    /** Voices that have no name: of whoever answers and of whoever asks. */
    private static final int ANSWERING = -2;

    private static final int ASKING = -3;

    private Interview() {}

    /** A voice for each paragraph from the first question on; none where the report is no interview. */
    static List<Voice> voices(Parse parse, List<Figure> figures) {
        List<Span> paragraphs = paragraphs(parse.text());
        int first = -1;
        int questions = 0;
        for (int i = 0; i + 1 < paragraphs.size(); i++) {
            if (asks(parse.text(), paragraphs.get(i)) && !asks(parse.text(), paragraphs.get(i + 1))) {
                first = first < 0 ? i : first;
                questions++;
            }
        }
        return questions < QUESTIONS ? List.of() : turns(parse, paragraphs.subList(first, paragraphs.size()), figures);
    }

    private static List<Voice> turns(Parse parse, List<Span> paragraphs, List<Figure> figures) {
        int answering = interviewed(figures, paragraphs.get(0).start()).orElse(ANSWERING);
        List<Voice> out = new ArrayList<>();
        for (Span paragraph : paragraphs) {
            boolean asks = asks(parse.text(), paragraph);
            out.add(new Voice(asks ? ASKING : answering, asks ? answering : ASKING, List.of(paragraph)));
        }
        return out;
    }

    /** The person named first, in front of the first question; nobody where there are several in one breath. */
    private static Optional<Integer> interviewed(List<Figure> figures, int before) {
        return figures.stream()
                .filter(f -> f.type() == Reference.PERSON && f.first().start() < before)
                .min(Comparator.comparingInt(f -> f.first().start()))
                .filter(f -> f.first().sentence().dependents(f.first().head()).stream()
                        .noneMatch(d -> d.is("conj")))
                .map(f -> f.first().head().span().start());
    }

    private static boolean asks(String text, Span paragraph) {
        return text.charAt(paragraph.end() - 1) == '?';
    }

    /** Stretches between blank lines, or lines where there are none. */
    private static List<Span> paragraphs(String text) {
        List<Span> out = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '\n') {
                int from = start;
                int to = i;
                while (from < to && Character.isWhitespace(text.charAt(from))) {
                    from++;
                }
                while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
                    to--;
                }
                if (to > from) {
                    out.add(new Span(from, to));
                }
                start = i + 1;
            }
        }
        return out;
    }
}
