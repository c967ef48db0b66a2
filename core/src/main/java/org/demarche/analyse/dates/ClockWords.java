package org.demarche.analyse.dates;

import java.util.Locale;
import java.util.Optional;

/** Times of day: 10 p.m., 06:30 GMT, 0600 GMT, noon, midnight, five o'clock in the morning. */
final class ClockWords {

    private final Terms terms;
    private final Numbers numbers;

    ClockWords(Terms terms) {
        this.terms = terms;
        this.numbers = new Numbers(terms);
    }

    /** A time by the clock: how TIMEX3 writes it, and the place after it. */
    record Clock(int end, String value) {}

    Optional<Clock> at(int i) {
        return named(i).or(() -> digital(i))
                .or(() -> military(i))
                .or(() -> oClock(i))
                .map(this::withZone);
    }

    private Optional<Clock> named(int i) {
        return terms.term(i, "clock").map(t -> new Clock(t.end(), "T" + t.value()));
    }

    private static Optional<Clock> clock(int end, int hour, int minute) {
        return hour >= 0 && hour <= 24 && minute >= 0 && minute < 60
                ? Optional.of(new Clock(end, String.format(Locale.ROOT, "T%02d:%02d", hour, minute)))
                : Optional.empty();
    }

    /** 10 p.m., 10:30, 10.30 p.m. */
    private Optional<Clock> digital(int i) {
        String low = terms.low(i);
        int cut = Math.max(low.indexOf(':'), low.indexOf('.'));
        String hours = cut < 0 ? low : low.substring(0, cut);
        String minutes = cut < 0 ? "00" : low.substring(cut + 1);
        if (!isNumber(hours, 2) || !isNumber(minutes, 2) || minutes.length() != 2) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(hours);
        Optional<Terms.Term> half = terms.term(i + 1, "half");
        if (half.isEmpty()) {
            return low.indexOf(':') > 0 && hour < 25 ? clock(i + 1, hour, Integer.parseInt(minutes)) : Optional.empty();
        }
        int shifted = half.get().value().equals("12") ? hour % 12 + 12 : hour % 12;
        return hour > 12 ? Optional.empty() : clock(half.get().end(), shifted, Integer.parseInt(minutes));
    }

    private static boolean isNumber(String low, int most) {
        return !low.isEmpty() && low.length() <= most && low.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** 0600 GMT, 1800 hours. */
    private Optional<Clock> military(int i) {
        int digits = terms.digits(i, 4, 4);
        boolean zone = terms.term(i + 1, "zone").isPresent() || terms.is(i + 1, "hours", "hrs");
        return digits >= 0 && zone
                ? clock(terms.is(i + 1, "hours", "hrs") ? i + 2 : i + 1, digits / 100, digits % 100)
                : Optional.empty();
    }

    private Optional<Clock> oClock(int i) {
        return numbers.at(i)
                .filter(c -> !c.vague() && c.isWhole() && c.amount() <= 24)
                .flatMap(c -> end(c.end()).flatMap(end -> clock(end, (int) c.amount(), 0)));
    }

    private Optional<Integer> end(int i) {
        if (terms.is(i, "o'clock")) {
            return Optional.of(i + 1);
        }
        boolean night = terms.is(i, "in") && terms.is(i + 1, "the") && terms.is(i + 2, "morning");
        return night ? Optional.of(i + 3) : Optional.empty();
    }

    private Clock withZone(Clock clock) {
        int at = terms.is(clock.end(), "(") ? clock.end() + 1 : clock.end();
        return terms.term(at, "zone")
                .map(z -> new Clock(
                        terms.is(z.end(), ")") && at > clock.end()
                                ? z.end() + 1
                                : at > clock.end() ? clock.end() : z.end(),
                        clock.value()))
                .orElse(clock);
    }
}
