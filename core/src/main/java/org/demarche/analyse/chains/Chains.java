package org.demarche.analyse.chains;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
    /** How many chains back a noun is looked for, so that a huge report stays cheap. */
    private static final int WINDOW = 400;

    private final List<Chain> chains = new ArrayList<>();
    private final Map<Integer, Chain> byHead = new HashMap<>();
    private final Map<Integer, Chain> bySeed = new HashMap<>();
    private final Map<String, Chain> byVoice = new HashMap<>();
    /** Who says the pronoun that is being placed, where it starts a chain. */
    private String waiting = "";

    private final Matching matching;
    private final Map<Integer, Integer> seeds;
    private final List<Voice> voices;

    private Chains(Parse parse, Map<Integer, Integer> seeds, List<Voice> voices) {
        this.matching = new Matching(parse);
        this.seeds = new TreeMap<>(seeds);
        this.voices = List.copyOf(voices);
    }

    /**
     * The chains of a parsed report.
     *
     * @param firstNames man or woman by first name
     * @param seeds for heads that are known to stand for one and the same, its number: by the offset at which the head starts
     * @param voices who says which words
     */
    public static Chains of(
            Parse parse, Map<String, String> firstNames, Map<Integer, Integer> seeds, List<Voice> voices) {
        Chains out = new Chains(parse, seeds, voices);
        new NounPhrases(parse, new Genders(firstNames)).list().forEach(out::place);
        return out;
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
        Optional<Chain> found = phrase.isPronoun() ? pronoun(phrase) : noun(phrase);
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
        byHead.put(phrase.head().span().start(), chain);
        Integer seed = seeds.get(phrase.head().span().start());
        if (seed != null) {
            bySeed.putIfAbsent(seed, chain);
        }
    }

    private Optional<Chain> noun(NounPhrase phrase) {
        Integer seed = seeds.get(phrase.head().span().start());
        Optional<Chain> known = seed == null ? Optional.empty() : Optional.ofNullable(bySeed.get(seed));
        return known.or(() -> seed != null ? Optional.empty() : matched(phrase));
    }

    private Optional<Chain> matched(NounPhrase phrase) {
        int end = Math.max(0, chains.size() - WINDOW);
        for (int i = chains.size() - 1; i >= end; i--) {
            Chain chain = chains.get(i);
            if (chain.recent().stream().anyMatch(p -> matching.same(p, phrase))
                    || matching.same(chain.first(), phrase)) {
                return Optional.of(chain);
            }
        }
        return Optional.empty();
    }

    private Optional<Chain> pronoun(NounPhrase phrase) {
        String form = Pronouns.form(phrase);
        if (Pronouns.isThird(phrase)) {
            List<Chain> near = chains.subList(Math.max(0, chains.size() - WINDOW), chains.size());
            return Pronouns.antecedent(near, phrase);
        }
        String person = I.contains(form) ? "I" : WE.contains(form) ? "we" : YOU.contains(form) ? "you" : "";
        return person.isEmpty() ? Optional.empty() : spoken(phrase, person);
    }

    /** "I" in somebody's words is the speaker; outside all quotations it is one and the same throughout. */
    private Optional<Chain> spoken(NounPhrase phrase, String person) {
        Optional<Voice> voice = voices.stream()
                .filter(v -> v.covers(phrase.head().span().start()))
                .findFirst();
        if (voice.isPresent() && person.equals("I")) {
            Optional<Chain> speaker = Optional.ofNullable(byHead.get(voice.get().speaker()));
            if (speaker.isPresent()) {
                return speaker;
            }
        }
        String key = person + voice.map(v -> seedOf(v.speaker())).orElse("");
        Optional<Chain> known = Optional.ofNullable(byVoice.get(key));
        if (known.isEmpty()) {
            waiting = key;
        }
        return known;
    }

    private String seedOf(int speaker) {
        return " of " + seeds.getOrDefault(speaker, -1);
    }

    /** Whether two words stand for one and the same. */
    public boolean same(Word a, Word b) {
        return of(a).isPresent() && of(a).equals(of(b));
    }
}
