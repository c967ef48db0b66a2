package org.demarche.analyse.dates;

import java.util.Optional;

/**
 * What an expression of time turned out to mean.
 *
 * @param type TIMEX3's
 * @param value TIMEX3's
 * @param period the days meant; empty where they are not told
 */
record Found(String type, String value, Optional<Period> period) {

    static Found date(Period period) {
        return new Found("DATE", period.write(), Optional.of(period));
    }

    /** A date that is not known, or only in part ("XXXX-WXX-1"). */
    static Found open(String value) {
        return new Found("DATE", value, Optional.empty());
    }

    static Found duration(String value) {
        return new Found("DURATION", value, Optional.empty());
    }

    static Found set(String value) {
        return new Found("SET", value, Optional.empty());
    }

    /** The same in these days only. */
    Found in(Optional<Period> other) {
        return new Found(type, value, other);
    }

    Found as(String otherType, String otherValue) {
        return new Found(otherType, otherValue, period);
    }

    boolean isDay() {
        return period.filter(Period::isDay).isPresent();
    }
}
