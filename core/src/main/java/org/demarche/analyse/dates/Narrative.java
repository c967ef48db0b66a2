package org.demarche.analyse.dates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.demarche.language.Parse;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.record.TimeExpression;
import org.demarche.record.When;
import org.demarche.report.Report;
import org.demarche.report.Span;

/**
 * Which expression of time dates what a word of the report tells.
 *
 * <p>"Police said Friday that gunmen attacked a convoy on Thursday": the attack was on Thursday, the saying on Friday. The expression that hangs from the word
 * itself counts first; then that of the clauses above it, as long as they tell one story with it and do not report it; then, for a plain past, the date that the
 * paragraph told last. A date that belongs to another verb below the word is never taken.
 */
public final class Narrative {

    private static final Set<String> CLAUSES = Set.of("ccomp", "advcl", "acl", "parataxis", "conj", "csubj");

    /** Ways up on which a verb keeps the date of the one above it. */
    private static final Set<String> SHARED = Set.of(
            "conj", "advcl", "acl", "xcomp", "ccomp", "nmod", "obl", "obj", "nsubj", "compound", "amod", "appos");

    private static final Set<String> HAPPENS =
            Set.of("happen", "occur", "take", "make", "hold", "carry", "begin", "start", "stage", "sign", "break");

    private static final int WEEK = 7;

    /** A date is carried over so many sentences at most. */
    private static final int REACH = 5;

    private final Optional<LocalDate> published;
    private final Parse parse;
    private final Map<Integer, List<Dated>> dated = new TreeMap<>();
    private final Map<Integer, List<Dated>> open = new TreeMap<>();
    private final Map<Integer, List<Apart.Length>> lengths = new TreeMap<>();
    /** Whether only dates of words count, not those of what the words are about. */
    private final boolean words;

    /** An expression and the word of the sentence that stands for it. */
    private record Dated(TimeExpression expression, Word head) {}

    /** The story of a report, dated by its expressions of time. */
    public Narrative(Report report, Parse parse, List<TimeExpression> expressions) {
        this.published = report.published();
        this.parse = parse;
        this.words = false;
        int at = 0;
        for (Sentence sentence : parse.sentences()) {
            while (at < expressions.size()
                    && expressions.get(at).span().start() < sentence.span().end()) {
                TimeExpression expression = expressions.get(at++);
                if (!expression.span().overlaps(sentence.span())) {
                    continue;
                }
                Word head = TimeExpressions.head(sentence, expression.span());
                boolean day =
                        expression.type().equals("DATE") || expression.type().equals("TIME");
                if (day && !expression.isDated()) {
                    open.computeIfAbsent(sentence.number(), n -> new ArrayList<>())
                            .add(new Dated(expression, head));
                }
                if (expression.type().equals("DURATION")) {
                    lengths.computeIfAbsent(sentence.number(), n -> new ArrayList<>())
                            .add(new Apart.Length(expression, head));
                }
                if (counts(expression)) {
                    dated.computeIfAbsent(sentence.number(), n -> new ArrayList<>())
                            .add(new Dated(expression, head));
                }
            }
        }
    }

    private Narrative(Narrative other) {
        this.published = other.published;
        this.parse = other.parse;
        this.words = true;
        dated.putAll(other.dated);
        open.putAll(other.open);
        lengths.putAll(other.lengths);
    }

    /** The same story, asked when things were said: "condemned the bombings of 3 October" was not said on that day. */
    public Narrative ofWords() {
        return new Narrative(this);
    }

    private static boolean counts(TimeExpression expression) {
        return expression.isDated() && !expression.type().equals("SET");
    }

    /** The words of a date that hangs from one of these words and that nobody can resolve; empty where none does. */
    public String words(Sentence sentence, Span span) {
        return open.getOrDefault(sentence.number(), List.of()).stream()
                .filter(d -> sentence.headOf(d.head())
                        .filter(h -> span.contains(h.span()))
                        .isPresent())
                .map(d -> d.expression().words())
                .findFirst()
                .orElse("");
    }

    /** When that happened which the word tells: a verb, or a noun for an event. */
    public When of(Sentence sentence, Word predicate) {
        return stated(sentence, predicate)
                .or(() -> since(sentence, predicate))
                .or(() ->
                        new Apart(sentence, lengths.getOrDefault(sentence.number(), List.of())).of(predicate, this::of))
                .or(() -> above(sentence, predicate))
                .or(() -> carried(sentence, predicate))
                .orElseGet(() -> new When.Open(""));
    }

    /** The date that hangs from the word itself, or from what it names: "on Friday", "in talks on Friday". */
    public Optional<When> stated(Sentence sentence, Word predicate) {
        return nearest(sentence, predicate).or(() -> told(sentence, predicate, 0));
    }

    private Optional<When> nearest(Sentence sentence, Word predicate) {
        Optional<Dated> best = Optional.empty();
        int nearest = Integer.MAX_VALUE;
        for (Dated d : dated.getOrDefault(sentence.number(), List.of())) {
            int steps = steps(sentence, d, predicate);
            boolean closer = best.filter(
                            b -> isWithin(d.expression().when(), b.expression().when()))
                    .isPresent();
            if (steps >= 0 && (closer || steps < nearest)) {
                best = Optional.of(d);
                nearest = closer ? 0 : steps;
            }
        }
        return best.map(d -> widened(sentence, d, predicate));
    }

    /** Whether the first is a part of the second that tells more: 2 August within "next month". */
    public static boolean isWithin(When narrow, When wide) {
        Optional<LocalDate> a = first(narrow);
        Optional<LocalDate> b = last(narrow);
        Optional<LocalDate> from = first(wide);
        Optional<LocalDate> to = last(wide);
        return a.isPresent()
                && b.isPresent()
                && from.isPresent()
                && to.isPresent()
                && !narrow.equals(wide)
                && !a.get().isBefore(from.get())
                && !b.get().isAfter(to.get())
                && (a.get().isAfter(from.get()) || b.get().isBefore(to.get()));
    }

    /** "a bombing that happened on Friday" dates the bombing, and who was killed in it. */
    private Optional<When> told(Sentence sentence, Word word, int depth) {
        for (Word d : sentence.dependents(word)) {
            boolean happens = depth < 3 && d.is("acl") && HAPPENS.contains(d.lemma());
            boolean event = !words
                    && depth < 3
                    && d.is("obl")
                    && d.nominal().equals("event")
                    && !Hanging.isElsewhere(sentence, d);
            Optional<When> found =
                    happens ? nearest(sentence, d) : event ? told(sentence, d, depth + 1) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** How many steps up from the expression's word to the predicate, none of them out of another clause; -1 where it is not below. */
    private int steps(Sentence sentence, Dated from, Word predicate) {
        boolean ahead = isAhead(from);
        Word at = from.head();
        for (int steps = 0; steps <= sentence.words().size(); steps++) {
            if (at.index() == predicate.index()) {
                return steps;
            }
            boolean other = CLAUSES.stream().anyMatch(at::is) && steps > 0;
            if (at.isRoot()
                    || other
                    || (ahead && Tense.isAim(sentence, at))
                    || Hanging.isElsewhere(sentence, at)
                    || Since.compares(sentence, at)
                    || (words && steps > 0 && Hanging.isDeed(at))
                    || Hanging.names(sentence, at, steps == 0)) {
                return -1;
            }
            at = steps == 0 ? Hanging.up(sentence, at) : sentence.word(at.head());
        }
        return -1;
    }

    /** Whether it lies after the day of publication, as what is agreed or asked for does. */
    private boolean isAhead(Dated d) {
        return first(d.expression().when())
                .flatMap(day -> published.map(p -> !day.isBefore(p)))
                .orElse(true);
    }

    private static boolean isNoun(Word word) {
        return word.upos().equals("NOUN") || word.upos().equals("PROPN");
    }

    private When widened(Sentence sentence, Dated d, Word predicate) {
        When when = d.expression().when();
        return Since.reaches(sentence, d.head(), predicate) ? untilNow(when) : when;
    }

    /** From its first day to the day of publication: "since 2011", or what goes on. */
    public When untilNow(When when) {
        return first(when)
                .flatMap(f -> published
                        .filter(p -> last(when).filter(p::isAfter).isPresent())
                        .<When>map(p -> new When.Range(f, p, when.words(), when.basis())))
                .orElse(when);
    }

    /** What happened "this week" did so by the day of publication. */
    public When upToNow(When when) {
        return when instanceof When.Range range
                ? published
                        .filter(p -> range.first().isBefore(p) && range.last().isAfter(p))
                        .<When>map(p -> new When.Range(range.first(), p, range.words(), range.basis()))
                        .orElse(when)
                : when;
    }

    /** "More than 1,000 have been arrested since protests began in June". */
    private Optional<When> since(Sentence sentence, Word predicate) {
        return Since.clause(sentence, predicate)
                .flatMap(v -> nearest(sentence, v))
                .map(this::untilNow);
    }

    private static Optional<LocalDate> first(When when) {
        if (when instanceof When.Day day) {
            return Optional.of(day.day());
        }
        return when instanceof When.Range range ? Optional.of(range.first()) : Optional.empty();
    }

    private static Optional<LocalDate> last(When when) {
        return when instanceof When.Range range ? Optional.of(range.last()) : first(when);
    }

    /** The date of the clause that this one belongs to, unless that clause only reports it. */
    private Optional<When> above(Sentence sentence, Word predicate) {
        Word at = predicate;
        for (int steps = 0; steps < sentence.words().size() && !at.isRoot(); steps++) {
            Word up = sentence.word(at.head());
            boolean shares =
                    (SHARED.stream().anyMatch(at::is) && !reports(sentence, at, up)) || isBeside(sentence, at, up);
            boolean aside = words && (at.is("obl") || at.relation().equals("acl:relcl"));
            boolean otherTense =
                    isVerb(predicate) && isVerb(up) && Tense.verb(sentence, up) != Tense.verb(sentence, predicate);
            if (!shares
                    || (at.index() == predicate.index() && aside)
                    || otherTense
                    || isPresentPerfect(sentence, predicate)) {
                return Optional.empty();
            }
            Optional<When> found = isUnreal(sentence, up, predicate) ? Optional.empty() : stated(sentence, up);
            if (found.isPresent()) {
                return found.filter(w -> !isNamedOnly(predicate) || last(w).equals(published));
            }
            at = up;
        }
        return Optional.empty();
    }

    /** "A warrant for the arrest", "the strike leader": a deed that only tells what something else is, and takes from it no date but one from which on it goes on. */
    private static boolean isNamedOnly(Word word) {
        return isNoun(word) && (word.is("nmod") || word.is("compound"));
    }

    /** "Have died", which takes no day of the past. */
    private static boolean isPresentPerfect(Sentence sentence, Word verb) {
        return sentence.dependents(verb).stream()
                .anyMatch(
                        d -> d.is("aux") && Set.of("has", "have", "'ve", "’ve").contains(d.form()));
    }

    /** "A bill that would have brought the vote forward to October, as thousands marched": nobody marches in October. */
    private static boolean isUnreal(Sentence sentence, Word up, Word predicate) {
        return isVerb(up) && isModal(sentence, up) && !isModal(sentence, predicate);
    }

    private static boolean isModal(Sentence sentence, Word verb) {
        return sentence.dependents(verb).stream()
                .anyMatch(d -> d.is("aux") && Tense.MODALS.contains(d.form().toLowerCase(Locale.ROOT)));
    }

    /** "Thousands marched; police fired tear gas": a semicolon sets apart what is told side by side. */
    private static boolean isBeside(Sentence sentence, Word clause, Word before) {
        return clause.is("parataxis")
                && sentence.words().stream()
                        .anyMatch(w -> w.index() > before.index()
                                && w.index() < clause.index()
                                && w.form().equals(";"));
    }

    private static boolean isVerb(Word word) {
        return word.upos().equals("VERB") || word.upos().equals("AUX");
    }

    /** "said that he left": when it was said is not when he left. */
    private static boolean reports(Sentence sentence, Word clause, Word verb) {
        return clause.is("ccomp")
                && isVerb(verb)
                && sentence.dependent(verb, "nsubj").isPresent();
    }

    /** The date told last in the same paragraph, for a plain past. */
    private Optional<When> carried(Sentence sentence, Word predicate) {
        if (isVerb(predicate) && !isPlainPast(sentence, predicate)) {
            return Optional.empty();
        }
        for (int n = sentence.number() - 1; n >= Math.max(0, sentence.number() - REACH); n--) {
            Sentence before = parse.sentences().get(n);
            if (before.paragraph() != sentence.paragraph()) {
                return Optional.empty();
            }
            Optional<When> found = isBackground(before) ? Optional.empty() : stated(before, before.root());
            if (found.isPresent()) {
                return found.filter(w -> !isAhead(w) && !isWide(w)).map(Narrative::carried);
            }
        }
        return Optional.empty();
    }

    /** "He had been arrested in 2012": what was before the story does not date what follows in it. */
    private static boolean isBackground(Sentence sentence) {
        return sentence.dependents(sentence.root()).stream()
                .anyMatch(d -> d.is("aux") && d.form().equalsIgnoreCase("had"));
    }

    /** Longer than a week: "in 2012" does not tell when the next thing happened. */
    private static boolean isWide(When when) {
        return when instanceof When.Range range && range.first().plusDays(WEEK).isBefore(range.last());
    }

    /** Whether a day is still to come: "called a strike for Friday" does not tell when the next thing happened. */
    public boolean isAhead(When when) {
        return when instanceof When.Day day
                && published.filter(p -> day.day().isAfter(p)).isPresent();
    }

    /** "Shot", "was shot": neither "has shot" nor "will shoot". */
    public boolean isPlainPast(Sentence sentence, Word verb) {
        boolean perfect = sentence.dependents(verb).stream()
                .anyMatch(d -> d.is("aux") && d.lemma().equals("have"));
        return !perfect && Tense.verb(sentence, verb) == Direction.PAST;
    }

    private static When carried(When when) {
        if (when instanceof When.Day day) {
            return new When.Day(day.day(), day.words(), When.Basis.CARRIED);
        }
        return when instanceof When.Range range
                ? new When.Range(range.first(), range.last(), range.words(), When.Basis.CARRIED)
                : when;
    }
}
