package org.demarche.analyse.positions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.record.Stance;
import org.demarche.report.Span;

/** Demands whose verb is said but once: "wants the mayor to resign and the vote to be held again" asks two things. */
final class Gaps {

    private Gaps() {}

    /** The stance on what stands first, and on each that follows; itself alone where nothing does. */
    static List<Stand> each(Stand stand) {
        List<Span> more = stand.stance() == Stance.DEMANDS && hasInfinitive(stand) ? others(stand) : List.of();
        if (more.isEmpty()) {
            return List.of(stand);
        }
        int end = last(stand.sentence(), more.get(0).start());
        List<Stand> out = new ArrayList<>(List.of(stand.on(cut(stand.matter(), end), cut(stand.evidence(), end))));
        more.forEach(m -> out.add(stand.on(m, m)));
        return out;
    }

    private static boolean hasInfinitive(Stand stand) {
        return stand.sentence().dependents(stand.trigger()).stream()
                .anyMatch(d -> d.is("xcomp") && isTo(stand.sentence(), d));
    }

    private static List<Span> others(Stand stand) {
        Sentence sentence = stand.sentence();
        int first = sentence.dependents(stand.trigger()).stream()
                .filter(d -> d.is("xcomp") && isTo(sentence, d))
                .mapToInt(Word::index)
                .findFirst()
                .orElse(0);
        return sentence.subtree(stand.trigger()).stream()
                .filter(w -> w.index() > first && isTo(sentence, w))
                .flatMap(w -> start(sentence, w, stand.trigger(), first).stream()
                        .map(s -> new Span(s.span().start(), end(sentence, w))))
                .sorted(Comparator.comparingInt(Span::start))
                .toList();
    }

    /** The first word of "and the vote to be held again", in any of the ways in which it hangs from the rest. */
    private static Optional<Word> start(Sentence sentence, Word verb, Word trigger, int first) {
        Word head = sentence.word(verb.head());
        boolean joined = verb.is("conj")
                && verb.head() == first
                && sentence.dependents(verb).stream().anyMatch(d -> d.is("nsubj"));
        boolean noun = verb.is("acl")
                && head.index() > first
                && ((head.is("obj") && head.head() == trigger.index()) || (head.is("conj") && head.head() == first));
        return joined || noun ? afterJoint(sentence, joined ? verb : head) : Optional.empty();
    }

    /** The word after "and" or a comma with which a clause begins. */
    private static Optional<Word> afterJoint(Sentence sentence, Word top) {
        return sentence.subtree(top).stream()
                .filter(w -> !isJoint(w))
                .findFirst()
                .filter(w -> w.index() > 1 && isJoint(sentence.word(w.index() - 1)));
    }

    private static boolean isJoint(Word word) {
        return word.is("cc") || word.form().equals(",") || word.form().equals(";");
    }

    private static boolean isTo(Sentence sentence, Word verb) {
        return verb.upos().equals("VERB")
                && sentence.dependents(verb).stream()
                        .anyMatch(d -> d.is("mark") && d.form().equalsIgnoreCase("to"));
    }

    private static int end(Sentence sentence, Word verb) {
        List<Word> all =
                sentence.subtree(verb).stream().filter(w -> !w.isPunctuation()).toList();
        return all.get(all.size() - 1).span().end();
    }

    /** Where the last word before a place ends, joints aside. */
    private static int last(Sentence sentence, int place) {
        return sentence.words().stream()
                .filter(w -> w.span().end() <= place && !isJoint(w))
                .mapToInt(w -> w.span().end())
                .max()
                .orElse(place);
    }

    private static Span cut(Span span, int end) {
        return span.end() <= end || end <= span.start() ? span : new Span(span.start(), end);
    }
}
