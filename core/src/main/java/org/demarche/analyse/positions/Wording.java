package org.demarche.analyse.positions;

import java.util.List;
import org.demarche.analyse.events.Clause;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.report.Span;

/** The words that show a stance: the clause of its trigger, without a subject that is a story of its own. */
final class Wording {

    private static final int LONGEST_SUBJECT = 60;

    private Wording() {}

    static Span of(Sentence sentence, Word trigger) {
        Span clause = Clause.of(sentence, trigger);
        int start = clause.start();
        for (Word d : sentence.dependents(trigger)) {
            boolean before =
                    (d.is("nsubj") || d.is("csubj") || d.is("obl") || d.is("advcl")) && d.index() < trigger.index();
            if (before && length(sentence, d) > LONGEST_SUBJECT) {
                start = Math.max(start, after(sentence, d, trigger));
            }
        }
        return new Span(Math.min(start, trigger.span().start()), clause.end());
    }

    private static int length(Sentence sentence, Word word) {
        List<Word> words = sentence.subtree(word);
        return words.get(words.size() - 1).span().end() - words.get(0).span().start();
    }

    private static int after(Sentence sentence, Word word, Word trigger) {
        List<Word> words = sentence.subtree(word);
        int next = words.get(words.size() - 1).index() + 1;
        while (next < trigger.index() && sentence.word(next).isPunctuation()) {
            next++;
        }
        return sentence.word(Math.min(next, trigger.index())).span().start();
    }
}
