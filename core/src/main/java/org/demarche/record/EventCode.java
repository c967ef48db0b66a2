package org.demarche.record;

import java.util.List;
import java.util.Locale;

/**
 * What kind of event it is, after PLOVER, with the CAMEO code that goes with it.
 *
 * @param type PLOVER's type
 * @param modes PLOVER's modes, lower case: {@code aerial}; none where the words do not tell
 * @param cameo the CAMEO leaf that the words support, else the root with 0
 * @param score PLOVER's score, from −10 (most conflictual) to +10
 */
public record EventCode(Type type, List<String> modes, String cameo, double score) {

    /** PLOVER's sixteen types with their quad class: 1 verbal and 2 material cooperation, 3 verbal and 4 material conflict. */
    public enum Type {
        AGREE(1),
        CONSULT(1),
        SUPPORT(1),
        CONCEDE(1),
        COOPERATE(2),
        AID(2),
        RETREAT(2),
        REQUEST(3),
        ACCUSE(3),
        REJECT(3),
        THREATEN(3),
        PROTEST(4),
        SANCTION(4),
        MOBILIZE(4),
        COERCE(4),
        ASSAULT(4);

        private final int quad;

        Type(int quad) {
            this.quad = quad;
        }

        public int quad() {
            return quad;
        }

        /** Whether it is done by words alone. */
        public boolean isVerbal() {
            return quad == 1 || quad == 3;
        }

        public static Type of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    public EventCode {
        modes = List.copyOf(modes);
    }

    public int quad() {
        return type.quad();
    }
}
