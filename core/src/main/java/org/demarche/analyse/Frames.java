package org.demarche.analyse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.lexicon.Speech;
import org.demarche.report.Span;

/**
 * Finds what a verb of speech governs: the content of its cue, by the frames of its row.
 *
 * <pre>
 * clause              said | that talks would go on |        ccomp
 * clause              | Talks would go on |, he said         the cue is a parataxis of what is said
 * object-infinitive   urged | Kyiv to stop |                 obj + xcomp
 * object-as           described | the raid as a mistake |    obj + obl:as
 * the same, passive   | The man | was identified by police | as a guard |
 * </pre>
 */
final class Frames {

    /** What a cue's content is, and by which path it was found. */
    record Found(List<Span> spans, String path) {}

    /** A verb of speech where it stands. */
    record Place(Sentence sentence, Word verb, Speech.Cue cue) {

        Optional<Word> dependent(String relation) {
            return sentence.dependent(verb, relation);
        }
    }

    private static final Set<String> VOWS = Set.of("promise", "threaten", "demand");
    private static final Set<String> DEMANDS = Set.of("demand", "call", "request");
    /** To order somebody to do something is a deed. */
    private static final Set<String> DEEDS = Set.of("order");

    private static final Set<String> HEARING = Set.of("tell", "promise", "urge", "order", "ask", "warn", "answer");
    private static final Set<String> NAMING = Set.of("name", "identify", "quote");
    private static final List<String> PREPOSITIONS = List.of("as", "of", "for");

    private final String text;
    private final Cues cues;
    private final Aside aside;

    Frames(String text, Cues cues) {
        this.text = text;
        this.cues = cues;
        this.aside = new Aside(cues);
    }

    Optional<Found> content(Place at) {
        boolean clausal = at.cue().takes("clause");
        Optional<Word> clause = said(at.sentence(), at.verb());
        if (clause.isPresent() && (clausal || at.cue().takes("question"))) {
            return Optional.of(new Found(clause(at, clause.get()), "ccomp"));
        }
        if (at.verb().is("parataxis") && clausal && !isLead(at) && !Aside.isRelated(at.sentence(), at.verb())) {
            Word said = at.sentence().word(at.verb().head());
            if (Aside.isApart(at, said)) {
                return Optional.empty();
            }
            said = (said.is("nsubj") || said.is("csubj")) && !said.isRoot()
                    ? at.sentence().word(said.head())
                    : said;
            return Optional.of(new Found(Content.clause(text, at.sentence(), said, List.of(at.verb())), "parataxis"));
        }
        Optional<Word> colon = clausal
                ? at.dependent("parataxis")
                        .filter(p -> p.index() > at.verb().index() || Aside.isQuoted(at.sentence(), p))
                        .filter(p -> !Aside.isApart(at, p))
                : Optional.empty();
        if (colon.isPresent() && at.dependent("obj").isEmpty()) {
            return Optional.of(new Found(Content.clause(text, at.sentence(), colon.get(), List.of()), "colon"));
        }
        return passive(at).or(() -> objects(at));
    }

    /** "Minister Berg said:" with nothing before its subject: what is said follows. */
    private static boolean isLead(Place at) {
        Word head = at.sentence().word(at.verb().head());
        List<Word> words = at.sentence().words();
        return words.get(words.size() - 1).form().equals(":")
                && (head.isName() || head.upos().equals("NOUN"))
                && words.get(words.size() - 1).index() - at.verb().index() < 8;
    }

    /**
     * A clause that the cue governs, without a participle at its end that is a cue of the same speaker's ("…, adding that"), and with what a second
     * "that" adds to it where the tree hangs that from the cue.
     */
    private List<Span> clause(Place at, Word clause) {
        List<Word> cut = new ArrayList<>();
        BitSet in = at.sentence().below(clause);
        for (Word word : at.sentence().words()) {
            boolean own = in.get(word.index()) && aside.opens(at, clause, word);
            if (own) {
                cut.add(word);
            }
        }
        if (at.sentence().isBelow(at.verb(), clause)) {
            cut.add(at.verb());
        }
        Speakers.displaced(at.sentence(), at.verb()).ifPresent(cut::add);
        Optional<Word> subject = at.dependent("obj").filter(o -> isSubject(at, o, clause));
        List<Span> out = new ArrayList<>(
                subject.isPresent()
                        ? stretch(at, subject.get(), clause)
                        : Content.clause(text, at.sentence(), clause, cut));
        for (Word more : at.sentence().dependents(at.verb())) {
            if (more.is("conj") && more.index() > clause.index() && marked(at.sentence(), more, "that")) {
                out.addAll(Content.clause(text, at.sentence(), more, List.of()));
            }
        }
        return out;
    }

    /** "Announced | the new region would govern itself |": the tree may make the subject of what is said the object of the cue. */
    private static boolean isSubject(Place at, Word object, Word clause) {
        boolean between = at.verb().index() < object.index() && object.index() < clause.index();
        boolean bare = at.sentence().dependents(clause).stream()
                .noneMatch(d -> d.relation().contains("subj")
                        || d.is("expl")
                        || (d.is("mark") && !(d.lemma().equals("that") && isBefore(at, d, object))));
        return between && bare && !HEARING.contains(at.cue().force());
    }

    /** Whether a mark stands between the cue and a noun phrase. */
    private static boolean isBefore(Place at, Word mark, Word object) {
        return at.verb().index() < mark.index() && mark.index() < object.index();
    }

    /**
     * The clause that a cue governs: its complement; a bare complement with a subject of its own; one that hangs from an adverbial in between ("claimed
     * after the talks that …"); or the clause that the tree hangs the cue from, where both have their subject in front and behind.
     */
    static Optional<Word> said(Sentence sentence, Word verb) {
        List<Word> below = sentence.dependents(verb);
        Optional<Word> clause = sentence.dependent(verb, "ccomp")
                .or(() -> sentence.dependent(verb, "xcomp")
                        .filter(x -> x.index() > verb.index() && isFinite(sentence, x)));
        Optional<Word> far = below.stream()
                .filter(d -> d.index() > verb.index()
                        && (d.is("advcl") || d.is("obl") || d.is("xcomp"))
                        && !marked(sentence, d, "as"))
                .flatMap(d -> sentence.dependents(d).stream())
                .filter(d -> d.is("ccomp") && marked(sentence, d, "that"))
                .findFirst();
        Optional<Word> above = sentence.headOf(verb)
                .filter(h -> verb.is("xcomp") && h.index() > verb.index() && isFinite(sentence, h));
        return clause.or(() -> far).or(() -> above);
    }

    private static boolean isFinite(Sentence sentence, Word clause) {
        return sentence.dependents(clause).stream()
                        .anyMatch(d -> d.relation().startsWith("nsubj") && d.index() < clause.index())
                && sentence.dependents(clause).stream()
                        .noneMatch(d -> d.is("mark") && d.lemma().equals("to"));
    }

    /** What is said of the subject of a passive by somebody who is named. */
    private Optional<Found> passive(Place at) {
        Optional<Word> subject = at.sentence().dependents(at.verb()).stream()
                .filter(d -> d.relation().equals("nsubj:pass"))
                .findFirst();
        boolean named = at.sentence().dependents(at.verb()).stream()
                .anyMatch(d -> d.relation().equals("obl:agent"));
        Optional<Word> rest = at.dependent("xcomp")
                .or(() -> at.cue().takes("object-as")
                        ? oblique(at.sentence(), at.verb(), "as").filter(o -> !isCue(at.sentence(), o))
                        : Optional.empty());
        if (subject.isEmpty() || !named || rest.isEmpty()) {
            return Optional.empty();
        }
        List<Span> out = new ArrayList<>(Content.clause(text, at.sentence(), subject.get(), List.of()));
        out.addAll(Content.clause(text, at.sentence(), rest.get(), List.of()));
        return Optional.of(new Found(out, "nsubj:pass+" + (rest.get().is("xcomp") ? "xcomp" : "as")));
    }

    private Optional<Found> objects(Place at) {
        Optional<Word> xcomp = at.dependent("xcomp").or(() -> far(at));
        Optional<Word> object = at.dependent("obj")
                .or(() -> at.dependent("iobj"))
                .or(() -> xcomp.flatMap(x -> at.sentence().dependent(x, "nsubj")));
        Optional<Word> clause = at.dependent("ccomp");
        boolean told =
                xcomp.filter(x -> isNaming(at, x) || x.upos().equals("PART")).isPresent();
        boolean deed = DEEDS.contains(at.verb().lemma())
                && xcomp.filter(x -> marked(at.sentence(), x, "to")).isPresent();
        if (told || deed) {
            return Optional.empty();
        }
        if (at.cue().takes("object-infinitive") && (xcomp.isPresent() || clause.isPresent())) {
            Word to = xcomp.orElseGet(clause::orElseThrow);
            Word from = object.or(() -> whom(at))
                    .filter(w -> w.index() < to.index() && w.index() > at.verb().index())
                    .orElse(to);
            return Optional.of(new Found(stretch(at, from, to), "obj+xcomp"));
        }
        return predicate(at, object, xcomp)
                .or(() -> pair(at, object))
                .or(() -> vow(at, xcomp))
                .or(() -> demand(at, xcomp))
                .or(() -> object(at))
                .or(() -> new Noted(text).content(at));
    }

    /** "Called the killing a crime", "what he called | a crime |"; not "call themselves a charity". */
    private Optional<Found> predicate(Place at, Optional<Word> object, Optional<Word> xcomp) {
        if (!at.cue().takes("object-predicate")) {
            return Optional.empty();
        }
        boolean what = object.isEmpty()
                && at.verb().relation().equals("acl:relcl")
                && at.sentence().word(at.verb().head()).lemma().equals("what");
        if (what) {
            return xcomp.map(x -> new Found(stretch(at, x, x), "what+xcomp"));
        }
        return object.filter(o -> !o.form().endsWith("self") && !o.form().endsWith("selves"))
                .flatMap(o -> xcomp.map(x ->
                        new Found(stretch(at, o.index() < at.verb().index() ? x : o, x), "obj+xcomp")));
    }

    /** "Condemned the vote as a farce": the object and what stands behind the preposition. */
    private Optional<Found> pair(Place at, Optional<Word> object) {
        boolean counts = at.cue().force().equals("estimate");
        Optional<Word> first = object.filter(o -> !counts && !isRelative(o));
        return PREPOSITIONS.stream()
                .filter(p -> at.cue().takes("object-" + p))
                .flatMap(p -> first
                        .flatMap(o -> oblique(at.sentence(), at.verb(), p)
                                .filter(w -> !isCue(at.sentence(), w) && !isThanks(at, w, p))
                                .map(w -> new Found(stretch(at, o, w), "obj+" + p)))
                        .stream())
                .findFirst();
    }

    /** "Commended the troops for their zeal": praise without a clause. */
    private static boolean isThanks(Place at, Word what, String preposition) {
        return preposition.equals("for")
                && at.cue().force().equals("praise")
                && !at.verb().lemma().equals("thank")
                && !what.upos().equals("VERB");
    }

    private Optional<Found> vow(Place at, Optional<Word> xcomp) {
        boolean vows = at.cue().takes("infinitive") && VOWS.contains(at.cue().force());
        return xcomp.filter(x -> vows).map(x -> new Found(Content.clause(text, at.sentence(), x, List.of()), "xcomp"));
    }

    /** "Called for | the guilty to be punished |". */
    private Optional<Found> demand(Place at, Optional<Word> xcomp) {
        Optional<Word> forWhat = at.cue().takes("for")
                        && DEMANDS.contains(at.cue().force())
                        && at.dependent("obj").isEmpty()
                ? oblique(at.sentence(), at.verb(), "for")
                : Optional.empty();
        return forWhat.map(w -> new Found(
                Content.stretch(
                        text,
                        at.sentence(),
                        w,
                        xcomp.filter(x -> x.index() > w.index()).orElse(w)),
                "obl:for"));
    }

    private static boolean isRelative(Word word) {
        return word.upos().equals("PRON")
                && word.form().toLowerCase(Locale.ROOT).startsWith("wh");
    }

    /** "Asked not to be named": nothing is said. */
    private static boolean isNaming(Place at, Word infinitive) {
        return NAMING.contains(infinitive.lemma())
                && at.dependent("obj").isEmpty()
                && at.sentence().dependents(infinitive).stream()
                        .anyMatch(d -> d.relation().equals("aux:pass"))
                && Acting.isNegated(at.sentence(), infinitive);
    }

    /**
     * "Urged the parties to the accord signed in May | to apply it |", where the tree hangs the infinitive from the phrase in between; "called on both
     * | to talk |", where it takes it for a purpose.
     */
    private static Optional<Word> far(Place at) {
        Optional<Word> called = whom(at).filter(w -> at.cue().takes("object-infinitive"));
        if (called.isPresent()) {
            return at.sentence().dependents(at.verb()).stream()
                    .filter(d -> d.is("advcl") && d.index() > called.get().index() && marked(at.sentence(), d, "to"))
                    .findFirst();
        }
        Optional<Word> object = at.cue().takes("object-infinitive") ? at.dependent("obj") : Optional.empty();
        return object.flatMap(o -> at.sentence().words().stream()
                .filter(w ->
                        w.index() > o.index() + 2 && w.is("advcl") && w.upos().equals("VERB"))
                .filter(w -> marked(at.sentence(), w, "to") && at.sentence().isBelow(w, at.verb()))
                .filter(w -> at.sentence().word(w.head()).is("acl"))
                .findFirst());
    }

    /** "Claimed responsibility": a noun phrase is the content, where the row says that it is read. */
    private Optional<Found> object(Place at) {
        return at.dependent("obj")
                .filter(o -> at.cue().takes("phrase") && o.index() > at.verb().index())
                .map(o -> new Found(stretch(at, o, o), "obj"));
    }

    /** "Quoted him as saying": what he says has a cue of its own. */
    private boolean isCue(Sentence sentence, Word word) {
        return word.upos().equals("VERB") && cues.of(sentence, word).isPresent();
    }

    private static Optional<Word> whom(Place at) {
        return Cues.preposition(at.sentence(), at.verb()).flatMap(p -> oblique(at.sentence(), at.verb(), p.lemma()));
    }

    /**
     * What stands before the cue is no part of what follows it, whatever the tree says; nor is a relative clause behind a comma at its end, which
     * the reporter adds: "called him a puppet, who had …".
     */
    private List<Span> stretch(Place at, Word from, Word to) {
        return Content.stretch(text, at.sentence(), from, to).stream()
                .map(s -> Content.trim(text, new Span(s.start(), added(at.sentence(), to, s))))
                .map(s -> from.index() > at.verb().index()
                                && s.start() < at.verb().span().end()
                        ? Content.trim(text, new Span(at.verb().span().end(), s.end()))
                        : s)
                .toList();
    }

    /** Where a relative clause begins that is added behind a comma below {@code to}, else the end. */
    private static int added(Sentence sentence, Word to, Span span) {
        for (Word word : sentence.words()) {
            boolean relative = Set.of("who", "which", "whose", "where").contains(word.lemma())
                    && word.index() > to.index() + 1
                    && sentence.isBelow(word, to);
            if (relative
                    && span.contains(word.span())
                    && sentence.word(word.index() - 1).form().equals(",")) {
                return word.span().start();
            }
        }
        return span.end();
    }

    private static boolean marked(Sentence sentence, Word clause, String mark) {
        return sentence.dependents(clause).stream()
                .anyMatch(d -> d.is("mark") && d.lemma().equals(mark));
    }

    private static Optional<Word> oblique(Sentence sentence, Word verb, String preposition) {
        return sentence.dependents(verb).stream()
                .filter(d -> (d.is("obl") || d.is("advcl") || d.is("xcomp")) && d.index() > verb.index())
                .filter(d -> !preposition.equals("as")
                        || sentence.dependents(d).stream().noneMatch(s -> s.is("nsubj")))
                .filter(d -> sentence.dependents(d).stream()
                        .anyMatch(
                                c -> (c.is("case") || c.is("mark")) && c.lemma().equals(preposition)))
                .findFirst();
    }
}
