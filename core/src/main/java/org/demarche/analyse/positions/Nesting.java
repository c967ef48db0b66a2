package org.demarche.analyse.positions;

import java.util.List;
import java.util.Optional;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.record.Stance;
import org.demarche.record.Status;

/**
 * Stands within the words of others.
 *
 * <p>Who "refuses to lift the veto" is not for lifting it; who "urges Chad to honour its promise" does not tell what Chad wants. But "Peru, which opposes the
 * levy, wants a vote" tells two things.
 */
final class Nesting {

    private static final int FUEL = 8;

    private final List<Stand> stands;

    /** @param stands those that count */
    Nesting(List<Stand> stands) {
        this.stands = stands;
    }

    /** Whether another stand speaks of this one's words and leaves nothing of it. */
    boolean isTakenUp(Stand inner) {
        return stands.stream()
                .filter(o -> o.sentence() == inner.sentence()
                        && o.matter().contains(inner.trigger().span()))
                .filter(o -> isBelow(inner.sentence(), inner.trigger(), o.trigger()))
                .anyMatch(o -> isUndone(o, inner) || isAsked(o, inner) || isNamed(o, inner));
    }

    /** "Refused to lift it", "called the deal a surrender": the inner words read the other way by one who holds both. */
    private static boolean isUndone(Stand outer, Stand inner) {
        return outer.stance().side() == Stance.Side.AGAINST
                && (inner.status() == Status.DID_NOT_HAPPEN
                        || inner.trigger().is("xcomp")
                        || inner.trigger().upos().equals("NOUN"))
                && outer.holders().stream().anyMatch(inner.holders()::contains);
    }

    /** "Condemned what it called a coup": the name that is given to it is no second stand. */
    private static boolean isNamed(Stand outer, Stand inner) {
        Sentence sentence = inner.sentence();
        boolean pronoun = sentence.dependents(inner.trigger()).stream()
                .anyMatch(d -> d.is("nsubj") && d.upos().equals("PRON"));
        return pronoun
                && outer.stance().side() == inner.stance().side()
                && inner.trigger().relation().equals("acl:relcl")
                && sentence.headOf(inner.trigger())
                        .filter(w -> w.form().equalsIgnoreCase("what"))
                        .isPresent();
    }

    /** What somebody is asked to do is not yet his own will. */
    private static boolean isAsked(Stand outer, Stand inner) {
        boolean asks = outer.stance() == Stance.DEMANDS || outer.stance() == Stance.PROPOSES;
        return asks
                && inner.status() != Status.HAPPENED
                && inner.status() != Status.ONGOING
                && outer.holders().stream().noneMatch(inner.holders()::contains);
    }

    /** Whether one stand is told aside, in a relative clause that is no part of what the other is about. */
    static boolean isAside(Stand aside, Stand main) {
        Optional<Word> clause = clause(aside.sentence(), aside.trigger());
        return aside.sentence() == main.sentence()
                && clause.isPresent()
                && isBelow(aside.sentence(), clause.get(), main.trigger())
                && !main.matter().contains(aside.trigger().span());
    }

    private static Optional<Word> clause(Sentence sentence, Word word) {
        Word at = word;
        for (int i = 0; i < 2 && !at.isRoot(); i++) {
            if (at.relation().equals("acl:relcl")) {
                return Optional.of(at);
            }
            at = sentence.word(at.head());
        }
        return Optional.empty();
    }

    private static boolean isBelow(Sentence sentence, Word word, Word above) {
        Word at = word;
        for (int i = 0; i < FUEL && !at.isRoot(); i++) {
            at = sentence.word(at.head());
            if (at.index() == above.index()) {
                return true;
            }
        }
        return false;
    }
}
