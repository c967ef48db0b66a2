package org.demarche.analyse.dates;

import java.time.LocalDate;
import java.util.Locale;

/** A season of the northern year by the months of the weather service: spring from March, summer from June, autumn from September, winter from December. */
enum Season {
    SP(3),
    SU(6),
    FA(9),
    WI(12);

    private final int month;

    Season(int month) {
        this.month = month;
    }

    static Season of(int month) {
        return month < 3 || month == 12 ? WI : month < 6 ? SP : month < 9 ? SU : FA;
    }

    /** The season that starts in this year; winter ends in the next. */
    Period in(int year) {
        LocalDate first = LocalDate.of(year, month, 1);
        return new Period(Unit.SEASON, first, first.plusMonths(3).minusDays(1));
    }

    static Period around(LocalDate day) {
        Season season = of(day.getMonthValue());
        return season.in(day.getMonthValue() < 3 ? day.getYear() - 1 : day.getYear());
    }

    String write(int year) {
        return String.format(Locale.ROOT, "%04d-%s", year, name());
    }
}
