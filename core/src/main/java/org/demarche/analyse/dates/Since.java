package org.demarche.analyse.dates;

import java.util.Optional;
import java.util.Set;
import org.demarche.language.Sentence;
import org.demarche.language.Word;

/** Tells what goes on from a day: "since 2011", "since the disputed March election", "since protests began in June". */
final class Since {

    private static final int STEPS = 4;
    private static final Set<String> INSIDE = Set.of("compound", "amod", "nummod", "nmod", "flat");

    private Since() {}

    /** Whether "since" stands in front of the date, or of the noun that it is part of; "since the coup in 2020" tells when the coup itself was. */
    static boolean reaches(Sentence sentence, Word date, Word predicate) {
        Word at = date;
        for (int i = 0; i < STEPS; i++) {
            if (at.index() == predicate.index()) {
                return false;
            }
            if (isMarked(sentence, at)) {
                return true;
            }
            if (at.isRoot() || INSIDE.stream().noneMatch(at::is)) {
                return false;
            }
            at = sentence.word(at.head());
        }
        return false;
    }

    /** The clause from which on what the word tells was so. */
    static Optional<Word> clause(Sentence sentence, Word predicate) {
        return sentence.dependents(predicate).stream()
                .filter(d -> d.is("advcl") && isMarked(sentence, d))
                .findFirst();
    }

    /** "The first strike since 1978", "the worst attack since March": it was not then, nor all the time. */
    static boolean compares(Sentence sentence, Word date) {
        Word noun = sentence.word(date.isRoot() ? date.index() : date.head());
        return isMarked(sentence, date)
                && (isBest(noun)
                        || sentence.dependents(noun).stream()
                                .filter(d -> d.index() < date.index())
                                .anyMatch(d -> isBest(d)
                                        || (d.is("obj")
                                                && sentence.dependents(d).stream()
                                                        .anyMatch(Since::isBest))));
    }

    private static boolean isBest(Word word) {
        return Set.of("JJS", "RBS").contains(word.xpos())
                || Set.of("first", "last", "only").contains(word.lemma());
    }

    private static boolean isMarked(Sentence sentence, Word word) {
        return sentence.dependents(word).stream()
                .anyMatch(d -> (d.is("case") || d.is("mark")) && d.form().equalsIgnoreCase("since"));
    }
}
