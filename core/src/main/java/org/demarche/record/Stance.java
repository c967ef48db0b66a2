package org.demarche.record;

import java.util.Locale;

/** How a party stands on a matter. */
public enum Stance {
    DEMANDS(Side.FOR),
    PROPOSES(Side.FOR),
    SUPPORTS(Side.FOR),
    ACCEPTS(Side.FOR),
    OPEN(Side.BETWEEN),
    CONDITIONAL(Side.BETWEEN),
    YIELDS(Side.BETWEEN),
    OPPOSES(Side.AGAINST),
    REJECTS(Side.AGAINST);

    /** For the matter, against it, or in between. */
    public enum Side {
        FOR,
        BETWEEN,
        AGAINST
    }

    private final Side side;

    Stance(Side side) {
        this.side = side;
    }

    public Side side() {
        return side;
    }

    /** As the record writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Stance of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
