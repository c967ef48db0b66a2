package org.demarche.analyse;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.Mention.Reference;
import org.demarche.language.Sentence;
import org.demarche.language.Word;

/** Tells whom somebody without an office serves, by what a clause says that he does: "Dana Holt, who runs the relief agency". */
final class Service {

    private static final Set<String> HEADS =
            Set.of("head", "lead", "run", "chair", "command", "direct", "manage", "represent", "oversee");
    private static final Set<String> WORKS = Set.of("work", "speak", "serve", "negotiate", "campaign", "belong");
    private static final Set<String> FOR = Set.of("for", "at", "with", "to");

    private Service() {}

    /** The body or state that a relative clause behind a name says that its bearer heads or works for. */
    static Optional<Figure> of(List<Figure> figures, Figure person) {
        return person.type() != Reference.PERSON
                ? Optional.empty()
                : person.mentions().stream()
                        .filter(m -> m.type() == Reference.PERSON)
                        .flatMap(m -> m.sentence().dependents(m.head()).stream()
                                .filter(d -> d.is("acl"))
                                .flatMap(d -> whom(m.sentence(), d).stream())
                                .flatMap(w -> figures.stream().filter(f -> f != person && isAt(f, m.sentence(), w))))
                        .findFirst();
    }

    private static Optional<Word> whom(Sentence sentence, Word verb) {
        return sentence.dependents(verb).stream()
                .filter(d -> (HEADS.contains(verb.lemma()) && d.is("obj"))
                        || (WORKS.contains(verb.lemma())
                                && d.is("obl")
                                && FOR.contains(Phrase.preposition(sentence, d))))
                .findFirst();
    }

    private static boolean isAt(Figure figure, Sentence sentence, Word head) {
        boolean body = figure.type() == Reference.BODY
                || figure.type() == Reference.STATE
                || (figure.type() == Reference.GROUP && !figure.kind().equals("population"));
        return body
                && figure.mentions().stream()
                        .anyMatch(m -> m.sentence().equals(sentence) && m.head().equals(head));
    }
}
