package org.demarche.analyse.positions;

import java.util.Locale;
import java.util.Set;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.record.Stance;
import org.demarche.record.Status;

/**
 * What a stance is when the words that tell it are denied.
 *
 * <p>"Did not accept" is a refusal, but "did not rule out" is none: it leaves the matter open; "did not demand" takes nothing back, "no longer demands" does.
 * "Does not want" is against, for wanting is denied with its matter.
 */
final class Denial {

    private static final Set<String> WISHES = Set.of(
            "want", "wish", "like", "hope", "desire", "seek", "need", "expect", "aspire", "try", "attempt", "bid", "ask",
            "right", "believe", "essential", "necessary", "important", "vital", "possible");
    private static final Set<String> ENDS = Set.of("stop", "cease", "quit");

    private Denial() {}

    /** The stance that is left of one. */
    static Stance of(Sentence sentence, Word trigger, Stance stance, Status status) {
        if (isOver(sentence, trigger)) {
            return switch (stance) {
                case ACCEPTS, OPEN, CONDITIONAL, YIELDS -> Stance.REJECTS;
                case DEMANDS, PROPOSES, SUPPORTS, OPPOSES, REJECTS -> Stance.YIELDS;
            };
        }
        if (status != Status.DID_NOT_HAPPEN && !isYet(sentence, trigger)) {
            return stance;
        }
        boolean wish = WISHES.contains(trigger.lemma().toLowerCase(Locale.ROOT));
        return switch (stance) {
            case DEMANDS, PROPOSES -> wish ? Stance.REJECTS : Stance.YIELDS;
            case OPPOSES, REJECTS -> Stance.OPEN;
            case SUPPORTS, ACCEPTS, OPEN, CONDITIONAL -> Stance.REJECTS;
            case YIELDS -> Stance.DEMANDS;
        };
    }

    /** "No longer", "not any more", "stopped demanding". */
    private static boolean isOver(Sentence sentence, Word trigger) {
        boolean longer = sentence.dependents(trigger).stream()
                .anyMatch(d -> d.is("advmod")
                        && (d.form().equalsIgnoreCase("longer") && hasNo(sentence, d)
                                || d.form().equalsIgnoreCase("anymore")));
        boolean ended = trigger.is("xcomp")
                && sentence.headOf(trigger).map(h -> ENDS.contains(h.lemma())).orElse(false);
        return longer || ended;
    }

    /** "Has yet to concede". */
    private static boolean isYet(Sentence sentence, Word trigger) {
        int at = trigger.index() - 1;
        return at > 1
                && sentence.word(at).form().equalsIgnoreCase("to")
                && sentence.word(at - 1).form().equalsIgnoreCase("yet");
    }

    private static boolean hasNo(Sentence sentence, Word longer) {
        return longer.index() > 1 && Set.of("no", "any").contains(sentence.word(longer.index() - 1).form().toLowerCase(Locale.ROOT));
    }
}
