package org.demarche.analyse.positions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.demarche.analyse.Cast;
import org.demarche.analyse.Figure;
import org.demarche.analyse.Saying;
import org.demarche.analyse.events.Telling;
import org.demarche.language.Parse;
import org.demarche.lexicon.Lexicon;
import org.demarche.record.Issue;
import org.demarche.record.Party;
import org.demarche.record.Position;
import org.demarche.record.Stance;
import org.demarche.record.When;
import org.demarche.report.Span;

/**
 * The positions of a report and the issues that they are on.
 *
 * @param positions in the order of the text
 * @param issues in the order of their first position
 */
public record Positions(List<Position> positions, List<Issue> issues) {

    public Positions {
        positions = List.copyOf(positions);
        issues = List.copyOf(issues);
    }

    /** Everything that may tell a stance, before it is weighed. */
    public static List<Stand> stands(Parse parse, Lexicon lexicon, Cast cast, List<Telling> tellings) {
        return new Stands(lexicon.stances(), cast, parse).of(tellings);
    }

    /** The stands that a careful reader would enter; of two that overlap for one holder, the likelier. */
    public static List<Stand> of(Parse parse, Lexicon lexicon, Cast cast, List<Telling> tellings) {
        List<Stand> out = new ArrayList<>();
        List<Stand> all = stands(parse, lexicon, cast, tellings);
        Force force =
                new Force(lexicon.force(), Force.company(all, parse.sentences().size()));
        List<Stand> clear = all.stream()
                .filter(s -> force.isPosition(s) && !isPlainDenial(s))
                .toList();
        Nesting nesting = new Nesting(all.stream()
                .filter(s -> force.isPosition(s) || isPlainDenial(s))
                .toList());
        all.stream()
                .filter(s -> force.isPosition(s) || (force.isAnswer(s) && answersOne(s, clear)))
                .filter(s -> clear.stream().noneMatch(o -> isWider(o, s)))
                .filter(s -> !isPlainDenial(s) && !Background.is(s) && !nesting.isTakenUp(s))
                .sorted(Comparator.comparingDouble((Stand s) -> -force.score(s))
                        .thenComparing(s -> s.trigger().span().start()))
                .forEach(s -> {
                    if (out.stream().noneMatch(o -> isSame(o, s))) {
                        out.add(s);
                    }
                });
        out.sort(Comparator.comparingInt(s -> s.trigger().span().start()));
        return out;
    }

    /** "Denied that they had fired": what is denied is a fact, not a matter to be demanded or refused. */
    private static boolean isPlainDenial(Stand s) {
        return s.trigger().lemma().equals("deny")
                && s.sentence().dependents(s.trigger()).stream().anyMatch(d -> d.is("ccomp"));
    }

    /** "Kenya proposed a patrol; Peru rejected the idea": it answers what another was just said to want. */
    private static boolean answersOne(Stand stand, List<Stand> clear) {
        return Matters.pointsBack(stand) && clear.stream().anyMatch(c -> Matters.isAnswer(stand, c));
    }

    /** Whether one stand tells of more holders what the other tells of some: "who all insisted", of "the dam must close". */
    private static boolean isWider(Stand wide, Stand narrow) {
        return wide.sentence() == narrow.sentence()
                && wide.matter().contains(narrow.trigger().span())
                && wide.stance().side() == narrow.stance().side()
                && wide.holders().size() > narrow.holders().size()
                && wide.holders().containsAll(narrow.holders());
    }

    private static boolean isSame(Stand a, Stand b) {
        int least = Math.min(a.evidence().length(), b.evidence().length());
        return !Nesting.isAside(a, b)
                && !Nesting.isAside(b, a)
                && 2 * a.evidence().meet(b.evidence()).length() >= least
                && a.holders().stream().anyMatch(b.holders()::contains);
    }

    /**
     * What is held in a report.
     *
     * @param stands in the order of the text
     * @param sayings all that is said in it
     */
    public record Held(Parse parse, Lexicon lexicon, List<Stand> stands, List<Saying> sayings) {}

    /**
     * The record's positions and issues.
     *
     * @param ids the id of a figure's party
     * @param parties by id
     */
    public static Positions record(Held held, Function<Figure, Optional<String>> ids, Map<String, Party> parties) {
        Matters matters =
                new Matters(held.parse(), held.lexicon().matters(), new TreeMap<>(parties).values(), held.stands());
        List<Position> positions = new ArrayList<>();
        List<Issue> issues = new ArrayList<>();
        Set<String> holders = new LinkedHashSet<>();
        held.stands().forEach(s -> s.holders().forEach(f -> ids.apply(f).ifPresent(holders::add)));
        Sides sides = new Sides(
                held, ids, new Voices(parties, holders), Steadiness.of(held.parse(), new TreeMap<>(parties).values()));
        List<List<Stand>> groups = matters.groups();
        for (List<Stand> group : groups) {
            String issue = "i" + (issues.size() + 1);
            List<Position> here = sides.positions(group, issue, positions.size());
            positions.addAll(here);
            boolean deadlock = groups.stream().anyMatch(g -> g != group && matters.isDeadlock(group, g));
            if (!here.isEmpty()) {
                issues.add(issue(new Issue(issue, matters.label(group), List.of(), List.of(), deadlock), here));
            }
        }
        return new Positions(positions, issues);
    }

    private static Issue issue(Issue bare, List<Position> positions) {
        List<String> supporters = holders(positions, Stance.Side.FOR);
        List<String> opponents = holders(positions, Stance.Side.AGAINST);
        boolean wanted =
                positions.stream().anyMatch(p -> p.stance() == Stance.DEMANDS || p.stance() == Stance.PROPOSES);
        boolean two = supporters.stream().anyMatch(s -> !opponents.contains(s)) && !opponents.isEmpty();
        return new Issue(bare.id(), bare.label(), supporters, opponents, bare.sticking() || (wanted && two));
    }

    private static List<String> holders(List<Position> positions, Stance.Side side) {
        return positions.stream()
                .filter(p -> p.stance().side() == side)
                .map(Position::holder)
                .distinct()
                .toList();
    }

    /** Whose position a stand is in the record: the side that its holder speaks for, where he speaks for one. */
    private record Sides(Held told, Function<Figure, Optional<String>> ids, Voices voices, Set<String> steady) {

        Set<String> holders(Stand stand) {
            Set<String> out = new LinkedHashSet<>();
            stand.holders().forEach(f -> ids.apply(f).map(voices::side).ifPresent(out::add));
            return out;
        }

        /** One position for each holder and side, on what all of his words tell. */
        List<Position> positions(List<Stand> group, String issue, int before) {
            Map<String, List<Stand>> held = new LinkedHashMap<>();
            group.forEach(s -> holders(s)
                    .forEach(h -> held.computeIfAbsent(h + " " + s.stance().side(), k -> new ArrayList<>())
                            .add(s)));
            List<Position> out = new ArrayList<>();
            held.forEach(
                    (key, same) -> out.add(position("o" + (before + out.size() + 1), key.split(" ")[0], issue, same)));
            return out;
        }

        Position position(String id, String holder, String issue, List<Stand> same) {
            Stand first = same.get(0);
            List<Span> evidence =
                    same.stream().map(Stand::evidence).distinct().sorted().toList();
            Optional<String> speaker =
                    speakers(first, holder).filter(i -> !i.equals(holder)).findFirst();
            return new Position(
                    id,
                    holder,
                    first.stance(),
                    issue,
                    told.parse().words(first.matter()),
                    speaker,
                    words(same, s -> s.terms().condition()),
                    words(same, s -> s.terms().since()),
                    steady.contains(holder)
                            || same.stream().anyMatch(s -> s.terms().unchanged()),
                    new When.Open(""),
                    evidence,
                    first.row() + " · " + first.sort() + ", " + first.status().word());
        }

        /** Whoever says the words, from the inside out, then who speaks for the holder; not another who holds the same. */
        private Stream<String> speakers(Stand stand, String holder) {
            Stream<Figure> around = told.sayings().stream()
                    .filter(s -> s.covers(stand.trigger().span()))
                    .sorted(Comparator.comparingInt(Saying::size))
                    .map(Saying::speaker);
            Stream<Figure> own = stand.holders().stream()
                    .filter(f -> ids.apply(f)
                            .map(voices::side)
                            .filter(holder::equals)
                            .isPresent());
            return Stream.concat(around, own).flatMap(f -> ids.apply(f).stream());
        }

        private Optional<String> words(List<Stand> stands, Function<Stand, Optional<Span>> terms) {
            return stands.stream()
                    .flatMap(s -> terms.apply(s).stream())
                    .findFirst()
                    .map(told.parse()::words);
        }
    }
}
