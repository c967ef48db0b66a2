package org.demarche.ledger;

import java.util.Locale;

/**
 * What a person decided about the ledger, kept apart from what was read and laid over it.
 *
 * @param no its number in the order in which decisions were made
 * @param act what was decided
 * @param kind what about: {@code party}, {@code event}, {@code issue}, {@code position}, {@code statement}, {@code relation}
 * @param target the key of a mention of the thing
 * @param value for an edit {@code field=value}; for a join the key of a mention of the other; for a split what leaves
 * @param author who decided
 * @param time when, as ISO 8601
 */
public record Correction(long no, Act act, String kind, String target, String value, String author, String time) {

    /** What can be decided. */
    public enum Act {
        ACCEPT,
        REJECT,
        FLAG,
        EDIT,
        JOIN,
        SPLIT;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Act of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    static Correction of(Row row) {
        return new Correction(
                row.number("no"),
                Act.of(row.text("act")),
                row.text("kind"),
                row.text("target"),
                row.text("value"),
                row.text("author"),
                row.text("time"));
    }
}
