package org.demarche.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.language.Parse;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.Speech;
import org.demarche.report.Span;

/**
 * Finds in the trees what is laid at somebody's door: cue, content and the word that names the source.
 *
 * <p>The shapes, each with its place in the tree:
 * <pre>
 * Lavrov said that talks would go on.          ccomp of the cue
 * "Talks go on," said Lavrov, "but slowly."    the cue interrupts: parataxis of what is said
 * She urged Kyiv to stop. He called it a lie.  object and its predicate
 * According to the army, two men died.         the cue is a preposition
 * Iran's claim that it had no part in it       the cue is a noun
 * Protesters demanding that he go              the cue is a participle: what it modifies speaks
 * </pre>
 */
final class Claims {

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
    private static final Set<String> VOWS = Set.of("promise", "threaten");
    private static final Set<String> DEMANDS = Set.of("demand", "call", "request");
    private static final Set<String> RELATIVE = Set.of("who", "which", "that");

    private final Lexicon lexicon;
    private final Parse parse;

    Claims(Lexicon lexicon, Parse parse) {
        this.lexicon = lexicon;
        this.parse = parse;
    }

    /** In the order of the text. */
    List<Claim> find() {
        List<Claim> out = new ArrayList<>();
        for (Sentence sentence : parse.sentences()) {
            for (Word word : sentence.words()) {
                if (word.upos().equals("VERB")) {
                    verb(sentence, word).ifPresent(out::add);
                } else if (word.upos().equals("NOUN")) {
                    noun(sentence, word).ifPresent(out::add);
                } else if (word.upos().equals("ADJ")) {
                    adjective(sentence, word).ifPresent(out::add);
                }
                if (word.lemma().equals("accord")
                        || word.form().equalsIgnoreCase("according")
                        || word.form().equalsIgnoreCase("per")) {
                    accordingTo(sentence, word).ifPresent(out::add);
                }
            }
        }
        return out;
    }

    /**
     * Cues whose content is what follows their sentence: "The minister said:" before a quotation or a whole statement. Their content is still
     * the cue itself.
     */
    List<Claim> leads() {
        List<Claim> out = new ArrayList<>();
        for (Sentence sentence : parse.sentences()) {
            Word last = sentence.words().get(sentence.words().size() - 1);
            if (last.form().equals(":")) {
                sentence.words().stream()
                        .filter(w -> w.upos().equals("VERB") && isLead(sentence, w))
                        .flatMap(w -> source(sentence, w, 4).map(s -> lead(sentence, w, s)).stream())
                        .reduce((a, b) -> b)
                        .ifPresent(out::add);
            }
        }
        return out;
    }

    private boolean isLead(Sentence sentence, Word verb) {
        boolean speech = cue(sentence, verb).filter(c -> c.takes("clause")).isPresent();
        boolean issues = sentence.dependent(verb, "obj")
                .filter(o -> DOCUMENT.contains(o.lemma()))
                .isPresent();
        return (speech || issues) && sentence.dependent(verb, "ccomp").isEmpty();
    }

    private Claim lead(Sentence sentence, Word verb, Word source) {
        return new Claim(
                sentence,
                source,
                cueWords(sentence, verb),
                List.of(verb.span()),
                "speech/" + verb.lemma() + " · colon");
    }

    private Optional<Claim> verb(Sentence sentence, Word verb) {
        Optional<Speech.Cue> cue = cue(sentence, verb);
        if (cue.isEmpty() || Acting.isNegated(sentence, verb)) {
            return Optional.empty();
        }
        Optional<Word> source = source(sentence, verb, 4);
        if (source.isEmpty()) {
            return Optional.empty();
        }
        return content(sentence, verb, cue.get())
                .filter(c -> !c.spans().isEmpty())
                .map(c -> new Claim(
                        sentence,
                        source.get(),
                        cueWords(sentence, verb),
                        c.spans(),
                        "speech/" + cue.get().id() + " · " + c.path()));
    }

    /** What a cue's content is, and by which path it was found. */
    private record Found(List<Span> spans, String path) {}

    private Optional<Speech.Cue> cue(Sentence sentence, Word verb) {
        Optional<Word> particle = sentence.dependents(verb).stream()
                .filter(d -> d.relation().equals("compound:prt"))
                .findFirst();
        return particle.flatMap(p -> lexicon.speech().verb(verb.lemma() + " " + p.lemma()))
                .or(() -> preposition(sentence, verb)
                        .flatMap(p -> lexicon.speech().verb(verb.lemma() + " " + p.lemma())))
                .or(() -> lexicon.speech().verb(verb.lemma()));
    }

    /** "on" in "called on", where it stands straight after the verb. */
    private static Optional<Word> preposition(Sentence sentence, Word verb) {
        return verb.index() < sentence.words().size()
                ? Optional.of(sentence.word(verb.index() + 1))
                        .filter(p -> p.upos().equals("ADP"))
                : Optional.empty();
    }

    private List<Span> cueWords(Sentence sentence, Word verb) {
        return sentence.dependents(verb).stream()
                .filter(d -> d.relation().equals("compound:prt") && d.index() == verb.index() + 1)
                .findFirst()
                .map(p -> List.of(verb.span().join(p.span())))
                .orElse(List.of(verb.span()));
    }

    private Optional<Found> content(Sentence sentence, Word verb, Speech.Cue cue) {
        Optional<Word> clause = sentence.dependent(verb, "ccomp");
        if (clause.isPresent() && (cue.takes("clause") || cue.takes("question"))) {
            return Optional.of(new Found(Content.clause(parse.text(), sentence, clause.get(), List.of()), "ccomp"));
        }
        boolean interrupts = verb.is("parataxis") && cue.takes("clause");
        if (interrupts) {
            Word said = sentence.word(verb.head());
            said = said.is("nsubj") && !said.isRoot() ? sentence.word(said.head()) : said;
            return Optional.of(new Found(Content.clause(parse.text(), sentence, said, List.of(verb)), "parataxis"));
        }
        Optional<Word> colon = cue.takes("clause")
                ? sentence.dependent(verb, "parataxis").filter(p -> p.index() > verb.index() || isQuoted(sentence, p))
                : Optional.empty();
        if (colon.isPresent() && sentence.dependent(verb, "obj").isEmpty()) {
            return Optional.of(new Found(Content.clause(parse.text(), sentence, colon.get(), List.of()), "colon"));
        }
        return objects(sentence, verb, cue);
    }

    /** Whether the word stands behind an opening mark: "Bread and water," the crowd chanted. */
    private static boolean isQuoted(Sentence sentence, Word word) {
        return sentence.dependents(word).stream()
                .anyMatch(
                        d -> d.index() < word.index() && Set.of("\"", "“", "``").contains(d.form()));
    }

    private Optional<Found> objects(Sentence sentence, Word verb, Speech.Cue cue) {
        String text = parse.text();
        Optional<Word> object = sentence.dependent(verb, "obj").or(() -> sentence.dependent(verb, "iobj"));
        Optional<Word> xcomp = sentence.dependent(verb, "xcomp");
        object = object.or(() -> xcomp.flatMap(x -> sentence.dependent(x, "nsubj")));
        Optional<Word> clause = sentence.dependent(verb, "ccomp");
        if (cue.takes("object-infinitive") && (xcomp.isPresent() || clause.isPresent())) {
            Word to = xcomp.orElseGet(clause::orElseThrow);
            Optional<Word> whom =
                    object.or(() -> preposition(sentence, verb).flatMap(p -> oblique(sentence, verb, p.lemma())));
            Word from = whom.filter(w -> w.index() < to.index()).orElse(to);
            return Optional.of(new Found(Content.stretch(text, sentence, from, to), "obj+xcomp"));
        }
        if (cue.takes("object-predicate") && object.isPresent() && xcomp.isPresent()) {
            return Optional.of(new Found(Content.stretch(text, sentence, object.get(), xcomp.get()), "obj+xcomp"));
        }
        for (String preposition : List.of("as", "of", "for")) {
            Optional<Word> oblique =
                    cue.takes("object-" + preposition) ? oblique(sentence, verb, preposition) : Optional.empty();
            if (oblique.isPresent() && object.isPresent()) {
                return Optional.of(
                        new Found(Content.stretch(text, sentence, object.get(), oblique.get()), "obj+" + preposition));
            }
        }
        if (cue.takes("infinitive") && xcomp.isPresent() && VOWS.contains(cue.force())) {
            return Optional.of(new Found(Content.clause(text, sentence, xcomp.get(), List.of()), "xcomp"));
        }
        Optional<Word> forWhat =
                cue.takes("for") && DEMANDS.contains(cue.force()) ? oblique(sentence, verb, "for") : Optional.empty();
        return forWhat.map(w -> new Found(Content.stretch(text, sentence, w, w), "obl:for"));
    }

    private static Optional<Word> oblique(Sentence sentence, Word verb, String preposition) {
        return sentence.dependents(verb).stream()
                .filter(d -> (d.is("obl") || d.is("advcl") || d.is("xcomp")) && d.index() > verb.index())
                .filter(d -> sentence.dependents(d).stream()
                        .anyMatch(
                                c -> (c.is("case") || c.is("mark")) && c.lemma().equals(preposition)))
                .findFirst();
    }

    /** Whose words a verb gives: its subject, the agent of its passive, or whoever a participle or shared subject leads to. */
    private Optional<Word> source(Sentence sentence, Word verb, int steps) {
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
        return noun && verb.is("conj") ? Optional.of(head) : source(sentence, head, steps - 1);
    }

    private Word antecedent(Sentence sentence, Word verb, Word pronoun) {
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
    private Optional<Word> document(Sentence sentence, Word noun, int steps) {
        if (!DOCUMENT.contains(noun.lemma())) {
            return Optional.of(noun);
        }
        Optional<Word> owner = owner(sentence, noun).or(() -> compound(sentence, noun));
        if (owner.isPresent() || steps == 0) {
            return owner.or(() -> Optional.of(noun));
        }
        Optional<Word> verb = sentence.headOf(noun).filter(h -> h.upos().equals("VERB") && !noun.is("nsubj"));
        Optional<Word> issuer = verb.flatMap(v -> source(sentence, v, steps - 1));
        return issuer.isPresent() ? issuer : Optional.of(noun);
    }

    private static Optional<Word> owner(Sentence sentence, Word noun) {
        return sentence.dependents(noun).stream()
                .filter(d -> d.relation().equals("nmod:poss")
                        || ((d.is("nmod") || d.is("obl:agent"))
                                && Set.of("by", "from").contains(Phrase.preposition(sentence, d)))
                        || (d.is("acl") && sentence.dependent(d, "obl:agent").isPresent()))
                .map(d -> d.is("acl") ? sentence.dependent(d, "obl:agent").orElseThrow() : d)
                .findFirst();
    }

    /** "eyewitness reports": who is named in front. */
    private static Optional<Word> compound(Sentence sentence, Word noun) {
        return sentence.dependents(noun).stream()
                .filter(d -> d.relation().equals("compound")
                        && (d.isName()
                                || d.nominal().equals("person")
                                || d.nominal().equals("organization")))
                .findFirst();
    }

    private Optional<Claim> noun(Sentence sentence, Word noun) {
        Optional<Speech.Cue> cue = lexicon.speech().noun(noun.lemma());
        Optional<Word> clause = sentence.dependents(noun).stream()
                .filter(d -> (d.relation().equals("acl") || d.is("ccomp"))
                        && sentence.dependents(d).stream()
                                .anyMatch(m -> m.is("mark") && m.lemma().equals("that")))
                .findFirst();
        if (cue.isEmpty() || clause.isEmpty()) {
            return Optional.empty();
        }
        Optional<Word> verb = sentence.headOf(noun).filter(h -> h.upos().equals("VERB") && !noun.is("nsubj"));
        Optional<Word> source = owner(sentence, noun).or(() -> verb.flatMap(v -> source(sentence, v, 3)));
        return source.map(s -> new Claim(
                        sentence,
                        s,
                        List.of(noun.span()),
                        Content.clause(parse.text(), sentence, clause.get(), List.of()),
                        "speech/" + cue.get().id() + " · acl"))
                .filter(c -> !c.content().isEmpty());
    }

    /** "The envoy was confident that both would come": the adjective is the predicate and governs the clause. */
    private Optional<Claim> adjective(Sentence sentence, Word adjective) {
        Optional<Speech.Cue> cue = lexicon.speech()
                .adjective(adjective.lemma())
                .filter(c -> c.takes("clause") && !Acting.isNegated(sentence, adjective));
        Optional<Word> clause = sentence.dependent(adjective, "ccomp");
        if (cue.isEmpty() || clause.isEmpty()) {
            return Optional.empty();
        }
        return source(sentence, adjective, 2)
                .map(s -> new Claim(
                        sentence,
                        s,
                        List.of(adjective.span()),
                        Content.clause(parse.text(), sentence, clause.get(), List.of()),
                        "speech/" + cue.get().id() + " · ccomp"))
                .filter(c -> !c.content().isEmpty());
    }

    private Optional<Claim> accordingTo(Sentence sentence, Word according) {
        if (according.isRoot() || !(according.is("case") || according.is("mark"))) {
            return Optional.empty();
        }
        Word whom = sentence.word(according.head());
        Word clause = whom.isRoot() ? whom : sentence.word(whom.head());
        if (whom.isRoot()) {
            return Optional.empty();
        }
        while (!clause.isRoot() && !clause.upos().equals("VERB") && !clause.is("ccomp") && !clause.is("conj")) {
            clause = sentence.word(clause.head());
        }
        boolean document = DOCUMENT.contains(whom.lemma());
        Optional<Word> source = document ? owner(sentence, whom).or(() -> compound(sentence, whom)) : Optional.of(whom);
        List<Span> content = Content.clause(parse.text(), sentence, clause, List.of(whom));
        Span cue = sentence.dependents(according).stream()
                .filter(d -> d.is("fixed"))
                .findFirst()
                .map(to -> according.span().join(to.span()))
                .orElse(according.span());
        return source.filter(s -> !content.isEmpty())
                .map(s -> new Claim(sentence, s, List.of(cue), content, "speech/according-to · obl"));
    }
}
