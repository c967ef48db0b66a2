package org.demarche.analyse.chains;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
                if (isPhrase(sentence, word)) {
                    out.add(new NounPhrase(
                            sentence,
                            word,
                            span(sentence, word),
                            out.size(),
                            genders.of(sentence, word),
                            words(sentence, word)));
                }
            }
        }
        return out;
    }

    private boolean isPhrase(Sentence sentence, Word word) {
        if (PRONOUNS.contains(word.form().toLowerCase(Locale.ROOT)) && isPronoun(word)) {
            return !word.is("expl") && !word.is("det") && !word.is("mark");
        }
        boolean noun = word.upos().equals("NOUN") || word.upos().equals("PROPN");
        boolean inside = INSIDE.stream().anyMatch(word::is) || word.relation().equals("nmod:desc") || word.is("appos");
        boolean said = sentence.dependent(word, "cop").isPresent();
        if (!noun || inside || said) {
            return false;
        }
        return !word.is("compound") || isNameInFront(sentence, word);
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

    /** The longest phrase: everything below the head but coordinated phrases, the preposition in front and marks at the ends. */
    private static Span span(Sentence sentence, Word head) {
        BitSet in = new BitSet();
        in.set(head.index());
        for (Word d : sentence.dependents(head)) {
            boolean outside = d.is("conj")
                    || d.is("cc")
                    || (d.is("case") && !isPossessive(d))
                    || d.is("parataxis")
                    || d.is("cop")
                    || d.is("nsubj")
                    || d.is("advcl")
                    || d.is("aux")
                    || d.is("mark")
                    || d.is("ccomp")
                    || (d.is("advmod") && d.index() < head.index())
                    || (head.isRoot() && (d.is("obl") || d.is("advmod") || d.is("discourse") || d.is("vocative")));
            if (!outside) {
                in.or(sentence.below(d));
            }
        }
        int first = head.index();
        while (in.get(first - 1) && !sentence.word(first - 1).is("case")) {
            first--;
        }
        int last = head.index();
        while (in.get(last + 1)) {
            last++;
        }
        while (last > head.index() && sentence.word(last).isPunctuation() && !closes(sentence.word(last))) {
            last--;
        }
        while (first < head.index() && sentence.word(first).isPunctuation()) {
            first++;
        }
        return sentence.word(first).span().join(sentence.word(last).span());
    }

    private static boolean isPossessive(Word word) {
        return word.xpos().equals("POS");
    }

    private static boolean closes(Word mark) {
        return mark.form().equals(")") || mark.form().equals("]");
    }

    private static Set<String> words(Sentence sentence, Word head) {
        Set<String> out = new TreeSet<>();
        for (Word d : sentence.dependents(head)) {
            if (CONTENT.stream().anyMatch(d::is) && !d.upos().equals("PRON")) {
                out.add(d.lemma().toLowerCase(Locale.ROOT));
            }
        }
        return out;
    }
}
