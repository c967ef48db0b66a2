package org.demarche.analyse.tolls;

import java.util.Optional;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.lexicon.Speech;

/** Finds who counted: "according to the ministry", "the hospital said". */
final class Counters {

    private static final int HIGHEST = 12;

    private final Speech speech;

    Counters(Speech speech) {
        this.speech = speech;
    }

    /** The head of the phrase that tells who counted, as far as the sentence tells. */
    Optional<Word> of(Sentence sentence, Word predicate) {
        Word at = predicate;
        for (int steps = 0; steps < HIGHEST; steps++) {
            Optional<Word> here = beside(sentence, at);
            Optional<Word> head = sentence.headOf(at);
            if (here.isPresent() || head.isEmpty()) {
                return here;
            }
            Optional<Word> sayer =
                    at.is("ccomp") || at.is("parataxis") ? sayer(sentence, head.get()) : Optional.empty();
            if (sayer.isPresent()) {
                return sayer;
            }
            at = head.get();
        }
        return Optional.empty();
    }

    /** "according to …" beside a word, or a clause such as "the hospital said" put in next to it. */
    private Optional<Word> beside(Sentence sentence, Word word) {
        for (Word d : sentence.dependents(word)) {
            boolean according = d.is("obl")
                    && sentence.dependents(d).stream()
                            .anyMatch(c -> c.is("case") && c.lemma().startsWith("accord"));
            if (according) {
                return Optional.of(d);
            }
            Optional<Word> sayer = d.is("parataxis") ? sayer(sentence, d) : Optional.empty();
            if (sayer.isPresent()) {
                return sayer;
            }
        }
        return Optional.empty();
    }

    private Optional<Word> sayer(Sentence sentence, Word verb) {
        boolean says = verb.upos().equals("VERB") && speech.verb(verb.lemma()).isPresent();
        return says ? sentence.dependent(verb, "nsubj") : Optional.empty();
    }
}
