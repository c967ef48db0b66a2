package org.demarche.ledger;

import java.util.List;
import java.util.Set;

/**
 * A party as reports tell of it: what all mentions with one name, country and office share.
 *
 * @param no its row in the store
 * @param weak whether its country is only guessed from the report as a whole
 * @param of the block of the party it acts for; empty where it acts for none
 * @param mentions how many reports' mentions have it
 * @param words of its name, as a person's
 */
record Face(
        long no,
        String name,
        String kind,
        String country,
        boolean weak,
        String sector,
        String role,
        String of,
        long mentions,
        List<String> words,
        Set<String> roleWords) {

    static Face of(Row row) {
        return new Face(
                row.number("no"),
                row.text("name"),
                row.text("kind"),
                row.text("country"),
                row.number("weak") > 0,
                row.text("sector"),
                row.text("role"),
                row.text("ofblock"),
                row.number("n"),
                Folding.person(row.text("name")),
                Wording.of(row.text("role")));
    }

    boolean isFull() {
        return words.size() > 1;
    }

    /** Countries that both tell for sure must be one. */
    boolean mayShareCountry(Face other) {
        return country.isEmpty() || other.country.isEmpty() || weak || other.weak || country.equals(other.country);
    }

    /** What tells it from all others, whatever its number. */
    List<String> content() {
        return List.of(name, kind, country, weak ? "weak" : "", sector, role, of);
    }
}
