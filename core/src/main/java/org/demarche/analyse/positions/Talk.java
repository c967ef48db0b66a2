package org.demarche.analyse.positions;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.demarche.language.Sentence;
import org.demarche.language.Word;

/** Words of asking and refusing that only tell how a talk went: "declined to say", "asked what had been agreed", "pleaded not guilty". They are no stands. */
final class Talk {

    private static final Set<String> REFUSE = Set.of("decline", "refuse");
    private static final Set<String> ASK = Set.of("ask", "request", "beg", "demand");
    private static final Set<String> SAY = Set.of(
            "say",
            "comment",
            "elaborate",
            "identify",
            "name",
            "specify",
            "disclose",
            "reveal",
            "confirm",
            "answer",
            "respond",
            "tell",
            "explain");
    private static final Set<String> QUESTIONS =
            Set.of("what", "why", "how", "who", "where", "when", "whether", "if", "which");

    private Talk() {}

    static boolean is(Sentence sentence, Word trigger) {
        String lemma = trigger.lemma().toLowerCase(Locale.ROOT);
        boolean plea = lemma.equals("plead")
                && sentence.dependents(trigger).stream().anyMatch(d -> d.lemma().equals("guilty"));
        return plea
                || (REFUSE.contains(lemma) && keepsSilent(sentence, trigger))
                || (lemma.equals("insist") && isFact(sentence, trigger))
                || (lemma.equals("tell") && isNews(sentence, trigger))
                || (lemma.equals("complain") && isBare(sentence, trigger))
                || (ASK.contains(lemma) && isQuestion(sentence, trigger));
    }

    /** "Insisted that they had no right to it": what is so, not what should be. */
    private static boolean isFact(Sentence sentence, Word trigger) {
        return sentence.dependents(trigger).stream().filter(d -> d.is("ccomp")).anyMatch(d -> {
            List<Word> below = sentence.dependents(d);
            boolean past = d.xpos().equals("VBD") || d.xpos().equals("VBZ");
            boolean state = below.stream()
                    .anyMatch(c -> c.is("cop") && Set.of("VBD", "VBZ", "VBP").contains(c.xpos()));
            boolean duty = below.stream()
                    .anyMatch(c ->
                            (c.is("aux") && !Set.of("had", "has", "was", "is").contains(c.form())) || c.is("xcomp"));
            return (past || state) && !duty;
        });
    }

    /** "Guterres is due in Cairo, his spokesman told reporters": nobody is told to do anything. */
    private static boolean isNews(Sentence sentence, Word trigger) {
        return sentence.dependents(trigger).stream().anyMatch(d -> d.is("ccomp"))
                && sentence.dependents(trigger).stream().noneMatch(d -> d.is("xcomp"));
    }

    /** "The minister complained". */
    private static boolean isBare(Sentence sentence, Word trigger) {
        return sentence.dependents(trigger).stream()
                .noneMatch(d -> d.is("obl") || d.is("ccomp") || d.is("xcomp") || d.is("obj"));
    }

    /** "Refused to say what he knew"; but "refused to say sorry" is a refusal. */
    private static boolean keepsSilent(Sentence sentence, Word trigger) {
        return sentence.dependents(trigger).stream()
                .filter(d -> d.is("xcomp") && SAY.contains(d.lemma()))
                .anyMatch(d -> !d.lemma().equals("say")
                        || sentence.dependents(d).stream().noneMatch(o -> o.is("obj") && !isWhat(o)));
    }

    /** "Asked them why they came", "asking if he might leave". */
    private static boolean isQuestion(Sentence sentence, Word trigger) {
        return sentence.dependents(trigger).stream()
                .filter(d -> (d.is("ccomp") || d.is("advcl")) && d.index() > trigger.index())
                .anyMatch(d -> isWhat(sentence.subtree(d).get(0)));
    }

    private static boolean isWhat(Word word) {
        return QUESTIONS.contains(word.form().toLowerCase(Locale.ROOT));
    }
}
