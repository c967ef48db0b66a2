package org.demarche.analyse.chains;

import java.util.ArrayList;
import java.util.List;
import org.demarche.analyse.chains.NounPhrase.Gender;

/**
 * Phrases that stand for one and the same, in the order of the text.
 *
 * <p>Grows while a report is read, and is used by one thread only.
 */
public final class Chain {

    private static final int RECENT = 6;

    private final List<NounPhrase> phrases = new ArrayList<>();

    Chain(NounPhrase first) {
        phrases.add(first);
    }

    void add(NounPhrase phrase) {
        phrases.add(phrase);
    }

    void absorb(Chain other) {
        phrases.addAll(other.phrases);
        phrases.sort((a, b) -> Integer.compare(a.order(), b.order()));
    }

    public List<NounPhrase> phrases() {
        return List.copyOf(phrases);
    }

    public int size() {
        return phrases.size();
    }

    NounPhrase first() {
        return phrases.get(0);
    }

    NounPhrase last() {
        return phrases.get(phrases.size() - 1);
    }

    List<NounPhrase> recent() {
        return phrases.subList(Math.max(0, phrases.size() - RECENT), phrases.size());
    }

    /** What kind of thing its first phrase of its own stands for. */
    String nominal() {
        return phrases.stream()
                .filter(p -> !p.isPronoun())
                .map(p -> p.head().nominal())
                .filter(n -> !n.equals("O"))
                .findFirst()
                .orElse("O");
    }

    Gender gender() {
        return phrases.stream()
                .map(NounPhrase::gender)
                .filter(g -> g != Gender.OPEN)
                .findFirst()
                .orElse(Gender.OPEN);
    }

    boolean isPerson() {
        return nominal().equals("person") || gender() != Gender.OPEN;
    }

    boolean isSingularPerson() {
        return isPerson() && !isPlural();
    }

    boolean isBody() {
        return nominal().equals("organization");
    }

    boolean isName() {
        return phrases.stream().anyMatch(NounPhrase::isName);
    }

    boolean isPlural() {
        return phrases.stream()
                .filter(p -> !p.isPronoun())
                .findFirst()
                .map(NounPhrase::isPlural)
                .orElseGet(() -> Pronouns.form(first()).startsWith("the"));
    }

    /** "I", "we", "you" and nothing else. */
    boolean isFirstPerson() {
        return phrases.stream().allMatch(p -> p.isPronoun() && !Pronouns.isThird(p));
    }
}
