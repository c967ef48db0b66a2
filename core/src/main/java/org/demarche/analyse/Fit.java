package org.demarche.analyse;

import java.util.List;
import java.util.Locale;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.lexicon.Trigger;

/** Tells whether a word is what a row of the event and stance lists waits for. */
public final class Fit {

    private Fit() {}

    public static boolean is(Sentence sentence, Roles roles, Word word, Trigger trigger) {
        return isPart(trigger.part(), word)
                && trigger.words().stream().skip(1).allMatch(w -> isBelow(sentence, word, w))
                && trigger.needs().stream().allMatch(n -> holds(roles, word, n));
    }

    private static boolean isPart(String part, Word word) {
        return switch (part) {
            case "verb" -> word.upos().equals("VERB");
            case "noun" -> word.upos().equals("NOUN") || word.upos().equals("PROPN");
            default -> word.upos().equals("ADJ") || word.upos().equals("VERB") || word.upos().equals("ADV");
        };
    }

    private static boolean isBelow(Sentence sentence, Word trigger, String lemma) {
        return sentence.dependents(trigger).stream()
                .anyMatch(d -> is(d, lemma)
                        || sentence.dependents(d).stream().anyMatch(e -> is(e, lemma)));
    }

    private static boolean is(Word word, String lemma) {
        return word.lemma().equalsIgnoreCase(lemma) || word.form().equalsIgnoreCase(lemma);
    }

    private static boolean holds(Roles roles, Word word, Trigger.Need need) {
        List<Word> there = roles.of(word, need.role());
        boolean fits =
                need.values().isEmpty() ? !there.isEmpty() : there.stream().anyMatch(w -> fits(w, need));
        return fits != need.absent();
    }

    private static boolean fits(Word word, Trigger.Need need) {
        return need.values().contains(word.lemma().toLowerCase(Locale.ROOT))
                || need.values().contains("#" + word.nominal());
    }
}
