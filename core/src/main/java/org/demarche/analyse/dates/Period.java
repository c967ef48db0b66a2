package org.demarche.analyse.dates;

import java.time.LocalDate;

/** A stretch of days that counts as one unit: a day, a week, a quarter, a decade; both ends are included. */
record Period(Unit unit, LocalDate first, LocalDate last) {

    static Period of(LocalDate day) {
        return new Period(Unit.DAY, day, day);
    }

    /** As TIMEX3 writes it; first and last day where it is no whole unit. */
    String write() {
        return unit.around(first).equals(this) ? unit.write(first) : first + "/" + last;
    }

    boolean isDay() {
        return unit == Unit.DAY && first.equals(last);
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** The early, middle or late part: of a month ten days each, of a year four months, of other units a third; of anything up to a weekend the whole. */
    Period part(Edge edge) {
        if (unit.compareTo(Unit.WEEKEND) <= 0) {
            return this;
        }
        LocalDate second = third(1);
        LocalDate third = third(2);
        return switch (edge) {
            case START -> new Period(unit, first, second.minusDays(1));
            case MID -> new Period(unit, second, third.minusDays(1));
            case END -> new Period(unit, third, last);
        };
    }

    private LocalDate third(int n) {
        long days = last.toEpochDay() - first.toEpochDay() + 1;
        return switch (unit) {
            case MONTH -> first.plusDays(10L * n);
            case YEAR -> first.plusMonths(4L * n);
            case DECADE -> first.plusYears(n == 1 ? 3 : 7);
            default -> first.plusDays(days * n / 3);
        };
    }
}
