package org.demarche.analyse.positions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.record.Stance;
import org.demarche.report.Span;

/** Takes apart what is demanded in one breath: "an inquiry, the release of the prisoners and elections" are three demands. */
final class Demands {

    private static final int MOST = 8;
    private static final Set<String> NO_DEED = Set.of("place", "person", "organization", "time");

    private Demands() {}

    /** The word and those coordinated with it, in order. */
    static List<Word> coordinated(Sentence sentence, Word head) {
        List<Word> out = new ArrayList<>(List.of(head));
        sentence.dependents(head).stream()
                .filter(d -> d.is("conj")
                        && sentence.dependents(d).stream().noneMatch(s -> s.is("nsubj") && !head.is("ccomp")))
                .limit(MOST)
                .forEach(out::add);
        sentence.subtree(head).stream()
                .filter(w -> out.size() < MOST && isListed(sentence, w, head))
                .filter(w -> out.stream().noneMatch(o -> o.index() == w.index()))
                .forEach(out::add);
        out.sort(Comparator.comparingInt(Word::index));
        return out;
    }

    /** "To close the base, to free the crew and to pay": one in a list of infinitives, however they hang together. */
    private static boolean isListed(Sentence sentence, Word word, Word head) {
        Word at = word;
        for (int i = 0; i < MOST && at.index() != head.index(); i++) {
            if (!isTo(sentence, at) || !(at.is("conj") || (at.is("advcl") && isAfterComma(sentence, at)))) {
                return false;
            }
            at = sentence.word(at.head());
        }
        boolean list = sentence.subtree(head).stream().anyMatch(w -> w.is("conj") && isTo(sentence, w));
        return word.index() > head.index() && at.index() == head.index() && isTo(sentence, head) && list;
    }

    private static boolean isTo(Sentence sentence, Word verb) {
        return verb.xpos().equals("VB")
                && sentence.dependents(verb).stream()
                        .anyMatch(d -> d.is("mark") && d.form().equalsIgnoreCase("to"));
    }

    private static boolean isAfterComma(Sentence sentence, Word verb) {
        int first = sentence.subtree(verb).get(0).index();
        boolean inside = sentence.word(first).isPunctuation();
        return inside || (first > 1 && sentence.word(first - 1).isPunctuation());
    }

    /** A stance on several matters as one on each, where it asks for them. */
    static List<Stand> each(Stand stand, List<Word> matters) {
        boolean asks = (stand.stance() == Stance.DEMANDS || stand.stance() == Stance.PROPOSES)
                && matters.stream().noneMatch(m -> NO_DEED.contains(m.nominal()));
        if (!asks
                || matters.size() < 2
                || isOne(stand.sentence(), matters)
                || !stand.matter().contains(matters.get(1).span())) {
            return List.of(stand);
        }
        Sentence sentence = stand.sentence();
        List<Stand> out = new ArrayList<>();
        for (Word head : matters) {
            Span own = alone(sentence, head, matters);
            boolean first = out.isEmpty();
            Span from = stand.evidence().start() < own.start() && first
                    ? stand.evidence().meet(new Span(stand.evidence().start(), own.end()))
                    : own;
            out.add(stand.on(own, from));
        }
        return out;
    }

    /** "Calm and restraint", "food and water": bare words are one demand. */
    private static boolean isOne(Sentence sentence, List<Word> matters) {
        int last = matters.get(matters.size() - 1).index();
        return matters.stream()
                .allMatch(m -> !m.upos().equals("VERB")
                        && sentence.dependents(m).stream()
                                .allMatch(d -> d.isPunctuation()
                                        || d.is("cc")
                                        || d.is("conj")
                                        || d.is("case")
                                        || d.index() > last));
    }

    /** The words of one matter without those that follow in the list. */
    private static Span alone(Sentence sentence, Word head, List<Word> matters) {
        Span whole = Stands.trimmed(sentence, head);
        int end = whole.end();
        Set<Integer> others = matters.stream().map(Word::index).collect(Collectors.toSet());
        for (Word d : sentence.subtree(head)) {
            boolean next = others.contains(d.index()) || (d.is("conj") && d.head() == head.index());
            if (next && d.index() > head.index()) {
                int start = sentence.subtree(d).get(0).index();
                int last = start - 1;
                while (last > head.index() && sentence.word(last).isPunctuation()) {
                    last--;
                }
                end = Math.min(end, sentence.word(last).span().end());
            }
        }
        return end <= whole.start() ? whole : new Span(whole.start(), end);
    }
}
