package org.demarche.analyse.dates;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What an expression of time means, wherever and whenever it is written. */
@FunctionalInterface
interface Meaning {

    Found in(Context context);

    static Meaning always(Found found) {
        return c -> found;
    }

    /** A period that counts from the day of publication; the value given where there is none. */
    static Meaning fromPublished(String open, Function<LocalDate, Period> period) {
        return c -> c.published().map(d -> Found.date(period.apply(d))).orElseGet(() -> Found.open(open));
    }

    default Meaning then(UnaryOperator<Found> change) {
        return c -> change.apply(in(c));
    }

    /** A part of what this means; open where this is. */
    default Meaning period(Function<Period, Period> part) {
        return then(f -> f.period().map(part).map(Found::date).orElse(f));
    }

    /** Early, in the middle of or late in what this means. */
    default Meaning edge(Edge edge) {
        return then(f -> f.in(f.period().map(p -> p.part(edge))));
    }

    /** Whether it needs no day of publication and nothing told before. */
    default boolean isAbsolute() {
        return in(Context.nowhere()).period().isPresent();
    }

    /** From this to the other: the first day of one to the last of the other. */
    default Meaning to(Meaning other) {
        return c -> isAbsolute() && !other.isAbsolute() ? forward(c, other) : backward(c, other);
    }

    private Found backward(Context c, Meaning other) {
        Found end = other.in(c);
        Context before = end.period().map(p -> c.from(p.last(), Direction.PAST)).orElse(c);
        return joined(in(before), end);
    }

    private Found forward(Context c, Meaning other) {
        Found start = in(c);
        Context after =
                start.period().map(p -> c.from(p.first(), Direction.FUTURE)).orElse(c);
        return joined(start, other.in(after));
    }

    private static Found joined(Found start, Found end) {
        Optional<Period> whole = start.period()
                .flatMap(s -> end.period()
                        .filter(e -> !e.last().isBefore(s.first()))
                        .map(e -> new Period(e.unit(), s.first(), e.last())));
        return new Found(end.type(), start.value() + "/" + end.value(), whole);
    }
}
