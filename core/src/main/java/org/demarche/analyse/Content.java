package org.demarche.analyse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.report.Span;

/** The spans of what is said, cut out of a sentence: the words of a clause without the cue that stands inside it. */
final class Content {

    private static final String EDGES = "\"“”„«»,.;: \u00a0-–—";

    private Content() {}

    /** Everything below {@code clause} but what is below {@code cut}; {@code that} and the marks at the edges are left out. */
    static List<Span> clause(String text, Sentence sentence, Word clause, List<Word> cut) {
        BitSet in = sentence.below(clause);
        cut.forEach(c -> in.andNot(sentence.below(c)));
        for (Word d : sentence.dependents(clause)) {
            if (d.is("mark") && d.lemma().equals("that")) {
                in.clear(d.index());
            }
        }
        return spans(text, sentence, in);
    }

    /** From the first word below {@code from} to the last word below {@code to}. */
    static List<Span> stretch(String text, Sentence sentence, Word from, Word to) {
        BitSet in = sentence.below(from);
        in.or(sentence.below(to));
        if (in.length() > 0) {
            in.set(in.nextSetBit(0), in.length());
        }
        for (Word d : sentence.dependents(from)) {
            if (d.is("case") && d.index() < from.index()) {
                in.clear(d.index());
            }
        }
        return spans(text, sentence, in);
    }

    /** The runs of the words; a run is cut only where a word that is no mark is missing. */
    private static List<Span> spans(String text, Sentence sentence, BitSet in) {
        List<Span> out = new ArrayList<>();
        Span run = null;
        for (Word word : sentence.words()) {
            if (in.get(word.index())) {
                run = run == null ? word.span() : run.join(word.span());
            } else if (run != null && !word.isPunctuation()) {
                out.add(run);
                run = null;
            }
        }
        if (run != null) {
            out.add(run);
        }
        return out.stream()
                .map(s -> trim(text, s))
                .filter(s -> hasLetters(text, s))
                .toList();
    }

    private static boolean hasLetters(String text, Span span) {
        return span.of(text).codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** Without quotation marks, commas and blanks at the edges; a final point goes too, unless an abbreviation needs it. */
    static Span trim(String text, Span span) {
        int start = span.start();
        int end = span.end();
        while (start < end && EDGES.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && EDGES.indexOf(text.charAt(end - 1)) >= 0 && !isAbbreviation(text, start, end)) {
            end--;
        }
        start -= start > span.start() && isCutOpen(text, start, end) ? 1 : 0;
        return new Span(start, closed(text, start, end, span.end()));
    }

    /** A quotation of some words that ends inside keeps its opening mark: '"radicals" of stoking it'. */
    private static boolean isCutOpen(String text, int start, int end) {
        char mark = text.charAt(start - 1);
        String inner = text.substring(start, end);
        int close = mark == '"' ? inner.indexOf('"') : mark == '“' ? inner.indexOf('”') : -1;
        boolean again = inner.indexOf(mark) >= 0 && inner.indexOf(mark) < close;
        return close > 0 && !again && ",.!?".indexOf(inner.charAt(close - 1)) < 0 && single(inner, mark);
    }

    /** Whether it closes once more than it opens. */
    private static boolean single(String inner, char mark) {
        long open = inner.chars().filter(c -> c == mark).count();
        return mark == '"' ? open % 2 == 1 : inner.chars().filter(c -> c == '”').count() > open;
    }

    /** The first sign that is no blank; a blank where there is none. */
    static char firstSign(String text, Span span) {
        String words = span.of(text).strip();
        return words.isEmpty() ? ' ' : words.charAt(0);
    }

    /** A quotation that opens inside keeps its closing mark: 'called it "a lie"'. */
    private static int closed(String text, int start, int end, int limit) {
        String inner = text.substring(start, end);
        boolean curly = inner.lastIndexOf('“') > inner.lastIndexOf('”');
        boolean straight = inner.chars().filter(c -> c == '"').count() % 2 == 1;
        for (int i = end; i < limit && (curly || straight); i++) {
            if (text.charAt(i) == (curly ? '”' : '"')) {
                return i + 1;
            }
        }
        return end;
    }

    private static boolean isAbbreviation(String text, int start, int end) {
        return end - start > 3
                && text.charAt(end - 1) == '.'
                && Character.isLetter(text.charAt(end - 2))
                && text.charAt(end - 3) == '.';
    }
}
