package org.demarche.analyse;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.lexicon.Speech;
import org.demarche.report.Span;

/** Finds what a verb of speech governs: the content of its cue, by the frames of its row. */
final class Frames {

    /** What a cue's content is, and by which path it was found. */
    record Found(List<Span> spans, String path) {}

    private static final Set<String> VOWS = Set.of("promise", "threaten");
    private static final Set<String> DEMANDS = Set.of("demand", "call", "request");

    private final String text;

    Frames(String text) {
        this.text = text;
    }

    Optional<Found> content(Sentence sentence, Word verb, Speech.Cue cue) {
        Optional<Word> clause = sentence.dependent(verb, "ccomp");
        if (clause.isPresent() && (cue.takes("clause") || cue.takes("question"))) {
            return Optional.of(new Found(Content.clause(text, sentence, clause.get(), List.of()), "ccomp"));
        }
        boolean interrupts = verb.is("parataxis") && cue.takes("clause");
        if (interrupts) {
            Word said = sentence.word(verb.head());
            said = said.is("nsubj") && !said.isRoot() ? sentence.word(said.head()) : said;
            return Optional.of(new Found(Content.clause(text, sentence, said, List.of(verb)), "parataxis"));
        }
        Optional<Word> colon = cue.takes("clause")
                ? sentence.dependent(verb, "parataxis").filter(p -> p.index() > verb.index() || isQuoted(sentence, p))
                : Optional.empty();
        if (colon.isPresent() && sentence.dependent(verb, "obj").isEmpty()) {
            return Optional.of(new Found(Content.clause(text, sentence, colon.get(), List.of()), "colon"));
        }
        return objects(sentence, verb, cue);
    }

    /** Whether the word stands behind an opening mark: "Bread and water," the crowd chanted. */
    private static boolean isQuoted(Sentence sentence, Word word) {
        return sentence.dependents(word).stream()
                .anyMatch(
                        d -> d.index() < word.index() && Set.of("\"", "“", "``").contains(d.form()));
    }

    private Optional<Found> objects(Sentence sentence, Word verb, Speech.Cue cue) {
        Optional<Word> object = sentence.dependent(verb, "obj").or(() -> sentence.dependent(verb, "iobj"));
        Optional<Word> xcomp = sentence.dependent(verb, "xcomp");
        object = object.or(() -> xcomp.flatMap(x -> sentence.dependent(x, "nsubj")));
        Optional<Word> clause = sentence.dependent(verb, "ccomp");
        if (cue.takes("object-infinitive") && (xcomp.isPresent() || clause.isPresent())) {
            Word to = xcomp.orElseGet(clause::orElseThrow);
            Optional<Word> whom =
                    object.or(() -> Cues.preposition(sentence, verb).flatMap(p -> oblique(sentence, verb, p.lemma())));
            Word from = whom.filter(w -> w.index() < to.index()).orElse(to);
            return Optional.of(new Found(Content.stretch(text, sentence, from, to), "obj+xcomp"));
        }
        if (cue.takes("object-predicate") && object.isPresent() && xcomp.isPresent()) {
            return Optional.of(new Found(Content.stretch(text, sentence, object.get(), xcomp.get()), "obj+xcomp"));
        }
        for (String preposition : List.of("as", "of", "for")) {
            Optional<Word> oblique =
                    cue.takes("object-" + preposition) ? oblique(sentence, verb, preposition) : Optional.empty();
            if (oblique.isPresent() && object.isPresent()) {
                return Optional.of(
                        new Found(Content.stretch(text, sentence, object.get(), oblique.get()), "obj+" + preposition));
            }
        }
        if (cue.takes("infinitive") && xcomp.isPresent() && VOWS.contains(cue.force())) {
            return Optional.of(new Found(Content.clause(text, sentence, xcomp.get(), List.of()), "xcomp"));
        }
        Optional<Word> forWhat =
                cue.takes("for") && DEMANDS.contains(cue.force()) ? oblique(sentence, verb, "for") : Optional.empty();
        return forWhat.map(w -> new Found(Content.stretch(text, sentence, w, w), "obl:for"));
    }

    private static Optional<Word> oblique(Sentence sentence, Word verb, String preposition) {
        return sentence.dependents(verb).stream()
                .filter(d -> (d.is("obl") || d.is("advcl") || d.is("xcomp")) && d.index() > verb.index())
                .filter(d -> sentence.dependents(d).stream()
                        .anyMatch(
                                c -> (c.is("case") || c.is("mark")) && c.lemma().equals(preposition)))
                .findFirst();
    }
}
