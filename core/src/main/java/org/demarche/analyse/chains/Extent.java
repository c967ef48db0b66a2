package org.demarche.analyse.chains;

import java.util.BitSet;
import java.util.Set;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.report.Span;

/** Tells how far a noun phrase reaches: relative clauses, appositions and owners are part of it, remarks in brackets are not. */
final class Extent {

    private static final Set<String> OUTSIDE =
            Set.of("conj", "cc", "parataxis", "cop", "nsubj", "advcl", "aux", "mark", "ccomp", "punct");
    private static final Set<String> OUTSIDE_ROOT = Set.of("obl", "advmod", "discourse", "vocative");
    private static final Set<String> BRACKETS = Set.of("(", "[", "-LRB-");

    private Extent() {}

    /** The longest phrase of this head alone, without what is coordinated with it. */
    static Span one(Sentence sentence, Word head) {
        return span(sentence, head, inside(sentence, head));
    }

    /** The phrase with all nouns that are coordinated with its head. */
    static Span several(Sentence sentence, Word head) {
        BitSet in = inside(sentence, head);
        for (Word d : sentence.dependents(head)) {
            if (isBeside(d) || d.is("cc")) {
                in.or(sentence.below(d));
            }
        }
        return span(sentence, head, in);
    }

    /** A noun or pronoun joined to the one before it by "and". */
    static boolean isBeside(Word word) {
        return word.is("conj")
                && switch (word.upos()) {
                    case "NOUN", "PROPN", "PRON" -> true;
                    default -> false;
                };
    }

    private static BitSet inside(Sentence sentence, Word head) {
        BitSet in = new BitSet();
        in.set(head.index());
        for (Word d : sentence.dependents(head)) {
            if (!isOutside(sentence, head, d)) {
                in.or(sentence.below(d));
            } else if (d.isPunctuation()) {
                in.set(d.index());
            }
        }
        return in;
    }

    private static boolean isOutside(Sentence sentence, Word head, Word d) {
        return OUTSIDE.stream().anyMatch(d::is)
                || (d.is("case") && !d.xpos().equals("POS"))
                || (d.is("advmod") && d.index() < head.index())
                || (head.isRoot() && OUTSIDE_ROOT.stream().anyMatch(d::is))
                || isRemark(sentence, head, d);
    }

    /** "The agency (right)", "Interview of the Month (IOTM)". */
    private static boolean isRemark(Sentence sentence, Word head, Word d) {
        int first = sentence.below(d).nextSetBit(1);
        return first > head.index()
                && (BRACKETS.contains(sentence.word(first).form())
                        || (first > 1
                                && BRACKETS.contains(sentence.word(first - 1).form())));
    }

    private static Span span(Sentence sentence, Word head, BitSet in) {
        int first = head.index();
        while (first > 1 && in.get(first - 1)) {
            first--;
        }
        int last = head.index();
        while (in.get(last + 1)) {
            last++;
        }
        while (last > head.index() && isLoose(sentence, first, last)) {
            last--;
        }
        while (first < head.index() && sentence.word(first).isPunctuation()) {
            first++;
        }
        return sentence.word(first).span().join(sentence.word(last).span());
    }

    /** A mark at the end that closes nothing which was opened in the phrase. */
    private static boolean isLoose(Sentence sentence, int first, int last) {
        Word mark = sentence.word(last);
        if (!mark.isPunctuation()) {
            return false;
        }
        String opening = switch (mark.form()) {
            case ")" -> "(";
            case "]" -> "[";
            case "”" -> "“";
            case "\"" -> "\"";
            default -> "";
        };
        for (int i = first; i < last; i++) {
            if (sentence.word(i).form().equals(opening)) {
                return false;
            }
        }
        return true;
    }
}
