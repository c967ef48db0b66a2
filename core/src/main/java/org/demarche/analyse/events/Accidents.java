package org.demarche.analyse.events;

import java.util.Set;
import org.demarche.language.Sentence;
import org.demarche.language.Word;

/** "A helicopter crashed, killing five soldiers": what a crash or a collapse does to people, nobody does to them. */
final class Accidents {

    private static final Set<String> HARMS = Set.of("kill", "injure", "wound", "hurt", "maim", "claim", "leave");
    private static final Set<String> ACCIDENTS = Set.of(
            "crash",
            "collapse",
            "overturn",
            "capsize",
            "derail",
            "sink",
            "plunge",
            "skid",
            "collide",
            "erupt",
            "flood",
            "rollover");

    private Accidents() {}

    /** Whether a word tells what an accident that the clause above tells did. */
    static boolean isOne(Sentence sentence, Word word) {
        boolean result = word.is("advcl") && word.xpos().equals("VBG") && HARMS.contains(word.lemma());
        boolean told = HARMS.contains(word.lemma())
                && sentence.dependents(word).stream().anyMatch(d -> d.is("advcl") && ACCIDENTS.contains(d.lemma()));
        return told || (result && ACCIDENTS.contains(sentence.word(word.head()).lemma()));
    }
}
