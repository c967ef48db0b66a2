package org.demarche.analyse.events;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.demarche.analyse.Figure;
import org.demarche.analyse.dates.Narrative;
import org.demarche.analyse.places.PlaceMention;
import org.demarche.record.EventCode;
import org.demarche.record.Place;
import org.demarche.record.When;

/**
 * What keeps two tellings apart, however alike they sound: "the first attack" and "the second attack", "five strikes" and "eleven strikes", a meeting in Ankara
 * and one in Tashkent, a raid on Monday and one on Thursday, talks with the envoy and talks with traders.
 */
public final class Differences {

    private static final Set<String> OTHERS = Set.of(
            ("second third fourth fifth another other separate previous earlier similar further subsequent fresh latest recent new "
                            + "next simultaneous")
                    .split(" "));
    private static final Set<String> ONE = Set.of("a", "an", "another", "one");
    private static final Set<String> WIDE = Set.of("country", "continent", "sea", "region", "area", "open");

    private final Narrative story;
    private final Whereabouts places;

    /** @param places where things of the report were */
    public Differences(Narrative story, List<PlaceMention> places) {
        this.story = story;
        this.places = new Whereabouts(places);
    }

    /** @param pointing whether the second is a definite noun: "the meeting" may name only some of those who met */
    boolean between(Telling a, Telling b, boolean pointing) {
        return isOther(a, b)
                || isOtherNumber(a, b)
                || isElsewhere(a, b)
                || isAtOtherTime(a, b)
                || (!pointing && isWithOthers(a, b));
    }

    private static boolean isOther(Telling a, Telling b) {
        Set<String> first = marks(a);
        Set<String> second = marks(b);
        return !first.equals(second);
    }

    private static Set<String> marks(Telling t) {
        Set<String> out = new TreeSet<>();
        t.sentence().dependents(t.trigger()).stream()
                .filter(d -> d.is("amod") || d.is("det"))
                .map(d -> d.lemma().toLowerCase(Locale.ROOT))
                .filter(OTHERS::contains)
                .forEach(out::add);
        return out;
    }

    private static boolean isOtherNumber(Telling a, Telling b) {
        Optional<String> first = number(a);
        Optional<String> second = number(b);
        return (first.isPresent() && second.isPresent() && !first.equals(second)) || isOtherAmount(a, b);
    }

    /** "Fired three missiles" and "fired eleven missiles"; the number of those harmed may change as it becomes known. */
    private static boolean isOtherAmount(Telling a, Telling b) {
        Map<String, String> first = amounts(a);
        return amounts(b).entrySet().stream()
                .anyMatch(e -> !first.getOrDefault(e.getKey(), e.getValue()).equals(e.getValue()));
    }

    private static Map<String, String> amounts(Telling t) {
        Map<String, String> out = new TreeMap<>();
        t.sentence().dependents(t.trigger()).stream()
                .filter(d -> d.is("obj")
                        && !d.nominal().equals("person")
                        && !d.nominal().equals("organization"))
                .forEach(d -> t.sentence()
                        .dependent(d, "nummod")
                        .ifPresent(n -> out.put(
                                d.lemma().toLowerCase(Locale.ROOT), n.form().toLowerCase(Locale.ROOT))));
        return out;
    }

    /** "One" for "a strike", "23" for "23 strikes"; absent for "the strikes". */
    private static Optional<String> number(Telling t) {
        return t.sentence().dependents(t.trigger()).stream()
                .filter(d ->
                        d.is("nummod") || (d.is("det") && ONE.contains(d.lemma().toLowerCase(Locale.ROOT))))
                .map(d -> d.form().toLowerCase(Locale.ROOT))
                .map(d -> ONE.contains(d) ? "one" : d)
                .findFirst();
    }

    private boolean isElsewhere(Telling a, Telling b) {
        Optional<Place> first = places.within(a);
        Optional<Place> second = places.within(b);
        return first.isPresent() && second.isPresent() && isOther(first.get(), second.get());
    }

    /** Two towns, or places in two countries; a town and its province are not set apart. */
    private static boolean isOther(Place a, Place b) {
        boolean lands =
                !a.country().isEmpty() && !b.country().isEmpty() && !a.country().equals(b.country());
        boolean towns = !WIDE.contains(a.precision()) && !WIDE.contains(b.precision());
        return lands || (towns && !a.name().equals(b.name()));
    }

    private boolean isAtOtherTime(Telling a, Telling b) {
        When first = story.of(a.sentence(), a.trigger());
        When second = story.of(b.sentence(), b.trigger());
        boolean stated = first.basis() == When.Basis.STATED && second.basis() == When.Basis.STATED;
        return stated
                && (last(first).flatMap(x -> first(second).map(x::isBefore)).orElse(false)
                        || last(second)
                                .flatMap(x -> first(first).map(x::isBefore))
                                .orElse(false));
    }

    private static Optional<LocalDate> first(When when) {
        return when instanceof When.Day day
                ? Optional.of(day.day())
                : when instanceof When.Range range ? Optional.of(range.first()) : Optional.empty();
    }

    private static Optional<LocalDate> last(When when) {
        return when instanceof When.Day day
                ? Optional.of(day.day())
                : when instanceof When.Range range ? Optional.of(range.last()) : Optional.empty();
    }

    /** Who met the envoy and who met traders had two meetings. */
    private static boolean isWithOthers(Telling a, Telling b) {
        EventCode.Type type = a.frame().code().type();
        if (type != EventCode.Type.CONSULT && type != EventCode.Type.AGREE) {
            return false;
        }
        Set<Figure> first = all(a);
        Set<Figure> second = all(b);
        Set<Figure> others = new LinkedHashSet<>(second);
        others.removeAll(first);
        first.removeAll(second);
        return !first.isEmpty()
                && !others.isEmpty()
                && first.stream().noneMatch(x -> others.stream().anyMatch(y -> isOfOne(x, y)));
    }

    private static boolean isOfOne(Figure a, Figure b) {
        return a.country().equals(b.country()) && !a.country().isEmpty();
    }

    private static Set<Figure> all(Telling t) {
        Set<Figure> out = new LinkedHashSet<>(t.actors());
        out.addAll(t.recipients());
        return out;
    }
}
