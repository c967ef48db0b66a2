package org.demarche.analyse.chains;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.language.Sentence;
import org.demarche.language.Word;

/**
 * Who tells the clause that a word stands in: the mission in "The mission welcomed it and said it hoped for more", the brigade in "the brigade, which said
 * that it had only returned fire".
 */
final class Teller {

    private static final Set<String> RELATIVE = Set.of("who", "which", "that");
    private static final Set<String> SAYS = Set.of(
            "say",
            "add",
            "state",
            "announce",
            "claim",
            "insist",
            "declare",
            "maintain",
            "warn",
            "vow",
            "pledge",
            "promise",
            "deny",
            "admit",
            "confirm");
    private static final int STEPS = 6;

    private Teller() {}

    /** The subject of the nearest clause above that governs the word's own as what is said, thought or wanted. */
    static Optional<Word> of(Sentence sentence, Word word) {
        Word at = word;
        for (int i = 0; i < STEPS && !at.isRoot(); i++) {
            Word head = sentence.word(at.head());
            if (at.is("ccomp") && head.upos().equals("VERB")) {
                return subject(sentence, head, STEPS);
            }
            at = head;
        }
        return Optional.empty();
    }

    /**
     * "The mission said it hoped", "Silva says he will not go": the subject of what is said is whoever says so, where he can be; "its jets" in "a spokesman for the
     * coalition said its jets had struck" are the coalition's.
     */
    static boolean isOwn(NounPhrase earlier, Chain chain, NounPhrase pronoun) {
        Word word = pronoun.head();
        Sentence sentence = pronoun.sentence();
        boolean one = pronoun.isPronoun() && earlier.sentence().equals(sentence) && !word.isRoot();
        Word subject = one && word.relation().equals("nmod:poss") ? sentence.word(word.head()) : word;
        if (!one || !subject.relation().equals("nsubj") || !isSaid(sentence, subject)) {
            return false;
        }
        Word clause = sentence.word(subject.head());
        boolean able = switch (Pronouns.form(pronoun)) {
            case "he", "she" -> chain.isSingularPerson();
            case "it" ->
                chain.isBody()
                        && !clause.upos().equals("ADJ")
                        && sentence.dependent(clause, "cop").isEmpty();
            case "its" -> chain.isBody();
            default -> false;
        };
        return able && of(sentence, word).filter(t -> isOf(t, earlier.head())).isPresent();
    }

    /** Whether a word is the subject of what a verb of saying in front of it says. */
    private static boolean isSaid(Sentence sentence, Word subject) {
        Word clause = sentence.word(subject.head());
        return clause.is("ccomp")
                && SAYS.contains(sentence.word(clause.head()).lemma().toLowerCase(Locale.ROOT))
                && subject.index() > clause.head();
    }

    /** The teller, or the body that he speaks for. */
    private static boolean isOf(Word teller, Word word) {
        boolean part = word.head() == teller.index() && !word.isRoot() && (word.is("nmod") || word.is("compound"));
        return teller.equals(word) || (part && teller.nominal().equals("person"));
    }

    private static Optional<Word> subject(Sentence sentence, Word verb, int steps) {
        Optional<Word> own = sentence.dependents(verb).stream()
                .filter(d -> d.relation().equals("nsubj") || d.relation().equals("nsubj:pass"))
                .findFirst();
        if (own.isPresent()) {
            boolean relative = verb.relation().equals("acl:relcl")
                    && RELATIVE.contains(own.get().lemma().toLowerCase(Locale.ROOT));
            return relative ? sentence.headOf(verb) : own;
        }
        boolean shares = verb.is("conj") || verb.is("xcomp") || verb.is("advcl");
        return shares && steps > 0 && !verb.isRoot()
                ? sentence.headOf(verb)
                        .filter(h -> h.upos().equals("VERB"))
                        .flatMap(h -> subject(sentence, h, steps - 1))
                : Optional.empty();
    }
}
