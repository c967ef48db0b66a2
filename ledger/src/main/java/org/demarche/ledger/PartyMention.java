package org.demarche.ledger;

import java.util.List;
import java.util.Set;

/**
 * A party as one report tells of it.
 *
 * @param no its row in the store
 * @param report the key of its report
 * @param mention its own key
 * @param weak whether its country is only guessed from the report as a whole
 * @param of the block of the party it acts for; empty where it acts for none
 */
record PartyMention(
        long no,
        String report,
        String mention,
        String name,
        String kind,
        String country,
        boolean weak,
        String role,
        String of) {

    static PartyMention of(Row row) {
        return new PartyMention(
                row.number("no"),
                row.text("key"),
                row.text("mention"),
                row.text("name"),
                row.text("kind"),
                row.text("country"),
                row.number("weak") > 0,
                row.text("role"),
                row.text("ofblock"));
    }

    List<String> words() {
        return Folding.person(name);
    }

    boolean isFull() {
        return words().size() > 1;
    }

    Set<String> roleWords() {
        return Wording.of(role);
    }

    /** Countries that both tell for sure must be one. */
    boolean mayShareCountry(PartyMention other) {
        return country.isEmpty() || other.country.isEmpty() || weak || other.weak || country.equals(other.country);
    }
}
