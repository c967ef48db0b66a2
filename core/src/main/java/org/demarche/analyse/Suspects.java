package org.demarche.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.Mention.Reference;
import org.demarche.language.Sentence;
import org.demarche.language.Word;

/**
 * Finds the one person whom a report of an attack tells of in several ways: "a man stabbed", "the gunman", and the name of whoever was arrested.
 *
 * <pre>
 * A man stabbed two guards. Police arrested Omar Reyes.     Omar Reyes is the man
 * The bomber who struck Lima in 1992 was jailed.            another bomber
 * </pre>
 */
final class Suspects {

    private static final Set<String> SEIZED =
            Set.of("arrest", "charge", "detain", "convict", "indict", "apprehend", "sentence", "handcuff");
    private static final Set<String> CRIMES = Set.of(
            "murder",
            "manslaughter",
            "terrorism",
            "stabbing",
            "shooting",
            "bombing",
            "attack",
            "robbery",
            "rape",
            "kidnapping",
            "kidnap",
            "trafficking",
            "smuggling",
            "assault",
            "killing",
            "massacre",
            "hijacking",
            "arson",
            "extortion",
            "abduction",
            "assassination",
            "burglary",
            "theft",
            "stab",
            "shoot",
            "kill",
            "bomb",
            "hijack",
            "abduct",
            "rob");
    private static final Set<String> ANYBODY =
            Set.of("man", "woman", "individual", "person", "teenager", "youth", "boy");
    private static final Set<String> OTHERS =
            Set.of("another", "second", "third", "other", "every", "any", "no", "one");
    private static final int STEPS = 4;

    private Suspects() {}

    /**
     * The named person whom a description of an attacker stands for; else the first description of him; empty where several may be meant. "A student shot ten" is
     * not somebody who attacked by name: he must have been arrested or suspected.
     */
    static Optional<Figure> meant(List<Figure> figures, Figure described) {
        if (!isDescription(described)) {
            return Optional.empty();
        }
        boolean deed = isBroughtIn(described.first()) && attacks(described);
        List<Figure> named = figures.stream()
                .filter(Suspects::isNamed)
                .filter(f -> !deed || isSeized(f) || f.mentions().stream().anyMatch(Offices::isSuspect))
                .toList();
        if (!named.isEmpty()) {
            return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
        }
        List<Figure> others = figures.stream().filter(Suspects::isDescription).toList();
        long brought = others.stream().filter(f -> isBroughtIn(f.first())).count();
        return brought > 1 || others.get(0) == described ? Optional.empty() : Optional.of(others.get(0));
    }

    /** "The attacker", "a man" who stabbed or was arrested: one person without a name. */
    private static boolean isDescription(Figure figure) {
        boolean one = figure.type() == Reference.ROLE
                && figure.kind().equals("person")
                && figure.mentions().stream().noneMatch(m -> m.isPlural() || isAnother(m));
        boolean word = figure.mentions().stream().anyMatch(Offices::isSuspect);
        boolean anybody = figure.mentions().stream()
                .anyMatch(m -> ANYBODY.contains(m.head().lemma()));
        return one && (word || (isCivil(figure) && attacks(figure)) || (anybody && isSeized(figure)));
    }

    private static boolean isNamed(Figure figure) {
        boolean word = figure.mentions().stream()
                .anyMatch(m -> Offices.isSuspect(m) && !m.traits().key().equals("role criminal"));
        return figure.type() == Reference.PERSON
                && figure.offices().isEmpty()
                && (word || (isCivil(figure) && attacks(figure)) || isSeized(figure));
    }

    private static boolean isCivil(Figure figure) {
        return !Offices.GUARDS.contains(figure.sector());
    }

    private static boolean attacks(Figure figure) {
        return figure.mentions().stream()
                .filter(m -> top(m).relation().equals("nsubj"))
                .anyMatch(m -> verb(m).filter(v -> does(m.sentence(), v, 0)).isPresent());
    }

    /** "Stabbed", "began to stab", "opened the door and stabbed", "went on a spree, killing four". */
    private static boolean does(Sentence sentence, Word verb, int depth) {
        return Offices.ATTACKS.contains(verb.lemma())
                || (depth < 2
                        && sentence.dependents(verb).stream()
                                .filter(d -> d.is("conj")
                                        || d.is("xcomp")
                                        || (d.is("advcl") && d.xpos().equals("VBG")))
                                .filter(d -> d.upos().equals("VERB")
                                        && sentence.dependent(d, "nsubj").isEmpty())
                                .anyMatch(d -> does(sentence, d, depth + 1)));
    }

    private static boolean isSeized(Figure figure) {
        return figure.mentions().stream().anyMatch(m -> !seizures(m).isEmpty());
    }

    /** Whether somebody was charged with a crime of force or theft, or convicted of one. */
    static boolean isCharged(Figure figure) {
        return figure.mentions().stream().anyMatch(m -> seizures(m).stream().anyMatch(v -> names(m.sentence(), v)));
    }

    /** The verbs that tell of somebody's arrest or trial: "was charged", "appeared in court charged", "Omar Reyes, convicted of". */
    private static List<Word> seizures(Mention mention) {
        Sentence sentence = mention.sentence();
        Word head = top(mention);
        boolean suffers = head.relation().equals("obj") || head.relation().equals("nsubj:pass");
        List<Word> out = new ArrayList<>();
        verb(mention).filter(v -> suffers).ifPresent(out::add);
        sentence.dependents(head).stream().filter(d -> d.is("acl")).forEach(out::add);
        if (head.is("nsubj")) {
            verb(mention)
                    .ifPresent(v -> sentence.dependents(v).stream()
                            .filter(d -> (d.is("advcl") || d.is("conj") || d.is("xcomp"))
                                    && (d.xpos().equals("VBN") || d.xpos().equals("VBD"))
                                    && (suffers
                                            || sentence.dependent(d, "aux:pass").isPresent()
                                            || d.xpos().equals("VBN"))
                                    && sentence.dependent(d, "nsubj").isEmpty())
                            .forEach(out::add));
        }
        return out.stream()
                .filter(v -> SEIZED.contains(v.lemma()))
                .filter(v -> !Acting.isNegated(sentence, v))
                .toList();
    }

    private static boolean names(Sentence sentence, Word verb) {
        return sentence.words().stream()
                .filter(w -> CRIMES.contains(w.lemma()))
                .anyMatch(w -> Phrase.steps(sentence, w, verb) <= STEPS);
    }

    private static Optional<Word> verb(Mention mention) {
        return mention.sentence().headOf(top(mention));
    }

    /** The word that a name acts as: "An Australian" in "An Australian, Jack Hale, was charged". */
    private static Word top(Mention mention) {
        Word head = mention.head();
        return head.is("appos") ? mention.sentence().word(head.head()) : head;
    }

    /** "A man": told of for the first time; not a line of headlines without an article. */
    private static boolean isBroughtIn(Mention mention) {
        return mention.sentence().dependents(mention.head()).stream()
                .anyMatch(
                        d -> d.is("det") && (d.lemma().equals("a") || d.lemma().equals("an")));
    }

    /** "Another gunman", "a second attacker", "the bomber who struck in 1992": one told apart from the one that the report is about. */
    private static boolean isAnother(Mention mention) {
        Sentence sentence = mention.sentence();
        return sentence.dependents(mention.head()).stream().anyMatch(d -> OTHERS.contains(Links.low(d)))
                || Offices.isToldApart(mention);
    }
}
