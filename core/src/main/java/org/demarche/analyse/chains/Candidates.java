package org.demarche.analyse.chains;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.demarche.analyse.chains.NounPhrase.Gender;
import org.demarche.language.Sentence;
import org.demarche.language.Word;

/**
 * Finds the phrases that another may go back to: for a pronoun those of the last sentences that do not speak against it, for a noun those near
 * and those anywhere that share a word with it. Only so many of each, so that a huge report stays cheap.
 */
final class Candidates {

    private static final int NEAR = 24;
    /** How many phrases back, whether they fit or not. */
    private static final int FARTHEST = 150;

    private static final Set<String> NOBODY = Set.of("no", "neither");
    private static final int SENTENCES = 5;
    private static final int ALIKE = 12;

    /** How many clauses "this" may go back to. */
    private static final int CLAUSES = 6;

    private final Matching matching;
    private final List<NounPhrase> all = new ArrayList<>();
    private final Map<String, List<NounPhrase>> byWord = new TreeMap<>();

    private final Quoted quoted;

    Candidates(Matching matching, Quoted quoted) {
        this.quoted = quoted;
        this.matching = matching;
    }

    void add(NounPhrase phrase) {
        all.add(phrase);
        if (!phrase.isPronoun() && !phrase.isClause()) {
            Set<String> words = new LinkedHashSet<>();
            words.add(head(phrase));
            if (phrase.isName()) {
                words.addAll(phrase.words());
                words.add(initials(phrase));
            }
            words.forEach(w -> byWord.computeIfAbsent(w, k -> new ArrayList<>()).add(phrase));
        }
    }

    private static String head(NounPhrase phrase) {
        return phrase.head().lemma().toLowerCase(Locale.ROOT);
    }

    /** "who" of "World Health Organization", so that the letters are looked up as a word. */
    private String initials(NounPhrase phrase) {
        StringBuilder out = new StringBuilder();
        for (String part : matching.name(phrase).split("[\\\\s-]+")) {
            if (!part.isEmpty() && Character.isUpperCase(part.charAt(0))) {
                out.append(Character.toLowerCase(part.charAt(0)));
            }
        }
        return out.toString();
    }

    boolean isHeadSeen(NounPhrase phrase) {
        return byWord.containsKey(head(phrase));
    }

    /** The nearest first. */
    List<NounPhrase> of(NounPhrase phrase, Function<NounPhrase, Chain> chains) {
        List<NounPhrase> out = new ArrayList<>();
        boolean near = phrase.isPronoun() || !phrase.isName();
        int end = Math.max(0, all.size() - FARTHEST);
        int clauses = 0;
        for (int i = all.size() - 1; near && i >= end && out.size() < NEAR + clauses; i--) {
            NounPhrase earlier = all.get(i);
            if (earlier.isClause() && (clauses == CLAUSES || !isClauseMeant(earlier, phrase))) {
                continue;
            }
            clauses += earlier.isClause() ? 1 : 0;
            if (phrase.sentence().number() - earlier.sentence().number() > SENTENCES) {
                break;
            }
            Chain chain = chains.apply(earlier);
            if (fits(earlier, chain, phrase) && !quoted.parts(earlier, chain, phrase)) {
                out.add(earlier);
            }
        }
        if (!phrase.isPronoun()) {
            alike(phrase).stream()
                    .filter(p -> !out.contains(p))
                    .filter(p -> !phrase.isName() || chains.apply(p).gender().fits(phrase.gender()))
                    .forEach(out::add);
        }
        return out;
    }

    /** "It" and "this" go back to what was just told, not to the clause that they stand in. */
    private static boolean isClauseMeant(NounPhrase clause, NounPhrase phrase) {
        boolean near = phrase.sentence().number() - clause.sentence().number() <= 2;
        boolean around =
                phrase.sentence().equals(clause.sentence()) && phrase.sentence().isBelow(phrase.head(), clause.head());
        return near
                && !around
                && switch (Signs.sort(phrase)) {
                    case "it", "that", "this", "the" -> true;
                    default -> false;
                };
    }

    private List<NounPhrase> alike(NounPhrase phrase) {
        Set<String> words = new LinkedHashSet<>();
        words.add(head(phrase));
        words.addAll(phrase.words());
        if (phrase.isName()) {
            words.add(initials(phrase));
        }
        List<NounPhrase> out = new ArrayList<>();
        for (String word : words) {
            List<NounPhrase> same = byWord.getOrDefault(word, List.of());
            for (int i = same.size() - 1; i >= Math.max(0, same.size() - ALIKE); i--) {
                if (!out.contains(same.get(i)) && !isNested(same.get(i), phrase)) {
                    out.add(same.get(i));
                }
            }
        }
        return out;
    }

    private static boolean isNested(NounPhrase a, NounPhrase b) {
        return a.span().contains(b.span()) || b.span().contains(a.span());
    }

    /** "No civilian", "neither side": nothing goes back to them. */
    private static boolean isNobody(NounPhrase phrase) {
        return phrase.sentence().dependents(phrase.head()).stream()
                .anyMatch(d -> d.is("det") && NOBODY.contains(d.lemma().toLowerCase(Locale.ROOT)));
    }

    /** "The council promised to cut them": nobody is "them" to himself. */
    private static boolean isOwnSubject(Chain chain, NounPhrase phrase) {
        if (!Pronouns.isThird(phrase) || !phrase.head().is("obj")) {
            return false;
        }
        Sentence sentence = phrase.sentence();
        Word verb = sentence.word(phrase.head().head());
        while (verb.is("xcomp") && sentence.dependent(verb, "nsubj").isEmpty()) {
            verb = sentence.word(verb.head());
        }
        Optional<Word> subject = sentence.dependent(verb, "nsubj");
        return subject.isPresent()
                && chain.recent().stream()
                        .anyMatch(q -> q.sentence().equals(sentence) && q.head().equals(subject.get()));
    }

    private static boolean fits(NounPhrase earlier, Chain chain, NounPhrase phrase) {
        boolean self = Signs.sort(phrase).equals("self");
        if (isNested(earlier, phrase) || isNobody(earlier) || (chain.isFirstPerson() && !self)) {
            return false;
        }
        if (!self && isOwnSubject(chain, phrase)) {
            return false;
        }
        if (!chain.gender().fits(phrase.gender())) {
            return false;
        }
        boolean one = phrase.isPronoun() && phrase.gender() != Gender.OPEN;
        boolean thing = phrase.isPronoun() && Signs.sort(phrase).equals("it");
        boolean person = chain.isPerson()
                || chain.nominal().equals("O")
                || chain.nominal().equals("animal");
        return one ? person && !chain.isPlural() : !thing || !(chain.isPerson() && chain.gender() != Gender.OPEN);
    }
}
