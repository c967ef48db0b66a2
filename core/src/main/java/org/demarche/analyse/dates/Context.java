package org.demarche.analyse.dates;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What an expression of time is understood from.
 *
 * @param published the day of publication
 * @param direction where the tense points
 * @param told the periods told so far, the latest last
 * @param here how many of them were told in the same sentence
 * @param story the period that this sentence or the one before it is set in; empty where none is told
 */
record Context(
        Optional<LocalDate> published, Direction direction, List<Period> told, int here, Optional<Period> story) {

    Context {
        told = List.copyOf(told);
    }

    Context from(LocalDate day, Direction other) {
        return new Context(Optional.of(day), other, List.of(), 0, Optional.empty());
    }

    /** The same without a day of publication and without what was told: what is found in it stands by itself. */
    static Context nowhere() {
        return new Context(Optional.empty(), Direction.UNTOLD, List.of(), 0, Optional.empty());
    }

    boolean isFuture() {
        return direction == Direction.FUTURE;
    }

    /** The last period told that is no longer than the unit. */
    Optional<Period> last(Unit unit) {
        return last(told.size(), p -> p.unit().compareTo(unit) <= 0);
    }

    /** The last day told in the same sentence. */
    Optional<LocalDate> dayHere() {
        return last(here, Period::isDay).map(Period::first);
    }

    /** The last day told, unless it is longer ago than a story in the news is. */
    Optional<LocalDate> dayBefore() {
        return last(told.size(), Period::isDay)
                .map(Period::first)
                .filter(d -> published
                        .filter(p -> d.isAfter(p) || d.isBefore(p.minusDays(14)))
                        .isEmpty());
    }

    /** The period that the story is set in, if it lies in a year before that of publication. */
    Optional<Period> bygone() {
        return story.filter(p -> direction == Direction.PAST)
                .filter(p -> p.unit().compareTo(Unit.YEAR) <= 0)
                .filter(p -> published
                        .filter(d -> p.first().getYear() >= d.getYear())
                        .isEmpty());
    }

    private Optional<Period> last(int reach, Predicate<Period> fits) {
        for (int i = told.size() - 1; i >= told.size() - reach; i--) {
            if (fits.test(told.get(i))) {
                return Optional.of(told.get(i));
            }
        }
        return Optional.empty();
    }
}
