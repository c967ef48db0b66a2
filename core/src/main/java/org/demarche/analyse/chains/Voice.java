package org.demarche.analyse.chains;

import java.util.List;
import org.demarche.report.Span;

/**
 * Words that somebody says: "I" in them is the speaker, "we" the speaker's side.
 *
 * @param speaker where the head of the phrase stands that names the speaker
 */
public record Voice(int speaker, List<Span> words) {

    public Voice {
        words = List.copyOf(words);
    }

    boolean covers(int offset) {
        return words.stream().anyMatch(w -> w.start() <= offset && offset < w.end());
    }
}
