package org.demarche.analyse.dates;

import java.time.LocalDate;
import java.util.Optional;

/** Lengths of time and what counts by them: four days, the four-day visit, three days ago, a year earlier, the past three weeks, every Friday. */
final class LengthWords {

    private final Terms terms;
    private final Numbers numbers;
    private final CalendarWords calendar;

    LengthWords(Terms terms, CalendarWords calendar) {
        this.terms = terms;
        this.numbers = new Numbers(terms);
        this.calendar = calendar;
    }

    /** A number of units. */
    private record Length(int end, Unit unit, Numbers.Count count) {

        String value() {
            boolean whole = count.isWhole() && !count.vague();
            return whole ? Windows.value(unit, Math.round(count.amount())) : broken();
        }

        private String broken() {
            if (!count.vague() && unit == Unit.YEAR && count.amount() % 1 == 0.5) {
                return "P" + (int) count.amount() + "Y6M";
            }
            return (unit.isOfTheClock() ? "PT" : "P") + count.write() + unit.code();
        }
    }

    Optional<Match> at(int i) {
        return Match.longer(Match.longer(Match.longer(recurring(i), window(i)), counted(i)), plural(i));
    }

    /** "three-quarters" and "a half" are shares. */
    private static boolean isShare(Terms terms, Unit unit, int unitAt) {
        return unit == Unit.HALF || (unit == Unit.QUARTER && (!terms.isPlural(unitAt) || terms.isHyphen(unitAt - 1)));
    }

    /** "nearly two years", "at least 30 days ago": words in front that make a number rough are part of it. */
    private Optional<Match> counted(int i) {
        int at = terms.term(i, "nearly").map(Terms.Term::end).orElse(i);
        return length(at).or(() -> length(i)).flatMap(this::told);
    }

    private Optional<Length> length(int i) {
        Optional<Numbers.Count> count = numbers.at(i);
        if (count.isEmpty() && terms.is(i, "a", "an", "one", "another")) {
            count = Optional.of(new Numbers.Count(i + 1, 1, false));
        }
        return count.flatMap(c -> unitAfter(c));
    }

    private Optional<Length> unitAfter(Numbers.Count count) {
        int at = count.end();
        int more = terms.is(
                        at,
                        "more",
                        "additional",
                        "full",
                        "consecutive",
                        "straight",
                        "calendar",
                        "further",
                        "long",
                        "whole")
                ? at + 1
                : at;
        boolean hyphen = terms.isHyphen(more);
        int unitAt = terms.afterHyphen(more);
        boolean modifies = terms.tagged(unitAt + 1, "NOUN") || terms.tagged(unitAt + 1, "ADJ");
        boolean counts = modifies
                || hyphen
                || count.vague()
                || count.amount() == 1
                || terms.isPlural(unitAt)
                || terms.isHyphen(unitAt + 1)
                || count.amount() == 0.5;
        return terms.unit(unitAt)
                .filter(u -> counts
                        && !isShare(terms, u, unitAt)
                        && !(u == Unit.SECOND && !terms.isPlural(unitAt) && !hyphen))
                .map(u -> new Length(unitAt + 1, u, count))
                .map(this::withHalf);
    }

    /** "a minute and a half". */
    private Length withHalf(Length length) {
        int at = length.end();
        boolean half = terms.is(at, "and") && terms.is(at + 1, "a") && terms.is(at + 2, "half");
        return half
                ? new Length(
                        at + 3,
                        length.unit(),
                        new Numbers.Count(
                                at + 3,
                                length.count().amount() + 0.5,
                                length.count().vague()))
                : length;
    }

    private Optional<Match> told(Length length) {
        int at = length.end();
        int old = terms.afterHyphen(at);
        if (terms.is(old, "old", "long")) {
            return Match.of(old + 1, Meaning.always(Found.duration(length.value())));
        }
        if (terms.is(at, "ago")) {
            return Match.of(at + 1, ago(length, -1));
        }
        if (terms.is(at, "from") && terms.is(at + 1, "now", "today")) {
            return Match.of(at + 2, ago(length, 1));
        }
        if (terms.is(at, "earlier", "before", "later", "afterwards", "previously") && alone(at)) {
            return Match.of(at + 1, toldBefore(length, terms.is(at, "later", "afterwards") ? 1 : -1));
        }
        return Match.of(at, Meaning.always(Found.duration(length.value())));
    }

    /** "before" is part of the words only where nothing follows that it could stand before. */
    private boolean alone(int at) {
        return !terms.is(at, "before")
                || at + 1 >= terms.size()
                || terms.word(at + 1).isPunctuation();
    }

    private static Meaning ago(Length length, int by) {
        if (length.count().vague()) {
            return Meaning.always(Found.open(by < 0 ? "PAST_REF" : "FUTURE_REF"));
        }
        return c -> c.published()
                .filter(d -> shiftable(length))
                .map(d -> Found.date(shifted(length, d, by)))
                .orElseGet(() -> Found.open(length.value()));
    }

    private static boolean shiftable(Length length) {
        return !length.count().vague() && length.count().amount() <= 2000;
    }

    /** Half a year and longer halves move months; "a decade ago" means a year. */
    private static Period shifted(Length length, LocalDate from, int by) {
        double amount = length.count().amount();
        Unit unit = length.unit();
        if (!length.count().isWhole() && unit == Unit.YEAR) {
            return Unit.MONTH.around(from.plusMonths(Math.round(by * amount * 12)));
        }
        LocalDate day = unit.shift(from, Math.round(by * amount));
        return (unit == Unit.DECADE || unit == Unit.CENTURY ? Unit.YEAR : unit).around(day);
    }

    /** "A year earlier" counts from the date told last that is no longer than the unit. */
    private static Meaning toldBefore(Length length, int by) {
        Unit unit = length.unit().isOfTheClock() ? Unit.DAY : length.unit();
        return c -> c.last(unit)
                .filter(p -> shiftable(length) && !length.unit().isOfTheClock())
                .map(p -> Found.date(shifted(length, p.first(), by)))
                .orElseGet(() -> Found.duration(length.value()));
    }

    /** The past three weeks, the next few days, the first nine months, recent years. */
    private Optional<Match> window(int i) {
        int near = terms.is(i, "over", "under", "some")
                ? i
                : terms.term(i, "nearly").map(Terms.Term::end).orElse(i);
        int the = terms.is(near, "the", "these", "those", "his", "her", "its", "their") ? near + 1 : near;
        Optional<Terms.Term> shift = terms.term(the, "shift").filter(t -> !terms.is(the, "this"));
        Optional<Terms.Term> which = shift.isPresent() ? shift : terms.term(the, "stretch");
        int at = which.map(Terms.Term::end).orElse(the);
        if (the == near && which.isEmpty()) {
            return Optional.empty();
        }
        Optional<Length> length = numbers.at(at).flatMap(this::unitAfter);
        if (length.isEmpty()) {
            return which.flatMap(w -> unitsOf(w, at));
        }
        if (terms.isHyphen(length.get().end() - 2) || terms.is(length.get().end(), "ago")) {
            return Optional.empty();
        }
        boolean open = shift.isEmpty()
                || length.get().count().vague()
                || !length.get().count().isWhole();
        int by = shift.map(t -> Integer.parseInt(t.value())).orElse(0);
        boolean narrative = terms.is(the, "following", "previous", "preceding") || by == 0;
        Meaning meaning = open || narrative
                ? Meaning.always(Found.duration(length.get().value()))
                : Windows.of(
                        length.get().unit(), Math.round(length.get().count().amount()), by < 0 ? -1 : 1);
        return Match.of(length.get().end(), meaning);
    }

    /** Recent years, coming months. */
    private Optional<Match> unitsOf(Terms.Term which, int at) {
        boolean several = terms.unit(at).isPresent() && terms.isPlural(at);
        boolean refers = which.value().endsWith("_REF");
        boolean far = which.value().equals("1") || which.value().equals("-1");
        if (!several || !(refers || far)) {
            return Optional.empty();
        }
        return Match.of(
                at + 1,
                Meaning.always(
                        Found.duration("PX" + terms.unit(at).orElseThrow().code())));
    }

    /** "for years", "within weeks". */
    private Optional<Match> plural(int i) {
        boolean bare = terms.is(
                i - 1, "for", "in", "within", "of", "after", "over", "last", "take", "takes", "took", "two", "by");
        return terms.unit(i)
                .filter(u -> terms.isPlural(i) && (bare || terms.is(i + 1, "ago", "later", "earlier")))
                .filter(u -> !terms.is(i, "seconds", "minutes", "quarters", "halves", "weekends", "seasons")
                        || terms.is(i + 1, "ago", "later", "earlier"))
                .map(u -> new Length(i + 1, u, new Numbers.Count(i, 0, true)))
                .flatMap(this::told);
    }

    /** Every day, each Friday, every two years, daily, Mondays. */
    private Optional<Match> recurring(int i) {
        Optional<Match> listed =
                terms.term(i, "set").map(t -> new Match(t.end(), Meaning.always(Found.set(t.value()))));
        if (!terms.is(i, "every", "each")) {
            return listed.or(() -> weekdays(i));
        }
        int at = terms.is(i + 1, "other", "single") ? i + 2 : i + 1;
        Optional<Match> length = terms.is(i + 1, "other")
                ? terms.unit(at).map(u -> new Match(at + 1, Meaning.always(Found.set("P2" + u.code()))))
                : numbers.at(at)
                        .flatMap(this::unitAfter)
                        .map(l -> new Match(l.end(), Meaning.always(Found.set(l.value()))));
        return length.or(() -> terms.unit(at)
                        .filter(u -> !terms.isPlural(at))
                        .map(u -> new Match(at + 1, Meaning.always(Found.set(Windows.value(u, 1))))))
                .or(() -> terms.term(at, "weekday")
                        .map(t -> new Match(t.end(), Meaning.always(Found.set("XXXX-WXX-" + t.value())))))
                .or(() -> terms.term(at, "part")
                        .map(t -> new Match(t.end(), Meaning.always(Found.set("XXXX-XX-XX" + t.value())))))
                .or(() -> calendar.season(at, false)
                        .map(s -> new Match(at + 1, Meaning.always(Found.set("XXXX-" + s.name())))))
                .or(() -> month(at));
    }

    private Optional<Match> month(int at) {
        int month = calendar.month(at);
        return month == 0
                ? Optional.empty()
                : Match.of(
                        at + 1,
                        Meaning.always(Nearest.date(0, month, 0)
                                .in(Context.nowhere())
                                .as("SET", String.format(java.util.Locale.ROOT, "XXXX-%02d", month))));
    }

    /** "on Mondays". */
    private Optional<Match> weekdays(int i) {
        return terms.isCapital(i)
                ? terms.term(i, "weekdays")
                        .map(t -> new Match(t.end(), Meaning.always(Found.set("XXXX-WXX-" + t.value()))))
                : Optional.empty();
    }
}
