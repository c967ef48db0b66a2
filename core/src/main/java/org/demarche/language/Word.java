package org.demarche.language;

import org.demarche.report.Span;

/**
 * One word of a sentence in Universal Dependencies' sense (clitics and punctuation are words too).
 *
 * @param index its place in the sentence, counting from 1
 * @param span where it stands in the report, UTF-16 units
 * @param form the text at the span
 * @param lemma its dictionary form
 * @param upos universal part of speech ({@code VERB}, {@code PROPN} …)
 * @param xpos Penn Treebank tag ({@code VBD}, {@code NNP} …)
 * @param head the index of the word it hangs from; 0 for the root
 * @param relation its UD relation with subtype ({@code nsubj:pass})
 * @param nominal what kind of thing it stands for when it heads a noun phrase ({@code person}, {@code organization}, {@code place} … GUM's types); "O" for none
 */
public record Word(
        int index,
        Span span,
        String form,
        String lemma,
        String upos,
        String xpos,
        int head,
        String relation,
        String nominal) {

    /** Whether its relation, subtype aside, is this one. */
    public boolean is(String name) {
        return relation.equals(name)
                || (relation.length() > name.length()
                        && relation.charAt(name.length()) == ':'
                        && relation.startsWith(name));
    }

    public boolean isName() {
        return upos.equals("PROPN");
    }

    public boolean isPunctuation() {
        return upos.equals("PUNCT");
    }

    /** Whether it is the root of its sentence. */
    public boolean isRoot() {
        return head == 0;
    }
}
