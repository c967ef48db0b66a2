package org.demarche.analyse.tolls;

import java.util.OptionalInt;
import org.demarche.language.Word;
import org.demarche.report.Span;

/**
 * A number in a sentence with the words that blur it.
 *
 * @param first index of the first word that belongs to it, as "at" in "at least 20"
 * @param from index of the number's own first word
 * @param last index of its last word, included
 */
record Quantity(int first, int from, int last, Span span, OptionalInt low, OptionalInt high) {

    /** Whether the word is part of it: the number's own, or one that blurs it. */
    boolean holds(Word word) {
        return first <= word.index() && word.index() <= last;
    }
}
