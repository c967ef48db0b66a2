package org.demarche.analyse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.demarche.analyse.Mention.Reference;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.report.Quotes;

/**
 * Tells whose words a pronoun in front of a cue gives.
 *
 * <pre>
 * "The president likes it," he said           not the president: nobody names himself in his own words
 * the driver, a man who, he said, had fled    not the driver: the pronoun stands inside what is told of him
 * Ruiz met Vega. "It went well," he added     whoever spoke last adds
 * </pre>
 */
final class Speaking {

    private static final Set<String> PERSONAL =
            Set.of("he", "she", "they", "it", "him", "them", "his", "her", "their", "its");
    private static final Set<String> ONE = Set.of("he", "she", "him", "his", "her");
    private static final Set<String> ADDING = Set.of("add", "continue", "elaborate", "conclude");

    private final Quotes quotes;
    private final List<Figure> figures;
    private final References references;
    private final BiFunction<Sentence, Word, Figure> somebody;

    /**
     * @param figures those of the report; others may be added to the list
     * @param somebody makes a figure of a word that stands for none yet
     */
    Speaking(Quotes quotes, List<Figure> figures, References references, BiFunction<Sentence, Word, Figure> somebody) {
        this.somebody = somebody;
        this.quotes = quotes;
        this.figures = figures;
        this.references = references;
    }

    static boolean isPersonal(Word word) {
        return PERSONAL.contains(word.form().toLowerCase(Locale.ROOT));
    }

    /**
     * The figure of a pronoun that is the source of a claim.
     *
     * @param latest whoever spoke last
     * @param outer whoever spoke last in the reporter's own sentences
     */
    Optional<Figure> of(Claim claim, Optional<Figure> latest, Optional<Saying> outer) {
        Sentence sentence = claim.sentence();
        Word pronoun = claim.source();
        Optional<Figure> going =
                outer.filter(o -> goesOn(claim, o)).map(Saying::speaker).filter(f -> isEligible(f, claim));
        if (going.isPresent()) {
            return going;
        }
        Optional<Figure> near = claim.source().is("nsubj") || !isOne(claim.source())
                ? Optional.empty()
                : subject(sentence, claim.source()).filter(f -> isEligible(f, claim));
        Optional<Figure> told =
                relative(sentence, pronoun).flatMap(r -> subject(sentence, r)).filter(f -> isEligible(f, claim));
        Optional<Figure> linked = references.of(sentence, pronoun).filter(f -> isEligible(f, claim));
        Optional<Figure> whole = linked.flatMap(f -> whole(f, sentence)).filter(f -> isEligible(f, claim));
        Optional<Figure> before = outer.filter(o -> isNext(claim, o))
                .map(Saying::speaker)
                .filter(f -> f.type() == Reference.PERSON && isEligible(f, claim));
        return told.or(() -> near)
                .or(() -> before)
                .or(() -> whole)
                .or(() -> linked)
                .or(() -> {
                    List<Figure> others =
                            figures.stream().filter(f -> isEligible(f, claim)).toList();
                    return Nearest.of(others, latest, sentence, pronoun);
                });
    }

    /** "He added": whoever spoke last in the sentence before, or in this one, goes on. */
    private static boolean goesOn(Claim claim, Saying before) {
        int back = claim.sentence().number() - before.sentence().number();
        boolean adds = claim.cue().stream()
                .flatMap(c -> claim.sentence().words().stream().filter(w -> c.contains(w.span())))
                .anyMatch(w -> ADDING.contains(w.lemma()));
        return adds && back <= 2;
    }

    /** "The dam held, said Vega. He said that …": one person in the next sentence of the reporter's. */
    private boolean isNext(Claim claim, Saying before) {
        return isOne(claim.source())
                && claim.source().is("nsubj")
                && claim.sentence().number() - before.sentence().number() == 1
                && quotes.around(claim.cue().get(0).start()).isEmpty();
    }

    private boolean isEligible(Figure figure, Claim claim) {
        boolean person = figure.type() == Reference.PERSON || figure.type() == Reference.ROLE;
        boolean fits = !isOne(claim.source()) || person || isSomebody(figure);
        return fits
                && references.agrees(claim.source(), figure)
                && !isNamedIn(figure, claim)
                && !isToldOf(figure, claim);
    }

    private static boolean isOne(Word pronoun) {
        return ONE.contains(pronoun.form().toLowerCase(Locale.ROOT));
    }

    /** A single person without a name or an office: "a nurse". */
    private static boolean isSomebody(Figure figure) {
        Mention mention = figure.first();
        return mention.type() == Reference.GROUP
                && !mention.isPlural()
                && !Set.of("family", "couple", "crowd", "staff", "public", "team")
                        .contains(mention.head().lemma())
                && mention.head().nominal().equals("person")
                && mention.sentence().dependents(mention.head()).stream()
                        .noneMatch(d -> d.is("nmod") && d.xpos().endsWith("S"));
    }

    /** Whether the words said name it, as "police fired first, they said" may do. */
    private boolean isNamedIn(Figure figure, Claim claim) {
        boolean one = isOne(claim.source());
        int cue = claim.source().span().start();
        return figure.mentions().stream()
                .map(m -> m.head().span())
                .filter(m -> one || (m.start() < cue && quotes.around(m.start()).isPresent()))
                .anyMatch(m -> claim.content().stream().anyMatch(c -> c.contains(m)));
    }

    /** Whether the pronoun stands in a relative clause that tells of it. */
    private boolean isToldOf(Figure figure, Claim claim) {
        Optional<Word> at = relative(claim.sentence(), claim.source());
        while (at.isPresent()) {
            Word word = at.get();
            if (figure.mentions().stream().anyMatch(m -> m.head().span().equals(word.span()))) {
                return true;
            }
            at = claim.sentence().headOf(word).filter(h -> word.is("appos") || word.is("flat"));
        }
        return false;
    }

    /** The noun that the cue's relative clause hangs from: "a man who, he said, …". */
    private static Optional<Word> relative(Sentence sentence, Word pronoun) {
        return sentence.headOf(pronoun)
                .filter(v -> pronoun.is("nsubj") && v.relation().equals("acl:relcl"))
                .flatMap(sentence::headOf);
    }

    /** The figure that is the subject of the sentence around a noun. */
    private Optional<Figure> subject(Sentence sentence, Word noun) {
        return sentence.words().stream()
                .filter(Word::isRoot)
                .flatMap(r -> sentence.dependents(r).stream())
                .filter(d -> d.relation().equals("nsubj") && !sentence.isBelow(noun, d))
                .findFirst()
                .flatMap(s -> references.of(sentence, s));
    }

    /** The subject of the sentence before, where the figure found is only a part of it: "the Troika, made up of …". */
    private Optional<Figure> whole(Figure part, Sentence sentence) {
        Sentence before = part.mentions().stream()
                .map(Mention::sentence)
                .filter(s -> s.number() == sentence.number() - 1)
                .findFirst()
                .orElse(sentence);
        Optional<Word> subject = before.words().stream()
                .filter(Word::isRoot)
                .flatMap(r -> before.dependents(r).stream())
                .filter(d -> d.relation().startsWith("nsubj"))
                .findFirst();
        return subject.filter(s -> part.mentions().stream()
                        .anyMatch(m -> before != sentence
                                && m.sentence().equals(before)
                                && !m.head().span().equals(s.span())
                                && before.isBelow(m.head(), s)
                                && !m.head().relation().equals("flat")
                                && !m.head().is("appos")))
                .map(s -> references.of(before, s).orElseGet(() -> somebody.apply(before, s)))
                .filter(f -> f != part);
    }
}
