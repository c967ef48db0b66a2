package org.demarche.analyse.dates;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Dates that count from the day of publication or from the date told last: today, Friday, last week, this past spring, that day, the following year. */
final class RelativeWords {

    /** The one that ended last. */
    private static final Meaning LAST_QUARTER =
            Meaning.fromPublished("XXXX-QX", d -> Unit.QUARTER.around(d.minusMonths(3)));

    private final Terms terms;
    private final CalendarWords calendar;

    RelativeWords(Terms terms, CalendarWords calendar) {
        this.terms = terms;
        this.calendar = calendar;
    }

    /** How "last", "this" and "next" move, and whether from the date told last ("the following day"). */
    private record Move(int end, int by, boolean told) {}

    Optional<Match> at(int i) {
        Optional<Match> best = day(i).or(() -> aroundDay(i));
        best = Match.longer(best, ref(i));
        best = Match.longer(best, weekday(i));
        best = Match.longer(best, moved(i));
        best = Match.longer(best, same(i));
        best = Match.longer(best, beforeOrAfter(i));
        best = Match.longer(best, yearAgo(i));
        return Match.longer(best, determined(i));
    }

    /** Today, yesterday, tomorrow, tonight, overnight. */
    private Optional<Match> day(int i) {
        return terms.term(i, "day").map(t -> {
            String[] parts = t.value().split(" ");
            int by = Integer.parseInt(parts[0]);
            Meaning day = Meaning.fromPublished("XXXX-XX-XX", d -> Period.of(d.plusDays(by)));
            Meaning part = parts.length > 1 ? PartOfDay.of(day, parts[1]) : day;
            return new Match(
                    t.end(), parts.length > 2 ? part.then(f -> f.in(f.period().map(RelativeWords::withNext))) : part);
        });
    }

    /** A night and the morning after it. */
    private static Period withNext(Period day) {
        return new Period(Unit.DAY, day.first(), day.last().plusDays(1));
    }

    /** The day before yesterday, the day after tomorrow. */
    private Optional<Match> aroundDay(int i) {
        int at = terms.is(i, "the") ? i + 1 : i;
        boolean before = terms.is(at + 1, "before") && terms.is(at + 2, "yesterday", "last");
        boolean after = terms.is(at + 1, "after") && terms.is(at + 2, "tomorrow");
        if (!terms.is(at, "day") || (!before && !after)) {
            return Optional.empty();
        }
        return at(at + 2)
                .map(m -> m.with(
                        m.end(),
                        x -> x.period(p -> Period.of(
                                before ? p.first().minusDays(1) : p.last().plusDays(1)))));
    }

    /** Now, recently, soon. */
    private Optional<Match> ref(int i) {
        return terms.term(i, "ref")
                .filter(t -> !terms.tagged(i, "VERB"))
                .map(t -> new Match(t.end(), Meaning.always(Found.open(t.value()))));
    }

    private Optional<Integer> weekdayAt(int i) {
        return terms.isCapital(i) ? terms.term(i, "weekday").map(t -> Integer.parseInt(t.value())) : Optional.empty();
    }

    private Optional<Match> weekday(int i) {
        return weekdayAt(i).map(n -> new Match(i + 1, Weekdays.bare(n)));
    }

    private Optional<Move> move(int i) {
        boolean the = terms.is(i, "the", "this", "its", "their", "his", "her");
        Optional<Terms.Term> shift = the ? terms.term(i + 1, "shift") : Optional.empty();
        if (shift.isPresent()) {
            int by = Integer.parseInt(shift.get().value());
            boolean told = terms.is(i, "the") && (terms.is(i + 1, "next", "following") || by < -1);
            return Optional.of(new Move(shift.get().end(), by < -1 ? -1 : by, told));
        }
        return terms.term(i, "shift").map(t -> {
            int by = Integer.parseInt(t.value());
            return new Move(t.end(), by < -1 ? -1 : by, by < -1 || terms.is(i, "following"));
        });
    }

    /** Last week, next March, this past spring, the current quarter, the following day, this morning. */
    private Optional<Match> moved(int i) {
        Optional<Move> move = move(i);
        if (move.isEmpty()) {
            return Optional.empty();
        }
        int at = move.get().end();
        int unitAt = terms.is(at, "fiscal", "financial", "calendar") ? at + 1 : at;
        Optional<Match> unit = terms.unit(unitAt)
                .filter(u -> !terms.isPlural(unitAt) && !u.isOfTheClock())
                .flatMap(u -> terms.is(at - 1, "past") && u != Unit.WEEKEND && u != Unit.QUARTER
                        ? Optional.of(new Match(unitAt + 1, Windows.of(u, 1, -1)))
                        : Match.of(unitAt + 1, unit(u, move.get())));
        return unit.or(() -> weekdayAt(at).map(n -> new Match(at + 1, weekday(n, move.get()))))
                .or(() -> month(at, move.get()))
                .or(() -> calendar.season(at, false)
                        .map(s -> new Match(at + 1, yearly(CalendarWords.yearly(s), Unit.SEASON, move.get()))))
                .or(() -> feast(at, move.get()))
                .or(() -> part(at, move.get()));
    }

    private static Meaning weekday(int n, Move move) {
        return move.told()
                ? told(Unit.DAY, "XXXX-WXX-" + n, p -> Period.of(Weekdays.strictly(p.first(), n, move.by())))
                : Weekdays.moved(n, move.by());
    }

    private Optional<Match> month(int at, Move move) {
        int month = calendar.month(at);
        if (month == 0) {
            return Optional.empty();
        }
        int day = terms.digits(at + 1, 1, 2);
        boolean dated = day >= 1 && day <= 31;
        Meaning bare = Nearest.date(0, month, dated ? day : 0);
        return Match.of(dated ? at + 2 : at + 1, yearly(bare, Unit.MONTH, move));
    }

    private Optional<Match> feast(int at, Move move) {
        return terms.term(at, "feast")
                .filter(t -> terms.isCapital(at))
                .map(t -> new Match(t.end(), yearly(CalendarWords.feast(t.value(), 0), Unit.DAY, move)));
    }

    /** Of what comes every year: the last before this month or day, the next after it, or this year's. */
    private static Meaning yearly(Meaning bare, Unit unit, Move move) {
        return c -> {
            if (c.published().isEmpty()) {
                return bare.in(c);
            }
            if (move.told()) {
                return c.last(Unit.YEAR)
                        .map(p -> bare.in(c.from(
                                move.by() > 0 ? p.last().plusDays(1) : p.first().minusDays(1),
                                move.by() > 0 ? Direction.FUTURE : Direction.PAST)))
                        .orElseGet(() -> bare.in(Context.nowhere()));
            }
            Period now = unit.around(c.published().get());
            return switch (move.by()) {
                case -1 -> bare.in(c.from(now.first().minusDays(1), Direction.PAST));
                case 1 -> bare.in(c.from(now.last().plusDays(1), Direction.FUTURE));
                default -> bare.in(c.from(Unit.YEAR.around(c.published().get()).last(), Direction.PAST));
            };
        };
    }

    /** Last night, this morning, the next evening. */
    private Optional<Match> part(int at, Move move) {
        return terms.term(at, "part").filter(t -> t.value().startsWith("T")).map(t -> {
            int by = move.by();
            Meaning day = move.told()
                    ? told(Unit.DAY, "XXXX-XX-XX", p -> Period.of(p.first().plusDays(by)))
                    : Meaning.fromPublished("XXXX-XX-XX", d -> Period.of(d.plusDays(by)));
            return new Match(t.end(), PartOfDay.of(day, t.value()));
        });
    }

    private static Meaning unit(Unit unit, Move move) {
        if (move.told()) {
            return told(unit, open(unit), p -> unit.around(unit.shift(p.first(), move.by())));
        }
        return unit == Unit.WEEKEND
                ? Weekdays.weekend(move.by())
                : Meaning.fromPublished(open(unit), d -> unit.around(unit.shift(d, move.by())));
    }

    static String open(Unit unit) {
        return switch (unit) {
            case WEEK -> "XXXX-WXX";
            case WEEKEND -> "XXXX-WXX-WE";
            case MONTH -> "XXXX-XX";
            case QUARTER -> "XXXX-QX";
            case YEAR, DECADE, CENTURY, HALF, SEASON -> "XXXX";
            default -> "XXXX-XX-XX";
        };
    }

    /** Something that counts from the last period told that is no longer than the unit. */
    static Meaning told(Unit unit, String open, Function<Period, Period> period) {
        return c -> c.last(unit).map(period).map(Found::date).orElseGet(() -> Found.open(open));
    }

    /** That day, the same month, that night. */
    private Optional<Match> same(int i) {
        int at =
                terms.is(i, "that", "the") && terms.is(i + 1, "same", "very") ? i + 2 : terms.is(i, "that") ? i + 1 : 0;
        if (at == 0 || terms.isPlural(at)) {
            return Optional.empty();
        }
        Optional<Match> unit = terms.unit(at)
                .filter(u -> !u.isOfTheClock())
                .map(u -> new Match(at + 1, told(u, open(u), p -> u.around(p.first()))));
        return unit.or(() -> terms.term(at, "part")
                        .filter(t -> t.value().startsWith("T"))
                        .map(t -> new Match(
                                t.end(),
                                PartOfDay.of(told(Unit.DAY, "XXXX-XX-XX", p -> Period.of(p.first())), t.value()))))
                .or(() -> weekdayAt(at)
                        .map(n -> new Match(
                                at + 1, told(Unit.DAY, "XXXX-WXX-" + n, p -> Period.of(Weekdays.upTo(p.first(), n))))));
    }

    /** The day before, the year after, the night before; of the event that is named after it, if one is. */
    private Optional<Match> beforeOrAfter(int i) {
        boolean before = terms.is(i + 2, "before", "earlier", "prior");
        if (!terms.is(i, "the") || !(before || terms.is(i + 2, "after", "later"))) {
            return Optional.empty();
        }
        int by = before ? -1 : 1;
        boolean night = terms.is(i + 1, "night", "evening", "morning");
        Optional<Unit> unit = night ? Optional.of(Unit.DAY) : terms.unit(i + 1);
        if (unit.isEmpty() || unit.get().isOfTheClock() || terms.isPlural(i + 1)) {
            return Optional.empty();
        }
        if (endsHere(i + 3)) {
            Unit u = unit.get();
            return Match.of(i + 3, told(u, open(u), p -> u.around(u.shift(p.first(), by))));
        }
        return Match.of(i + 2, Meaning.always(Found.duration("P1" + unit.get().code())));
    }

    /** Whether no event follows that the words could count from. */
    private boolean endsHere(int i) {
        return i >= terms.size()
                || terms.word(i).isPunctuation()
                || terms.is(i, "and", "but", "when", "in", "at", "with", "as", "on", "to", "by", "from");
    }

    /** The weekend, the quarter, the year: those that go on or have just ended. */
    private Optional<Match> determined(int i) {
        if (!terms.is(i, "the") || terms.isPlural(i + 1)) {
            return Optional.empty();
        }
        if (terms.is(i + 1, "weekend")) {
            return Match.of(i + 2, Weekdays.weekend());
        }
        int at = terms.is(i + 1, "latest") ? i + 2 : i + 1;
        boolean quarter = terms.is(at, "quarter") || (at > i + 1 && terms.is(at, "period"));
        return quarter && !terms.is(at + 1, "of") ? Match.of(at + 1, LAST_QUARTER) : year(i);
    }

    /** The year ended 30 June, for the full year. */
    private Optional<Match> year(int i) {
        int at = terms.is(i + 1, "full", "fiscal", "financial") ? i + 2 : i + 1;
        if (!terms.is(at, "year")) {
            return Optional.empty();
        }
        if (terms.is(at + 1, "ended", "ending", "to")) {
            return Match.of(at + 1, Meaning.always(Found.duration("P1Y")));
        }
        boolean whole = at > i + 1 || terms.is(i - 1, "for", "of");
        return whole ? Match.of(at + 1, Meaning.fromPublished("XXXX", d -> Unit.YEAR.around(d))) : Optional.empty();
    }

    /** The year-ago quarter, the year-earlier period. */
    private Optional<Match> yearAgo(int i) {
        int at = terms.is(i, "the") ? i + 1 : i;
        boolean fits = terms.is(at, "year") && terms.isHyphen(at + 1) && terms.is(at + 2, "ago", "earlier");
        if (!fits) {
            return Optional.empty();
        }
        boolean named = terms.is(at + 3, "quarter", "period");
        Meaning before = LAST_QUARTER.period(p -> Unit.QUARTER.around(p.first().minusYears(1)));
        return Match.of(named ? at + 4 : at + 3, before).filter(m -> named || at == i);
    }

    /** The month, the year, the week: inside "the end of the month". */
    Optional<Match> current(int i) {
        int at = terms.is(i, "the") ? i + 1 : i;
        return terms.unit(at)
                .filter(u -> !u.isOfTheClock() && !terms.isPlural(at))
                .map(u -> new Match(at + 1, Meaning.fromPublished(open(u), d -> u.around(d))));
    }

    /** Whether the words are "this week" and the like, which may stand after a smaller date ("June last year"). */
    Optional<Match> frame(int i) {
        String low = terms.low(i).toLowerCase(Locale.ROOT);
        boolean may = low.equals("last")
                || low.equals("next")
                || low.equals("this")
                || low.equals("that")
                || low.equals("the");
        return may ? Match.longer(moved(i), same(i)) : Optional.empty();
    }
}
