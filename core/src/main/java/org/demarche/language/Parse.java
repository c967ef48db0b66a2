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
        return names(sentence).stream()
                .filter(n -> n.first() <= word.index() && word.index() <= n.last())
                .findFirst();
    }

    /** The names of one sentence, in order. */
    public List<Entity> names(Sentence sentence) {
        return names.subList(firstOf(sentence.number()), firstOf(sentence.number() + 1));
    }

    /** The place of the first name of this sentence or a later one; names are in order, so half of them are ruled out at each step. */
    private int firstOf(int sentence) {
        int low = 0;
        int high = names.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (names.get(middle).sentence() < sentence) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    public String words(Span span) {
        return span.of(text);
    }
}
