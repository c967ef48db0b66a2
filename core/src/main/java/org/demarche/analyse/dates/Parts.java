package org.demarche.analyse.dates;

import java.time.LocalDate;
import java.util.Optional;

/** A smaller unit inside a longer one: the first week of May, the last day of Ramadan, the week of 6 March. */
final class Parts {

    private Parts() {}

    /**
     * The n-th such unit of what was found.
     *
     * @param n counting from 1; -1 for the last; 0 for the one that holds its first day
     */
    static Found of(Found whole, Unit unit, int n) {
        return whole.period()
                .flatMap(p -> part(p, unit, n))
                .map(Found::date)
                .orElseGet(() -> Found.open(whole.value()));
    }

    private static Optional<Period> part(Period whole, Unit unit, int n) {
        if (n == 0) {
            return Optional.of(unit.around(whole.first()));
        }
        LocalDate from = n > 0 ? unit.shift(whole.first(), n - 1L) : whole.last();
        Period part = unit.around(from);
        boolean inside = part.first().isBefore(whole.last().plusDays(1))
                && part.last().isAfter(whole.first().minusDays(1));
        if (!inside || unit.compareTo(whole.unit()) >= 0) {
            return Optional.empty();
        }
        if (unit == Unit.WEEK && n > 0) {
            return Optional.of(new Period(unit, from, from.plusDays(6)));
        }
        return Optional.of(part);
    }
}
