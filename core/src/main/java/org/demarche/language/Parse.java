package org.demarche.language;

import java.util.List;
import java.util.Optional;
import org.demarche.report.Span;

/**
 * A report's sentences with their trees, and the entities found in them.
 *
 * @param text the report's text, which all spans point into
 * @param sentences in order of the text
 * @param names names and other expressions by the newswire's types, not overlapping, in order
 * @param mentions entity mentions by re3d's types, not overlapping, in order
 */
public record Parse(String text, List<Sentence> sentences, List<Entity> names, List<Entity> mentions) {

    public Parse {
        sentences = List.copyOf(sentences);
        names = List.copyOf(names);
        mentions = List.copyOf(mentions);
    }

    /** The name that the word is part of. */
    public Optional<Entity> name(Sentence sentence, Word word) {
        return names.stream()
                .filter(n -> n.sentence() == sentence.number()
                        && n.first() <= word.index()
                        && word.index() <= n.last())
                .findFirst();
    }

    public String words(Span span) {
        return span.of(text);
    }
}
