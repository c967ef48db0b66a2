package org.demarche.analyse.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** A unit of the calendar or the clock, with the period of it that a day lies in and how TIMEX3 writes that. */
enum Unit {
    SECOND("S"),
    MINUTE("M"),
    HOUR("H"),
    DAY("D"),
    WEEKEND("WE"),
    WEEK("W"),
    MONTH("M"),
    QUARTER("Q"),
    HALF("H"),
    SEASON("SE"),
    YEAR("Y"),
    DECADE("E"),
    CENTURY("C");

    private final String code;

    Unit(String code) {
        this.code = code;
    }

    /** The letter that stands for the unit in a duration ("P3W"). */
    String code() {
        return code;
    }

    boolean isOfTheClock() {
        return compareTo(DAY) < 0;
    }

    /** The day so many units away; units of the clock move none. */
    LocalDate shift(LocalDate day, long n) {
        return switch (this) {
            case SECOND, MINUTE, HOUR -> day;
            case DAY -> day.plusDays(n);
            case WEEKEND, WEEK -> day.plusWeeks(n);
            case MONTH -> day.plusMonths(n);
            case QUARTER -> day.plusMonths(3 * n);
            case HALF -> day.plusMonths(6 * n);
            case SEASON, YEAR -> day.plusYears(n);
            case DECADE -> day.plusYears(10 * n);
            case CENTURY -> day.plusYears(100 * n);
        };
    }

    /** The period of this unit that the day lies in; for a weekend the one that ends the day's week. */
    Period around(LocalDate day) {
        LocalDate first = first(day);
        return switch (this) {
            case SECOND, MINUTE, HOUR, DAY -> new Period(DAY, day, day);
            case WEEKEND -> new Period(this, first, first.plusDays(1));
            case SEASON -> Season.around(day);
            default -> new Period(this, first, shift(first, 1).minusDays(1));
        };
    }

    private LocalDate first(LocalDate day) {
        int year = day.getYear();
        return switch (this) {
            case SECOND, MINUTE, HOUR, DAY, SEASON -> day;
            case WEEKEND ->
                day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)).minusDays(1);
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> LocalDate.of(year, (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
            case HALF -> LocalDate.of(year, (day.getMonthValue() - 1) / 6 * 6 + 1, 1);
            case YEAR -> LocalDate.of(year, 1, 1);
            case DECADE -> LocalDate.of(year / 10 * 10, 1, 1);
            case CENTURY -> LocalDate.of(year / 100 * 100, 1, 1);
        };
    }

    /** How TIMEX3 writes the period of this unit that starts on the day. */
    String write(LocalDate first) {
        int year = first.getYear();
        return switch (this) {
            case SECOND, MINUTE, HOUR, DAY -> first.toString();
            case WEEKEND -> WEEK.write(first) + "-WE";
            case WEEK ->
                String.format(
                        Locale.ROOT,
                        "%04d-W%02d",
                        first.get(IsoFields.WEEK_BASED_YEAR),
                        first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> String.format(Locale.ROOT, "%04d-%02d", year, first.getMonthValue());
            case QUARTER -> String.format(Locale.ROOT, "%04d-Q%d", year, (first.getMonthValue() + 2) / 3);
            case HALF -> String.format(Locale.ROOT, "%04d-H%d", year, (first.getMonthValue() + 5) / 6);
            case SEASON -> Season.of(first.getMonthValue()).write(year);
            case YEAR -> String.format(Locale.ROOT, "%04d", year);
            case DECADE -> String.format(Locale.ROOT, "%03d", year / 10);
            case CENTURY -> String.format(Locale.ROOT, "%02d", year / 100);
        };
    }
}
