package org.demarche.analyse.chains;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.analyse.chains.NounPhrase.Gender;

/**
 * Phrases that stand for one and the same, in the order of the text.
 *
 * <p>Grows while a report is read, and is used by one thread only.
 */
public final class Chain {

    private static final int RECENT = 6;

    private final List<NounPhrase> phrases = new ArrayList<>();

    private final Set<Integer> figures = new TreeSet<>();
    private String nominal = "O";
    private Gender gender = Gender.OPEN;
    private Optional<Boolean> plural = Optional.empty();
    private boolean name;
    private boolean firstPerson = true;

    Chain(NounPhrase first) {
        add(first);
    }

    void add(NounPhrase phrase) {
        phrases.add(phrase);
        String kind = phrase.isPronoun()
                ? "O"
                : phrase.isClause() ? "clause" : phrase.head().nominal();
        nominal = nominal.equals("O") ? kind : nominal;
        gender = gender == Gender.OPEN ? phrase.gender() : gender;
        plural = plural.isEmpty() && !phrase.isPronoun() ? Optional.of(phrase.isPlural()) : plural;
        name = name || phrase.isName();
        firstPerson = firstPerson && phrase.isPronoun() && !Pronouns.isThird(phrase);
    }

    /** One of its phrases stands for this figure. */
    void figure(int number) {
        figures.add(number);
    }

    Set<Integer> figures() {
        return figures;
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
        return nominal;
    }

    Gender gender() {
        return gender;
    }

    /** Whether both may be one person: a man and a woman are two. */
    public boolean agrees(Chain other) {
        return gender.fits(other.gender);
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
        return name;
    }

    boolean isPlural() {
        return plural.orElseGet(() -> Pronouns.form(first()).startsWith("the"));
    }

    /** "I", "we", "you" and nothing else. */
    boolean isFirstPerson() {
        return firstPerson;
    }
}
