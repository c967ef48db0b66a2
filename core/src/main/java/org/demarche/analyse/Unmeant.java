package org.demarche.analyse;

import java.util.Optional;
import java.util.Set;
import org.demarche.language.Sentence;
import org.demarche.language.Word;

/**
 * Words that name a deed or a stance which the text leaves open.
 *
 * <pre>
 * Manila has yet to accept the offer.            nothing is accepted, nor refused
 * He declined to say whether he would sign.      neither a refusal nor a wish to sign
 * They are no closer to opening the border.      the border is not opened
 * Oman treated fifty wounded fighters.           who wounded them, and when, is not the story
 * </pre>
 */
public final class Unmeant {

    private static final Set<String> SILENT = Set.of("decline", "refuse");
    private static final Set<String> TELLS = Set.of(
            "say",
            "comment",
            "confirm",
            "disclose",
            "specify",
            "elaborate",
            "speculate",
            "reveal",
            "tell",
            "indicate",
            "clarify");
    private static final Set<String> KNOWS =
            Set.of("say", "confirm", "disclose", "specify", "reveal", "tell", "indicate", "know");
    private static final Set<String> OPEN = Set.of("whether", "if", "when", "how", "where");
    private static final Set<String> NEAR = Set.of("close", "near", "closer", "nearer", "far", "short");
    private static final Set<String> HURT =
            Set.of("wound", "injure", "displace", "capture", "detain", "jail", "imprison");
    private static final Set<String> CARES = Set.of(
            "treat",
            "admit",
            "evacuate",
            "transport",
            "transfer",
            "receive",
            "exchange",
            "swap",
            "hospitalise",
            "hospitalize",
            "visit",
            "help",
            "aid",
            "assist",
            "house",
            "shelter",
            "repatriate",
            "release",
            "free");

    private Unmeant() {}

    /** Whether a word tells of no deed and no stance, whatever the lists say of it. */
    public static boolean is(Sentence sentence, Word word) {
        return isYetToCome(sentence, word)
                || isSilence(sentence, word)
                || isUnanswered(sentence, word)
                || isNoNearer(sentence, word)
                || isOldHarm(sentence, word);
    }

    /** "Has yet to accept". */
    private static boolean isYetToCome(Sentence sentence, Word word) {
        Optional<Word> have = sentence.headOf(word)
                .filter(h -> word.is("xcomp")
                        && (h.lemma().equals("have") || h.lemma().equals("be")));
        return have.isPresent()
                && sentence.dependents(have.get()).stream()
                        .anyMatch(d -> d.is("advmod") && Links.low(d).equals("yet"));
    }

    /** "Declined to say", "refused to comment". */
    private static boolean isSilence(Sentence sentence, Word word) {
        return SILENT.contains(word.lemma())
                && sentence.dependents(word).stream().anyMatch(d -> d.is("xcomp") && TELLS.contains(d.lemma()));
    }

    /** What is behind "whether" where it is not told. */
    private static boolean isUnanswered(Sentence sentence, Word word) {
        boolean open = (word.is("ccomp") || word.is("advcl"))
                && sentence.dependents(word).stream()
                        .anyMatch(d -> (d.is("mark") || d.is("advmod")) && OPEN.contains(Links.low(d)));
        Optional<Word> verb = sentence.headOf(word).filter(h -> open && KNOWS.contains(h.lemma()));
        return verb.isPresent()
                && (Acting.isNegated(sentence, verb.get())
                        || sentence.headOf(verb.get())
                                .filter(h -> verb.get().is("xcomp") && SILENT.contains(h.lemma()))
                                .isPresent());
    }

    /** "No closer to opening", "far from agreeing", "a step short of signing". */
    private static boolean isNoNearer(Sentence sentence, Word word) {
        Optional<Word> near = sentence.headOf(word)
                .filter(h -> word.xpos().equals("VBG") && !word.is("conj") && NEAR.contains(Links.low(h)));
        return near.isPresent()
                && (Set.of("far", "short").contains(Links.low(near.get()))
                        || sentence.dependents(near.get()).stream()
                                .anyMatch(d -> Links.low(d).equals("no")));
    }

    /** "Fifty wounded fighters" who are treated, moved or exchanged. */
    private static boolean isOldHarm(Sentence sentence, Word word) {
        boolean harm = word.is("amod") && HURT.contains(word.lemma());
        Optional<Word> whom = sentence.headOf(word)
                .filter(h -> harm && (h.is("obj") || h.relation().equals("nsubj:pass")));
        return whom.flatMap(sentence::headOf)
                .filter(v -> CARES.contains(v.lemma()))
                .isPresent();
    }
}
