package org.demarche.analyse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.demarche.analyse.Mention.Reference;
import org.demarche.analyse.Mention.Traits;
import org.demarche.language.Parse;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.lexicon.Lexicon;
import org.demarche.report.Quotes;
import org.demarche.report.Span;

/** Tells who the source of a claim is: the figure its word is a mention of, the one a pronoun stands for, or somebody new. */
final class Sources {

    private static final Set<String> NOBODY = Set.of("it", "there", "this", "that", "what", "which", "one");

    private static final Set<String> THINGS =
            Set.of("abstract", "event", "time", "place", "plant", "substance", "animal");

    private final Parse parse;
    private final List<Figure> figures;
    private final References references;
    private final Map<String, Figure> issuers = new TreeMap<>();
    private final Speaking speaking;
    private Optional<Figure> latest = Optional.empty();
    private Optional<Saying> outer = Optional.empty();

    /** @param figures those of the report; new ones are added to it */
    Sources(Parse parse, Quotes quotes, List<Figure> figures, Lexicon lexicon) {
        this.parse = parse;
        this.figures = figures;
        figures.replaceAll(new Unnamed(new Cues(lexicon))::whole);
        this.references = References.of(parse, figures, Map.of(), lexicon);
        references.tell();
        this.speaking = new Speaking(quotes, figures, references, this::somebody);
    }

    /** Claims are to be asked about in the order of the text. */
    Optional<Figure> of(Claim claim) {
        Optional<Figure> figure = find(claim);
        if (figure.isPresent()) {
            latest = figure;
            Span cue = claim.cue().get(0);
            if (outer.filter(o -> o.covers(cue)).isEmpty()) {
                outer = Optional.of(
                        new Saying(claim.sentence(), claim.source(), figure.get(), claim.cue(), claim.content()));
            }
            claim.sentence().words().stream()
                    .filter(Claims::isDocument)
                    .filter(w -> w.index() != claim.source().index())
                    .forEach(w -> issuers.put(w.lemma(), figure.get()));
        }
        return figure;
    }

    /** The medium through which a claim reached the reporter, where it is a figure of the report. */
    Optional<Figure> via(Claim claim) {
        return claim.via().flatMap(this::at);
    }

    private Optional<Figure> find(Claim claim) {
        Sentence sentence = claim.sentence();
        Word word = claim.source();
        Optional<Figure> known = named(sentence, word).or(() -> at(sentence, word));
        if (known.isPresent()) {
            return known;
        }
        Optional<Figure> caller = caller(sentence, word);
        if (caller.isPresent()) {
            return caller;
        }
        if (word.upos().equals("PRON") && !isIndefinite(word)) {
            return !Speaking.isPersonal(word)
                    ? Optional.empty()
                    : body(sentence, word).or(() -> speaking.of(claim, latest, outer));
        }
        if (Claims.isDocument(word) && isPointing(sentence, word) && issuers.containsKey(word.lemma())) {
            return Optional.of(issuers.get(word.lemma()));
        }
        boolean thing = THINGS.contains(word.nominal()) && !Claims.isDocument(word);
        return thing || NOBODY.contains(word.lemma()) ? Optional.empty() : Optional.of(somebody(sentence, word));
    }

    /** "Condemned what it called a coup": whoever condemned it calls it so. */
    private Optional<Figure> caller(Sentence sentence, Word pronoun) {
        boolean own = pronoun.relation().equals("nsubj")
                && Set.of("it", "they", "he", "she").contains(pronoun.lemma());
        return sentence.headOf(pronoun)
                .filter(v -> own && v.relation().equals("acl:relcl"))
                .flatMap(sentence::headOf)
                .filter(w -> w.lemma().equals("what") && w.is("obj"))
                .flatMap(sentence::headOf)
                .flatMap(v -> new Roles(sentence).of(v, "subj").stream().findFirst())
                .filter(s -> s.index() < pronoun.index())
                .flatMap(s -> at(sentence, s));
    }

    /** "The mission welcomed it. It asked …": a state or body that the sentence before is about. */
    private Optional<Figure> body(Sentence sentence, Word pronoun) {
        if (!pronoun.form().equalsIgnoreCase("it") || !pronoun.is("nsubj") || sentence.number() == 0) {
            return Optional.empty();
        }
        Sentence before = parse.sentences().get(sentence.number() - 1);
        return before.words().stream()
                .filter(Word::isRoot)
                .flatMap(r -> before.dependents(r).stream())
                .filter(d -> d.relation().equals("nsubj"))
                .findFirst()
                .flatMap(this::at)
                .filter(f -> f.type() == Reference.BODY || f.type() == Reference.STATE)
                .filter(f -> references.agrees(pronoun, f));
    }

    /** "One of them, Ana Ruiz": somebody who has a name behind the comma. */
    private Optional<Figure> named(Sentence sentence, Word word) {
        boolean open = !word.isName()
                && at(word).filter(f -> f.type() != Reference.GROUP && f.type() != Reference.ROLE)
                        .isEmpty();
        return Unnamed.name(sentence, word)
                .filter(n -> open)
                .flatMap(this::at)
                .filter(f -> f.type() == Reference.PERSON);
    }

    /** "The statement said": what somebody said in a statement before. */
    private static boolean isPointing(Sentence sentence, Word word) {
        return sentence.dependents(word).stream()
                .anyMatch(d -> d.is("det") && Set.of("the", "this", "that").contains(d.lemma()));
    }

    /** "Some", "others", "many": nobody named, but somebody. */
    private static boolean isIndefinite(Word word) {
        return Set.of(
                        "some",
                        "other",
                        "others",
                        "many",
                        "several",
                        "most",
                        "few",
                        "all",
                        "everyone",
                        "someone",
                        "nobody")
                .contains(word.form().toLowerCase(java.util.Locale.ROOT));
    }

    /** The figure of the word, or of the name that the word is part of. */
    private Optional<Figure> at(Sentence sentence, Word word) {
        Optional<Figure> own = at(word);
        boolean part = word.is("flat") || word.relation().equals("nmod:desc") || word.is("compound");
        Optional<Figure> above = own.isEmpty() && part ? sentence.headOf(word).flatMap(this::at) : Optional.empty();
        return own.or(() -> above)
                .or(() -> parse.name(sentence, word).stream()
                        .flatMap(n -> figures.stream()
                                .filter(f -> f.mentions().stream()
                                        .anyMatch(
                                                m -> n.span().contains(m.head().span()))))
                        .findFirst());
    }

    private Optional<Figure> at(Word word) {
        return figures.stream()
                .filter(f -> f.mentions().stream().anyMatch(m -> m.head().span().equals(word.span())))
                .findFirst();
    }

    private Figure somebody(Sentence sentence, Word word) {
        Span span = Phrase.span(sentence, word);
        boolean many = word.xpos().endsWith("S")
                || word.upos().equals("PRON")
                || word.upos().equals("ADJ")
                || word.upos().equals("DET");
        Traits traits = new Traits(
                "source " + word.lemma(),
                many ? "population" : "organisation",
                "",
                "",
                "",
                false,
                "source of a statement");
        Mention mention = new Mention(sentence, word, span, Reference.GROUP, span.of(parse.text()), traits);
        Figure figure = new Figure(mention);
        figures.add(figure);
        return figure;
    }
}
