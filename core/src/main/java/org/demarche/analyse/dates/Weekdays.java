package org.demarche.analyse.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** Which Monday, and which weekend. */
final class Weekdays {

    private Weekdays() {}

    /** The last one up to the day of publication, that day included; the next one for a future tense, that day included. */
    static Meaning bare(int n) {
        return c -> Meaning.fromPublished("XXXX-WXX-" + n, d -> Period.of(c.isFuture() ? from(d, n) : upTo(d, n)))
                .in(c);
    }

    /** "Last Friday" is the one before today; "next Friday" the one of the week to come, unless today's week has none left; "this Friday" today's week's. */
    static Meaning moved(int n, int by) {
        return c -> Meaning.fromPublished(
                        "XXXX-WXX-" + n,
                        d -> Period.of(by < 0 ? strictly(d, n, -1) : by > 0 ? next(d, n) : inWeek(d, n, c.direction())))
                .in(c);
    }

    private static LocalDate next(LocalDate day, int n) {
        LocalDate next = strictly(day, n, 1);
        boolean sameWeek = Unit.WEEK.around(day).contains(next);
        return sameWeek && n < 6 ? next.plusWeeks(1) : next;
    }

    private static LocalDate inWeek(LocalDate day, int n, Direction direction) {
        if (direction == Direction.PAST) {
            return upTo(day, n);
        }
        LocalDate there = Unit.WEEK.around(day).first().plusDays(n - 1L);
        return direction == Direction.FUTURE && there.isBefore(day) ? there.plusWeeks(1) : there;
    }

    static LocalDate upTo(LocalDate day, int n) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.of(n)));
    }

    static LocalDate from(LocalDate day, int n) {
        return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(n)));
    }

    static LocalDate strictly(LocalDate day, int n, int by) {
        return by < 0 ? upTo(day.minusDays(1), n) : from(day.plusDays(1), n);
    }

    /** The Saturday and Sunday before, or the coming ones; on a Sunday today's, on a Saturday those of last week unless the tense is a future one. */
    static Meaning weekend() {
        return c -> Meaning.fromPublished(
                        "XXXX-WXX-WE", d -> Unit.WEEKEND.around(c.isFuture() ? from(d, 7) : upTo(d, 7)))
                .in(c);
    }

    static Meaning weekend(int by) {
        if (by == 0) {
            return c -> Meaning.fromPublished(
                            "XXXX-WXX-WE",
                            d -> Unit.WEEKEND.around(
                                    c.direction() == Direction.PAST
                                                    && d.getDayOfWeek().getValue() < 6
                                            ? d.minusWeeks(1)
                                            : d))
                    .in(c);
        }
        return Meaning.fromPublished("XXXX-WXX-WE", d -> Unit.WEEKEND.around(d.plusWeeks(by)));
    }
}
