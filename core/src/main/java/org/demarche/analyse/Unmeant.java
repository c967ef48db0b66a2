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
 * They gave them a week to release him.          he is not released
 * They failed to adopt a text demanding peace.   nobody demands
 * Sanctions against rebels who break the truce.  no truce is broken yet
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

    /** What somebody may be given, have or lack for doing something that is not said to be done. */
    private static final Set<String> LEAVE = Set.of(
            "hour", "day", "week", "month", "deadline", "authority", "right", "mandate", "power", "jurisdiction");

    private static final Set<String> FALLS = Set.of("fail", "reject", "veto", "block", "defeat", "oppose", "shelve");
    private static final Set<String> TEXTS =
            Set.of("resolution", "draft", "motion", "bill", "text", "amendment", "proposal");
    private static final Set<String> PROVES = Set.of("prove", "establish", "substantiate", "demonstrate");
    private static final Set<String> HALTS = Set.of("halt", "stop", "cease", "end", "suspend", "pause");
    private static final Set<String> WILLING =
            Set.of("agree", "promise", "pledge", "offer", "vow", "commit", "undertake");
    private static final int STEPS = 4;
    private static final Set<String> ANYONE = Set.of("anyone", "anybody", "those", "whoever", "everyone", "person");

    private Unmeant() {}

    /** Whether a word tells of no deed and no stance, whatever the lists say of it. */
    public static boolean is(Sentence sentence, Word word) {
        return isYetToCome(sentence, word)
                || isSilence(sentence, word)
                || isUnanswered(sentence, word)
                || isNoNearer(sentence, word)
                || isOldHarm(sentence, word)
                || isLeft(sentence, word)
                || isOfFallenText(sentence, word)
                || isAnybodys(sentence, word)
                || isUnproved(sentence, word)
                || isWarnedOff(sentence, word)
                || isTakenSeriously(sentence, word)
                || isHalted(sentence, word);
    }

    /** "Takes all allegations seriously". */
    private static boolean isTakenSeriously(Sentence sentence, Word word) {
        return word.is("obj")
                && sentence.headOf(word)
                        .filter(h -> h.lemma().equals("take"))
                        .filter(h -> sentence.dependents(h).stream()
                                .anyMatch(d -> Links.low(d).equals("seriously")))
                        .isPresent();
    }

    /** "Warned them against storming the city". */
    static boolean isWarnedOff(Sentence sentence, Word word) {
        return word.xpos().equals("VBG")
                && sentence.dependents(word).stream()
                        .anyMatch(d ->
                                (d.is("mark") || d.is("case")) && Links.low(d).equals("against"));
    }

    /** "Failed to prove a plan to rig the vote". */
    private static boolean isUnproved(Sentence sentence, Word word) {
        Word at = word;
        for (int i = 0; i < STEPS && !at.isRoot(); i++) {
            Word head = sentence.word(at.head());
            boolean proof = PROVES.contains(head.lemma()) && head.is("xcomp") && !at.is("conj");
            if (proof
                    && Set.of("fail", "unable")
                            .contains(sentence.word(head.head()).lemma())) {
                return true;
            }
            at = head;
        }
        return false;
    }

    /** "Agreed to halt shelling": it is the halt that is told. */
    private static boolean isHalted(Sentence sentence, Word word) {
        boolean deed = word.is("obj") || word.is("xcomp");
        return deed
                && sentence.headOf(word)
                        .filter(h -> HALTS.contains(h.lemma()) && h.is("xcomp"))
                        .flatMap(sentence::headOf)
                        .filter(h -> WILLING.contains(h.lemma()))
                        .isPresent();
    }

    /** "Gave them a week to release him", "no authority to arrest". */
    private static boolean isLeft(Sentence sentence, Word word) {
        Word first = word.is("conj") ? sentence.word(word.head()) : word;
        if (!first.xpos().equals("VB") || first.isRoot()) {
            return false;
        }
        Word head = sentence.word(first.head());
        boolean own = first.relation().equals("acl") && LEAVE.contains(head.lemma());
        boolean beside = (first.is("advcl") || first.is("xcomp"))
                && Set.of("give", "have").contains(head.lemma())
                && sentence.dependents(head).stream().anyMatch(d -> d.is("obj") && LEAVE.contains(d.lemma()));
        return own || beside;
    }

    /** "Failed to adopt a resolution demanding an end", "vetoed a draft calling for a truce". */
    private static boolean isOfFallenText(Sentence sentence, Word word) {
        Optional<Word> text = sentence.headOf(word)
                .filter(h -> word.relation().equals("acl") && TEXTS.contains(h.lemma()) && h.is("obj"));
        Optional<Word> verb = text.flatMap(sentence::headOf);
        return verb.filter(v -> FALLS.contains(v.lemma())).isPresent()
                || verb.filter(v -> v.is("xcomp"))
                        .flatMap(sentence::headOf)
                        .filter(v -> v.lemma().equals("fail"))
                        .isPresent();
    }

    /** "Anyone who attacks", "commanders who violate the truce": whoever it may be. */
    private static boolean isAnybodys(Sentence sentence, Word word) {
        boolean now = word.relation().equals("acl:relcl")
                && (word.xpos().equals("VBP") || word.xpos().equals("VBZ"))
                && sentence.dependents(word).stream().noneMatch(d -> d.is("aux") || d.is("aux:pass") || d.is("cop"))
                && sentence.dependents(word).stream()
                        .anyMatch(d -> d.relation().equals("nsubj") && d.lemma().equals("who"));
        Optional<Word> whom = sentence.headOf(word).filter(h -> now);
        return whom.filter(w -> ANYONE.contains(Links.low(w)) || isBare(sentence, w))
                .isPresent();
    }

    /** "Commanders": not the ones told of before, nor a number of them. */
    private static boolean isBare(Sentence sentence, Word noun) {
        return noun.xpos().equals("NNS")
                && !noun.is("nsubj")
                && sentence.dependents(noun).stream()
                        .noneMatch(d -> d.is("det") || d.is("nummod") || d.is("nmod:poss") || d.is("amod"));
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
        boolean asked = open
                && sentence.headOf(word)
                        .filter(h -> Speakers.isAsked(sentence, h))
                        .isPresent();
        if (asked) {
            return true;
        }
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
