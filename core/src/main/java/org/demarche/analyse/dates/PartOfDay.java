package org.demarche.analyse.dates;

/** A part of a day: morning, afternoon, evening, night, or a time by the clock. */
final class PartOfDay {

    private PartOfDay() {}

    /**
     * A part of a day.
     *
     * @param part {@code TMO}, {@code TNI} or {@code T22:00}
     */
    static Meaning of(Meaning day, String part) {
        return day.then(f -> f.as(
                "TIME",
                (f.value().contains("T") ? f.value().substring(0, f.value().indexOf('T')) : f.value()) + part));
    }
}
