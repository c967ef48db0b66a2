package org.demarche.analyse.positions;

import java.util.Locale;
import java.util.Set;
import org.demarche.language.Sentence;
import org.demarche.language.Word;

/** Facts that a reporter tells beside the news: "Peru, which sells copper to Chile", "it gave way last year". They are no positions of today. */
final class Background {

    private static final Set<String> DEEDS = Set.of("aid", "cooperate");
    private static final Set<String> LONG = Set.of("year", "decade", "century");
    private static final Set<String> PAST = Set.of("last", "ago", "earlier", "previous");

    private Background() {}

    static boolean is(Stand stand) {
        Sentence sentence = stand.sentence();
        Word word = stand.trigger();
        boolean bare = stand.matter().equals(stand.evidence())
                && stand.evidence().length() <= word.span().length()
                && !stand.row().startsWith("modal/");
        boolean aside = word.relation().equals("acl:relcl") && DEEDS.contains(stand.sort());
        return bare || (stand.within().isEmpty() && (aside || isOld(sentence, word) || isWont(sentence, word)));
    }

    /** "Used to support". */
    private static boolean isWont(Sentence sentence, Word word) {
        return word.is("xcomp")
                && sentence.headOf(word)
                        .filter(h -> h.form().equalsIgnoreCase("used")
                                && sentence.dependents(h).stream().noneMatch(d -> d.is("obj") || d.is("aux")))
                        .isPresent();
    }

    /** "Last year", "two decades ago". */
    private static boolean isOld(Sentence sentence, Word word) {
        boolean past = word.xpos().equals("VBD");
        return past
                && sentence.dependents(word).stream()
                        .flatMap(d -> sentence.subtree(d).stream().filter(w -> d.is("obl") || d.is("advmod")))
                        .anyMatch(w -> LONG.contains(w.lemma()) && isPast(sentence, w));
    }

    private static boolean isPast(Sentence sentence, Word time) {
        boolean before = sentence.dependents(time).stream()
                .anyMatch(d -> PAST.contains(d.form().toLowerCase(Locale.ROOT)));
        boolean ago = sentence.headOf(time).filter(h -> h.lemma().equals("ago")).isPresent();
        return before || ago;
    }
}
