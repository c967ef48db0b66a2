package org.demarche.analyse;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.language.Word;
import org.demarche.report.Span;

/**
 * Finds noun phrases that are a statement without a clause.
 *
 * <pre>
 * quoted     warned against | "meddling by outside forces" |
 * quoted     called it | "beyond words" |
 * stressed   stressed | the need to give the mission the means |
 * counted    put | the number of the dead at thirteen |
 * </pre>
 */
final class Noted {

    private static final int FEWEST = 2;
    private static final Set<String> NEEDS = Set.of("need", "importance", "necessity", "urgency");
    private static final Set<String> NUMBERS =
            Set.of("number", "toll", "figure", "total", "cost", "strength", "count", "turnout", "damage", "loss");
    private static final Set<String> MARKS = Set.of("\"", "“", "”", "``", "''");

    private static final Set<String> RELAYING = Set.of("quote", "cite");

    private final String text;

    Noted(String text) {
        this.text = text;
    }

    Optional<Frames.Found> content(Frames.Place at) {
        Optional<Word> object =
                at.dependent("obj").filter(o -> o.index() > at.verb().index());
        if (at.cue().force().equals("estimate")) {
            return object.filter(o -> NUMBERS.contains(o.lemma()))
                    .flatMap(o -> number(at, o).map(n -> found(at, o, n, "number")));
        }
        Optional<Frames.Found> needed = object.filter(
                        o -> NEEDS.contains(o.lemma()) && at.cue().force().equals("say"))
                .filter(o -> at.sentence().dependent(o, "acl").isPresent())
                .map(o -> found(at, o, o, "obj"));
        return needed.or(() -> RELAYING.contains(at.verb().lemma()) ? Optional.empty() : quoted(at, object));
    }

    /** "At 1.03 million", "as 7,000": a number behind the preposition that the row waits for. */
    private static Optional<Word> number(Frames.Place at, Word object) {
        return at.sentence().words().stream()
                .filter(w -> w.index() > object.index() && at.sentence().isBelow(w, at.verb()))
                .filter(w -> at.cue().takes("object-" + Phrase.preposition(at.sentence(), w)))
                .filter(w -> w.upos().equals("NUM")
                        || at.sentence().dependent(w, "nummod").isPresent())
                .findFirst();
    }

    /** An object or a phrase behind a preposition that is quoted for the most part. */
    private Optional<Frames.Found> quoted(Frames.Place at, Optional<Word> object) {
        List<Word> behind = at.sentence().dependents(at.verb()).stream()
                .filter(d -> d.index() > at.verb().index())
                .filter(d -> d.is("obj") || d.is("obl") || d.is("advcl") || d.is("xcomp") || d.is("ccomp"))
                .toList();
        Optional<Word> to = behind.stream()
                .filter(d -> d.index() >= object.map(Word::index).orElse(0))
                .filter(d -> words(at, d) >= FEWEST)
                .min(Comparator.comparingInt(Word::index));
        return to.map(t -> found(at, object.orElse(t), t, "quoted"))
                .filter(f -> !f.spans().isEmpty())
                .filter(f -> to.filter(t -> words(at, t) * 2 >= size(f)).isPresent());
    }

    private int size(Frames.Found found) {
        return found.spans().stream()
                .mapToInt(s -> s.of(text).split("\\s+").length)
                .sum();
    }

    /** How many words below a word stand between quotation marks. */
    private int words(Frames.Place at, Word word) {
        boolean open = false;
        int count = 0;
        for (Word w : at.sentence().words()) {
            open = MARKS.contains(w.form()) ? opens(w) : open;
            boolean inside = open && !w.isPunctuation() && w.index() > at.verb().index();
            count += inside && at.sentence().isBelow(w, word) ? 1 : 0;
        }
        return count;
    }

    private boolean opens(Word mark) {
        int next = mark.span().end();
        return next < text.length()
                && !Character.isWhitespace(text.charAt(next))
                && ",.;:)".indexOf(text.charAt(next)) < 0;
    }

    private Frames.Found found(Frames.Place at, Word from, Word to, String path) {
        List<Span> spans = Content.stretch(text, at.sentence(), from, to).stream()
                .filter(s -> s.end() > at.verb().span().end())
                .toList();
        return new Frames.Found(spans, path);
    }
}
