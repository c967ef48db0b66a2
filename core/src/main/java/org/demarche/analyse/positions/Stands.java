package org.demarche.analyse.positions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.demarche.analyse.Before;
import org.demarche.analyse.Cast;
import org.demarche.analyse.Figure;
import org.demarche.analyse.Fit;
import org.demarche.analyse.Roles;
import org.demarche.analyse.Saying;
import org.demarche.analyse.Unmeant;
import org.demarche.analyse.events.Clause;
import org.demarche.analyse.events.Telling;
import org.demarche.language.Parse;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.lexicon.StanceFrame;
import org.demarche.record.EventCode;
import org.demarche.record.Stance;
import org.demarche.record.Status;
import org.demarche.report.Span;

/** Finds the words of a report that tell how somebody stands on a matter. */
final class Stands {

    private static final Map<EventCode.Type, Stance> BY_TYPE = new TreeMap<>(Map.of(
            EventCode.Type.REQUEST, Stance.DEMANDS,
            EventCode.Type.REJECT, Stance.REJECTS,
            EventCode.Type.ACCUSE, Stance.OPPOSES,
            EventCode.Type.SUPPORT, Stance.SUPPORTS,
            EventCode.Type.AGREE, Stance.SUPPORTS,
            EventCode.Type.CONCEDE, Stance.ACCEPTS,
            EventCode.Type.THREATEN, Stance.OPPOSES,
            EventCode.Type.PROTEST, Stance.OPPOSES,
            EventCode.Type.AID, Stance.SUPPORTS,
            EventCode.Type.COOPERATE, Stance.SUPPORTS));
    private static final List<String> MATTERS =
            List.of("comp", "obj", "for", "to", "of", "on", "against", "with", "about", "over", "in");
    private static final Map<String, Stance> PREPOSITIONS =
            new TreeMap<>(Map.of("against", Stance.OPPOSES, "for", Stance.SUPPORTS));

    private static final Set<String> TIMES =
            Set.of("second", "minute", "hour", "day", "week", "month", "year", "decade", "century", "time");
    private static final Set<String> RECEIVES = Set.of(
            "have", "win", "gain", "get", "receive", "secure", "enjoy", "seek", "lack", "lose", "draw", "garner");
    private static final Set<String> THINGS = Set.of("it", "this", "that");
    private static final Set<String> NONE = Set.of("no", "nothing", "nobody");

    private final Map<String, List<StanceFrame>> rows;
    private final Cast cast;
    private final Parse parse;
    private final Before before;

    Stands(Map<String, List<StanceFrame>> rows, Cast cast, Parse parse) {
        this.rows = rows;
        this.cast = cast;
        this.parse = parse;
        this.before = new Before(cast, parse);
    }

    /** In the order of the text; a word tells one stance, and by its mood another of whoever speaks. */
    List<Stand> of(List<Telling> tellings) {
        Map<Integer, Stand> told = new TreeMap<>();
        for (Telling t : tellings) {
            Stance stance = BY_TYPE.get(t.frame().code().type());
            boolean plain = isPlain(t.sentence(), t.trigger());
            if (stance != null && !t.actors().isEmpty() && !plain) {
                told.put(t.trigger().span().start(), told(t, stance));
            }
        }
        List<Stand> out = new ArrayList<>();
        Optional<Figure> author = cast.author(parse);
        Modals modals = new Modals(cast, author);
        Purposes purposes = new Purposes(cast);
        for (Sentence sentence : parse.sentences()) {
            Roles roles = new Roles(sentence);
            for (Word word : sentence.words()) {
                if (Unmeant.is(sentence, word)) {
                    continue;
                }
                Optional<Stand> found = row(sentence, roles, word, author)
                        .or(() -> copular(sentence, word))
                        .or(() -> Optional.ofNullable(told.get(word.span().start())));
                Optional<Stand> own = purposes.of(sentence, roles, word, found);
                Optional<Stand> mood = modals.of(sentence, roles, word)
                        .filter(m -> own.isEmpty() || !own.get().holders().containsAll(m.holders()));
                boolean asked = mood.map(m -> m.stance() == Stance.DEMANDS).orElse(false);
                own.map(o -> withMood(Clefts.whole(o), modals, roles))
                        .filter(o -> !asked)
                        .ifPresent(o -> Gaps.each(o).forEach(g -> out.addAll(Demands.each(g, matters(sentence, g)))));
                mood.ifPresent(out::add);
            }
        }
        out.removeIf(Stands::isOfItsHolder);
        return List.copyOf(out);
    }

    /** "At the request of France": what is asked for is not told. */
    private static boolean isOfItsHolder(Stand s) {
        return s.trigger().upos().equals("NOUN")
                && s.holders().stream()
                        .flatMap(f -> f.mentions().stream())
                        .anyMatch(m -> m.span().equals(s.matter()));
    }

    /** "Must stop its raids" asks to stop them: the mood takes in the verb. */
    private static Stand withMood(Stand own, Modals modals, Roles roles) {
        return modals.of(own.sentence(), roles, own.trigger())
                .filter(m -> own.sort().equals("request") && m.stance() == own.stance())
                .map(m -> own.on(m.matter(), m.evidence()))
                .orElse(own);
    }

    /** "We will not go home until he is sacked": where the row asks for the "until", what it brings in is what is demanded. */
    private Stand told(Telling t, Stance stance) {
        Roles roles = new Roles(t.sentence());
        Terms terms = Terms.of(t.sentence(), t.trigger());
        Stand told = new Stand(
                        t.sentence(),
                        t.trigger(),
                        t.frame().id(),
                        t.frame().code().type().name().toLowerCase(Locale.ROOT),
                        stance(t, stance),
                        t.actors(),
                        matter(t.sentence(), roles, t.trigger(), MATTERS),
                        t.status(),
                        terms,
                        t.within(),
                        Wording.of(t.sentence(), t.trigger()))
                .onTerms();
        return terms.condition()
                .filter(c -> t.frame().trigger().words().contains("until"))
                .map(c -> told.on(c, told.evidence().join(c)))
                .orElse(told);
    }

    private static boolean isPlain(Sentence sentence, Word trigger) {
        return Denial.isAssertion(sentence, trigger)
                || Denial.isPutRight(sentence, trigger)
                || Talk.is(sentence, trigger);
    }

    /** A "not" turns the stance, unless the event's type has taken it up ("did not agree" rejects). */
    private static Stance stance(Telling t, Stance stance) {
        Status status = Denial.status(t.sentence(), t.trigger());
        boolean taken = t.frame().isWorded() || (status == Status.DID_NOT_HAPPEN && t.status() == Status.HAPPENED);
        return taken ? stance : Denial.of(t.sentence(), t.trigger(), stance, status);
    }

    /** The words for what a stance is on, coordinated ones each for itself. */
    private static List<Word> matters(Sentence sentence, Stand stand) {
        return sentence.words().stream()
                .filter(w -> w.span().start() >= stand.matter().start()
                        && stand.matter().contains(w.span()))
                .filter(w -> w.isRoot()
                        || !stand.matter().contains(sentence.word(w.head()).span()))
                .findFirst()
                .map(head -> Demands.coordinated(sentence, head))
                .orElse(List.of());
    }

    /** The first role that is filled, as words; the trigger's own clause where none is. */
    private static Span matter(Sentence sentence, Roles roles, Word trigger, List<String> names) {
        Optional<Word> charge = Wording.charge(sentence, trigger);
        if (charge.isPresent()) {
            return trimmed(sentence, charge.get());
        }
        for (String name : names) {
            List<Word> words = roles.of(trigger, name);
            if (!words.isEmpty()) {
                Word last = words.get(name.equals("comp") ? words.size() - 1 : 0);
                return trimmed(sentence, words.get(0)).join(trimmed(sentence, last));
            }
        }
        Optional<Word> doing = Wording.doing(sentence, trigger);
        if (doing.isPresent()) {
            return trimmed(sentence, doing.get());
        }
        return Clause.of(sentence, trigger);
    }

    static Span trimmed(Sentence sentence, Word head) {
        List<Word> all = sentence.subtree(head).stream()
                .filter(w -> !((w.is("case") || w.is("mark") || w.is("cop") || w.is("cc"))
                        && w.head() == head.index()
                        && w.index() < head.index()))
                .toList();
        int first = 0;
        int last = all.size() - 1;
        while (first < last && all.get(first).isPunctuation()) {
            first++;
        }
        while (last > first && all.get(last).isPunctuation()) {
            last--;
        }
        return all.get(first).span().join(all.get(last).span());
    }

    /** The first row that fits and finds somebody; a participle is looked up as it stands too ("opposed"). */
    private Optional<Stand> row(Sentence sentence, Roles roles, Word word, Optional<Figure> author) {
        String form = word.form().toLowerCase(Locale.ROOT);
        String lemma = word.lemma().toLowerCase(Locale.ROOT);
        List<StanceFrame> frames = new ArrayList<>(rows.getOrDefault(lemma, List.of()));
        if (lemma.equals(form) && word.upos().equals("VERB") && form.endsWith("s")) {
            frames.addAll(rows.getOrDefault(form.substring(0, form.length() - 1), List.of()));
        }
        if (!form.equals(lemma) && !word.xpos().equals("VBD")) {
            rows.getOrDefault(form, List.of()).stream()
                    .filter(f -> f.trigger().part().equals("adjective"))
                    .forEach(f -> frames.add(0, f));
        }
        return frames.stream()
                .filter(f -> Fit.is(sentence, roles, word, f.trigger()))
                .flatMap(f -> stand(new Surface(sentence, roles, word, f), author).stream())
                .findFirst();
    }

    private Optional<Stand> stand(Surface surface, Optional<Figure> author) {
        Sentence sentence = surface.sentence();
        Word word = surface.word();
        StanceFrame frame = surface.frame();
        List<Figure> holders = holders(surface, author);
        boolean view = surface.speaks(holders, cast, author);
        boolean plain = isPlain(sentence, word) || Intents.isNews(sentence, word, holders, cast);
        if (holders.isEmpty()
                || surface.isBare()
                || plain
                || surface.isAtAnyTime()
                || (view && surface.isOfAnother())
                || (view && surface.isOfHimself(holders, cast))) {
            return Optional.empty();
        }
        Status status = frame.trigger().words().stream().anyMatch(NONE::contains)
                ? Status.HAPPENED
                : Denial.status(sentence, word);
        List<String> names = frame.matters().stream()
                .flatMap(List::stream)
                .map(surface::role)
                .toList();
        Span matter = matter(sentence, surface.roles(), word, names);
        return Optional.of(new Stand(
                        sentence,
                        word,
                        frame.id(),
                        view ? "view" : frame.trigger().part(),
                        Intents.of(sentence, word, Denial.of(sentence, word, frame.stance(), status)),
                        holders,
                        matter,
                        status,
                        Terms.of(sentence, word),
                        cast.around(word.span()),
                        Wording.with(matter, Wording.of(sentence, word)))
                .onTerms()
                .inFull());
    }

    private List<Figure> holders(Surface at, Optional<Figure> author) {
        for (List<String> together : at.frame().holders()) {
            List<Figure> who = new ArrayList<>();
            for (String role : together) {
                if (role.equals("speaker")) {
                    cast.around(at.word().span())
                            .map(Saying::speaker)
                            .or(() -> author)
                            .ifPresent(who::add);
                } else {
                    List<Word> words = at.roles().of(at.word(), at.role(role));
                    List<Figure> found = Owners.of(cast, at.sentence(), words);
                    who.addAll(found.isEmpty() ? before.of(at.sentence(), words) : found);
                }
            }
            if (!who.isEmpty()) {
                return who;
            }
        }
        return List.of();
    }

    /** A trigger and its row: a participle that is an adjective has its subject where a passive has its object. */
    private record Surface(Sentence sentence, Roles roles, Word word, StanceFrame frame) {

        String role(String name) {
            boolean participle =
                    frame.trigger().part().equals("adjective") && word.upos().equals("VERB") && roles.isPassive(word);
            return participle && name.equals("subj") ? "obj" : name;
        }

        /** A noun or a feeling that says nothing of a matter: "his demand", "they were satisfied". */
        boolean isBare() {
            String part = frame.trigger().part();
            boolean noun = part.equals("noun") && (word.upos().equals("PROPN") || isReceived());
            return noun || (!part.equals("verb") && !hasMatter());
        }

        /** "The bill has the backing of Norway": who has it does not give it. */
        private boolean isReceived() {
            boolean support =
                    frame.id().equals("stance/support-noun") && word.relation().equals("obj");
            return support
                    && sentence.headOf(word)
                            .filter(h -> RECEIVES.contains(h.lemma()))
                            .isPresent();
        }

        private boolean hasMatter() {
            boolean agent = word.upos().equals("VERB")
                    && roles.isPassive(word)
                    && !roles.of(word, "subj").isEmpty();
            return agent
                    || frame.matters().stream()
                            .flatMap(List::stream)
                            .anyMatch(m -> !roles.of(word, role(m)).isEmpty());
        }

        /** "Argued for years": what might be the matter only tells how long. */
        boolean isAtAnyTime() {
            List<Word> words = frame.matters().stream()
                    .flatMap(List::stream)
                    .flatMap(m -> roles.of(word, role(m)).stream())
                    .toList();
            return !words.isEmpty()
                    && words.stream()
                            .allMatch(w ->
                                    TIMES.contains(w.lemma()) || w.nominal().equals("time"));
        }

        /** "The march was necessary to free them": the view is of the march, not of what it was for. */
        boolean isOfAnother() {
            return frame.id().endsWith("-adjective-comp")
                    && sentence.dependents(word).stream()
                            .anyMatch(d -> d.relation().equals("nsubj") && Roles.isNoun(d));
        }

        /** Whether the speaker speaks of himself: no view of a matter, but for "I welcome"; "it was regrettable" is of a matter. */
        boolean isOfHimself(List<Figure> holders, Cast cast) {
            return !word.lemma().equals("welcome")
                    && frame.matters().stream().anyMatch(m -> m.contains("subj"))
                    && roles.of(word, "subj").stream()
                            .filter(w -> !THINGS.contains(w.form().toLowerCase(Locale.ROOT)))
                            .anyMatch(w -> cast.of(sentence, w)
                                    .filter(holders::contains)
                                    .isPresent());
        }

        boolean speaks(List<Figure> holders, Cast cast, Optional<Figure> author) {
            boolean may = frame.holders().stream().anyMatch(h -> h.contains("speaker"));
            return may
                    && cast.around(word.span())
                            .map(Saying::speaker)
                            .or(() -> author)
                            .map(holders::contains)
                            .orElse(false);
        }
    }

    /** "Chile is against the pipeline", "we are for the freedom to dress". */
    private Optional<Stand> copular(Sentence sentence, Word word) {
        List<Word> below = sentence.dependents(word);
        boolean is = below.stream().anyMatch(d -> d.is("cop"));
        Optional<Stance> stance = below.stream()
                .filter(d -> d.is("case") && d.index() < word.index())
                .flatMap(d -> Optional.ofNullable(PREPOSITIONS.get(d.form().toLowerCase(Locale.ROOT))).stream())
                .findFirst();
        if (!is || stance.isEmpty()) {
            return Optional.empty();
        }
        List<Figure> holders = Owners.of(
                cast,
                sentence,
                below.stream().filter(d -> d.relation().equals("nsubj")).toList());
        Status status = Denial.status(sentence, word);
        int end = Clause.of(sentence, word).end();
        return holders.isEmpty()
                ? Optional.empty()
                : Optional.of(new Stand(
                        sentence,
                        word,
                        "preposition",
                        "preposition",
                        Denial.of(sentence, word, stance.get(), status),
                        holders,
                        new Span(word.span().start(), end),
                        status,
                        Terms.of(sentence, word),
                        cast.around(word.span()),
                        Wording.of(sentence, word)));
    }
}
