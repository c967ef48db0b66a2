package org.demarche.analyse.chains;

import java.util.BitSet;
import org.demarche.language.Parse;
import org.demarche.language.Word;

/** What of a report stands between quotation marks; a mark left open ends with its line. */
final class Quoted {

    private final BitSet inside = new BitSet();

    Quoted(Parse parse) {
        String text = parse.text();
        int from = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean opens = c == '“' || (c == '"' && from < 0);
            boolean closes = c == '”' || (c == '"' && from >= 0);
            if (opens) {
                from = i;
            } else if (closes && from >= 0) {
                inside.set(from, i);
                from = -1;
            } else if (c == '\n') {
                from = -1;
            }
        }
    }

    boolean contains(Word word) {
        return inside.get(word.span().start());
    }

    /** Whether a phrase outside is asked to go back to one that is told of within somebody's words only: "its" in <i>"The army lies," its spokesman said</i>. */
    boolean parts(NounPhrase earlier, Chain chain, NounPhrase phrase) {
        return phrase.isPronoun()
                && !contains(phrase.head())
                && contains(earlier.head())
                && earlier.sentence().paragraph() == phrase.sentence().paragraph()
                && chain.phrases().stream().allMatch(p -> contains(p.head()));
    }
}
