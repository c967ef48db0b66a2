package org.demarche.record;

import java.time.LocalDate;

/**
 * When something happened: a day, a range of days, or left open in the report's own words.
 *
 * <p>Days are days of the proleptic Gregorian calendar where the thing happened; nothing is filled in that the text does not tell.
 */
public sealed interface When {

    /** How the date is known. */
    enum Basis {
        STATED,
        CARRIED,
        PUBLISHED,
        OPEN
    }

    /** The words it was told in; empty where none were. */
    String words();

    Basis basis();

    /** One day. */
    record Day(LocalDate day, String words, Basis basis) implements When {}

    /** Some time from the first day to the last, both included. */
    record Range(LocalDate first, LocalDate last, String words, Basis basis) implements When {}

    /** Not known; the words are those that leave it open. */
    record Open(String words) implements When {
        @Override
        public Basis basis() {
            return Basis.OPEN;
        }
    }
}
