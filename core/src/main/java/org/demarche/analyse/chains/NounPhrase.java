package org.demarche.analyse.chains;

import java.util.Set;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.report.Span;

/**
 * A noun phrase or pronoun that may stand for something named elsewhere in the report; or a clause that "this" may go back to.
 *
 * @param shape whether it is one phrase, several joined by "and", or a clause
 * @param span all its words, relative clauses and appositions included
 * @param order its place among the report's phrases, counting from 0
 * @param gender man, woman, or open
 * @param words the content words in front of and behind its head, in lower case
 */
public record NounPhrase(
        Sentence sentence, Word head, Shape shape, Span span, int order, Gender gender, Set<String> words) {

    /** What a phrase is made of. */
    public enum Shape {
        /** One noun or pronoun with what hangs from it. */
        ONE,
        /** "The minister and his wife": several that "they" are together. */
        SEVERAL,
        /** "All", "one of them", "somebody": nobody in particular, whom "they" may go back to. */
        SOME,
        /** The verb of a clause, which "this" may go back to; it goes back to nothing. */
        CLAUSE
    }

    /** What a word tells of the sex of a person. */
    public enum Gender {
        MAN,
        WOMAN,
        OPEN;

        /** Whether both may be one person's. */
        public boolean fits(Gender other) {
            return this == OPEN || other == OPEN || this == other;
        }
    }

    public NounPhrase {
        words = Set.copyOf(words);
    }

    /** A report has one phrase at each place. */
    @Override
    public boolean equals(Object other) {
        return other instanceof NounPhrase p && order == p.order && span.equals(p.span);
    }

    @Override
    public int hashCode() {
        return 31 * order + span.hashCode();
    }

    public boolean isPronoun() {
        return shape == Shape.ONE && (head.upos().equals("PRON") || head.xpos().equals("PRP$"));
    }

    boolean isClause() {
        return shape == Shape.CLAUSE;
    }

    boolean isName() {
        return shape == Shape.ONE && head.isName();
    }

    boolean isPlural() {
        return shape == Shape.SEVERAL
                || head.xpos().equals("NNS")
                || head.xpos().equals("NNPS");
    }

    boolean isPerson() {
        return head.nominal().equals("person") || gender != Gender.OPEN;
    }

    boolean isBody() {
        return head.nominal().equals("organization");
    }

    boolean isSubject() {
        return head.is("nsubj");
    }
}
