package org.demarche.analyse.positions;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.events.Clause;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.report.Span;

/** The words that show a stance: the clause of its trigger, without a subject that is a story of its own. */
final class Wording {

    private static final int LONGEST_SUBJECT = 60;
    /** As long as " to ". */
    private static final int GAP = 4;

    private static final Set<String> PREPOSITIONS = Set.of("of", "for", "over");
    private static final Set<String> CHARGES = Set.of(
            "accuse",
            "blame",
            "criticise",
            "criticize",
            "condemn",
            "denounce",
            "fault",
            "chide",
            "rebuke",
            "berate",
            "slam",
            "praise",
            "thank",
            "commend",
            "suspect",
            "charge");

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
        start = predicate(sentence, trigger)
                .map(p -> Clause.of(sentence, p).start())
                .orElse(start);
        int end = Math.max(
                clause.end(),
                doing(sentence, trigger)
                        .or(() -> charge(sentence, trigger))
                        .map(d -> sentence.subtree(d))
                        .map(all -> all.get(all.size() - 1).span().end())
                        .orElse(0));
        return new Span(Math.min(start, trigger.span().start()), end);
    }

    /** The words, with those of the matter where they follow at once: "called on all sides to wait". */
    static Span with(Span matter, Span words) {
        int gap = matter.start() - words.end();
        return gap >= 0 && gap <= GAP ? words.join(matter) : words;
    }

    /** "Peru was the first to oppose it": the predicate that tells who did. */
    private static Optional<Word> predicate(Sentence sentence, Word trigger) {
        boolean infinitive = trigger.relation().equals("acl") && trigger.xpos().equals("VB");
        return sentence.headOf(trigger)
                .filter(h -> infinitive
                        && sentence.dependents(h).stream().anyMatch(d -> d.is("cop"))
                        && sentence.dependents(h).stream().anyMatch(d -> d.is("nsubj")));
    }

    /** "Committed to working with": the clause of a preposition right after the trigger. */
    static Optional<Word> doing(Sentence sentence, Word trigger) {
        return sentence.dependents(trigger).stream()
                .filter(d -> d.is("advcl") && d.xpos().equals("VBG") && d.index() > trigger.index())
                .filter(d -> sentence.subtree(d).get(0).index() == trigger.index() + 1)
                .findFirst();
    }

    /** "Accused them of firing first", "criticised him for leaving": the clause that tells the charge. */
    static Optional<Word> charge(Sentence sentence, Word trigger) {
        return sentence.dependents(trigger).stream()
                .filter(d -> CHARGES.contains(trigger.lemma()) && d.is("advcl"))
                .filter(d -> d.xpos().equals("VBG") && d.index() > trigger.index())
                .filter(d -> sentence.dependents(d).stream()
                        .anyMatch(m -> (m.is("mark") || m.is("case"))
                                && PREPOSITIONS.contains(m.form().toLowerCase(Locale.ROOT))))
                .findFirst();
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
