package org.demarche.analyse;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.lexicon.Country;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.Phrases;
import org.demarche.report.Span;

/** Noun phrases in a tree: which words belong to one, and what they are. */
final class Phrase {

    private static final Set<String> OUTSIDE = Set.of(
            "appos",
            "conj",
            "cc",
            "parataxis",
            "advcl",
            "dep",
            "list",
            "discourse",
            "orphan",
            "punct",
            "ccomp",
            "cop",
            "nsubj",
            "advmod",
            "mark",
            "aux",
            "expl",
            "obl",
            "vocative",
            "reparandum",
            "dislocated");

    private static final Set<String> ABOUT =
            Set.of("for", "to", "on", "against", "with", "about", "between", "over", "at", "in", "into", "under", "by");

    private static final Set<String> CONDITIONS = Set.of(
            "emergency", "war", "siege", "alert", "affair", "mind", "health", "disaster", "readiness", "chaos", "play");

    private Phrase() {}

    /** The phrase of a head: its modifiers before and after, without relative clauses, appositions, coordinated phrases and the preposition in front. */
    static Span span(Sentence sentence, Word head) {
        BitSet in = new BitSet();
        in.set(head.index());
        for (Word d : sentence.dependents(head)) {
            boolean inside = OUTSIDE.stream().noneMatch(d::is)
                    && !isAge(head, d)
                    && !d.is("acl")
                    && !d.is("case")
                    && !(d.is("nmod") && d.index() > head.index() && isLoose(sentence, d));
            if (inside || (d.is("advmod") && d.index() < head.index() && !isFocus(d))) {
                in.or(inside(sentence, d));
            }
        }
        int first = head.index();
        while (first > 1 && inOrHyphen(sentence, in, first - 1)) {
            first--;
        }
        int last = head.index();
        while (last < sentence.words().size() && inOrHyphen(sentence, in, last + 1)) {
            last++;
        }
        while (first < head.index() && sentence.word(first).isPunctuation()) {
            first++;
        }
        while (last > head.index() && sentence.word(last).isPunctuation() && !closes(sentence, first, last)) {
            last--;
        }
        return sentence.word(first).span().join(sentence.word(last).span());
    }

    /** The bracket that ends "the Organization of Islamic Cooperation (OIC)". */
    private static boolean closes(Sentence sentence, int first, int last) {
        return sentence.word(last).form().equals(")")
                && sentence.words().subList(first - 1, last - 1).stream()
                        .anyMatch(w -> w.form().equals("("));
    }

    /** What hangs below a word of a phrase, without what only adds to it behind a comma: "the head of the police, Ann Lee", "Governor Lee, who". */
    private static BitSet inside(Sentence sentence, Word word) {
        BitSet below = sentence.below(word);
        for (int i = below.nextSetBit(0); i >= 0; i = below.nextSetBit(i + 1)) {
            Word w = sentence.word(i);
            boolean adds = w.is("appos") || w.relation().equals("acl:relcl");
            if (adds && i != word.index()) {
                BitSet under = sentence.below(w);
                int first = under.nextSetBit(0);
                if (first > 1 && (isComma(sentence.word(first)) || isComma(sentence.word(first - 1)))) {
                    below.andNot(under);
                }
            }
        }
        return below;
    }

    private static boolean isComma(Word word) {
        return word.form().equals(",");
    }

    /** "41" in "Marta Quispe, 41, …". */
    private static boolean isAge(Word head, Word d) {
        return d.upos().equals("NUM") && d.index() > head.index() && head.isName() && !d.is("flat");
    }

    /** "in Geneva", "after the war": where and when, not which. */
    private static boolean isLoose(Sentence sentence, Word nmod) {
        return sentence.dependent(nmod, "case")
                .filter(c -> !Set.of("of", "for", "from", "'s", "’s", "'")
                                .contains(c.lemma().toLowerCase(Locale.ROOT))
                        && !(c.lemma().equalsIgnoreCase("in") && nmod.isName()))
                .isPresent();
    }

    /** "A state of emergency": how things stand, and no state. */
    static boolean isCondition(Sentence sentence, Word noun) {
        return noun.lemma().equals("state")
                && sentence.dependents(noun).stream()
                        .anyMatch(d -> d.is("nmod")
                                && CONDITIONS.contains(d.lemma())
                                && preposition(sentence, d).equals("of"));
    }

    private static boolean isFocus(Word w) {
        return Set.of("also", "only", "even", "including", "especially", "meanwhile")
                .contains(w.lemma());
    }

    private static boolean inOrHyphen(Sentence sentence, BitSet in, int index) {
        Word w = sentence.word(index);
        boolean inner =
                w.isPunctuation() && !w.form().equals(",") && !w.form().equals(".") && in.get(Math.max(1, w.head()));
        return in.get(index) || inner;
    }

    /** The forms of a sentence's words, for looking phrases up. */
    static List<String> forms(Sentence sentence) {
        return sentence.words().stream().map(Word::form).toList();
    }

    static List<String> lowerForms(Sentence sentence) {
        return sentence.words().stream()
                .map(w -> w.form().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** The preposition in front; empty where there is none. */
    static String preposition(Sentence sentence, Word head) {
        return sentence.dependents(head).stream()
                .filter(d -> d.is("case") && d.index() < head.index())
                .map(d -> d.form().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse("");
    }

    /**
     * The country that a phrase names in front of its head or after "of"; the first one where it names several, empty where none.
     *
     * <p>Not that of an "envoy for Yemen", a "US-led coalition" or "forces in Iraq".
     */
    static String country(Lexicon lexicon, Sentence sentence, Word head) {
        return country(lexicon, sentence, head, Optional.empty());
    }

    /** @param name a person's name in the phrase, whose words are no country's: "Jordan Hale" */
    static String country(Lexicon lexicon, Sentence sentence, Word head, Optional<Span> name) {
        Span span = span(sentence, head);
        List<String> forms = forms(sentence);
        for (int i = 0; i < forms.size(); i++) {
            Word word = sentence.words().get(i);
            boolean own = name.filter(n -> n.contains(word.span())).isPresent();
            if (span.contains(word.span()) && !own) {
                Optional<Phrases.Found<Country.Form>> found =
                        lexicon.countries().longestAt(forms, i);
                if (found.isPresent()
                        && belongs(sentence, word, head)
                        && !isLed(forms, i + found.get().length())) {
                    return found.get().value().country().code();
                }
            }
        }
        return "";
    }

    /** "-led", "-backed" behind a name: not whose the phrase is. */
    private static boolean isLed(List<String> forms, int next) {
        return next + 1 < forms.size()
                && forms.get(next).equals("-")
                && !Set.of("based", "born", "held", "occupied", "controlled", "administered")
                        .contains(forms.get(next + 1).toLowerCase(Locale.ROOT));
    }

    /** Whether the country's word says whose the phrase is, and not what it is about, where, or who leads it. */
    static boolean belongs(Sentence sentence, Word country, Word head) {
        Word at = country;
        for (int steps = 0; steps < sentence.words().size() && at.index() != head.index(); steps++) {
            boolean about = at.is("nmod")
                    && !at.relation().equals("nmod:poss")
                    && !at.relation().equals("nmod:desc")
                    && ABOUT.contains(preposition(sentence, at));
            boolean deed =
                    at.upos().equals("VERB") && !Set.of("base", "bear", "hold").contains(at.lemma());
            if (about || deed || at.isRoot() || Abroad.is(sentence, at)) {
                return false;
            }
            at = sentence.word(at.head());
        }
        return true;
    }

    /** How many words up from one word to another; as many as the sentence has where it does not hang below. */
    static int steps(Sentence sentence, Word word, Word head) {
        Word at = word;
        int steps = 0;
        while (at.index() != head.index()
                && !at.isRoot()
                && steps < sentence.words().size()) {
            at = sentence.word(at.head());
            steps++;
        }
        return at.index() == head.index() ? steps : sentence.words().size();
    }
}
