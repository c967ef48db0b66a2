package org.demarche.analyse.chains;

import java.util.List;
import org.demarche.report.Span;

/**
 * Words that somebody says to somebody: "I" in them is the speaker, "we" the speaker's side, "you" the hearer.
 *
 * @param speaker where the head of the phrase stands that names the speaker; below 0 for a voice without a name
 * @param hearer where the head of the phrase stands that names the hearer; below 0 for one without a name, -1 where nobody is known
 */
public record Voice(int speaker, int hearer, List<Span> words) {

    public Voice {
        words = List.copyOf(words);
    }

    boolean covers(int offset) {
        return words.stream().anyMatch(w -> w.start() <= offset && offset < w.end());
    }
}
