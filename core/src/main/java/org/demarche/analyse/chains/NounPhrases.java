package org.demarche.analyse.chains;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.analyse.chains.NounPhrase.Gender;
import org.demarche.analyse.chains.NounPhrase.Shape;
import org.demarche.language.Entity;
import org.demarche.language.Parse;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.report.Span;

/** Finds the noun phrases and pronouns of a report: every noun that heads a phrase, names in front of nouns, pronouns that go back to something. */
final class NounPhrases {

    private static final Set<String> INSIDE =
            Set.of("flat", "fixed", "goeswith", "det", "case", "cc", "punct", "mark", "aux", "cop", "discourse");
    private static final Set<String> PRONOUNS = Set.of(
            "i",
            "me",
            "my",
            "mine",
            "myself",
            "we",
            "us",
            "our",
            "ours",
            "ourselves",
            "you",
            "your",
            "yours",
            "yourself",
            "he",
            "him",
            "his",
            "himself",
            "she",
            "her",
            "hers",
            "herself",
            "it",
            "its",
            "itself",
            "they",
            "them",
            "their",
            "theirs",
            "themselves",
            "this",
            "that",
            "these",
            "those");
    private static final Set<String> CONTENT =
            Set.of("amod", "compound", "nmod", "nummod", "flat", "nmod:poss", "appos");

    private static final Set<String> PARTS =
            Set.of("nsubj", "obj", "obl", "iobj", "nmod", "conj", "root", "reparandum");
    private static final Set<String> OPEN = Set.of(
            "everyone",
            "everybody",
            "someone",
            "somebody",
            "anyone",
            "anybody",
            "one",
            "nobody",
            "something",
            "everything",
            "anything");

    private final Parse parse;
    private final Genders genders;

    NounPhrases(Parse parse, Genders genders) {
        this.parse = parse;
        this.genders = genders;
    }

    /** In the order of their heads. */
    List<NounPhrase> list() {
        List<NounPhrase> out = new ArrayList<>();
        for (Sentence sentence : parse.sentences()) {
            for (Word word : sentence.words()) {
                shapes(sentence, word).forEach(s -> out.add(phrase(sentence, word, s, out.size())));
            }
        }
        return out;
    }

    /** What the word heads; nothing where it heads no phrase. */
    private List<Shape> shapes(Sentence sentence, Word word) {
        if (isPhrase(sentence, word)) {
            boolean several = sentence.dependents(word).stream().anyMatch(Extent::isBeside);
            return several ? List.of(Shape.ONE, Shape.SEVERAL) : List.of(Shape.ONE);
        }
        if (isSome(sentence, word)) {
            return List.of(Shape.SOME);
        }
        return isClause(sentence, word) ? List.of(Shape.CLAUSE) : List.of();
    }

    private NounPhrase phrase(Sentence sentence, Word head, Shape shape, int order) {
        Span span = switch (shape) {
            case ONE, SOME -> Extent.one(sentence, head);
            case SEVERAL -> Extent.several(sentence, head);
            case CLAUSE -> told(sentence, head).span();
        };
        Gender gender = shape == Shape.ONE ? genders.of(sentence, head) : Gender.OPEN;
        return new NounPhrase(sentence, head, shape, span, order, gender, words(sentence, head, shape));
    }

    /** "All of us", "one of them", "the two", "somebody". */
    private static boolean isSome(Sentence sentence, Word word) {
        boolean part = PARTS.stream().anyMatch(word::is);
        boolean open = word.upos().equals("PRON") && OPEN.contains(word.form().toLowerCase(Locale.ROOT));
        boolean told = switch (word.upos()) {
            case "DET" -> true;
            case "NUM", "ADJ" ->
                sentence.dependents(word).stream().anyMatch(d -> d.is("det") || d.is("nmod") || d.is("nmod:poss"));
            default -> false;
        };
        return part && (open || told) && !word.xpos().startsWith("W");
    }

    private static boolean isClause(Sentence sentence, Word word) {
        return (word.upos().equals("VERB") && !word.is("amod") && !word.is("compound") && !word.is("case"))
                || sentence.dependent(word, "cop").isPresent();
    }

    /** The word that stands for a clause: a form of "be", else the verb. */
    private static Word told(Sentence sentence, Word head) {
        return sentence.dependents(head).stream()
                .filter(d -> d.lemma().equals("be") && (d.is("aux") || d.is("cop")))
                .findFirst()
                .orElse(head);
    }

    private boolean isPhrase(Sentence sentence, Word word) {
        if (PRONOUNS.contains(word.form().toLowerCase(Locale.ROOT)) && isPronoun(word)) {
            return !word.is("expl") && !word.is("det") && !word.is("mark");
        }
        boolean noun = word.upos().equals("NOUN") || word.upos().equals("PROPN");
        boolean inside = INSIDE.stream().anyMatch(word::is) || word.relation().equals("nmod:desc") || word.is("appos");
        boolean said = sentence.dependent(word, "cop").isPresent() && !isAsked(sentence, word);
        if (!noun || inside || said) {
            return false;
        }
        return !word.is("compound") || isNameInFront(sentence, word) || isNameInside(word);
    }

    /** "What is your purpose?" */
    private static boolean isAsked(Sentence sentence, Word word) {
        return sentence.dependent(word, "nsubj")
                .filter(w -> w.xpos().startsWith("W"))
                .isPresent();
    }

    /** "New York" in "New York Times". */
    private static boolean isNameInside(Word word) {
        return word.isName() && !word.nominal().equals("O");
    }

    private static boolean isPronoun(Word word) {
        boolean relative = word.xpos().startsWith("W") || word.is("advmod");
        return !relative && (word.upos().equals("PRON") || word.xpos().startsWith("PRP"));
    }

    /** "Kenya" in "Kenya police": a name of its own in front of a noun. */
    private boolean isNameInFront(Sentence sentence, Word word) {
        Word head = sentence.word(word.head());
        Optional<Entity> name = parse.name(sentence, word);
        boolean ends = name.map(n -> n.last() == word.index())
                .orElse(word.index() + 1 >= head.index()
                        || !sentence.word(word.index() + 1).isName());
        return word.isName() && !head.isName() && ends && (name.isEmpty() || !name.equals(parse.name(sentence, head)));
    }

    private static Set<String> words(Sentence sentence, Word head, Shape shape) {
        Set<String> out = new TreeSet<>();
        for (Word d : sentence.dependents(head)) {
            boolean content = CONTENT.stream().anyMatch(d::is) && !d.upos().equals("PRON");
            if (content || (shape == Shape.SEVERAL && Extent.isBeside(d))) {
                out.add(d.lemma().toLowerCase(Locale.ROOT));
            }
        }
        return out;
    }
}
