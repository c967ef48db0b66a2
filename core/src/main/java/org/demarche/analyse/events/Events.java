package org.demarche.analyse.events;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.analyse.Cast;
import org.demarche.analyse.Figure;
import org.demarche.analyse.tolls.TollMention;
import org.demarche.language.Parse;
import org.demarche.language.Word;
import org.demarche.lexicon.Lexicon;
import org.demarche.record.Event;
import org.demarche.record.Place;
import org.demarche.record.Status;
import org.demarche.record.Toll;
import org.demarche.report.Span;

/** The events of a report: who did what to whom. */
public final class Events {

    private Events() {}

    /** Everything that a row of the lists takes for an event, before it is weighed. */
    public static List<Telling> tellings(Parse parse, Lexicon lexicon, Cast cast) {
        return new Triggers(lexicon.events(), cast, parse).of(parse);
    }

    /** Those that a careful reader would enter; a deed whose victims are counted is always one. */
    public static List<Telling> worthy(List<Telling> tellings, Lexicon lexicon, Parse parse, List<TollMention> tolls) {
        Worth worth = new Worth(lexicon.worth());
        Company company = Company.of(tellings, parse.sentences().size());
        Set<Integer> counted = tolls.stream().flatMap(Events::counted).collect(Collectors.toCollection(TreeSet::new));
        return tellings.stream()
                .filter(t -> !t.isSpeakerless())
                .filter(t -> worth.isEvent(t, company)
                        || (isReal(t) && counted.contains(t.trigger().span().start())))
                .toList();
    }

    /** Where the words stand that tell a toll's deed: "left" and "dead" in "left forty people dead". */
    private static Stream<Integer> counted(TollMention toll) {
        Word predicate = toll.predicate();
        Stream<Integer> above = predicate.is("xcomp")
                ? toll.sentence().headOf(predicate).map(h -> h.span().start()).stream()
                : Stream.empty();
        return Stream.concat(Stream.of(predicate.span().start()), above);
    }

    /** What happened, once for each occurrence. */
    public static List<Occurrence> of(List<Telling> tellings, Differences differences) {
        return new Occurrences(differences).of(tellings);
    }

    private static boolean isReal(Telling t) {
        return t.status() == Status.HAPPENED || t.status() == Status.ONGOING;
    }

    /** The record's events, in the order of the text. */
    public static List<Event> record(
            List<Occurrence> occurrences, Setting setting, Days days, Function<Figure, Optional<String>> ids) {
        Map<Occurrence, List<TollMention>> tolls = setting.tolls(occurrences);
        List<Event> out = new ArrayList<>();
        for (Occurrence o : occurrences) {
            String id = "e" + (out.size() + 1);
            out.add(event(id, o, new Told(setting, days, Setting.distinct(tolls.getOrDefault(o, List.of()))), ids));
        }
        return out;
    }

    private record Told(Setting setting, Days days, List<Toll> tolls) {}

    private static Event event(String id, Occurrence o, Told told, Function<Figure, Optional<String>> ids) {
        List<Span> evidence =
                o.tellings().stream().map(Telling::evidence).distinct().sorted().toList();
        Optional<Place> place = told.setting().place(o);
        return new Event(
                id,
                told.setting().code(o),
                told.setting().contexts(o),
                known(o.actors(), ids),
                known(o.recipients(), ids),
                told.days().of(o),
                place,
                told.setting().country(o, place),
                o.status(),
                o.claimed().flatMap(s -> ids.apply(s.speaker())),
                told.tolls(),
                evidence,
                o.because());
    }

    private static List<String> known(Collection<Figure> figures, Function<Figure, Optional<String>> ids) {
        return figures.stream().flatMap(f -> ids.apply(f).stream()).distinct().toList();
    }
}
