package org.demarche.analyse.positions;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.demarche.analyse.Cast;
import org.demarche.analyse.Figure;
import org.demarche.analyse.Roles;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.record.Stance;

/** What somebody says that he will do: "announced that it would close the port" is a stand, "announced that the port had been closed" is news. */
final class Intents {

    private static final Set<String> NEWS = Set.of("announce", "declare");
    private static final Set<String> OWN =
            Set.of("announce", "declare", "decide", "vow", "swear", "choose", "resolve", "intend", "plan");
    private static final Set<String> AHEAD = Set.of("will", "would", "shall", "wo", "'ll", "’ll");
    private static final Set<String> SELF = Set.of("it", "they", "he", "she", "we", "i");
    private static final Set<String> NOT = Set.of("not", "n't", "n’t", "never", "longer");

    private Intents() {}

    /** Whether what is announced is not what the holders mean to do. */
    static boolean isNews(Sentence sentence, Word trigger, List<Figure> holders, Cast cast) {
        if (!NEWS.contains(trigger.lemma())) {
            return false;
        }
        return sentence.dependents(trigger).stream()
                .filter(d -> d.is("ccomp") || (d.is("xcomp") && !isTo(sentence, d)))
                .anyMatch(d -> !isAhead(sentence, d) || !isOwn(sentence, d, holders, cast));
    }

    /** "Vowed not to sign", "announced that it would no longer pay": a refusal. */
    static Stance of(Sentence sentence, Word trigger, Stance stance) {
        boolean refuses = stance == Stance.SUPPORTS
                && OWN.contains(trigger.lemma())
                && sentence.dependents(trigger).stream()
                        .filter(d -> d.is("ccomp") || d.is("xcomp"))
                        .anyMatch(d -> isDenied(sentence, d));
        return refuses ? Stance.REJECTS : stance;
    }

    private static boolean isTo(Sentence sentence, Word verb) {
        return sentence.dependents(verb).stream().anyMatch(d -> d.is("mark") && low(d).equals("to"));
    }

    private static boolean isAhead(Sentence sentence, Word verb) {
        boolean will = sentence.dependents(verb).stream().anyMatch(d -> d.is("aux") && AHEAD.contains(low(d)));
        boolean doing = verb.xpos().equals("VBG")
                && sentence.dependents(verb).stream()
                        .anyMatch(d -> d.is("aux") && d.lemma().equals("be"));
        return will || doing;
    }

    private static boolean isOwn(Sentence sentence, Word verb, List<Figure> holders, Cast cast) {
        Roles roles = new Roles(sentence);
        List<Word> subject = roles.of(verb, "subj");
        return (roles.isPassive(verb) && subject.isEmpty())
                || subject.stream().anyMatch(w -> SELF.contains(low(w)))
                || Owners.of(cast, sentence, subject).stream().anyMatch(holders::contains);
    }

    private static boolean isDenied(Sentence sentence, Word verb) {
        return sentence.dependents(verb).stream()
                .anyMatch(d -> (d.is("advmod") && NOT.contains(low(d)))
                        || (d.is("obj")
                                && sentence.dependents(d).stream().anyMatch(n -> n.is("det") && low(n).equals("no"))));
    }

    private static String low(Word word) {
        return word.form().toLowerCase(Locale.ROOT);
    }
}
