package org.demarche.analyse;

import java.util.List;
import java.util.Locale;
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
            "account",
            "data",
            "figure",
            "statistics",
            "study",
            "survey",
            "poll");
    private static final Set<String> LAWS = Set.of(
            "constitution",
            "law",
            "treaty",
            "rule",
            "agreement",
            "plan",
            "tradition",
            "schedule",
            "act",
            "charter",
            "advice");
    private static final Set<String> RELATIVE = Set.of("who", "which", "that");
    private static final Set<String> PARTS = Set.of("flat", "appos", "nmod:desc", "compound", "nmod");

    private static final Set<String> THINGS = Set.of("object", "place", "time", "plant", "substance", "animal");

    private static final Set<String> RELAYING = Set.of("quote", "cite", "report", "record", "hear", "paraphrase");
    /** "A letter seen by Reuters" is not by Reuters. */
    private static final Set<String> FOUND =
            Set.of("see", "obtain", "review", "view", "read", "verify", "leak", "receive", "hear", "examine");
    /** Who gets a letter does not write it. */
    private static final Set<String> GETS = Set.of(
            "receive", "get", "obtain", "see", "review", "reject", "veto", "ignore", "welcome", "face", "discuss");

    private static final Set<String> ABOUT =
            Set.of("about", "on", "of", "despite", "amid", "after", "following", "against", "over");
    private static final Set<String> AUTHORS = Set.of("by", "from");

    private final Cues cues;

    Speakers(Cues cues) {
        this.cues = cues;
    }

    /** Whose words a verb gives: its subject, the agent of its passive, or whoever a participle or shared subject leads to. */
    Optional<Word> of(Sentence sentence, Word verb, int steps) {
        Optional<Word> own = sentence.dependents(verb).stream()
                .filter(d -> d.relation().equals("nsubj")
                        || d.relation().equals("nsubj:outer")
                        || d.relation().equals("csubj"))
                .reduce((a, b) -> b.isName() && b.index() == a.index() + 1 ? b : a);
        boolean passive = sentence.dependents(verb).stream()
                .anyMatch(d -> d.relation().equals("nsubj:pass") || d.relation().equals("aux:pass"));
        Optional<Word> cited = cited(sentence, verb);
        if (cited.isPresent()) {
            return cited;
        }
        if (own.isPresent()) {
            boolean relative =
                    RELATIVE.contains(own.get().lemma()) && own.get().upos().equals("PRON");
            Word subject = relative ? antecedent(sentence, verb, own.get()) : own.get();
            return document(sentence, subject, relative ? steps : 0);
        }
        Optional<Word> agent = sentence.dependents(verb).stream()
                .filter(d -> d.relation().equals("obl:agent"))
                .findFirst()
                .or(() -> displaced(sentence, verb));
        if (agent.isPresent() || passive || verb.isRoot() || steps == 0) {
            return agent;
        }
        return above(sentence, verb, steps);
    }

    /** Whoever the clause above names, for a verb without a subject of its own. */
    private Optional<Word> above(Sentence sentence, Word verb, int steps) {
        if (cues.goesOn(sentence, verb)) {
            Word said = sentence.word(verb.head());
            return of(sentence, sentence.word(said.head()), steps - 1);
        }
        Word head = new Links(sentence).level(verb, sentence.word(verb.head()));
        Optional<Word> aside = aside(sentence, verb);
        if (aside.isPresent()) {
            return of(sentence, aside.get(), steps - 1);
        }
        Optional<Word> quoted = quoted(sentence, verb);
        if (quoted.isPresent()) {
            return document(sentence, quoted.get(), 0);
        }
        if (Unmeant.is(sentence, verb) || isAsked(sentence, verb)) {
            return Optional.empty();
        }
        if (verb.is("acl")) {
            return ofAdnominal(sentence, verb, head, steps);
        }
        Optional<Word> object = object(sentence, verb, head);
        if (object.isPresent()) {
            return object;
        }
        boolean shares = verb.is("conj")
                || verb.is("advcl")
                || verb.is("xcomp")
                || (verb.is("parataxis") && !head.upos().equals("VERB"));
        if (!shares) {
            return Optional.empty();
        }
        boolean noun = head.upos().equals("NOUN") || head.upos().equals("PROPN");
        return noun && !verb.is("advcl") && !verb.is("xcomp")
                ? Optional.of(head)
                : shared(sentence, head).or(() -> of(sentence, head, steps - 1));
    }

    /** Whoever the clause of a noun is told by: the doer of what a thing came of, or else the noun itself. */
    private Optional<Word> ofAdnominal(Sentence sentence, Word verb, Word head, int steps) {
        Optional<Word> actor = isThing(head) && Cues.isParticiple(verb)
                ? sentence.headOf(head)
                        .filter(h -> h.upos().equals("VERB") && !head.relation().contains("subj"))
                        .flatMap(h -> of(sentence, h, steps - 1))
                : Optional.empty();
        return actor.isPresent() ? actor : document(sentence, head, steps);
    }

    /** Who stands between a cue and the cue that it governs, where that one has no subject. */
    private Optional<Word> object(Sentence sentence, Word verb, Word head) {
        boolean open = subjects(sentence, verb).isEmpty()
                && verb.is("ccomp")
                && verb.index() > head.index()
                && cues.of(sentence, head).isPresent();
        return open ? sentence.dependent(head, "obj").filter(o -> o.index() < verb.index()) : Optional.empty();
    }

    /** The cue that interrupts what is said: "Force, argued Lopez, could not help, adding that …" makes Lopez add. */
    private Optional<Word> aside(Sentence sentence, Word verb) {
        Word said = sentence.word(verb.head());
        return sentence.words().stream()
                .filter(w -> verb.is("advcl") && Cues.isParticiple(verb) && w.index() < verb.index())
                .filter(w -> w.is("parataxis")
                        && (w.head() == said.index()
                                || subjects(sentence, said).stream().anyMatch(s -> s.index() == w.head())
                                || (sentence.word(w.head()).is("csubj")
                                        && sentence.word(w.head()).head() == said.index())))
                .filter(w -> cues.of(sentence, w).isPresent()
                        && cues.of(sentence, verb).isPresent())
                .findFirst();
    }

    /**
     * The subject of a cue that the tree gives to what is said: with "Mr Banda, who had seen it, warned time was short" time is the subject of what
     * is said, and so is Mr Banda; with "Ships have waited for days, shipping agents said" the agents are.
     */
    static Optional<Word> displaced(Sentence sentence, Word verb) {
        Optional<Word> said = Frames.said(sentence, verb);
        Optional<Word> behind = said.filter(s -> s.index() < verb.index())
                .flatMap(s -> Optional.of(subjects(sentence, s))
                        .filter(all -> all.size() > 1)
                        .map(all -> all.get(all.size() - 1))
                        .filter(w -> w.index() > s.index() && w.index() < verb.index()))
                .filter(s -> isBehindComma(sentence, s));
        return behind.or(() -> said.map(s -> subjects(sentence, s))
                .filter(s -> s.size() > 1
                        && s.get(0).index() < verb.index()
                        && s.get(1).index() > verb.index())
                .map(s -> s.get(0)));
    }

    private static boolean isBehindComma(Sentence sentence, Word noun) {
        int first = sentence.below(noun).nextSetBit(0);
        return first > 1 && sentence.word(first - 1).form().equals(",");
    }

    private static List<Word> subjects(Sentence sentence, Word verb) {
        return sentence.dependents(verb).stream()
                .filter(d -> d.relation().startsWith("nsubj"))
                .toList();
    }

    /** The subject of a passive is the subject of what hangs from it too: "he was arrested and said that …". */
    private static Optional<Word> shared(Sentence sentence, Word head) {
        return sentence.dependents(head).stream()
                .filter(d -> d.relation().equals("nsubj:pass"))
                .filter(d -> !RELATIVE.contains(d.lemma()))
                .findFirst();
    }

    /** "Interfax quoted him as saying", "he was quoted as saying": whoever is quoted speaks. */
    private static Optional<Word> quoted(Sentence sentence, Word verb) {
        return relay(sentence, verb)
                .flatMap(r -> sentence.dependents(r).stream()
                        .filter(d -> d.is("obj")
                                || d.relation().equals("nsubj:pass")
                                || (d.is("nsubj") && d.index() > r.index()))
                        .findFirst());
    }

    /** "Interfax cited an official that the road was open": the official says so. */
    static Optional<Word> cited(Sentence sentence, Word verb) {
        boolean cites = Set.of("quote", "cite").contains(verb.lemma())
                && sentence.dependent(verb, "ccomp").isPresent();
        return cites ? sentence.dependent(verb, "obj") : Optional.empty();
    }

    /** The verb that quotes what another one says. */
    static Optional<Word> relay(Sentence sentence, Word verb) {
        boolean hangs = verb.is("advcl") || verb.is("xcomp") || verb.is("obl") || verb.is("ccomp");
        return sentence.headOf(verb).filter(h -> hangs && Cues.isParticiple(verb) && RELAYING.contains(h.lemma()));
    }

    /** What a relative pronoun goes back to; where the tree leads nowhere, or to a thing, the noun in front of the comma. */
    private static Word antecedent(Sentence sentence, Word verb, Word pronoun) {
        Word at = verb;
        while (!at.isRoot() && !at.relation().equals("acl:relcl")) {
            at = sentence.word(at.head());
        }
        Optional<Word> noun = at.isRoot() ? Optional.empty() : sentence.headOf(at);
        return noun.filter(n -> isSpeaker(n))
                .or(() -> before(sentence, pronoun))
                .or(() -> noun)
                .orElse(pronoun);
    }

    /** "Escaped through a window shouting that …": no window shouts. */
    private static boolean isThing(Word noun) {
        return THINGS.contains(noun.nominal()) && noun.upos().equals("NOUN") && !isDocument(noun);
    }

    private static boolean isSpeaker(Word noun) {
        return noun.isName() || Set.of("person", "organization").contains(noun.nominal());
    }

    /** The whole phrase in front of the comma before a relative pronoun: "his lawyer Ruth Moyo, who added". */
    private static Optional<Word> before(Sentence sentence, Word pronoun) {
        int last = pronoun.index() - 1;
        while (last > 0
                && (sentence.word(last).isPunctuation()
                        || sentence.word(last).is("case")
                        || sentence.word(last).is("fixed"))) {
            last--;
        }
        boolean comma = last > 0 && sentence.word(last + 1).form().equals(",");
        Optional<Word> at = comma ? Optional.of(sentence.word(last)) : Optional.empty();
        while (at.isPresent() && PARTS.contains(at.get().relation())) {
            at = sentence.headOf(at.get());
        }
        return at.filter(Speakers::isSpeaker);
    }

    static boolean isDocument(Word noun) {
        return DOCUMENT.contains(noun.lemma());
    }

    /** A statement, a report: whose it is, or who issues it; any other noun speaks for itself ("protesters demanding …"). */
    Optional<Word> document(Sentence sentence, Word noun, int steps) {
        if (!DOCUMENT.contains(noun.lemma())) {
            return Optional.of(noun);
        }
        Optional<Word> owner = owner(sentence, noun).or(() -> compound(sentence, noun));
        if (owner.isPresent() || steps == 0) {
            return owner.or(() -> Optional.of(noun));
        }
        Optional<Word> verb = sentence.headOf(noun).filter(h -> h.upos().equals("VERB") && !noun.is("nsubj"));
        if (verb.filter(v -> isGot(noun, v)).isPresent()) {
            return Optional.empty();
        }
        Optional<Word> issuer = verb.flatMap(v -> of(sentence, v, steps - 1));
        return issuer.isPresent() ? issuer : Optional.of(noun);
    }

    /** "Asked whether he would go, the minister said": by somebody else. */
    static boolean isAsked(Sentence sentence, Word verb) {
        return verb.is("advcl")
                && Set.of("VBN", "VBD").contains(verb.xpos())
                && Set.of("ask", "question", "press", "quiz").contains(verb.lemma())
                && sentence.dependents(verb).stream()
                        .noneMatch(d -> d.relation().startsWith("nsubj"));
    }

    /** "Asked about reports that": reports of others. */
    static boolean isAbout(Sentence sentence, Word noun) {
        return noun.is("obl") && ABOUT.contains(Phrase.preposition(sentence, noun));
    }

    private static boolean isGot(Word noun, Word verb) {
        return noun.is("obj")
                && GETS.contains(verb.lemma())
                && !Set.of("resolution", "petition").contains(noun.lemma());
    }

    /** Whom "according to" names: the author of a document, or of fears, data and the like; anybody else is it. */
    Optional<Word> author(Sentence sentence, Word whom) {
        boolean person = whom.nominal().equals("person") || whom.nominal().equals("organization") || whom.isName();
        Optional<Word> owner = owner(sentence, whom).or(() -> compound(sentence, whom));
        Optional<Word> other = sentence.dependents(whom).stream()
                .filter(d -> d.is("conj") && (d.isName() || d.nominal().equals("organization")))
                .findFirst();
        if (whom.upos().equals("PRON")
                && Set.of("whom", "which").contains(whom.form().toLowerCase(Locale.ROOT))) {
            return sentence.headOf(whom).map(h -> antecedent(sentence, h, whom)).filter(Speakers::isSpeaker);
        }
        if (LAWS.contains(whom.lemma())) {
            return Optional.empty();
        }
        if (!person && owner.isEmpty() && other.isPresent()) {
            return other;
        }
        return isDocument(whom) ? owner : person ? Optional.of(whom) : owner.or(() -> Optional.of(whom));
    }

    static Optional<Word> owner(Sentence sentence, Word noun) {
        return sentence.dependents(noun).stream()
                .filter(d -> d.relation().equals("nmod:poss")
                        || ((d.is("nmod") || d.is("obl:agent")) && AUTHORS.contains(Phrase.preposition(sentence, d)))
                        || (d.is("acl")
                                && !FOUND.contains(d.lemma())
                                && sentence.dependent(d, "obl:agent").isPresent()))
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
