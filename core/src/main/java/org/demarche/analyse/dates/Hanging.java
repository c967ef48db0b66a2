package org.demarche.analyse.dates;

import java.util.Locale;
import java.util.Set;
import org.demarche.language.Sentence;
import org.demarche.language.Word;

/** Which word a date belongs to: beside a verb of saying, where the tree may give it to the wrong one of two clauses, and in a name, where it dates none. */
final class Hanging {

    private static final Set<String> SAYS = Set.of(
            "say",
            "tell",
            "report",
            "add",
            "confirm",
            "claim",
            "believe",
            "think",
            "announce",
            "note",
            "write",
            "state",
            "warn",
            "declare");

    private static final Set<String> STARTS = Set.of("nsubj", "mark", "expl", "aux", "advmod", "det");

    private static final Set<String> NOT_THEN = Set.of("before", "after", "until", "till");

    /** Deeds that the model takes for something abstract as often as for an event. */
    private static final Set<String> DEEDS = Set.of(
            "attack",
            "killing",
            "murder",
            "assassination",
            "raid",
            "bombing",
            "arrest",
            "detention",
            "coup",
            "crackdown",
            "invasion",
            "seizure",
            "shelling",
            "clash",
            "violence",
            "incident",
            "assault",
            "shooting",
            "kidnapping",
            "abduction",
            "execution",
            "expulsion",
            "crash",
            "blast",
            "explosion",
            "airstrike",
            "strike",
            "massacre",
            "takeover",
            "election",
            "referendum",
            "vote",
            "verdict",
            "sentence",
            "ruling",
            "decision",
            "death");

    private Hanging() {}

    /** What words may be about. */
    static boolean isDeed(Word noun) {
        return isNoun(noun) && (noun.nominal().equals("event") || DEEDS.contains(noun.lemma()));
    }

    /**
     * The word above a date. "Said the men were freed on Monday": a date at the end of what is said is of that, even where it hangs from the saying; "said on
     * Monday night the men would be freed": one at its start is of the saying.
     */
    static Word up(Sentence sentence, Word date) {
        Word up = sentence.word(date.head());
        if (up.is("ccomp") && date.index() < up.index() && isBetween(sentence, date, up)) {
            return sentence.word(up.head());
        }
        return sentence.dependents(up).stream()
                .filter(c -> c.is("ccomp") && c.index() > up.index() && c.index() < date.index() && isVerb(c))
                .filter(c -> SAYS.contains(up.lemma()))
                .findFirst()
                .orElse(up);
    }

    /** Whether the date follows the verb of saying at once, and the clause that is said follows the date. */
    private static boolean isBetween(Sentence sentence, Word date, Word clause) {
        Word said = sentence.word(clause.head());
        int first = sentence.below(date).nextSetBit(0);
        boolean later = sentence.dependents(clause).stream()
                .filter(d -> d.index() < clause.index() && d.index() != date.index())
                .filter(d -> STARTS.stream().anyMatch(d::is))
                .allMatch(d -> d.index() > date.index());
        return SAYS.contains(said.lemma()) && first == said.index() + 1 && later;
    }

    /** Whether the date is part of what something is called ("the 2014 agreement", "the head of the 2011 mission"), which dates no verb. */
    static boolean names(Sentence sentence, Word at, boolean date) {
        Word up = sentence.word(at.head());
        if (at.is("nsubj")) {
            return !date && !at.nominal().equals("event");
        }
        boolean owned = at.relation().equals("nmod:poss");
        boolean within = at.is("compound") || (at.is("nmod") && !owned) || at.is("amod") || at.is("nummod");
        boolean bare = sentence.dependent(at, "case")
                .filter(c -> c.index() < at.index())
                .isEmpty();
        return date
                && within
                && bare
                && isNoun(up)
                && !up.nominal().equals("event")
                && !up.nominal().equals("time");
    }

    /** "before Friday", "after the Friday vote": the predicate was not then. */
    static boolean isElsewhere(Sentence sentence, Word head) {
        return sentence.dependent(head, "case")
                .map(c -> c.form().toLowerCase(Locale.ROOT))
                .filter(NOT_THEN::contains)
                .isPresent();
    }

    private static boolean isNoun(Word word) {
        return word.upos().equals("NOUN") || word.upos().equals("PROPN");
    }

    private static boolean isVerb(Word word) {
        return word.upos().equals("VERB") || word.upos().equals("AUX");
    }
}
