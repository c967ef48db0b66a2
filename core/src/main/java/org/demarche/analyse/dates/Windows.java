package org.demarche.analyse.dates;

import java.time.LocalDate;
import java.util.Optional;

/** Stretches that reach back from the day of publication or ahead from it: the past three weeks, the next two years. */
final class Windows {

    private static final int FURTHEST = 2000;

    private Windows() {}

    /** So many units before the day of publication, that day included, or after it. */
    static Meaning of(Unit unit, long amount, int by) {
        String value = value(unit, amount);
        return c -> Found.duration(value)
                .in(c.published().filter(d -> amount <= FURTHEST).flatMap(d -> window(unit, amount * by, d)));
    }

    static String value(Unit unit, long amount) {
        return switch (unit) {
            case DECADE -> "P" + amount * 10 + "Y";
            case CENTURY -> "P" + amount * 100 + "Y";
            case WEEKEND -> "P" + amount + "WE";
            case HALF -> "P" + amount * 6 + "M";
            default -> (unit.isOfTheClock() ? "PT" : "P") + amount + unit.code();
        };
    }

    private static Optional<Period> window(Unit unit, long by, LocalDate day) {
        LocalDate far = unit.shift(day, by);
        Unit whole = unit.isOfTheClock() ? Unit.DAY : unit;
        if (unit.isOfTheClock()) {
            return Optional.of(new Period(whole, by < 0 ? day.minusDays(1) : day, by < 0 ? day : day.plusDays(1)));
        }
        return Optional.of(by < 0 ? new Period(whole, far.plusDays(1), day) : new Period(whole, day, far.minusDays(1)));
    }
}
