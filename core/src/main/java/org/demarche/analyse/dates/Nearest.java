package org.demarche.analyse.dates;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;

/** Which year is meant where none is told: the nearest in the direction of the tense, or the year that the paragraph is about. */
final class Nearest {

    /** The 29th of February is found within so many years. */
    private static final int YEARS = 8;

    /** A future tense may stand with a day that lies so little back, if the next such day is far off ("has to leave by 14 January"). */
    private static final int SOON = 95;

    private static final int FAR = 270;

    private Nearest() {}

    /** A day or, where the day is 0, a month; year 0 where none is told. */
    static Meaning date(int year, int month, int day) {
        if (year > 0) {
            return period(year, month, day)
                    .map(p -> Meaning.always(Found.date(p)))
                    .orElseGet(() -> Meaning.always(Found.open(Integer.toString(year))));
        }
        String open = day == 0
                ? String.format(Locale.ROOT, "XXXX-%02d", month)
                : String.format(Locale.ROOT, "XXXX-%02d-%02d", month, day);
        return yearly(open, y -> period(y, month, day), day > 0);
    }

    private static Optional<Period> period(int year, int month, int day) {
        if (day == 0) {
            return Optional.of(Unit.MONTH.around(LocalDate.of(year, month, 1)));
        }
        return YearMonth.of(year, month).isValidDay(day)
                ? Optional.of(Period.of(LocalDate.of(year, month, day)))
                : Optional.empty();
    }

    /**
     * Something that every year has.
     *
     * @param open the value where it cannot be told which
     * @param exact whether it is told to the day, so that a tense may stand with a day that lies a little the other way
     */
    static Meaning yearly(String open, IntFunction<Optional<Period>> in, boolean exact) {
        return c -> c.published()
                .flatMap(d -> pick(c, d, in, exact))
                .or(() -> bygone(c, in))
                .map(Found::date)
                .orElseGet(() -> Found.open(open));
    }

    /** In the year that the story is set in, and not before it. */
    private static Optional<Period> bygone(Context c, IntFunction<Optional<Period>> in) {
        return c.bygone()
                .flatMap(
                        p -> in.apply(p.first().getYear()).filter(q -> !q.last().isBefore(p.first())));
    }

    private static Optional<Period> pick(
            Context c, LocalDate published, IntFunction<Optional<Period>> in, boolean exact) {
        Optional<Period> past = past(published, in);
        Optional<Period> future = future(published, in);
        long ago = past.map(p -> ChronoUnit.DAYS.between(p.first(), published)).orElse(Long.MAX_VALUE);
        long ahead =
                future.map(p -> ChronoUnit.DAYS.between(published, p.first())).orElse(Long.MAX_VALUE);
        if (c.isFuture()) {
            return exact && ahead > FAR && ago < SOON ? past : future;
        }
        Optional<Period> told = ago > SOON ? bygone(c, in) : Optional.empty();
        if (told.isPresent()) {
            return told;
        }
        return c.direction() == Direction.UNTOLD && ahead < ago && ahead < SOON ? future : past;
    }

    private static Optional<Period> past(LocalDate published, IntFunction<Optional<Period>> in) {
        for (int back = 0; back <= YEARS; back++) {
            Optional<Period> found =
                    in.apply(published.getYear() - back).filter(p -> !p.first().isAfter(published));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Period> future(LocalDate published, IntFunction<Optional<Period>> in) {
        for (int ahead = -1; ahead <= YEARS; ahead++) {
            Optional<Period> found =
                    in.apply(published.getYear() + ahead).filter(p -> !p.last().isBefore(published));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
