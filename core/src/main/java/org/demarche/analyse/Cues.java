package org.demarche.analyse;

import java.util.List;
import java.util.Optional;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.Speech;
import org.demarche.report.Span;

/** Tells which words of a tree say that somebody says something. */
final class Cues {

    private final Lexicon lexicon;

    Cues(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The row of a verb, with its particle or preposition where the two make a cue. */
    Optional<Speech.Cue> of(Sentence sentence, Word verb) {
        Optional<Word> particle = sentence.dependents(verb).stream()
                .filter(d -> d.relation().equals("compound:prt"))
                .findFirst();
        return particle.flatMap(p -> lexicon.speech().verb(verb.lemma() + " " + p.lemma()))
                .or(() -> preposition(sentence, verb)
                        .flatMap(p -> lexicon.speech().verb(verb.lemma() + " " + p.lemma())))
                .or(() -> lexicon.speech().verb(verb.lemma()));
    }

    /** "on" in "called on", where it stands straight after the verb. */
    static Optional<Word> preposition(Sentence sentence, Word verb) {
        return verb.index() < sentence.words().size()
                ? Optional.of(sentence.word(verb.index() + 1))
                        .filter(p -> p.upos().equals("ADP"))
                : Optional.empty();
    }

    static List<Span> words(Sentence sentence, Word verb) {
        return sentence.dependents(verb).stream()
                .filter(d -> d.relation().equals("compound:prt") && d.index() == verb.index() + 1)
                .findFirst()
                .map(p -> List.of(verb.span().join(p.span())))
                .orElse(List.of(verb.span()));
    }
}
