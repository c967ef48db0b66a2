package org.demarche.analyse.chains;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.demarche.analyse.chains.NounPhrase.Shape;
import org.demarche.language.Parse;
import org.demarche.language.Word;

/**
 * The chains of a report: which noun phrases and pronouns stand for one and the same.
 *
 * <p>From left to right, each phrase joins a chain before it or starts one: by the figure it belongs to, by the same name or head, a pronoun by
 * agreement and nearness (after Lee and others 2013, with the sieves in one pass). "I" is whoever speaks the words around it.
 */
public final class Chains {

    private static final Set<String> I = Set.of("i", "me", "my", "mine", "myself");
    private static final Set<String> WE = Set.of("we", "us", "our", "ours", "ourselves");
    private static final Set<String> YOU = Set.of("you", "your", "yours", "yourself");
    private final List<Chain> chains = new ArrayList<>();
    private final Map<Integer, Chain> byHead = new HashMap<>();
    private final List<Chain> byOrder = new ArrayList<>();
    private final Map<Integer, NounPhrase> bySeed = new HashMap<>();
    private final Map<String, Chain> byVoice = new HashMap<>();
    /** Who says the pronoun that is being placed, where it starts a chain. */
    private String waiting = "";

    private final Signs signs;
    private final Ranker ranker;
    private final Meanings.Reading meant;
    private final Candidates candidates;
    private final List<Ranker.Decision> decisions = new ArrayList<>();
    private final Map<Integer, Integer> seeds;
    private final List<Voice> voices;

    private Chains(Parse parse, Ranker ranker, Map<Integer, Integer> seeds, List<Voice> voices) {
        Matching matching = new Matching(parse);
        this.signs = new Signs(matching, ranker.start(), this::of);
        this.candidates = new Candidates(matching, new Quoted(parse));
        this.ranker = ranker;
        this.meant = ranker.reading();
        this.seeds = new TreeMap<>(seeds);
        this.voices = List.copyOf(voices);
    }

    /**
     * What is known of a report before its chains are made, so that they can be made with other weights.
     *
     * @param phrases its noun phrases and pronouns, in the order of their heads
     * @param seeds for heads that are known to stand for one and the same, its number: by the offset at which the head starts
     * @param voices who says which words
     */
    public record Draft(Parse parse, List<NounPhrase> phrases, Map<Integer, Integer> seeds, List<Voice> voices) {

        public Draft {
            phrases = List.copyOf(phrases);
            seeds = Map.copyOf(seeds);
            voices = List.copyOf(voices);
        }

        /**
         * The phrases of a report, with what is known before.
         *
         * @param firstNames man or woman by first name
         */
        public static Draft of(
                Parse parse, Map<String, String> firstNames, Map<Integer, Integer> seeds, List<Voice> voices) {
            return new Draft(parse, new NounPhrases(parse, new Genders(firstNames)).list(), seeds, voices);
        }

        /** The chains that such a ranker makes. */
        public Chains chains(Ranker ranker) {
            Chains out = new Chains(parse, ranker, seeds, voices);
            phrases.forEach(out::place);
            return out;
        }
    }

    /** What was chosen among what, in the order of the text. */
    public List<Ranker.Decision> decisions() {
        return List.copyOf(decisions);
    }

    /** Every chain, those of one phrase too, by first phrase. */
    public List<Chain> list() {
        return List.copyOf(chains);
    }

    /** The chain of the phrase that the word heads. */
    public Optional<Chain> of(Word head) {
        return Optional.ofNullable(byHead.get(head.span().start()));
    }

    private void place(NounPhrase phrase) {
        Optional<Chain> found =
                phrase.isClause() ? Optional.empty() : phrase.isPronoun() ? pronoun(phrase) : ranked(phrase);
        Chain chain;
        if (found.isPresent()) {
            chain = found.get();
            chain.add(phrase);
        } else {
            chain = new Chain(phrase);
            chains.add(chain);
            if (!waiting.isEmpty()) {
                byVoice.put(waiting, chain);
            }
        }
        waiting = "";
        candidates.add(phrase);
        byOrder.add(chain);
        if (phrase.shape() != Shape.ONE) {
            return;
        }
        byHead.put(phrase.head().span().start(), chain);
        Integer seed = seeds.get(phrase.head().span().start());
        if (seed != null) {
            bySeed.put(seed, phrase);
            chain.figure(seed);
        }
    }

    /** The chain of the best of all phrases that this one may go back to; empty where being new is better. "He" and "she" always go back. */
    private Optional<Chain> ranked(NounPhrase phrase) {
        List<Ranker.Option> options = new ArrayList<>();
        boolean headSeen = candidates.isHeadSeen(phrase);
        Optional<Integer> figure = phrase.shape() == Shape.ONE && !phrase.isPronoun()
                ? Optional.ofNullable(seeds.get(phrase.head().span().start()))
                : Optional.empty();
        Optional<NounPhrase> told = figure.map(bySeed::get);
        List<Sign> fresh = signs.ofNew(phrase, headSeen, told.isPresent());
        options.add(new Ranker.Option(phrase, true, fresh, meant.fresh(phrase)));
        List<NounPhrase> before = new ArrayList<>(candidates.of(phrase, p -> byOrder.get(p.order())));
        told.filter(p -> !before.contains(p)).ifPresent(before::add);
        for (NounPhrase earlier : before) {
            List<Sign> known = signs.of(earlier, byOrder.get(earlier.order()), phrase, figure);
            options.add(new Ranker.Option(earlier, false, known, meant.same(earlier, phrase)));
        }
        decisions.add(new Ranker.Decision(phrase, options));
        Optional<Chain> own = before.stream()
                .filter(p -> Teller.isOwn(p, byOrder.get(p.order()), phrase))
                .findFirst()
                .map(p -> byOrder.get(p.order()));
        if (own.isPresent()) {
            return own;
        }
        Ranker.Option best = ranker.best(options);
        return best.isNew()
                ? Optional.empty()
                : Optional.of(byOrder.get(best.phrase().order()));
    }

    private Optional<Chain> pronoun(NounPhrase phrase) {
        String form = Pronouns.form(phrase);
        String person = I.contains(form) ? "I" : WE.contains(form) ? "we" : YOU.contains(form) ? "you" : "";
        return person.isEmpty() ? ranked(phrase) : spoken(phrase, person);
    }

    /** "I" in somebody's words is the speaker, "you" the hearer; outside all of them they are one and the same throughout. */
    private Optional<Chain> spoken(NounPhrase phrase, String person) {
        Optional<Voice> voice = voices.stream()
                .filter(v -> v.covers(phrase.head().span().start()))
                .findFirst();
        boolean heard =
                person.equals("you") && voice.filter(v -> v.hearer() != -1).isPresent();
        int who = voice.map(v -> heard ? v.hearer() : v.speaker()).orElse(-1);
        if (who >= 0 && (heard || person.equals("I"))) {
            Optional<Chain> named = Optional.ofNullable(byHead.get(who))
                    .or(() -> Optional.ofNullable(bySeed.get(seeds.getOrDefault(who, -1)))
                            .map(p -> byOrder.get(p.order())));
            if (named.isPresent()) {
                return named;
            }
        }
        String key = (heard ? "I" : person) + voice.map(v -> voiceOf(who)).orElse("");
        Optional<Chain> known = Optional.ofNullable(byVoice.get(key));
        if (known.isEmpty()) {
            waiting = key;
        }
        return known;
    }

    private String voiceOf(int speaker) {
        return " of " + (speaker < -1 ? speaker : seeds.getOrDefault(speaker, -1));
    }

    /** Whether two words stand for one and the same. */
    public boolean same(Word a, Word b) {
        return of(a).isPresent() && of(a).equals(of(b));
    }
}
