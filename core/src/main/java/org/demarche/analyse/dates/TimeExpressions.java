package org.demarche.analyse.dates;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.language.Entity;
import org.demarche.language.Parse;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.lexicon.DateWord;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.Phrases;
import org.demarche.record.TimeExpression;
import org.demarche.record.When;
import org.demarche.report.Report;
import org.demarche.report.Span;

/**
 * Finds the expressions of time of a report and says which days they mean.
 *
 * <p>Notation and extents follow TIMEX3 (Pustejovsky et al., TimeML 1.2.1): prepositions stay outside, "the", "early" and "nearly" inside. Days follow the
 * desk's conventions: "Monday" in a report published on a Monday is that day, "last week" the Monday to Sunday before.
 */
public final class TimeExpressions {

    /** Names of these kinds that hold a date are names: "the July 20 Movement". */
    private static final Set<String> NAMES =
            Set.of("PERSON", "ORG", "ARMED", "POLITICAL", "MEDIA", "FAC", "PLACE", "GOV", "MIL", "STATE");

    /** What is often named after a day. */
    private static final Set<String> NAMED = Set.of(
            "movement",
            "brigade",
            "brigades",
            "front",
            "forces",
            "group",
            "organization",
            "organisation",
            "battalion",
            "coalition",
            "alliance",
            "committee");

    private final Report report;
    private final Parse parse;
    private final Phrases<List<DateWord>> phrases;
    private final List<TimeExpression> out = new ArrayList<>();
    private final List<Period> told = new ArrayList<>();
    private Optional<Period> story = Optional.empty();
    private int storyAt;

    private TimeExpressions(Report report, Parse parse, Lexicon lexicon) {
        this.report = report;
        this.parse = parse;
        this.phrases = lexicon.dates();
    }

    /** All expressions of time, not overlapping, in the order of the text; without a day of publication those that count from it stay open. */
    public static List<TimeExpression> of(Report report, Parse parse, Lexicon lexicon) {
        TimeExpressions found = new TimeExpressions(report, parse, lexicon);
        int paragraph = -1;
        for (Sentence sentence : parse.sentences()) {
            if (sentence.paragraph() != paragraph || sentence.number() - found.storyAt > 1) {
                found.story = Optional.empty();
                paragraph = sentence.paragraph();
            }
            found.read(sentence);
        }
        return List.copyOf(found.out);
    }

    private void read(Sentence sentence) {
        Terms terms = new Terms(sentence, phrases);
        Grammar grammar = new Grammar(terms);
        int before = told.size();
        int i = 0;
        while (i < terms.size()) {
            Optional<Match> match = grammar.at(i);
            if (match.isPresent() && !isName(sentence, terms, i, match.get().end())) {
                add(sentence, terms.span(i, match.get().end()), match.get().meaning(), before);
            }
            i = match.map(Match::end).orElse(i + 1);
        }
    }

    /** Whether the words are a smaller part of a name, or begin with a verb: "will last three weeks". */
    private boolean isName(Sentence sentence, Terms terms, int from, int end) {
        if (terms.low(from).equals("last") && terms.word(from).upos().equals("VERB")) {
            return true;
        }
        if (terms.isCapital(end) && NAMED.contains(terms.low(end))) {
            return true;
        }
        int first = terms.word(from).index();
        int last = terms.word(end - 1).index();
        for (Entity name : parse.names(sentence)) {
            boolean inside = name.first() <= first && last <= name.last();
            if (inside && name.last() - name.first() > last - first && NAMES.contains(name.type())) {
                return true;
            }
        }
        return false;
    }

    private void add(Sentence sentence, Span span, Meaning meaning, int before) {
        Word head = head(sentence, span);
        Direction direction = Tense.around(sentence, head);
        Context context = new Context(report.published(), direction, told, told.size() - before, story);
        Found found = meaning.in(context);
        String words = parse.words(span);
        out.add(new TimeExpression(span, words, found.type(), found.value(), when(found, words)));
        if (!found.type().equals("DURATION")) {
            found.period().ifPresent(told::add);
        }
        if (found.period().isPresent() && setsTheStory(sentence, head)) {
            story = found.period();
            storyAt = sentence.number();
        }
    }

    /** "In 2011 he was jailed": what follows may be told of that year too. */
    private static boolean setsTheStory(Sentence sentence, Word head) {
        boolean in = sentence.dependent(head, "case")
                .filter(c -> !Set.of("in", "on", "during").contains(c.lemma()))
                .isEmpty();
        boolean verb =
                sentence.headOf(head).filter(v -> v.upos().equals("VERB")).isPresent();
        return in && verb && head.is("obl");
    }

    /** The word of the span that hangs from outside it, the first where several do. */
    static Word head(Sentence sentence, Span span) {
        List<Word> inside =
                sentence.words().stream().filter(w -> w.span().overlaps(span)).toList();
        return inside.stream()
                .filter(w -> !w.isPunctuation())
                .filter(w -> w.isRoot() || !sentence.word(w.head()).span().overlaps(span))
                .findFirst()
                .orElse(inside.get(0));
    }

    private static When when(Found found, String words) {
        return found.period().map(p -> when(p.first(), p.last(), words)).orElseGet(() -> new When.Open(words));
    }

    static When when(LocalDate first, LocalDate last, String words) {
        return first.equals(last)
                ? new When.Day(first, words, When.Basis.STATED)
                : new When.Range(first, last, words, When.Basis.STATED);
    }

    /**
     * What an expression that counts from an event ("two days after the attack") means once the event's day is known.
     *
     * @param expression a duration of whole days, weeks, months or years
     * @param by 1 where it counts ahead ("after", "later"), -1 where back
     */
    static Optional<When> anchored(TimeExpression expression, LocalDate event, int by) {
        try {
            LocalDate day =
                    event.plus(java.time.Period.parse(expression.value()).multipliedBy(by));
            return Optional.of(when(day, day, expression.words()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
