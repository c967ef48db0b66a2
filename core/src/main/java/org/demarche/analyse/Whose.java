package org.demarche.analyse;

import java.util.Optional;
import org.demarche.language.Sentence;
import org.demarche.language.Word;

/** Tells whose somebody is in a relative clause: Niger's in "Niger, whose president left". */
final class Whose {

    private static final int STEPS = 6;

    private Whose() {}

    /** The noun that "whose" in front of a head stands for; empty where it has none. */
    static Optional<Word> owner(Sentence sentence, Word head) {
        return whose(sentence, head)
                .or(() -> sentence.dependent(head, "nmod:desc").flatMap(title -> whose(sentence, title)))
                .flatMap(d -> noun(sentence, d));
    }

    private static Optional<Word> whose(Sentence sentence, Word head) {
        return sentence.dependents(head).stream()
                .filter(d -> d.is("nmod") && d.form().equalsIgnoreCase("whose"))
                .findFirst();
    }

    /** The noun right before a relative pronoun, where the parser hangs its clause from somewhere else. */
    static Optional<Word> before(Sentence sentence, Word pronoun) {
        int at = pronoun.index() - 1;
        while (at > 1 && (sentence.word(at).isPunctuation() || sentence.word(at).is("case"))) {
            at--;
        }
        Word noun = sentence.word(Math.max(1, at));
        boolean near = at >= 1 && at >= pronoun.index() - 3 && Roles.isNoun(noun);
        return Optional.of(noun).filter(n -> near).map(n -> top(sentence, n));
    }

    private static Word top(Sentence sentence, Word noun) {
        Word at = noun;
        while (!at.isRoot() && (at.is("flat") || at.is("compound"))) {
            at = sentence.word(at.head());
        }
        return at;
    }

    private static Optional<Word> noun(Sentence sentence, Word pronoun) {
        Word at = pronoun;
        for (int i = 0; i < STEPS && !at.isRoot(); i++) {
            Word head = sentence.word(at.head());
            boolean beside = at.is("appos") && head.index() < pronoun.index();
            if (at.relation().startsWith("acl") || beside) {
                return Optional.of(head);
            }
            at = head;
        }
        return before(sentence, pronoun);
    }
}
