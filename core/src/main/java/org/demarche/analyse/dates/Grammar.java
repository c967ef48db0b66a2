package org.demarche.analyse.dates;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Reads the longest expression of time that starts at a word.
 *
 * <p>The four sorts of words give the core; around it stand what narrows it ("early", "the end of"), the frame that it lies in ("June last year", "last
 * year's third quarter"), the part of the day ("Friday night"), the hour in front of it ("10 p.m. Wednesday") and a second date that ends a range ("March to June").
 */
final class Grammar {

    private final Terms terms;
    private final Numbers numbers;
    private final CalendarWords calendar;
    private final RelativeWords relative;
    private final LengthWords lengths;
    private final ClockWords clocks;

    Grammar(Terms terms) {
        this.terms = terms;
        this.numbers = new Numbers(terms);
        this.calendar = new CalendarWords(terms);
        this.relative = new RelativeWords(terms, calendar);
        this.lengths = new LengthWords(terms, calendar);
        this.clocks = new ClockWords(terms);
    }

    /** The longest expression that starts at the place. */
    Optional<Match> at(int i) {
        Optional<Match> dated = clock(i).or(() -> ranged(i));
        return Match.longer(dated, lengths.at(i));
    }

    private Optional<Match> ranged(int i) {
        return dated(i, 0).map(m -> {
            int at = m.end();
            boolean between = terms.is(i - 1, "between") && terms.is(at, "and");
            boolean from = terms.is(i - 1, "from") && terms.is(at, "to", "until", "till", "through");
            boolean open = terms.is(at, "through") || (terms.isHyphen(at) && terms.touches(at));
            if (!between && !from && !open) {
                return m;
            }
            Optional<Match> end = dated(at + 1, 0).filter(e -> isRange(m, e));
            return end.map(e -> new Match(e.end(), m.meaning().to(e.meaning()))).orElse(m);
        });
    }

    /** Both ends must be dates of the calendar, not "now" or "the past". */
    private static boolean isRange(Match start, Match end) {
        Context any =
                new Context(Optional.of(LocalDate.of(2000, 1, 1)), Direction.PAST, List.of(), 0, Optional.empty());
        return start.meaning().in(any).period().isPresent()
                && end.meaning().in(any).period().isPresent();
    }

    /** A date with what stands around it; {@code depth} bounds "the end of the beginning of …". */
    private Optional<Match> dated(int i, int depth) {
        if (depth > 3) {
            return Optional.empty();
        }
        Optional<Match> core = Match.longer(calendar.at(i), relative.at(i)).map(this::withFrame);
        Optional<Match> best = Match.longer(core, weekdayDate(i));
        best = Match.longer(best, edge(i, depth));
        best = Match.longer(best, partOf(i, depth));
        best = Match.longer(best, owned(i));
        best = Match.longer(best, bareMorning(i));
        return best.map(this::withPartOfDay);
    }

    /** Saturday, April 25. */
    private Optional<Match> weekdayDate(int i) {
        return terms.term(i, "weekday").filter(t -> terms.isCapital(i)).flatMap(t -> {
            int at = terms.is(t.end(), ",", "(") ? t.end() + 1 : t.end();
            int the = terms.is(at, "the") ? at + 1 : at;
            boolean numbered =
                    terms.digits(the, 1, 4) > 0 || numbers.ordinal(the).isPresent() || calendar.month(the) > 0;
            return numbered
                    ? calendar.at(at).filter(m -> m.end() > the + 1 || terms.digits(the, 4, 4) < 0)
                    : Optional.empty();
        });
    }

    /** June last year, Monday of last week, the third quarter of that year. */
    private Match withFrame(Match match) {
        int at = terms.is(match.end(), "of", "in")
                ? match.end() + 1
                : terms.is(match.end(), ",") ? match.end() + 1 : match.end();
        if (terms.is(match.end(), ",", "in") || match.meaning().isAbsolute()) {
            return match;
        }
        return relative.frame(at)
                .filter(f -> isWider(f, match))
                .map(f -> new Match(f.end(), within(match.meaning(), f.meaning())))
                .orElse(match);
    }

    private static boolean isWider(Match frame, Match match) {
        LocalDate some = LocalDate.of(2000, 2, 16);
        Context any = new Context(Optional.of(some), Direction.PAST, List.of(Period.of(some)), 0, Optional.empty());
        Optional<Period> outer = frame.meaning().in(any).period();
        Optional<Period> inner = match.meaning().in(any).period();
        return outer.isPresent()
                && inner.isPresent()
                && outer.get().unit().compareTo(inner.get().unit()) > 0;
    }

    private static Meaning within(Meaning inner, Meaning frame) {
        return c -> {
            Optional<Period> whole = frame.in(c).period();
            return whole.map(p -> inner.in(c.from(p.last(), Direction.PAST)))
                    .orElseGet(() -> inner.in(Context.nowhere()));
        };
    }

    /** Last year's third quarter, this year's Ramadan. */
    private Optional<Match> owned(int i) {
        return relative.frame(i).flatMap(f -> {
            boolean owns = terms.is(f.end(), "'s", "'");
            return owns
                    ? calendar.at(f.end() + 1)
                            .filter(m -> isWider(f, m))
                            .map(m -> new Match(m.end(), within(m.meaning(), f.meaning())))
                    : Optional.empty();
        });
    }

    /** Early March, late 2014, mid-June, earlier this month, the end of the year. */
    private Optional<Match> edge(int i, int depth) {
        int the = terms.is(i, "the", "sometime", "around") ? i + 1 : i;
        Optional<Terms.Term> edge = terms.term(the, "edge");
        if (edge.isEmpty() || (the > i && terms.isHyphen(the + 1) && !terms.is(the, "mid"))) {
            return Optional.empty();
        }
        int at = edge.get().end();
        boolean adverb = terms.is(the, "earlier", "later");
        boolean of = terms.is(at, "of")
                || (terms.is(at, "in") && (adverb || terms.is(the, "early", "late")))
                || (adverb && terms.is(at, "on"));
        boolean noun = terms.is(the, "beginning", "start", "end", "middle", "close");
        int inner = of ? at + 1 : terms.afterHyphen(at);
        if (noun && !of) {
            return Optional.empty();
        }
        Optional<Match> found = dated(inner, depth + 1).or(() -> of ? relative.current(inner) : Optional.empty());
        Edge part = Edge.valueOf(edge.get().value());
        return found.map(m -> m.with(m.end(), x -> adverb ? sofar(x, part) : x.edge(part)));
    }

    /** "Earlier this month" ends with the day of publication, "later this month" starts with it. */
    private static Meaning sofar(Meaning whole, Edge part) {
        return c -> {
            Found found = whole.in(c);
            Optional<LocalDate> now = c.published()
                    .filter(d -> found.period().filter(p -> p.contains(d)).isPresent());
            if (now.isEmpty()) {
                return found.in(found.period().map(p -> p.part(part)));
            }
            return found.in(found.period()
                    .map(p -> part == Edge.START
                            ? new Period(p.unit(), p.first(), now.get())
                            : new Period(p.unit(), now.get(), p.last())));
        };
    }

    /** The first week of May, the second half of the year, the week of March 6, the night of 5 June. */
    private Optional<Match> partOf(int i, int depth) {
        if (!terms.is(i, "the")) {
            return Optional.empty();
        }
        Optional<Numbers.Count> which = terms.is(i + 1, "last", "final")
                ? Optional.of(new Numbers.Count(i + 2, -1, false))
                : numbers.ordinal(i + 1);
        int at = which.map(Numbers.Count::end).orElse(i + 1);
        if (!terms.is(at + 1, "of", "in")) {
            return Optional.empty();
        }
        Optional<Match> whole =
                dated(at + 2, depth + 1).or(() -> terms.is(at + 1, "of") ? relative.current(at + 2) : Optional.empty());
        Optional<Unit> unit = terms.unit(at).filter(u -> !u.isOfTheClock() && !terms.isPlural(at));
        if (whole.isEmpty() || (which.isEmpty() && terms.is(at + 1, "in"))) {
            return Optional.empty();
        }
        if (unit.isPresent()) {
            int n = which.map(c -> (int) c.amount()).orElse(0);
            return whole.map(m -> m.with(m.end(), x -> x.then(f -> Parts.of(f, unit.get(), n))));
        }
        return terms.term(at, "part")
                .filter(t -> which.isEmpty() && t.value().startsWith("T"))
                .flatMap(t -> whole.map(m -> m.with(m.end(), x -> PartOfDay.of(x, t.value()))));
    }

    /** "in the morning", of the day told in the same sentence, else of the day of publication. */
    private Optional<Match> bareMorning(int i) {
        boolean fits = terms.is(i, "the") && terms.is(i - 1, "in", "during", "by", "of") && !terms.isPlural(i + 1);
        return fits
                ? terms.term(i + 1, "part")
                        .filter(t -> t.value().startsWith("T"))
                        .map(t -> new Match(t.end(), PartOfDay.of(hereOrNow(), t.value())))
                : Optional.empty();
    }

    /** The day told last, for a time of day without one; the day of publication for a future tense or where none was told. */
    private static Meaning hereOrNow() {
        return c -> c.dayHere()
                .or(() -> c.isFuture() ? Optional.empty() : c.dayBefore())
                .or(c::published)
                .map(d -> Found.date(Period.of(d)))
                .orElseGet(() -> Found.open("XXXX-XX-XX"));
    }

    /** Friday night, yesterday afternoon, June 5 at dawn. */
    private Match withPartOfDay(Match match) {
        return terms.term(match.end(), "part")
                .filter(t -> t.value().startsWith("T") && isDay(match.meaning()))
                .map(t -> terms.isPlural(match.end())
                        ? new Match(t.end(), match.meaning().then(f -> Found.set(f.value() + t.value())))
                        : new Match(t.end(), PartOfDay.of(match.meaning(), t.value())))
                .orElse(match);
    }

    private static boolean isDay(Meaning meaning) {
        LocalDate some = LocalDate.of(2000, 2, 16);
        return meaning.in(new Context(Optional.of(some), Direction.PAST, List.of(Period.of(some)), 0, Optional.empty()))
                .isDay();
    }

    /** 10 p.m. Wednesday, noon on Friday, around 7:15 p.m.; the day told in the same sentence where none follows, else the day of publication. */
    private Optional<Match> clock(int i) {
        int near = terms.term(i, "nearly").map(Terms.Term::end).orElse(i);
        return clocks.at(near).map(k -> {
            boolean on = terms.is(k.end(), "on", "of");
            int at = terms.is(k.end(), ",", "on", "of") ? k.end() + 1 : afterBrackets(k.end());
            Optional<Match> day = dated(at, 1).filter(m -> isDay(m.meaning()));
            Meaning on24 = PartOfDay.of(day.map(Match::meaning).orElse(hereOrNow()), k.value());
            return new Match(
                    day.isPresent() && !on && !terms.is(k.end(), "(")
                            ? day.get().end()
                            : k.end(),
                    on24);
        });
    }

    /** The place after "(0930 GMT)" and an "on" behind it. */
    private int afterBrackets(int i) {
        for (int at = i + 1; terms.is(i, "(") && at < i + 5; at++) {
            if (terms.is(at, ")")) {
                return terms.is(at + 1, "on") ? at + 2 : at + 1;
            }
        }
        return i;
    }
}
