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

    private static final Set<String> VOWS = Set.of("threaten");
    private static final Set<String> STATES = Set.of("be", "remain", "stay");

    /** What is done with the words of somebody else: "dismissed claims that", "is looking into reports that". */
    private static final Set<String> ANSWERS = Set.of(
            "deny",
            "reject",
            "dismiss",
            "refute",
            "rebut",
            "repudiate",
            "brush",
            "dispute",
            "contest",
            "counter",
            "face",
            "hear",
            "receive",
            "investigate",
            "examine",
            "probe",
            "see",
            "answer",
            "read",
            "ignore",
            "follow",
            "welcome",
            "condemn");

    private final Lexicon lexicon;
    private final Parse parse;
    private final Cues cues;
    private final Speakers speakers;
    private final Frames frames;
    private final Carriers carriers;

    Claims(Lexicon lexicon, Parse parse) {
        this.lexicon = lexicon;
        this.parse = parse;
        this.cues = new Cues(lexicon);
        this.speakers = new Speakers(cues);
        this.frames = new Frames(parse.text(), cues);
        this.carriers = new Carriers(parse, lexicon);
    }

    static boolean isDocument(Word noun) {
        return Speakers.isDocument(noun);
    }

    /** In the order of the text. */
    List<Claim> find() {
        List<Claim> out = new ArrayList<>();
        for (Sentence sentence : parse.sentences()) {
            for (Word word : sentence.words()) {
                if (word.upos().equals("VERB")) {
                    verb(sentence, word).ifPresent(out::add);
                } else if (word.upos().equals("NOUN")) {
                    noun(sentence, word).or(() -> inTheWordsOf(sentence, word)).ifPresent(out::add);
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
                        .flatMap(w -> speakers.of(sentence, w, 4).map(s -> lead(sentence, w, s)).stream())
                        .reduce((a, b) -> b)
                        .ifPresent(out::add);
            }
        }
        return out;
    }

    /**
     * Whoever does something with words where no content hangs from the verb: "She defended the raid on television. 'We had no choice.'" A quotation
     * that follows at once is theirs. Their content is still the verb itself.
     */
    List<Claim> voices() {
        List<Claim> out = new ArrayList<>();
        for (Sentence sentence : parse.sentences()) {
            for (Word word : sentence.words()) {
                Optional<Speech.Cue> cue = word.upos().equals("VERB") ? cues.of(sentence, word) : Optional.empty();
                if ((cue.isPresent() || (word.isRoot() && word.upos().equals("VERB")))
                        && Cues.isAsserted(sentence, word)) {
                    speakers.of(sentence, word, 4)
                            .map(s -> new Claim(
                                    sentence,
                                    s,
                                    carriers.of(sentence, word),
                                    cues.words(sentence, word),
                                    List.of(word.span()),
                                    "speech/" + cue.map(Speech.Cue::id).orElse("colon") + " · the quotation follows"))
                            .ifPresent(out::add);
                }
            }
        }
        return out;
    }

    private boolean isLead(Sentence sentence, Word verb) {
        boolean speech = cues.of(sentence, verb).filter(c -> c.takes("clause")).isPresent();
        boolean issues =
                sentence.dependent(verb, "obj").filter(o -> isDocument(o)).isPresent();
        return (speech || issues) && sentence.dependent(verb, "ccomp").isEmpty();
    }

    private Claim lead(Sentence sentence, Word verb, Word source) {
        return new Claim(
                sentence,
                source,
                carriers.of(sentence, verb),
                cues.words(sentence, verb),
                List.of(verb.span()),
                "speech/" + verb.lemma() + " · colon");
    }

    private Optional<Claim> verb(Sentence sentence, Word verb) {
        Optional<Speech.Cue> cue = cues.of(sentence, verb);
        if (cue.isEmpty() || !Cues.isAsserted(sentence, verb)) {
            return Optional.empty();
        }
        Optional<Word> source = speakers.of(sentence, verb, 4);
        if (source.isEmpty()) {
            return Optional.empty();
        }
        if (cue.get().takes("document-subject") && !isReading(sentence, verb)) {
            return Optional.empty();
        }
        return frames.content(new Frames.Place(sentence, verb, cue.get()))
                .filter(c -> !c.spans().isEmpty())
                .map(c -> new Claim(
                        sentence,
                        source.get(),
                        carriers.of(sentence, verb),
                        cues.words(sentence, verb),
                        c.spans(),
                        "speech/" + cue.get().id() + " · " + c.path()));
    }

    /** "The order reads: …": a document is its subject, or a part of one. */
    private static boolean isReading(Sentence sentence, Word verb) {
        return sentence.dependents(verb).stream()
                .filter(d -> d.relation().equals("nsubj"))
                .anyMatch(d -> sentence.subtree(d).stream().anyMatch(Speakers::isDocument));
    }

    private Optional<Claim> noun(Sentence sentence, Word noun) {
        Optional<Speech.Cue> cue = lexicon.speech().noun(noun.lemma());
        Optional<Word> clause = sentence.dependents(noun).stream()
                .filter(d -> (d.relation().equals("acl") || d.is("ccomp"))
                        && sentence.dependents(d).stream()
                                .anyMatch(m -> m.is("mark") && m.lemma().equals("that")))
                .findFirst()
                .or(() -> predicate(sentence, noun))
                .or(() -> cue.flatMap(c -> infinitive(sentence, noun, c)));
        if (cue.isEmpty() || clause.isEmpty()) {
            return Optional.empty();
        }
        Optional<Word> verb = sentence.headOf(noun).filter(h -> h.upos().equals("VERB") && !noun.is("nsubj"));
        boolean others = Speakers.isAbout(sentence, noun)
                || verb.filter(v -> ANSWERS.contains(v.lemma())).isPresent();
        Optional<Word> source = Speakers.owner(sentence, noun)
                .or(() -> whose(sentence, noun)
                        .filter(w -> w.isName() || w.nominal().equals("organization")))
                .or(() -> verb.filter(v -> !others).flatMap(v -> speakers.of(sentence, v, 3)));
        return source.map(s -> new Claim(
                        sentence,
                        s,
                        Optional.empty(),
                        List.of(noun.span()),
                        after(noun, Content.clause(parse.text(), sentence, clause.get(), List.of())),
                        "speech/" + cue.get().id() + " · acl"))
                .filter(c -> !c.content().isEmpty());
    }

    /** The parts of a content that stand behind its cue. */
    private static List<Span> after(Word cue, List<Span> content) {
        return content.stream().filter(s -> s.start() > cue.span().end()).toList();
    }

    /** "Its threat to burn the village": a threat that somebody owns. */
    private static Optional<Word> infinitive(Sentence sentence, Word noun, Speech.Cue cue) {
        boolean vow = cue.takes("infinitive") && VOWS.contains(cue.force());
        return sentence.dependents(noun).stream()
                .filter(d -> vow && d.relation().equals("acl") && d.upos().equals("VERB"))
                .filter(d -> sentence.dependents(d).stream()
                        .anyMatch(m -> m.is("mark") && m.lemma().equals("to")))
                .filter(d -> Speakers.owner(sentence, noun).isPresent())
                .findFirst();
    }

    /** "Iran's position is that …", "her message remained that …": what the noun is said to be. */
    private static Optional<Word> predicate(Sentence sentence, Word noun) {
        Optional<Word> head = noun.is("nsubj") ? sentence.headOf(noun) : Optional.empty();
        return head.flatMap(h -> h.upos().equals("VERB") && STATES.contains(h.lemma())
                        ? sentence.dependent(h, "ccomp")
                        : sentence.dependent(h, "cop").isPresent() ? head : Optional.empty())
                .filter(c -> sentence.dependents(c).stream()
                        .anyMatch(m -> m.is("mark") && m.lemma().equals("that") && m.index() > noun.index()));
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
        return speakers.of(sentence, adjective, 2)
                .map(s -> new Claim(
                        sentence,
                        s,
                        Optional.empty(),
                        List.of(adjective.span()),
                        Content.clause(parse.text(), sentence, clause.get(), List.of()),
                        "speech/" + cue.get().id() + " · ccomp"))
                .filter(c -> !c.content().isEmpty());
    }

    /** "In the words of one senator", "by the mission's account": a noun of speech that has a preposition and an owner. */
    private Optional<Claim> inTheWordsOf(Sentence sentence, Word noun) {
        String phrase = Phrase.preposition(sentence, noun) + " the " + noun.form() + " of";
        Optional<Speech.Cue> cue = lexicon.speech().phrase(phrase).filter(c -> noun.is("obl") && c.takes("clause"));
        Optional<Word> owner = cue.flatMap(c -> sentence.dependents(noun).stream()
                .filter(d -> d.relation().equals("nmod:poss"))
                .findFirst()
                .or(() -> whose(sentence, noun)));
        Word clause = noun.isRoot() ? noun : Carriers.clause(sentence, noun);
        return owner.filter(o -> o.index() != clause.index())
                .map(o -> new Claim(
                        sentence,
                        o,
                        Optional.empty(),
                        List.of(noun.span()),
                        Content.clause(parse.text(), sentence, clause, List.of(noun, o)),
                        "speech/" + cue.orElseThrow().id() + " · obl"))
                .filter(c -> !c.content().isEmpty());
    }

    /** What stands behind "of", right after the noun. */
    private static Optional<Word> whose(Sentence sentence, Word noun) {
        return noun.index() < sentence.words().size()
                ? Optional.of(sentence.word(noun.index() + 1))
                        .filter(of -> of.lemma().equals("of") && of.is("case"))
                        .flatMap(sentence::headOf)
                : Optional.empty();
    }

    private Optional<Claim> accordingTo(Sentence sentence, Word according) {
        Optional<Word> whom = Carriers.whom(sentence, according);
        if (whom.isEmpty()) {
            return Optional.empty();
        }
        Word clause = Carriers.clause(sentence, whom.get());
        boolean carried = carriers.isReporter(sentence, whom.get())
                && clause.upos().equals("VERB")
                && verb(sentence, clause).isPresent();
        Optional<Word> source = carried ? Optional.empty() : speakers.author(sentence, whom.get());
        List<Span> content = Content.clause(parse.text(), sentence, clause, List.of(whom.get()));
        Span cue = sentence.dependents(according).stream()
                .filter(d -> d.is("fixed"))
                .findFirst()
                .map(to -> according.span().join(to.span()))
                .orElse(according.span());
        return source.filter(s -> !content.isEmpty())
                .map(s -> new Claim(sentence, s, Optional.empty(), List.of(cue), content, "speech/according-to · obl"));
    }
}
