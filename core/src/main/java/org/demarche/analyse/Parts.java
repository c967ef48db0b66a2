package org.demarche.analyse;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.TreeSet;

/** What each figure of a report takes part in: says something, does or suffers a deed, holds a position, is tied to another. */
final class Parts {

    /** How a figure takes part. */
    enum Part {
        SAYS,
        DOES,
        SUFFERS,
        HOLDS,
        TIED
    }

    private final IdentityHashMap<Figure, Set<Part>> parts = new IdentityHashMap<>();
    private final Set<Figure> attackers = Collections.newSetFromMap(new IdentityHashMap<>());

    void add(Figure figure, Part part) {
        parts.computeIfAbsent(figure, f -> new TreeSet<>()).add(part);
    }

    /** Who is told to have killed, shot or stabbed. */
    void attacks(Figure figure) {
        attackers.add(figure);
    }

    boolean isAttacker(Figure figure) {
        return attackers.contains(figure);
    }

    Set<Part> of(Figure figure) {
        return new TreeSet<>(parts.getOrDefault(figure, Set.of()));
    }

    /** Whoever says something is a party, for the statement needs its source. */
    boolean says(Figure figure) {
        return of(figure).contains(Part.SAYS);
    }
}
