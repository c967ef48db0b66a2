package org.demarche.analyse.positions;

import java.util.List;
import java.util.Optional;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.report.Span;

/** What a question word leaves for the end: "what is needed is an inquiry", "what we ask of them is simple: free the crew". */
final class Clefts {

    private Clefts() {}

    /** The stand on what follows, where its own words are only the question. */
    static Stand whole(Stand stand) {
        Sentence sentence = stand.sentence();
        Optional<Word> what = sentence.headOf(stand.trigger())
                .filter(w -> stand.trigger().relation().equals("acl:relcl")
                        && w.form().equalsIgnoreCase("what")
                        && w.index() < stand.trigger().index());
        return what.flatMap(w -> answer(sentence, w, stand.trigger())
                        .map(matter -> stand.on(matter, new Span(w.span().start(), matter.end()))))
                .map(Stand::asAim)
                .orElse(stand);
    }

    private static Optional<Span> answer(Sentence sentence, Word what, Word trigger) {
        if (what.isRoot() || !what.is("nsubj")) {
            return Optional.empty();
        }
        Word predicate = sentence.word(what.head());
        int be = sentence.dependents(predicate).stream()
                .filter(d -> d.is("cop") && d.index() > trigger.index())
                .mapToInt(Word::index)
                .findFirst()
                .orElse(0);
        List<Word> after = sentence.subtree(predicate).stream()
                .filter(w -> be > 0 && w.index() > be)
                .dropWhile(Word::isPunctuation)
                .toList();
        int last = after.size() - 1;
        while (last > 0 && after.get(last).isPunctuation()) {
            last--;
        }
        return after.isEmpty()
                ? Optional.empty()
                : Optional.of(after.get(0).span().join(after.get(last).span()));
    }
}
