package org.demarche.analyse;

import java.util.List;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.report.Span;

/**
 * Words said, with the figure who says them.
 *
 * @param sentence the sentence of the cue
 * @param source the word that stands for who says it
 * @param speaker who says it
 * @param content the words said
 */
public record Saying(Sentence sentence, Word source, Figure speaker, List<Span> cue, List<Span> content) {

    public Saying {
        cue = List.copyOf(cue);
        content = List.copyOf(content);
    }

    /** Whether the words said take in this place. */
    public boolean covers(Span span) {
        return content.stream().anyMatch(c -> c.contains(span));
    }

    /** How many signs were said. */
    public int size() {
        return content.stream().mapToInt(Span::length).sum();
    }
}
