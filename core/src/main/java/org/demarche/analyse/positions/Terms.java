package org.demarche.analyse.positions;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.analyse.events.Standing;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.record.Status;
import org.demarche.report.Span;

/**
 * On what terms a stance is held: what it depends on, since when, and whether it is said to be the same as before.
 *
 * @param condition "only if the prisoners are freed", "unless the clause is dropped", "not before the siege is lifted"
 * @param since "since March", "for the first time"
 * @param unchanged whether it is said to stand as it did
 * @param pressing whether it is done or threatened until the condition is met
 */
public record Terms(Optional<Span> condition, Optional<Span> since, boolean unchanged, boolean pressing) {

    private static final Set<String> MARKS =
            Set.of("if", "unless", "until", "till", "provided", "providing", "once", "long", "only");
    private static final Set<String> AS = Set.of("soon", "long");
    private static final Set<String> FIRM =
            Set.of("if", "unless", "until", "till", "provided", "providing", "long", "only");
    private static final Set<String> AHEAD = Set.of(
            "will", "would", "can", "could", "must", "should", "shall", "may", "might", "'ll", "’ll", "wo", "ca");
    private static final Set<String> STILL =
            Set.of("still", "always", "consistently", "continue", "remain", "repeatedly", "long");
    private static final Set<String> UNDENIED = Set.of("before", "without");
    private static final Set<String> CASES = Set.of("until", "unless", "pending");
    private static final Set<String> UNTIL = Set.of("until", "till", "unless");
    private static final Set<String> ENDS = Set.of(
            "leave", "go", "stop", "end", "disperse", "move", "rest", "cease", "disarm", "surrender", "budge", "quit");
    private static final Set<String> PROMISES = Set.of("threaten", "vow", "swear", "pledge", "continue", "promise");
    private static final int LEVELS = 2;

    static Terms of(Sentence sentence, Word trigger) {
        Optional<Span> condition = condition(sentence, trigger).or(() -> promised(sentence, trigger));
        return new Terms(
                condition,
                since(sentence, trigger),
                isUnchanged(sentence, trigger),
                condition.map(c -> isPressing(sentence, trigger, c)).orElse(false));
    }

    /** "Will stay until he goes", "will strike unless they pay", "will not leave until they are freed". */
    private static boolean isPressing(Sentence sentence, Word trigger, Span condition) {
        boolean until = sentence.words().stream()
                .anyMatch(w -> w.span().start() == condition.start() && UNTIL.contains(low(w)));
        boolean clause = sentence.words().stream().anyMatch(w -> w.is("advcl") && condition.contains(w.span()));
        boolean denied = Denial.status(sentence, trigger) == Status.DID_NOT_HAPPEN;
        boolean away = sentence.dependents(trigger).stream().anyMatch(d -> d.is("advmod") && low(d).equals("away"));
        return until
                && clause
                && !away
                && denied == ENDS.contains(trigger.lemma().toLowerCase(Locale.ROOT));
    }

    /** Whether nothing is tied to it. */
    boolean isFree() {
        return condition.isEmpty();
    }

    private static Optional<Span> condition(Sentence sentence, Word trigger) {
        Word at = trigger;
        for (int i = 0; i <= LEVELS; i++) {
            boolean ahead = isAhead(sentence, at);
            boolean denied = Standing.of(sentence, at) == Status.DID_NOT_HAPPEN;
            Word upper = at;
            Optional<Span> found = sentence.dependents(at).stream()
                    .filter(d -> d.is("advcl") || d.is("obl"))
                    .filter(d -> isCondition(sentence, d, ahead, denied))
                    .map(d -> span(sentence, d))
                    .findFirst()
                    .or(() -> asSoon(sentence, upper, ahead));
            boolean up = !at.isRoot() && (at.is("xcomp") || at.is("obj") || at.is("nsubj"));
            if (found.isPresent() || !up) {
                return found;
            }
            at = sentence.word(at.head());
        }
        return Optional.empty();
    }

    /** "Will go as soon as they pay", "ready to go as long as they pay". */
    private static Optional<Span> asSoon(Sentence sentence, Word word, boolean ahead) {
        return Stream.concat(
                        sentence.dependents(word).stream(),
                        sentence.dependents(word).stream()
                                .filter(d -> d.is("xcomp") && word.upos().equals("ADJ"))
                                .flatMap(d -> sentence.dependents(d).stream()))
                .filter(d -> ahead && d.is("advmod") && AS.contains(low(d)))
                .filter(d -> sentence.dependent(d, "advcl").isPresent())
                .map(d -> span(sentence, d))
                .findFirst();
    }

    /** "Threatened to strike unless they pay": what is promised depends on it, and so does the promise. */
    private static Optional<Span> promised(Sentence sentence, Word trigger) {
        return sentence.dependents(trigger).stream()
                .filter(d -> PROMISES.contains(trigger.lemma()) && (d.is("xcomp") || d.is("ccomp")))
                .flatMap(d -> sentence.dependents(d).stream())
                .filter(d -> d.is("advcl")
                        && sentence.dependents(d).stream().anyMatch(m -> m.is("mark") && UNTIL.contains(low(m))))
                .map(d -> span(sentence, d))
                .findFirst();
    }

    private static boolean isAhead(Sentence sentence, Word word) {
        return sentence.dependents(word).stream().anyMatch(d -> d.is("aux") && AHEAD.contains(low(d)))
                || word.upos().equals("ADJ")
                || word.xpos().equals("VBZ")
                || word.xpos().equals("VBP")
                || sentence.dependents(word).stream().anyMatch(d -> d.is("cop"));
    }

    private static boolean isCondition(Sentence sentence, Word clause, boolean ahead, boolean denied) {
        if (clause.is("obl")) {
            return ahead
                    && sentence.dependents(clause).stream()
                            .anyMatch(d ->
                                    d.is("case") && (CASES.contains(low(d)) || (denied && UNDENIED.contains(low(d)))))
                    && !clause.nominal().equals("time");
        }
        return sentence.dependents(clause).stream()
                .filter(d -> d.is("mark") || d.is("advmod") || d.is("case"))
                .anyMatch(d -> FIRM.contains(low(d))
                        || (ahead && MARKS.contains(low(d)))
                        || (denied && UNDENIED.contains(low(d))));
    }

    private static Span span(Sentence sentence, Word clause) {
        List<Word> words = sentence.subtree(clause).stream()
                .filter(w -> !w.isPunctuation())
                .toList();
        int first = words.get(0).index();
        boolean only = first > 1 && low(sentence.word(first - 1)).equals("only");
        return words.get(0)
                .span()
                .join(words.get(words.size() - 1).span())
                .join(sentence.word(only ? first - 1 : first).span());
    }

    private static Optional<Span> since(Sentence sentence, Word trigger) {
        return sentence.dependents(trigger).stream()
                .filter(d -> d.is("obl") || d.is("advcl"))
                .filter(d -> sentence.dependents(d).stream()
                                .anyMatch(m -> (m.is("case") || m.is("mark")) && low(m).equals("since"))
                        || isFirst(sentence, d))
                .map(d -> span(sentence, d))
                .findFirst();
    }

    private static boolean isFirst(Sentence sentence, Word word) {
        return word.lemma().equals("time")
                && sentence.dependents(word).stream().anyMatch(m -> m.is("amod") && low(m).equals("first"));
    }

    private static boolean isUnchanged(Sentence sentence, Word trigger) {
        boolean own = sentence.dependents(trigger).stream()
                .anyMatch(d -> d.is("advmod")
                        && STILL.contains(low(d))
                        && sentence.dependent(d, "advcl").isEmpty());
        boolean governed = sentence.dependents(trigger).stream()
                        .anyMatch(d -> d.is("cop") && d.lemma().equals("remain"))
                || sentence.headOf(trigger)
                        .map(h -> trigger.is("xcomp") && STILL.contains(h.lemma()))
                        .orElse(false);
        return own || governed;
    }

    private static String low(Word word) {
        return word.form().toLowerCase(Locale.ROOT);
    }
}
