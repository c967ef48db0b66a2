package org.demarche.analyse.positions;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.demarche.analyse.events.Standing;
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
            "want",
            "wish",
            "like",
            "hope",
            "desire",
            "seek",
            "need",
            "expect",
            "aspire",
            "try",
            "attempt",
            "bid",
            "ask",
            "right",
            "believe",
            "essential",
            "necessary",
            "important",
            "vital",
            "possible");
    private static final Set<String> NOT = Set.of("not", "n't", "n’t", "never");
    private static final Set<String> ENDS = Set.of("stop", "cease", "quit");

    private static final Set<String> HOLDS = Set.of("cling", "stick", "hold", "insist", "adamant", "intent", "bent");
    private static final Set<String> ASSERTS = Set.of("insist", "make", "argue", "maintain");
    private static final Set<String> STATES = Set.of(
            "be",
            "have",
            "know",
            "want",
            "need",
            "believe",
            "remain",
            "support",
            "love",
            "exist",
            "belong",
            "represent",
            "pose",
            "deserve",
            "do",
            "oppose",
            "intend",
            "mean",
            "see",
            "live",
            "work",
            "own",
            "enjoy",
            "fear",
            "face",
            "understand",
            "agree",
            "like",
            "hope",
            "feel");
    private static final Set<String> MUST = Set.of("must", "should", "ought", "need", "have", "shall");

    private Denial() {}

    /** How real the words are; "not to support him but to back his office" denies the first only. */
    static Status status(Sentence sentence, Word trigger) {
        boolean but = trigger.is("conj")
                && sentence.dependents(trigger).stream()
                        .anyMatch(d -> d.is("cc") && d.form().equalsIgnoreCase("but"));
        boolean not = sentence.dependents(trigger).stream()
                .anyMatch(d -> d.is("advmod") && NOT.contains(d.form().toLowerCase(Locale.ROOT)));
        Status status = isUnlikely(sentence, trigger) ? Status.DID_NOT_HAPPEN : Standing.of(sentence, trigger);
        return but && !not && status == Status.DID_NOT_HAPPEN ? Status.HAPPENED : status;
    }

    /** "Is unlikely to back". */
    private static boolean isUnlikely(Sentence sentence, Word trigger) {
        return trigger.is("xcomp")
                && sentence.headOf(trigger)
                        .filter(h -> h.lemma().equals("unlikely") || h.lemma().equals("unable"))
                        .isPresent();
    }

    /** "Insisted that the vote was fair" says so and asks for nothing; "insisted that the vote must be repeated" does. */
    static boolean isAssertion(Sentence sentence, Word trigger) {
        if (!ASSERTS.contains(trigger.lemma())) {
            return false;
        }
        if (trigger.lemma().equals("make") && !saysWhat(sentence, trigger)) {
            return true;
        }
        return sentence.dependents(trigger).stream()
                .filter(d -> d.is("ccomp"))
                .anyMatch(d -> (!isBare(sentence, d)
                                && !isAskedOfMany(trigger, d)
                                && !MUST.contains(d.lemma())
                                && !hasMust(sentence, d))
                        || sentence.dependents(d).stream()
                                .anyMatch(a ->
                                        a.is("aux") && !isMust(a) && !a.form().equalsIgnoreCase("be")));
    }

    /** "That he resign", "that the law be dropped". */
    private static boolean isBare(Sentence sentence, Word verb) {
        List<Word> helpers = sentence.dependents(verb).stream()
                .filter(d -> d.is("aux") || d.is("cop"))
                .toList();
        if (!helpers.isEmpty()) {
            return helpers.stream().allMatch(d -> d.form().equalsIgnoreCase("be"));
        }
        boolean bare = verb.xpos().equals("VB")
                || (verb.xpos().equals("VBP")
                        && verb.form().equalsIgnoreCase(verb.lemma())
                        && sentence.dependents(verb).stream().anyMatch(Denial::isOne));
        return bare
                && sentence.dependents(verb).stream()
                        .noneMatch(d -> d.is("mark") && d.form().equalsIgnoreCase("to"));
    }

    /** "Insist that the generals hand over power": of several, asking and telling look alike; of a deed, insisting asks. */
    private static boolean isAskedOfMany(Word trigger, Word verb) {
        return trigger.lemma().equals("insist")
                && verb.xpos().equals("VBP")
                && verb.upos().equals("VERB")
                && !STATES.contains(verb.lemma());
    }

    /** The subject of a subjunctive that only looks like a present: "that the budget include". */
    private static boolean isOne(Word word) {
        return word.is("nsubj") && (word.xpos().equals("NN") || word.xpos().equals("NNP"));
    }

    /** "Not to support him but to back his office": what is denied is put right at once. */
    static boolean isPutRight(Sentence sentence, Word trigger) {
        boolean but = sentence.dependents(trigger).stream()
                .anyMatch(d -> d.is("conj")
                        && sentence.dependents(d).stream()
                                .anyMatch(c -> c.is("cc") && c.form().equalsIgnoreCase("but"))
                        && sentence.dependents(d).stream().noneMatch(c -> c.is("nsubj") || c.is("aux")));
        return but && Standing.of(sentence, trigger) == Status.DID_NOT_HAPPEN;
    }

    /** "Made clear that they must go", not "made that clear". */
    private static boolean saysWhat(Sentence sentence, Word trigger) {
        return sentence.dependents(trigger).stream()
                .anyMatch(d -> d.is("ccomp")
                        || (d.is("xcomp")
                                && sentence.dependents(d).stream().anyMatch(c -> c.is("ccomp") || c.is("csubj"))));
    }

    private static boolean hasMust(Sentence sentence, Word word) {
        return sentence.dependents(word).stream().anyMatch(a -> a.is("aux") && isMust(a));
    }

    private static boolean isMust(Word word) {
        String lemma = word.lemma().toLowerCase(Locale.ROOT);
        return MUST.contains(lemma) && !lemma.equals("have");
    }

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
            case SUPPORTS, ACCEPTS, OPEN, CONDITIONAL ->
                HOLDS.contains(trigger.lemma()) ? Stance.YIELDS : Stance.REJECTS;
            case YIELDS -> isTo(sentence, trigger) ? Stance.REJECTS : Stance.DEMANDS;
        };
    }

    /** "Bow to pressure": what one gives in to, not what one gives up. */
    private static boolean isTo(Sentence sentence, Word trigger) {
        return sentence.dependents(trigger).stream()
                .filter(d -> d.is("obl"))
                .flatMap(d -> sentence.dependents(d).stream())
                .anyMatch(c -> c.is("case") && c.form().equalsIgnoreCase("to"));
    }

    /** "No longer", "not any more", "stopped demanding". */
    private static boolean isOver(Sentence sentence, Word trigger) {
        boolean longer = sentence.dependents(trigger).stream()
                .anyMatch(d -> d.is("advmod")
                        && ((d.form().equalsIgnoreCase("longer") && hasNo(sentence, d))
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
        return longer.index() > 1
                && Set.of("no", "any")
                        .contains(sentence.word(longer.index() - 1).form().toLowerCase(Locale.ROOT));
    }
}
