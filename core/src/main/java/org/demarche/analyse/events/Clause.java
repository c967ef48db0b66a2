package org.demarche.analyse.events;

import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.report.Span;

/** The words around a trigger that show what it tells. */
public final class Clause {

    /** Signs that a label may have. */
    public static final int LONGEST = 90;

    private Clause() {}

    /** From the first to the last of the trigger, its subject and its objects; without clauses below and beside it. */
    public static Span of(Sentence sentence, Word trigger) {
        int first = trigger.index();
        int last = trigger.index();
        for (Word d : sentence.dependents(trigger)) {
            boolean inside = !(d.isPunctuation()
                    || d.is("advcl")
                    || d.is("parataxis")
                    || d.is("conj")
                    || d.is("cc")
                    || d.is("mark")
                    || d.is("case")
                    || d.is("discourse")
                    || d.is("appos")
                    || d.relation().equals("acl:relcl"));
            if (inside) {
                for (Word w : sentence.subtree(d)) {
                    first = Math.min(first, w.index());
                    last = Math.max(last, w.index());
                }
            }
        }
        while (last > trigger.index() && sentence.word(last).isPunctuation()) {
            last--;
        }
        while (first < trigger.index() && sentence.word(first).isPunctuation()) {
            first++;
        }
        return sentence.word(first).span().join(sentence.word(last).span());
    }
}
