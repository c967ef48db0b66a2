package org.demarche.analyse.places;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.demarche.language.Entity;
import org.demarche.language.Parse;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.report.Span;

/** Finds the names of places in a report. */
final class Toponyms {

    /**
     * A name where it stands.
     *
     * @param head the word that the others hang from
     */
    record Toponym(Sentence sentence, Word head, Span span) {}

    private static final Set<String> PLACES = Set.of("PLACE", "STATE", "FAC");

    private final Parse parse;

    Toponyms(Parse parse) {
        this.parse = parse;
    }

    List<Toponym> find() {
        List<Toponym> out = new ArrayList<>();
        for (Sentence sentence : parse.sentences()) {
            for (Entity name : parse.names(sentence)) {
                if (PLACES.contains(name.type())) {
                    out.add(toponym(sentence, name.first(), name.last()));
                }
            }
        }
        return out;
    }

    private static Toponym toponym(Sentence sentence, int first, int last) {
        List<Word> words = sentence.words().subList(first - 1, last);
        Word head = words.stream()
                .filter(w -> w.head() < first || w.head() > last)
                .findFirst()
                .orElse(words.get(words.size() - 1));
        return new Toponym(sentence, head, words.get(0).span().join(words.get(words.size() - 1).span()));
    }
}
