package org.demarche.analyse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
            "member",
            "day",
            "week",
            "month",
            "hour",
            "round",
            "wave");

    private Fit() {}

    public static boolean is(Sentence sentence, Roles roles, Word word, Trigger trigger) {
        return is(new Around(sentence, roles, Optional.empty()), word, trigger);
    }

    public static boolean is(Around at, Word word, Trigger trigger) {
        return isPart(trigger.part(), word)
                && trigger.words().stream().skip(1).allMatch(w -> isBelow(at.sentence(), word, w))
                && trigger.needs().stream()
                        .allMatch(n -> n.isWide() || holds(at, at.roles().of(word, n.role()), n));
    }

    /**
     * Where a word stands.
     *
     * @param kinds what names and pronouns stand for, where conditions are to see through them
     */
    public record Around(Sentence sentence, Roles roles, Optional<Kinds> kinds) {

        boolean stands(Word word, Trigger.Need need) {
            return kinds.filter(k -> k.of(sentence, word).stream().anyMatch(need.values()::contains))
                    .isPresent();
        }
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
                .anyMatch(d -> is(d, lemma)
                        || sentence.dependents(d).stream()
                                .anyMatch(e -> is(e, lemma) && !isWhen(d, e) && !isOfAnotherDeed(d, e)));
    }

    /** "Exchanged prisoners hours before shells hit a market": no exchange of shells. */
    private static boolean isOfAnotherDeed(Word clause, Word part) {
        boolean apart = clause.is("advcl")
                || clause.is("parataxis")
                || clause.relation().equals("acl:relcl");
        return apart && (part.is("nsubj") || part.is("obj") || part.is("obl"));
    }

    /** "In April": no particle of the verb. */
    private static boolean isWhen(Word noun, Word preposition) {
        return preposition.is("case")
                && Set.of("in", "on", "at").contains(preposition.lemma())
                && noun.nominal().equals("time");
    }

    private static boolean is(Word word, String lemma) {
        return word.lemma().equalsIgnoreCase(lemma) || word.form().equalsIgnoreCase(lemma);
    }

    private static boolean holds(Around at, List<Word> there, Trigger.Need need) {
        boolean fits = need.values().isEmpty()
                ? !there.isEmpty()
                : there.stream()
                        .anyMatch(w -> fits(w, need)
                                || at.stands(w, need)
                                || counted(at.sentence(), w).anyMatch(c -> fits(c, need)));
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
