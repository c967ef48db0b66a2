package org.demarche.analyse.relations;

import java.util.List;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.report.Span;

/**
 * A standing tie that a sentence states between two phrases.
 *
 * @param a head of the first phrase; who leads, fights, backs, belongs or represents
 * @param b head of the second
 * @param type {@code ally}, {@code opponent}, {@code fights}, {@code leads}, {@code member}, {@code represents} or {@code backs}
 * @param evidence the words that state it
 * @param because the row and the path in the tree
 */
public record Tie(Word a, Sentence sentence, String type, Word b, List<Span> evidence, String because) {

    public Tie {
        evidence = List.copyOf(evidence);
    }
}
