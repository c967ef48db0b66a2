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

    /** The early, middle or late part: of a month ten days each, of other units a third; of anything up to a weekend the whole. */
    Period part(Edge edge) {
        if (unit.compareTo(Unit.WEEKEND) <= 0) {
            return this;
        }
        long days = last.toEpochDay() - first.toEpochDay() + 1;
        long third = unit == Unit.MONTH ? 10 : days / 3;
        return switch (edge) {
            case START -> new Period(unit, first, first.plusDays(third - 1));
            case MID -> new Period(unit, first.plusDays(third), first.plusDays(2 * third - 1));
            case END -> new Period(unit, first.plusDays(2 * third), last);
        };
    }
}
