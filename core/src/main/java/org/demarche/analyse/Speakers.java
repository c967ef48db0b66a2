package org.demarche.analyse;

import java.util.Optional;
import java.util.Set;
import org.demarche.language.Sentence;
import org.demarche.language.Word;

/** Tells from the tree whose words a cue gives: its subject, the agent of its passive, the owner of a noun or of a document. */
final class Speakers {

    private static final Set<String> DOCUMENT = Set.of(
            "statement",
            "report",
            "letter",
            "tweet",
            "post",
            "document",
            "communique",
            "communiqué",
            "message",
            "speech",
            "interview",
            "article",
            "declaration",
            "resolution",
            "note",
            "memo",
            "press",
            "release",
            "petition",
            "placard",
            "sign",
            "text",
            "email",
            "broadcast",
            "comment",
            "remark",
            "ruling",
            "verdict",
            "order",
            "estimate",
            "summary",
            "motion",
            "decision",
            "lawsuit",
            "website",
            "account");
    private static final Set<String> RELATIVE = Set.of("who", "which", "that");

    private Speakers() {}

    /** Whose words a verb gives: its subject, the agent of its passive, or whoever a participle or shared subject leads to. */
    static Optional<Word> of(Sentence sentence, Word verb, int steps) {
        Optional<Word> own = sentence.dependents(verb).stream()
                .filter(d -> d.relation().equals("nsubj")
                        || d.relation().equals("nsubj:outer")
                        || d.relation().equals("csubj"))
                .reduce((a, b) -> b.isName() && b.index() == a.index() + 1 ? b : a);
        boolean passive = sentence.dependents(verb).stream()
                .anyMatch(d -> d.relation().equals("nsubj:pass") || d.relation().equals("aux:pass"));
        if (own.isPresent()) {
            boolean relative =
                    RELATIVE.contains(own.get().lemma()) && own.get().upos().equals("PRON");
            Word subject = relative ? antecedent(sentence, verb, own.get()) : own.get();
            return document(sentence, subject, relative ? steps : 0);
        }
        Optional<Word> agent = sentence.dependents(verb).stream()
                .filter(d -> d.relation().equals("obl:agent"))
                .findFirst();
        if (agent.isPresent() || passive || verb.isRoot() || steps == 0) {
            return agent;
        }
        Word head = sentence.word(verb.head());
        if (verb.is("acl")) {
            return document(sentence, head, steps);
        }
        boolean shares = verb.is("conj")
                || verb.is("advcl")
                || verb.is("xcomp")
                || (verb.is("parataxis") && !head.upos().equals("VERB"));
        if (!shares) {
            return Optional.empty();
        }
        boolean noun = head.upos().equals("NOUN") || head.upos().equals("PROPN");
        return noun && verb.is("conj") ? Optional.of(head) : of(sentence, head, steps - 1);
    }

    private static Word antecedent(Sentence sentence, Word verb, Word pronoun) {
        Word at = verb;
        while (!at.isRoot() && !at.relation().equals("acl:relcl")) {
            at = sentence.word(at.head());
        }
        return at.isRoot() ? pronoun : sentence.word(at.head());
    }

    static boolean isDocument(Word noun) {
        return DOCUMENT.contains(noun.lemma());
    }

    /** A statement, a report: whose it is, or who issues it; any other noun speaks for itself ("protesters demanding …"). */
    static Optional<Word> document(Sentence sentence, Word noun, int steps) {
        if (!DOCUMENT.contains(noun.lemma())) {
            return Optional.of(noun);
        }
        Optional<Word> owner = owner(sentence, noun).or(() -> compound(sentence, noun));
        if (owner.isPresent() || steps == 0) {
            return owner.or(() -> Optional.of(noun));
        }
        Optional<Word> verb = sentence.headOf(noun).filter(h -> h.upos().equals("VERB") && !noun.is("nsubj"));
        Optional<Word> issuer = verb.flatMap(v -> of(sentence, v, steps - 1));
        return issuer.isPresent() ? issuer : Optional.of(noun);
    }

    static Optional<Word> owner(Sentence sentence, Word noun) {
        return sentence.dependents(noun).stream()
                .filter(d -> d.relation().equals("nmod:poss")
                        || ((d.is("nmod") || d.is("obl:agent"))
                                && Set.of("by", "from").contains(Phrase.preposition(sentence, d)))
                        || (d.is("acl") && sentence.dependent(d, "obl:agent").isPresent()))
                .map(d -> d.is("acl") ? sentence.dependent(d, "obl:agent").orElseThrow() : d)
                .findFirst();
    }

    /** "eyewitness reports": who is named in front. */
    static Optional<Word> compound(Sentence sentence, Word noun) {
        return sentence.dependents(noun).stream()
                .filter(d -> d.relation().equals("compound")
                        && (d.isName()
                                || d.nominal().equals("person")
                                || d.nominal().equals("organization")))
                .findFirst();
    }
}
