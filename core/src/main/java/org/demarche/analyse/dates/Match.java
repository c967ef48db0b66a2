package org.demarche.analyse.dates;

import java.util.Optional;
import java.util.function.UnaryOperator;

/** An expression of time as the grammar read it: the place after its last word, and what it means. */
record Match(int end, Meaning meaning) {

    static Optional<Match> of(int end, Meaning meaning) {
        return Optional.of(new Match(end, meaning));
    }

    Match with(int otherEnd, UnaryOperator<Meaning> change) {
        return new Match(otherEnd, change.apply(meaning));
    }

    /** The longer of two; the first where they are as long. */
    static Optional<Match> longer(Optional<Match> a, Optional<Match> b) {
        return a.isEmpty() || (b.isPresent() && b.get().end() > a.get().end()) ? b : a;
    }
}
