package org.demarche.analyse.dates;

import java.time.LocalDate;
import java.util.Optional;

/** Dates by the calendar: 5 March 2019, June 3-5, 2015-08-17, in 2011, the late 1990s, the third quarter, summer, Ramadan. */
final class CalendarWords {

    private final Terms terms;
    private final Numbers numbers;

    CalendarWords(Terms terms) {
        this.terms = terms;
        this.numbers = new Numbers(terms);
    }

    /** The longest date by the calendar that starts here. */
    Optional<Match> at(int i) {
        Optional<Match> best = iso(i).or(() -> slashed(i));
        best = Match.longer(best, monthFirst(i));
        best = Match.longer(best, dayFirst(i));
        best = Match.longer(best, year(i));
        best = Match.longer(best, decade(i));
        best = Match.longer(best, century(i));
        best = Match.longer(best, quarter(i));
        best = Match.longer(best, season(i));
        return Match.longer(best, feast(i));
    }

    /** 2015-08-17. */
    private Optional<Match> iso(int i) {
        int year = terms.digits(i, 4, 4);
        int month = terms.digits(i + 2, 2, 2);
        int day = terms.digits(i + 4, 2, 2);
        boolean fits = year >= 1000
                && month >= 1
                && month <= 12
                && day >= 1
                && terms.isHyphen(i + 1)
                && terms.isHyphen(i + 3)
                && terms.touches(i + 2)
                && terms.touches(i + 4);
        return fits ? Match.of(i + 5, Nearest.date(year, month, day)) : Optional.empty();
    }

    /** 17/08/2015; where day and month could be either, only the year is told. */
    private Optional<Match> slashed(int i) {
        String[] parts = terms.low(i).split("[/.]", -1);
        if (parts.length != 3 || terms.low(i).length() < 6 || terms.low(i).length() > 10) {
            return Optional.empty();
        }
        int[] n = new int[3];
        for (int k = 0; k < 3; k++) {
            boolean digits = !parts[k].isEmpty()
                    && parts[k].length() <= 4
                    && parts[k].chars().allMatch(c -> c >= '0' && c <= '9');
            n[k] = digits ? Integer.parseInt(parts[k]) : -1;
        }
        int year = n[2] < 100 ? (n[2] < 70 ? 2000 : 1900) + n[2] : n[2];
        boolean fits = n[0] >= 1 && n[1] >= 1 && n[2] >= 0 && n[0] <= 31 && n[1] <= 31 && year >= 1000 && year < 2200;
        if (!fits || (n[0] > 12 && n[1] > 12)) {
            return Optional.empty();
        }
        boolean either = n[0] <= 12 && n[1] <= 12 && n[0] != n[1];
        Meaning sure = Nearest.date(year, n[0] > 12 ? n[1] : n[0], n[0] > 12 ? n[0] : n[1]);
        return Match.of(i + 1, either ? Meaning.always(Found.open(year + "-XX-XX")) : sure);
    }

    /** The month's number, 0 where none is named; "may" and "march" only as names. */
    int month(int i) {
        boolean verb = terms.tagged(i, "AUX") || terms.tagged(i, "VERB");
        boolean named = terms.isCapital(i) && !(verb && terms.digits(i + 1, 1, 4) < 0);
        return named
                ? terms.term(i, "month").map(t -> Integer.parseInt(t.value())).orElse(0)
                : 0;
    }

    /** A day of the month: "5", "5th", "eighth"; its count's end is the place after it. */
    private Optional<Numbers.Count> day(int i) {
        int digits = terms.digits(i, 1, 2);
        Optional<Numbers.Count> day =
                digits > 0 ? Optional.of(new Numbers.Count(i + 1, digits, false)) : numbers.ordinal(i);
        return day.filter(c -> c.amount() >= 1 && c.amount() <= 31);
    }

    /** A year after a month or a day: "2019", ", 2019", "of 2019", "in 2019". */
    private Optional<Numbers.Count> yearAfter(int i) {
        int at = terms.is(i, ",", "of") ? i + 1 : i;
        return numbers.year(at)
                .filter(y -> !terms.touches(y.end()) || !terms.low(y.end()).equals(","))
                .or(() -> numbers.year(at));
    }

    private Optional<Match> monthFirst(int i) {
        int month = month(i);
        if (month == 0) {
            return Optional.empty();
        }
        int at = terms.is(i + 1, "the") ? i + 2 : i + 1;
        Optional<Numbers.Count> day = day(at).filter(d -> !terms.is(d.end(), "percent", "%"));
        if (day.isEmpty()) {
            Optional<Numbers.Count> year = yearAfter(i + 1);
            int end = year.map(Numbers.Count::end).orElse(i + 1);
            return Match.of(end, Nearest.date(whole(year), month, 0));
        }
        int to = terms.isHyphen(day.get().end()) || terms.is(day.get().end(), "to", "through")
                ? day.get().end() + 1
                : 0;
        Optional<Numbers.Count> last =
                to > 0 && month(to) == 0 ? day(to).filter(d -> terms.digits(to, 1, 2) > 0) : Optional.empty();
        int end = last.orElse(day.get()).end();
        Optional<Numbers.Count> year = yearAfter(end);
        Meaning first = Nearest.date(whole(year), month, whole(day));
        Meaning whole = last.map(d -> first.to(Nearest.date(whole(year), month, whole(last))))
                .orElse(first);
        return Match.of(year.map(Numbers.Count::end).orElse(end), whole);
    }

    private static int whole(Optional<Numbers.Count> count) {
        return count.map(c -> (int) c.amount()).orElse(0);
    }

    /** 5 March 2019, the 5th of May, 3-5 May, 3 to 5 May. */
    private Optional<Match> dayFirst(int i) {
        int from = terms.is(i, "the") ? i + 1 : i;
        Optional<Numbers.Count> first = day(from);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        int at = first.get().end();
        boolean more = terms.isHyphen(at) || terms.is(at, "to", "and", "through");
        Optional<Numbers.Count> last = more ? day(at + 1) : Optional.empty();
        int of = last.orElse(first.get()).end();
        int named = terms.is(of, "of") ? of + 1 : of;
        int month = month(named);
        if (month == 0) {
            return Optional.empty();
        }
        Optional<Numbers.Count> year = yearAfter(named + 1);
        Meaning start = Nearest.date(whole(year), month, whole(first));
        Meaning whole = last.map(d -> start.to(Nearest.date(whole(year), month, whole(last))))
                .orElse(start);
        return Match.of(year.map(Numbers.Count::end).orElse(named + 1), whole);
    }

    private Optional<Match> year(int i) {
        int the = terms.is(i, "the") ? i + 1 : i;
        int fiscal = terms.is(the, "fiscal", "financial") ? the + 1 : the;
        int at = terms.is(fiscal, "year") ? fiscal + 1 : fiscal;
        if (the > i && at == the) {
            return Optional.empty();
        }
        return numbers.year(at)
                .filter(y -> at > i || isYear(i, y.end()))
                .map(y -> withShort(new Match(y.end(), inYear((int) y.amount())), (int) y.amount()));
    }

    /** "2014/15", "2014-15". */
    private Match withShort(Match match, int year) {
        int at = match.end();
        int next = terms.digits(at + 1, 2, 2);
        boolean fits = (terms.is(at, "/") || terms.isHyphen(at)) && terms.touches(at) && next == (year + 1) % 100;
        return fits ? new Match(at + 2, match.meaning().to(inYear(year + 1))) : match;
    }

    private static Meaning inYear(int year) {
        return Meaning.always(Found.date(Unit.YEAR.around(LocalDate.of(year, 1, 1))));
    }

    /** Whether four digits are a year and not a number of things: "2000 troops", "$1996", "1500 metres". */
    private boolean isYear(int i, int end) {
        int year = terms.digits(i, 4, 4);
        boolean counted = terms.tagged(end, "NOUN") && terms.isPlural(end) && !terms.isPlural(i);
        boolean round = year % 50 == 0;
        boolean money = terms.is(i - 1, "$", "£", "€", "#", "no.", ".", ":", "/") && !terms.is(i - 1, ".");
        boolean measured = terms.is(
                end, "percent", "%", "gmt", "utc", "hours", "people", "km", "miles", "million", "billion", "points",
                "local", "est", "bst");
        boolean named = year > 0
                && (year < 1700 || year > 2100)
                && !terms.is(i - 1, "in", "since", "of", "from", "by", "until");
        boolean unit = terms.unit(terms.afterHyphen(end)).isPresent() && !terms.is(end, "quarter", "season");
        return !money
                && !measured
                && !named
                && !unit
                && !(counted && round)
                && !(terms.tagged(i, "PROPN") && !terms.isHyphen(i - 1));
    }

    /** The 1990s, the late '80s, the nineties. */
    private Optional<Match> decade(int i) {
        int at = terms.is(i, "the") ? i + 1 : i;
        String low = terms.low(at);
        boolean apostrophe = low.startsWith("'");
        String digits = low.endsWith("s")
                ? low.substring(apostrophe ? 1 : 0, low.length() - 1).replace("'", "")
                : "";
        boolean number =
                !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9') && digits.endsWith("0");
        int year = number && digits.length() == 4 ? Integer.parseInt(digits) : 0;
        if (number && digits.length() == 2 && (apostrophe || at > i)) {
            year = (digits.compareTo("20") < 0 ? 2000 : 1900) + Integer.parseInt(digits);
        }
        if (year == 0 && at > i) {
            year = terms.term(at, "decade")
                    .map(t -> Integer.parseInt(t.value()))
                    .orElse(0);
        }
        boolean fits = year >= 1000 && year <= 2100;
        LocalDate first = LocalDate.of(fits ? year : 1000, 1, 1);
        return fits ? Match.of(at + 1, Meaning.always(Found.date(Unit.DECADE.around(first)))) : Optional.empty();
    }

    private Optional<Match> century(int i) {
        int at = terms.is(i, "the") ? i + 1 : i;
        return numbers.ordinal(at)
                .filter(c -> c.amount() >= 10 && c.amount() <= 22)
                .filter(c -> terms.is(terms.afterHyphen(c.end()), "century", "centuries"))
                .flatMap(c -> Match.of(
                        terms.afterHyphen(c.end()) + 1,
                        Meaning.always(Found.date(
                                Unit.CENTURY.around(LocalDate.of(100 * (((int) c.amount()) - 1), 1, 1))))));
    }

    /** The third quarter, the second half, with or without a year before or after. */
    private Optional<Match> quarter(int i) {
        int the = terms.is(i, "the") && !terms.isHyphen(i + 2) ? i + 1 : i;
        Optional<Numbers.Count> before = numbers.year(the);
        int fiscal = fiscal(before.map(Numbers.Count::end).orElse(the));
        Optional<Numbers.Count> which = numbers.ordinal(fiscal)
                .or(() -> terms.is(fiscal, "last") && terms.is(fiscal + 1, "half")
                        ? Optional.of(new Numbers.Count(fiscal + 1, 2, false))
                        : Optional.empty());
        if (which.isEmpty() || which.get().amount() > 4) {
            return Optional.empty();
        }
        int at = fiscal(terms.afterHyphen(which.get().end()));
        Optional<Unit> unit = terms.unit(at).filter(u -> u == Unit.QUARTER || u == Unit.HALF);
        int n = (int) which.get().amount();
        if (unit.isEmpty() || terms.isPlural(at) || (unit.get() == Unit.HALF && n > 2)) {
            return Optional.empty();
        }
        Optional<Numbers.Count> year = before.or(() -> yearAfter(at + 1));
        int end = before.isPresent() ? at + 1 : year.map(Numbers.Count::end).orElse(at + 1);
        boolean known = year.isPresent() || unit.get() == Unit.QUARTER;
        return known ? Match.of(end, inYear(unit.get(), n, whole(year))) : Optional.empty();
    }

    private int fiscal(int i) {
        return terms.is(i, "fiscal", "financial", "-") ? fiscal(i + 1) : i;
    }

    static Meaning inYear(Unit unit, int which, int year) {
        int months = unit == Unit.QUARTER ? 3 : 6;
        String open = "XXXX-" + unit.code() + which;
        if (year > 0) {
            return Meaning.always(Found.date(unit.around(LocalDate.of(year, which * months, 1))));
        }
        return c -> c.published()
                .map(d -> latest(unit, LocalDate.of(d.getYear(), which * months, 1), d, c.isFuture()))
                .map(Found::date)
                .orElseGet(() -> Found.open(open));
    }

    /** This year's, unless it is still to come and the tense is no future one. */
    private static Period latest(Unit unit, LocalDate in, LocalDate published, boolean future) {
        Period here = unit.around(in);
        return here.first().isAfter(published) && !future ? unit.around(in.minusYears(1)) : here;
    }

    /** Summer, the summer of 2017, spring 2011. */
    private Optional<Match> season(int i) {
        int at = terms.is(i, "the") ? i + 1 : i;
        Optional<Season> season = season(at, at > i);
        Optional<Numbers.Count> year = yearAfter(at + 1);
        if (season.isEmpty() || (at == i && year.isEmpty() && !terms.is(i - 1, "in", "by", "since", "until", "this"))) {
            return Optional.empty();
        }
        return Match.of(
                year.map(Numbers.Count::end).orElse(at + 1),
                year.map(y -> Meaning.always(Found.date(season.get().in((int) y.amount()))))
                        .orElseGet(() -> yearly(season.get())));
    }

    /** "Fall" and "spring" are seasons as nouns only; after "the" a fall must be one of the year, not of a town. */
    Optional<Season> season(int i, boolean determined) {
        boolean noun = terms.tagged(i, "NOUN") || terms.tagged(i, "PROPN");
        boolean fallen = determined
                && terms.is(i, "fall", "spring")
                && terms.is(i + 1, "of", "in")
                && numbers.year(i + 2).isEmpty();
        return noun && !fallen ? terms.term(i, "season").map(t -> Season.valueOf(t.value())) : Optional.empty();
    }

    static Meaning yearly(Season season) {
        return Nearest.yearly("XXXX-" + season.name(), y -> Optional.of(season.in(y)), false);
    }

    private Optional<Match> feast(int i) {
        int at = terms.is(i, "the") ? i + 1 : i;
        return terms.term(at, "feast").filter(t -> terms.isCapital(at)).map(t -> {
            Optional<Numbers.Count> year = yearAfter(t.end());
            boolean names = terms.is(i, "the") && terms.tagged(t.end(), "NOUN");
            return names
                    ? new Match(t.end(), Meaning.always(Found.open("XXXX-XX-XX")))
                    : new Match(year.map(Numbers.Count::end).orElse(t.end()), feast(t.value(), whole(year)));
        });
    }

    static Meaning feast(String rule, int year) {
        if (year > 0) {
            return Feasts.in(rule, year)
                    .map(p -> Meaning.always(Found.date(p)))
                    .orElseGet(() -> Meaning.always(Found.open(Integer.toString(year))));
        }
        return Nearest.yearly("XXXX-XX-XX", y -> Feasts.in(rule, y), true);
    }
}
