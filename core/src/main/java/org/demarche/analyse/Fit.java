package org.demarche.analyse;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.lexicon.Trigger;

/** Tells whether a word is what a row of the event and stance lists waits for. */
public final class Fit {

    private static final Set<String> AMOUNTS = Set.of(
            "dozen",
            "hundred",
            "thousand",
            "score",
            "million",
            "number",
            "group",
            "majority",
            "handful",
            "ten",
            "series",
            "part",
            "most",
            "much",
            "some",
            "all",
            "member");

    private Fit() {}

    public static boolean is(Sentence sentence, Roles roles, Word word, Trigger trigger) {
        return isPart(trigger.part(), word)
                && trigger.words().stream().skip(1).allMatch(w -> isBelow(sentence, word, w))
                && trigger.needs().stream().allMatch(n -> holds(sentence, roles, word, n));
    }

    private static boolean isPart(String part, Word word) {
        return switch (part) {
            case "verb" -> word.upos().equals("VERB");
            case "noun" -> word.upos().equals("NOUN") || word.upos().equals("PROPN");
            default ->
                word.upos().equals("ADJ")
                        || (word.upos().equals("VERB") && !word.xpos().matches("VB[PZ]?"))
                        || word.upos().equals("ADV");
        };
    }

    private static boolean isBelow(Sentence sentence, Word trigger, String lemma) {
        return sentence.dependents(trigger).stream()
                .anyMatch(d -> is(d, lemma) || sentence.dependents(d).stream().anyMatch(e -> is(e, lemma)));
    }

    private static boolean is(Word word, String lemma) {
        return word.lemma().equalsIgnoreCase(lemma) || word.form().equalsIgnoreCase(lemma);
    }

    private static boolean holds(Sentence sentence, Roles roles, Word word, Trigger.Need need) {
        List<Word> there = roles.of(word, need.role());
        boolean fits = need.values().isEmpty()
                ? !there.isEmpty()
                : there.stream()
                        .anyMatch(w -> fits(w, need) || counted(sentence, w).anyMatch(c -> fits(c, need)));
        return fits != need.absent();
    }

    /** "Dozens of protesters" is as good as "protesters". */
    private static Stream<Word> counted(Sentence sentence, Word word) {
        return AMOUNTS.contains(word.lemma()) || word.upos().equals("NUM")
                ? sentence.dependents(word).stream().filter(d -> d.is("nmod"))
                : Stream.empty();
    }

    private static boolean fits(Word word, Trigger.Need need) {
        String lemma = word.lemma().toLowerCase(Locale.ROOT);
        boolean unit = word.upos().equals("SYM") && lemma.endsWith("s");
        return need.values().contains(unit ? lemma.substring(0, lemma.length() - 1) : lemma)
                || need.values().contains(word.form().toLowerCase(Locale.ROOT))
                || need.values().contains("#" + word.nominal());
    }
}
