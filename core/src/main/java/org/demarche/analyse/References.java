package org.demarche.analyse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.chains.Chain;
import org.demarche.analyse.chains.Chains;
import org.demarche.analyse.chains.Meanings;
import org.demarche.analyse.chains.NounPhrase;
import org.demarche.analyse.chains.NounPhrase.Gender;
import org.demarche.analyse.chains.Ranker;
import org.demarche.analyse.chains.Voice;
import org.demarche.language.Parse;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.lexicon.Lexicon;
import org.demarche.report.Paragraph;
import org.demarche.report.Report;

/**
 * Which figure a word stands for: a name or noun by its own figure, a pronoun by the chain it belongs to, "I" and "we" in a quotation by its speaker.
 *
 * <p>Worked out once for a whole report. Whoever asks about "we" gets the speaker; whose side he speaks for is another question.
 */
public final class References {

    private final Chains.Draft draft;
    private final Chains chains;
    private final Map<Integer, Figure> byHead = new HashMap<>();
    private final Map<Claim, Figure> speakers;
    private final Map<Figure, Gender> genders = new HashMap<>();

    private References(Parse parse, List<Figure> figures, Map<Claim, Figure> speakers, Lexicon lexicon) {
        this.speakers = speakers;
        Map<Integer, Integer> seeds = new HashMap<>();
        for (int i = 0; i < figures.size(); i++) {
            for (Mention mention : figures.get(i).mentions()) {
                seeds.put(mention.head().span().start(), i);
                byHead.put(mention.head().span().start(), figures.get(i));
            }
        }
        List<Voice> voices = new ArrayList<>();
        speakers.forEach((claim, figure) ->
                voices.add(new Voice(figure.first().head().span().start(), -1, claim.content())));
        voices.addAll(Interview.voices(parse, figures));
        this.draft = Chains.Draft.of(parse, lexicon.firstNames(), seeds, voices);
        this.chains = draft.chains(new Ranker(lexicon.chains(), new Meanings(lexicon.meanings())));
        draft.phrases()
                .forEach(p -> own(p).filter(f -> p.gender() != Gender.OPEN)
                        .ifPresent(f -> genders.merge(f, p.gender(), (a, b) -> a == b ? a : Gender.OPEN)));
    }

    /**
     * The references of a report.
     *
     * @param speakers who says which claim; empty while that is not yet known
     */
    static References of(Parse parse, List<Figure> figures, Map<Claim, Figure> speakers, Lexicon lexicon) {
        return new References(parse, figures, speakers, lexicon);
    }

    /** Tells the figures which pronouns stand for them, and whose they are. */
    void tell() {
        for (Chain chain : chains.list()) {
            chain.phrases().stream()
                    .filter(NounPhrase::isPronoun)
                    .forEach(p -> figure(chain, p.head())
                            .ifPresent(f -> f.pronoun(p.head().span())));
        }
        for (Figure figure : Set.copyOf(byHead.values())) {
            Mention first = figure.first();
            first.sentence().dependents(first.head()).stream()
                    .filter(d -> figure.owner().isEmpty())
                    .filter(d -> d.relation().equals("nmod:poss") && d.upos().equals("PRON"))
                    .findFirst()
                    .flatMap(d -> of(first.sentence(), d))
                    .filter(f -> f != figure)
                    .ifPresent(figure::owner);
        }
    }

    /** All chains of a report, of parties and of things. */
    public static Chains chains(Report report, List<Paragraph> paragraphs, Parse parse, Lexicon lexicon) {
        Analysis.Reading reading = Analysis.Reading.of(report, paragraphs, parse, lexicon);
        return of(parse, reading.figures(), reading.speakers(), lexicon).chains;
    }

    /** What the chains of a report are made from, for learning how to make them. */
    public static Chains.Draft draft(Report report, List<Paragraph> paragraphs, Parse parse, Lexicon lexicon) {
        Analysis.Reading reading = Analysis.Reading.of(report, paragraphs, parse, lexicon);
        return of(parse, reading.figures(), reading.speakers(), lexicon).draft;
    }

    /** The figure that the word stands for; empty where it stands for none, or for nobody known. */
    Optional<Figure> of(Sentence sentence, Word word) {
        Figure own = byHead.get(word.span().start());
        if (own != null) {
            return Optional.of(own);
        }
        Optional<Figure> speaker = isFirstPerson(word) ? speaker(word) : Optional.empty();
        return speaker.isPresent() ? speaker : chains.of(word).flatMap(c -> figure(c, word));
    }

    /** Whether a pronoun may stand for a figure: "she" not for a man. */
    boolean agrees(Word pronoun, Figure figure) {
        Optional<Chain> own = chains.of(pronoun);
        Gender known = genders.getOrDefault(figure, Gender.OPEN);
        if (known != Gender.OPEN) {
            return gender(pronoun).fits(known);
        }
        return own.isEmpty()
                || figure.mentions().stream()
                        .flatMap(m -> chains.of(m.head()).stream())
                        .allMatch(own.get()::agrees);
    }

    /**
     * The figure of the chain that was named last before the word; the one named first where none was. Where a chain holds a man and a woman, "she" is
     * the woman.
     */
    private Optional<Figure> figure(Chain chain, Word word) {
        return figure(chain, word, gender(word)).or(() -> figure(chain, word, Gender.OPEN));
    }

    /** "He" and "she" tell it; any other word leaves it open. */
    private Gender gender(Word word) {
        return chains.of(word).stream()
                .flatMap(c -> c.phrases().stream())
                .filter(p -> p.isPronoun() && p.head().equals(word))
                .map(NounPhrase::gender)
                .findFirst()
                .orElse(Gender.OPEN);
    }

    private Optional<Figure> figure(Chain chain, Word word, Gender gender) {
        Figure out = null;
        for (NounPhrase phrase : chain.phrases()) {
            Figure figure = own(phrase)
                    .filter(f -> genders.getOrDefault(f, Gender.OPEN).fits(gender))
                    .orElse(null);
            boolean before = phrase.head().span().start() < word.span().start();
            if (figure != null && (out == null || before)) {
                out = figure;
            }
        }
        return Optional.ofNullable(out);
    }

    /** The figure whose mention the phrase is. */
    private Optional<Figure> own(NounPhrase phrase) {
        return phrase.shape() != NounPhrase.Shape.ONE
                ? Optional.empty()
                : Optional.ofNullable(byHead.get(phrase.head().span().start()));
    }

    private static boolean isFirstPerson(Word word) {
        return switch (word.form().toLowerCase(java.util.Locale.ROOT)) {
            case "i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves" -> true;
            default -> false;
        };
    }

    private Optional<Figure> speaker(Word word) {
        Figure innermost = null;
        int shortest = Integer.MAX_VALUE;
        for (Map.Entry<Claim, Figure> e : speakers.entrySet()) {
            int length = e.getKey().content().stream()
                    .filter(c -> c.contains(word.span()))
                    .mapToInt(c -> c.end() - c.start())
                    .findFirst()
                    .orElse(Integer.MAX_VALUE);
            if (length < shortest) {
                shortest = length;
                innermost = e.getValue();
            }
        }
        return Optional.ofNullable(innermost);
    }
}
