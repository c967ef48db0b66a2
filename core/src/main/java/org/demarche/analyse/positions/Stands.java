package org.demarche.analyse.positions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.demarche.analyse.Cast;
import org.demarche.analyse.Figure;
import org.demarche.analyse.Fit;
import org.demarche.analyse.Roles;
import org.demarche.analyse.Saying;
import org.demarche.analyse.events.Standing;
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
    private static final Set<String> MUST = Set.of("must", "should", "ought", "shall");
    private static final Set<String> CANNOT = Set.of("can", "could", "will", "would");
    private static final Set<String> NEEDS = Set.of("need", "have");
    private static final Set<String> NOT = Set.of("not", "n't", "never", "no");
    private static final List<String> MATTERS =
            List.of("comp", "obj", "for", "to", "of", "on", "against", "with", "about", "over", "in");

    private final Map<String, List<StanceFrame>> rows;
    private final Cast cast;

    Stands(Map<String, List<StanceFrame>> rows, Cast cast) {
        this.rows = rows;
        this.cast = cast;
    }

    /** In the order of the text; one for each word. */
    List<Stand> of(Parse parse, List<Telling> tellings) {
        Map<Integer, Stand> out = new TreeMap<>();
        for (Telling t : tellings) {
            Stance stance = BY_TYPE.get(t.frame().code().type());
            if (stance != null && !t.actors().isEmpty()) {
                out.put(t.trigger().span().start(), told(t, stance));
            }
        }
        for (Sentence sentence : parse.sentences()) {
            Roles roles = new Roles(sentence);
            for (Word word : sentence.words()) {
                modal(sentence, roles, word)
                        .ifPresent(s -> out.putIfAbsent(word.span().start(), s));
                row(sentence, roles, word).ifPresent(s -> out.put(word.span().start(), s));
            }
        }
        return out.values().stream()
                .sorted(Comparator.comparingInt(s -> s.trigger().span().start()))
                .toList();
    }

    private Stand told(Telling t, Stance stance) {
        Roles roles = new Roles(t.sentence());
        return new Stand(
                t.sentence(),
                t.trigger(),
                t.frame().id(),
                t.frame().code().type().name().toLowerCase(Locale.ROOT),
                turned(stance, t.status()),
                t.actors(),
                matter(t.sentence(), roles, t.trigger(), MATTERS),
                t.status(),
                t.within(),
                t.evidence());
    }

    /** What a stance is when it is denied or only possible. */
    private static Stance turned(Stance stance, Status status) {
        if (status != Status.DID_NOT_HAPPEN) {
            return stance;
        }
        return switch (stance) {
            case DEMANDS, PROPOSES -> Stance.YIELDS;
            case OPPOSES, REJECTS -> Stance.OPEN;
            case SUPPORTS, ACCEPTS, OPEN, YIELDS, CONDITIONAL -> Stance.REJECTS;
        };
    }

    /** The first role that is filled, as words; the trigger's own clause where none is. */
    private static Span matter(Sentence sentence, Roles roles, Word trigger, List<String> names) {
        for (String name : names) {
            List<Word> words = roles.of(trigger, name);
            if (!words.isEmpty()) {
                return trimmed(sentence, words.get(0));
            }
        }
        return org.demarche.analyse.events.Clause.of(sentence, trigger);
    }

    private static Span trimmed(Sentence sentence, Word head) {
        List<Word> all = sentence.subtree(head).stream()
                .filter(w -> !((w.is("case") || w.is("mark")) && w.head() == head.index() && w.index() < head.index()))
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

    private Optional<Stand> row(Sentence sentence, Roles roles, Word word) {
        return rows.getOrDefault(word.lemma().toLowerCase(Locale.ROOT), List.of()).stream()
                .filter(f -> Fit.is(sentence, roles, word, f.trigger()))
                .findFirst()
                .flatMap(f -> stand(sentence, roles, word, f));
    }

    private Optional<Stand> stand(Sentence sentence, Roles roles, Word word, StanceFrame frame) {
        List<Figure> holders = holders(sentence, roles, word, frame);
        if (holders.isEmpty()) {
            return Optional.empty();
        }
        Status status = Standing.of(sentence, word);
        List<String> names = frame.matters().stream().flatMap(List::stream).toList();
        return Optional.of(new Stand(
                sentence,
                word,
                frame.id(),
                "stance",
                turned(frame.stance(), status),
                holders,
                matter(sentence, roles, word, names),
                status,
                cast.around(word.span()),
                org.demarche.analyse.events.Clause.of(sentence, word)));
    }

    private List<Figure> holders(Sentence sentence, Roles roles, Word word, StanceFrame frame) {
        for (List<String> together : frame.holders()) {
            List<Figure> who = new ArrayList<>();
            for (String role : together) {
                if (role.equals("speaker")) {
                    cast.around(word.span()).map(Saying::speaker).ifPresent(who::add);
                } else {
                    who.addAll(cast.all(sentence, roles.of(word, role)));
                }
            }
            if (!who.isEmpty()) {
                return who;
            }
        }
        return List.of();
    }

    /** "The strikes must stop", said by somebody, is what he demands; "cannot go on" what he opposes. */
    private Optional<Stand> modal(Sentence sentence, Roles roles, Word word) {
        Optional<Saying> saying = cast.around(word.span());
        boolean predicate = word.upos().equals("VERB")
                || word.upos().equals("ADJ")
                || word.upos().equals("NOUN");
        if (saying.isEmpty() || !predicate) {
            return Optional.empty();
        }
        List<Word> below = sentence.dependents(word);
        boolean not = below.stream()
                .anyMatch(d -> d.is("advmod") && NOT.contains(d.form().toLowerCase(Locale.ROOT)));
        boolean must =
                below.stream().anyMatch(d -> d.is("aux") && MUST.contains(d.lemma())) || isNeeded(sentence, word);
        boolean cannot = not && below.stream().anyMatch(d -> d.is("aux") && CANNOT.contains(d.lemma()));
        if (!must && !cannot) {
            return Optional.empty();
        }
        Span clause = org.demarche.analyse.events.Clause.of(sentence, word);
        return Optional.of(new Stand(
                sentence,
                word,
                must ? "modal/must" : "modal/cannot",
                must && !not ? "modal" : "modal not",
                not ? Stance.OPPOSES : Stance.DEMANDS,
                List.of(saying.get().speaker()),
                clause,
                Status.HAPPENED,
                saying,
                clause));
    }

    private static boolean isNeeded(Sentence sentence, Word word) {
        return word.is("xcomp")
                && NEEDS.contains(sentence.word(word.head()).lemma())
                && sentence.dependents(word).stream().anyMatch(d -> d.is("mark"));
    }
}
