package org.demarche.analyse.events;

import java.util.Set;
import org.demarche.language.Sentence;
import org.demarche.language.Word;

/** "A helicopter crashed, killing five soldiers": what a crash or a collapse does to people, nobody does to them. */
final class Accidents {

    private static final Set<String> HARMS = Set.of("kill", "injure", "wound", "hurt", "maim", "claim", "leave");
    private static final Set<String> ACCIDENTS =
            Set.of("crash", "collapse", "overturn", "capsize", "derail", "plunge", "skid", "collide");
    /** What crashes into people because somebody sends it. */
    private static final Set<String> SENT =
            Set.of("drone", "missile", "rocket", "shell", "projectile", "bomber", "attacker");

    private Accidents() {}

    /** Whether a word tells what an accident did: the clause above it or below it tells of one. */
    static boolean isOne(Sentence sentence, Word word) {
        if (!HARMS.contains(word.lemma())) {
            return false;
        }
        boolean result =
                word.is("advcl") && word.xpos().equals("VBG") && isAccident(sentence, sentence.word(word.head()));
        return result || sentence.dependents(word).stream().anyMatch(d -> d.is("advcl") && isAccident(sentence, d));
    }

    private static boolean isAccident(Sentence sentence, Word verb) {
        return ACCIDENTS.contains(verb.lemma())
                && sentence.dependents(verb).stream()
                        .noneMatch(d -> d.is("obj") || (d.is("nsubj") && SENT.contains(d.lemma())));
    }
}
