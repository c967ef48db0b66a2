package org.demarche.record;

import java.util.List;
import java.util.Locale;
import org.demarche.report.Span;

/**
 * A standing tie between two parties that the text states.
 *
 * @param id "r1", "r2" … in the order of the text
 * @param a the id of the party that leads, backs, is a member, represents …
 * @param b the id of the other
 */
public record Relation(String id, String a, Type type, String b, List<Span> evidence, String because) implements Item {

    /** What ties them. */
    public enum Type {
        ALLY,
        OPPONENT,
        FIGHTS,
        LEADS,
        MEMBER,
        REPRESENTS,
        BACKS;

        /** As the record writes it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Type of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    public Relation {
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("a relation without evidence");
        }
    }

    @Override
    public Kind kind() {
        return Kind.RELATION;
    }
}
