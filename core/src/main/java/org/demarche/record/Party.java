package org.demarche.record;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.report.Span;

/**
 * Somebody who does, says, wants or suffers something in a report: a person, a state, an organisation, a group.
 *
 * @param id "p1", "p2" … by first mention
 * @param name its fullest name in the report; where nobody named it, the words that stand for it
 * @param country ISO 3166-1 alpha-3; empty where it has none or nobody told
 * @param sector PLOVER's code; empty where nobody told
 * @param of the id of the party that this one speaks or acts for
 * @param role the words of its title; empty where it has none
 * @param unnamed whether the report names it nowhere
 * @param mentions where it stands in the text, in order; at least one
 * @param because why these mentions are one party, and where its kind comes from
 */
public record Party(
        String id,
        String name,
        Kind kind,
        String country,
        String sector,
        Optional<String> of,
        String role,
        boolean unnamed,
        List<Span> mentions,
        String because) {

    /** What a party is. */
    public enum Kind {
        PERSON,
        STATE,
        ORGANISATION,
        ARMED_GROUP,
        POLITICAL_GROUP,
        POPULATION,
        MEDIA;

        /** As the record writes it: {@code armed_group}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    public Party {
        mentions = List.copyOf(mentions);
        if (mentions.isEmpty()) {
            throw new IllegalArgumentException("the party " + name + " is mentioned nowhere");
        }
    }
}
