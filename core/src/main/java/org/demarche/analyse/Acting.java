package org.demarche.analyse;

import java.util.Set;
import org.demarche.analyse.places.Addressed;
import org.demarche.language.Sentence;
import org.demarche.language.Word;

/** Tells from the tree whether a phrase acts, suffers or merely says where. */
public final class Acting {

    private static final Set<String> PLACES = Set.of(
            "in",
            "at",
            "near",
            "across",
            "inside",
            "outside",
            "through",
            "throughout",
            "around",
            "into",
            "within",
            "via",
            "over",
            "off",
            "on",
            "along",
            "north",
            "south",
            "east",
            "west",
            "beyond",
            "toward",
            "towards");
    private static final Set<String> WITNESS =
            Set.of("see", "lie", "be", "witness", "have", "suffer", "experience", "fall", "remain");

    private static final Set<String> NOT = Set.of("not", "never", "n't");

    private Acting() {}

    /** Whether the word is the subject or the agent of a verb that a place could not have. */
    static boolean isActor(Sentence sentence, Word word) {
        Word at = first(sentence, word);
        boolean subject = at.relation().equals("nsubj") || at.relation().equals("obl:agent");
        boolean partner = at.is("obl")
                && (Phrase.preposition(sentence, at).equals("with")
                        || Phrase.preposition(sentence, at).equals("against"));
        boolean owner = at.relation().equals("nmod:poss")
                && sentence.headOf(at)
                        .filter(h -> Set.of("abstract", "event", "person").contains(h.nominal()))
                        .isPresent();
        boolean verb = sentence.headOf(at)
                .filter(h -> h.upos().equals("VERB") && !WITNESS.contains(h.lemma()))
                .isPresent();
        return ((subject || partner) && verb) || owner || Addressed.is(sentence, at);
    }

    /** Whether the phrase only says where something is. */
    static boolean isPlace(Sentence sentence, Word word) {
        Word at = first(sentence, word);
        boolean loose = at.is("obl") || (at.is("nmod") && !at.relation().equals("nmod:poss"));
        return loose && PLACES.contains(Phrase.preposition(sentence, at)) && !Addressed.is(sentence, at);
    }

    /** The first of coordinated phrases, which carries their relation. */
    static Word first(Sentence sentence, Word word) {
        Word at = word;
        while (at.is("conj") && !at.isRoot()) {
            at = sentence.word(at.head());
        }
        return at;
    }

    /** "Did not say", "never confirmed": nobody says anything. */
    static boolean isNegated(Sentence sentence, Word cue) {
        return sentence.dependents(cue).stream().anyMatch(d -> d.is("advmod") && NOT.contains(d.lemma()));
    }

    /** "Has signed", "had been seen". */
    public static boolean isPerfect(Sentence sentence, Word verb) {
        return verb.xpos().equals("VBN")
                && sentence.dependents(verb).stream()
                        .anyMatch(d -> d.is("aux") && d.lemma().equals("have"));
    }

    /** "Were hurt by shelling", "go further by condemning it": how it came about. */
    static boolean isMeans(Sentence sentence, Word clause) {
        return clause.xpos().equals("VBG")
                && sentence.dependents(clause).stream()
                        .anyMatch(d -> d.is("mark") && d.form().equals("by"));
    }

    /** Whether a noun may be somebody. */
    static boolean isWho(Word word) {
        return !Set.of("time", "abstract", "event", "object").contains(word.nominal());
    }

    static boolean isPeople(Word word) {
        return Set.of("person", "organization").contains(word.nominal());
    }
}
