package org.demarche.analyse.events;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.Before;
import org.demarche.analyse.Cast;
import org.demarche.analyse.Figure;
import org.demarche.analyse.Fit;
import org.demarche.analyse.Kinds;
import org.demarche.analyse.Roles;
import org.demarche.analyse.Saying;
import org.demarche.analyse.Unmeant;
import org.demarche.language.Parse;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.lexicon.EventFrame;
import org.demarche.record.EventCode;
import org.demarche.record.Status;

/** Finds the words of a report that tell of an event, with the row of the lists that fits best. */
final class Triggers {

    /** Deeds whose possessor is the one to whom they are done: "his arrest". */
    private static final Set<String> SUFFERED = Set.of(
            "arrest",
            "detention",
            "murder",
            "killing",
            "assassination",
            "abduction",
            "kidnapping",
            "imprisonment",
            "poisoning",
            "release",
            "death",
            "expulsion",
            "deportation",
            "conviction",
            "sentencing",
            "injury",
            "beating",
            "torture",
            "execution",
            "capture",
            "disappearance",
            "prosecution",
            "trial",
            "dismissal",
            "ouster",
            "removal",
            "overthrow",
            "poison",
            "sentence",
            "extradition",
            "jailing",
            "stabbing",
            "impeachment",
            "shooting");

    /** What somebody else would have to do with those of whom it is asked. */
    private static final Set<String> UNDERGONE = Set.of(
            ("release arrest detention extradition expulsion deportation handover prosecution trial removal ouster "
                            + "dismissal exclusion execution liberation sacking punishment impeachment suspension repatriation")
                    .split(" "));

    private static final Set<EventCode.Type> KEPT =
            Set.of(EventCode.Type.AID, EventCode.Type.SUPPORT, EventCode.Type.COOPERATE);
    private static final Set<EventCode.Type> GIVEN = Set.of(
            EventCode.Type.AID,
            EventCode.Type.SUPPORT,
            EventCode.Type.COOPERATE,
            EventCode.Type.CONSULT,
            EventCode.Type.RETREAT,
            EventCode.Type.REQUEST);
    private static final Set<EventCode.Type> HARMS =
            Set.of(EventCode.Type.COERCE, EventCode.Type.SANCTION, EventCode.Type.ASSAULT, EventCode.Type.PROTEST);
    /** Where the other side stands that no row asks for. */
    private static final Map<EventCode.Type, List<List<String>>> USUAL = Map.of(
            EventCode.Type.REQUEST,
            usual("comp.subj", "obj.comp.subj", "comp.from", "on", "obj.from"),
            EventCode.Type.PROTEST,
            usual(
                    "against",
                    "against.agent",
                    "over.agent",
                    "in.against",
                    "during.against",
                    "aim.obj",
                    "aim.from",
                    "aim.obj.from",
                    "aim.on",
                    "aim.obj.of"),
            EventCode.Type.THREATEN,
            usual("obj", "against", "comp.obj", "comp.against", "comp.on"),
            EventCode.Type.AID,
            usual("iobj", "to"),
            EventCode.Type.AGREE,
            usual("with", "comp.to", "comp.with"),
            EventCode.Type.ASSAULT,
            usual("obj", "against", "obj.against", "on"));

    /** The lemma of rows for any verb that tells of its doer's own will. */
    private static final String ANY = "*";

    private final Map<String, List<EventFrame>> frames;
    private final Cast cast;
    private final Kinds kinds;
    private final Before before;

    Triggers(Map<String, List<EventFrame>> frames, Cast cast, Parse parse) {
        this.before = new Before(cast, parse);
        this.frames = frames;
        this.cast = cast;
        this.kinds = new Kinds(cast);
    }

    private static List<List<String>> usual(String... roles) {
        return Arrays.stream(roles).map(List::of).toList();
    }

    /** In the order of the text. */
    List<Telling> of(Parse parse) {
        List<Telling> out = new ArrayList<>();
        for (Sentence sentence : parse.sentences()) {
            Roles roles = new Roles(sentence);
            Map<Word, EventFrame> found = new LinkedHashMap<>();
            sentence.words().stream()
                    .filter(w -> !Accidents.isOne(sentence, w) && !Unmeant.is(sentence, w))
                    .forEach(w -> frame(sentence, roles, w).ifPresent(f -> found.put(w, f)));
            Set<Word> silent = new LinkedHashSet<>();
            found.forEach((word, frame) -> silent.addAll(taken(roles, word, frame)));
            found.forEach((word, frame) -> {
                Telling told = telling(sentence, roles, word, frame);
                if (!silent.contains(word) && !isUnthought(told)) {
                    out.add(told);
                }
            });
        }
        return new Agents(cast, cast.author(parse)).fill(out);
    }

    /** "The process is not dead": what a speaker does not think is no act of his. */
    private static boolean isUnthought(Telling t) {
        return t.status() == Status.DID_NOT_HAPPEN
                && !t.frame().trigger().part().equals("verb")
                && t.frame().actors().contains(List.of("speaker"));
    }

    /** Words that a row has already made part of its own event: "deal" in "signed a deal". */
    private static List<Word> taken(Roles roles, Word word, EventFrame frame) {
        return frame.trigger().needs().stream()
                .filter(n -> !n.absent() && (n.role().equals("obj") || n.role().equals("of")))
                .flatMap(n -> roles.of(word, n.role()).stream()
                        .filter(o -> n.values().contains(o.lemma().toLowerCase(Locale.ROOT))))
                .toList();
    }

    /** The row whose conditions the words meet; else one that they meet by what names and pronouns stand for. */
    private Optional<EventFrame> frame(Sentence sentence, Roles roles, Word word) {
        List<EventFrame> rows = frames.getOrDefault(word.lemma().toLowerCase(Locale.ROOT), List.of());
        Fit.Around plain = new Fit.Around(sentence, roles, Optional.empty());
        Fit.Around seen = new Fit.Around(sentence, roles, Optional.of(kinds));
        return rows.stream()
                .filter(f -> !f.trigger().isWide() && Fit.is(plain, word, f.trigger()))
                .findFirst()
                .or(() -> rows.stream()
                        .filter(f -> Fit.is(seen, word, f.trigger()))
                        .findFirst())
                .or(() -> frames.getOrDefault(ANY, List.of()).stream()
                        .filter(f -> isOwnWill(sentence, roles, word) && Fit.is(seen, word, f.trigger()))
                        .findFirst());
    }

    private boolean isOwnWill(Sentence sentence, Roles roles, Word verb) {
        return Will.isPlainVerb(verb)
                && Will.isMeant(sentence, verb)
                && cast.around(verb.span())
                        .filter(s -> Will.isOwn(cast.all(sentence, roles.of(verb, "subj")), s.speaker()))
                        .isPresent();
    }

    private Telling telling(Sentence sentence, Roles roles, Word word, EventFrame frame) {
        At at = new At(sentence, roles, word);
        boolean suffered = SUFFERED.contains(word.lemma()) && Roles.isNoun(word);
        List<Figure> owner = suffered ? cast.all(sentence, roles.of(word, "poss")) : List.of();
        Filled told = doers(at, frame);
        boolean owned = !owner.isEmpty() && told.who().equals(owner);
        Filled actors = owned ? new Filled(List.of(), "") : told;
        Filled recipients = owned ? new Filled(owner, "poss") : recipients(at, frame, actors.who());
        String path = actors.role().isEmpty() && recipients.role().isEmpty()
                ? "nobody named"
                : "actor " + (actors.role().isEmpty() ? "not told" : actors.role())
                        + (recipients.role().isEmpty() ? "" : ", recipient " + recipients.role());
        Optional<Saying> within = cast.around(word.span()).or(() -> Blame.of(at.sentence(), roles, word, cast));
        boolean own =
                within.filter(s -> Will.isOwn(actors.who(), s.speaker())).isPresent() || Will.isSworn(sentence, word);
        Status status = frame.isWorded() ? Status.HAPPENED : Standing.of(sentence, word);
        boolean refuses = status == Status.DID_NOT_HAPPEN && !actors.who().isEmpty() && !Roles.isNoun(word);
        Optional<EventFrame> sworn = sworn(sentence, word, frame);
        EventFrame meant = sworn.isPresent()
                ? sworn.get()
                : status == Status.PLANNED
                        ? ahead(frame, own)
                        : refuses ? refused(frame, own && Will.isMeant(sentence, word)) : frame;
        return new Telling(
                sentence,
                word,
                meant,
                actors.who(),
                recipients.who(),
                path,
                meant.equals(frame) || meant.code().type() == EventCode.Type.CONCEDE ? status : Status.HAPPENED,
                within,
                Clause.of(sentence, word));
    }

    /**
     * PLOVER's rules for what is still to come: help, backing and cooperation are an agreement, a step back is a concession (a resignation stays one), harm
     * that the speaker is going to do is a threat.
     *
     * @param own whether the doer is the one who says so
     */
    private static EventFrame ahead(EventFrame frame, boolean own) {
        EventCode.Type type = frame.code().type();
        if (KEPT.contains(type)) {
            return as(frame, EventCode.Type.AGREE, "030");
        }
        if (type == EventCode.Type.RETREAT && !frame.code().modes().contains("resign")) {
            return as(frame, EventCode.Type.CONCEDE, "080");
        }
        return own && HARMS.contains(type) ? as(frame, EventCode.Type.THREATEN, "130") : frame;
    }

    /**
     * Who does not agree or concede rejects; so does who says that he will not help, meet or give way.
     *
     * @param will whether it is the doer's own will that is told
     */
    private static EventFrame refused(EventFrame frame, boolean will) {
        EventCode.Type type = frame.code().type();
        boolean yes = type == EventCode.Type.AGREE || type == EventCode.Type.CONCEDE || (will && GIVEN.contains(type));
        return yes ? as(frame, EventCode.Type.REJECT, "120") : frame;
    }

    private static EventFrame as(EventFrame frame, EventCode.Type type, String cameo) {
        EventCode code = new EventCode(type, List.of(), cameo, frame.code().score());
        return new EventFrame(frame.id(), frame.trigger(), code, frame.actors(), frame.recipients());
    }

    /** What somebody swears not to do: not to yield is a refusal, not to attack an agreement. */
    private static Optional<EventFrame> sworn(Sentence sentence, Word word, EventFrame frame) {
        EventCode.Type type = frame.code().type();
        if (type == EventCode.Type.AGREE && Will.isSwornNot(sentence, word, true)) {
            return Optional.of(as(frame, EventCode.Type.REJECT, "120"));
        }
        boolean peace = type == EventCode.Type.THREATEN && Will.isSwornNot(sentence, word, false);
        return peace ? Optional.of(as(frame, EventCode.Type.AGREE, "030")) : Optional.empty();
    }

    /** By the row; where it finds nobody, where words of that type have theirs as a rule. */
    private Filled recipients(At at, EventFrame frame, List<Figure> actors) {
        boolean asked = frame.code().type() == EventCode.Type.REQUEST;
        At from = asked ? at.toAsk() : at;
        Filled own = foreign(frame, fill(from, frame.recipients(), actors), actors);
        boolean tool = frame.trigger().needs().stream()
                .anyMatch(n -> !n.absent() && n.role().equals("comp.obj"));
        List<List<String>> usual = USUAL.getOrDefault(frame.code().type(), List.of()).stream()
                .filter(u -> !tool || !u.contains("comp.obj"))
                .toList();
        return own.who().isEmpty() ? foreign(frame, fill(from, usual, actors), actors) : own;
    }

    /** Without the doers' own state where they do harm or threaten it. */
    private static Filled foreign(EventFrame frame, Filled found, List<Figure> actors) {
        boolean hostile = HARMS.contains(frame.code().type()) || frame.code().type() == EventCode.Type.THREATEN;
        boolean own = hostile && found.who().stream().allMatch(f -> isTheirState(f, actors));
        return own ? new Filled(List.of(), "") : found;
    }

    /**
     * Where a trigger stands.
     *
     * @param asked whether only those are looked for who could do what is asked
     */
    private record At(Sentence sentence, Roles roles, Word word, boolean asked) {

        At(Sentence sentence, Roles roles, Word word) {
            this(sentence, roles, word, false);
        }

        At toAsk() {
            return new At(sentence, roles, word, true);
        }

        List<Word> of(String role) {
            return roles.of(word, role).stream()
                    .filter(w -> !asked || !isSuffering(w))
                    .toList();
        }

        /** "Wants the general sent home", "demanded the release of the pair": what is asked is done to them, not by them. */
        private boolean isSuffering(Word told) {
            Word one = told.is("conj") ? sentence.word(told.head()) : told;
            if (one.isRoot()) {
                return false;
            }
            Word head = sentence.word(one.head());
            boolean owned = one.is("nmod") && Roles.isNoun(head) && UNDERGONE.contains(head.lemma());
            boolean done = sentence.dependents(head).stream()
                    .anyMatch(d -> (d.is("xcomp") || d.is("ccomp") || d.is("acl"))
                            && d.index() > one.index()
                            && one.is("obj")
                            && d.upos().equals("VERB")
                            && roles.isPassive(d));
            return owned || done || (one.relation().equals("nsubj:pass") && head.index() != word.index());
        }
    }

    private record Filled(List<Figure> who, String role) {

        static Filled of(List<Figure> who, String role) {
            return new Filled(who, who.isEmpty() ? "" : role);
        }
    }

    /** "The minister threatened to close Turkish airspace to Armenian carriers": it is not his own country that he threatens. */
    private static boolean isTheirState(Figure figure, List<Figure> actors) {
        return figure.kind().equals("state")
                && !actors.isEmpty()
                && actors.stream()
                        .allMatch(a -> a.kind().equals("person")
                                && a.country().equals(figure.key())
                                && Set.of("GOV", "MIL", "").contains(a.sector()));
    }

    /** "The minister called it a disgrace": "it" is hardly his own country. */
    private static boolean isOwnByIt(List<Word> words, Figure figure, List<Figure> actors) {
        return words.stream().allMatch(w -> w.lemma().equals("it"))
                && figure.kind().equals("state")
                && actors.stream().anyMatch(a -> a.country().equals(figure.key()));
    }

    /** By the row; whom a pronoun in the subject means by what was told before, where nothing else explains it. */
    private Filled doers(At at, EventFrame frame) {
        Filled own = fill(at, frame.actors(), List.of());
        boolean subject = !frame.actors().isEmpty() && frame.actors().get(0).contains("subj");
        return own.who().isEmpty() && subject ? Filled.of(before.of(at.sentence(), at.of("subj")), "subj") : own;
    }

    /** The first alternative that is filled with somebody else. */
    private Filled fill(At at, List<List<String>> alternatives, List<Figure> others) {
        for (List<String> together : alternatives) {
            List<Word> words = new ArrayList<>();
            together.forEach(role -> words.addAll(at.of(role)));
            List<Figure> who = cast.reached(at.sentence(), words).stream()
                    .filter(f -> !others.contains(f) && !isOwnByIt(words, f, others))
                    .toList();
            if (!who.isEmpty()) {
                return new Filled(who, String.join("+", together));
            }
        }
        return new Filled(List.of(), "");
    }
}
