package org.demarche.analyse.events;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.demarche.analyse.Cast;
import org.demarche.analyse.Figure;
import org.demarche.language.Parse;
import org.demarche.lexicon.Lexicon;
import org.demarche.record.Event;
import org.demarche.record.EventCode;
import org.demarche.record.When;
import org.demarche.report.Span;

/** The events of a report: who did what to whom. */
public final class Events {

    private Events() {}

    /** Everything that a row of the lists takes for an event, before it is weighed. */
    public static List<Telling> tellings(Parse parse, Lexicon lexicon, Cast cast) {
        return new Triggers(lexicon.events(), cast).of(parse);
    }

    /** What happened, once for each occurrence. */
    public static List<Occurrence> of(List<Telling> tellings, Lexicon lexicon) {
        Worth worth = new Worth(lexicon.worth());
        return Occurrences.of(tellings.stream().filter(worth::isEvent).toList());
    }

    /** The record's events, in the order of the text. */
    public static List<Event> record(List<Occurrence> occurrences, Function<Figure, Optional<String>> ids) {
        List<Event> out = new ArrayList<>();
        for (Occurrence o : occurrences) {
            String id = "e" + (out.size() + 1);
            out.add(event(id, o, ids));
        }
        return out;
    }

    private static Event event(String id, Occurrence o, Function<Figure, Optional<String>> ids) {
        List<Span> evidence = o.tellings().stream()
                .map(Telling::evidence)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
        EventCode code = o.code();
        return new Event(
                id,
                code,
                List.of(),
                known(o.actors(), ids),
                known(o.recipients(), ids),
                new When.Open(""),
                Optional.empty(),
                "",
                o.status(),
                o.claimed().flatMap(s -> ids.apply(s.speaker())),
                List.of(),
                evidence,
                o.because());
    }

    private static List<String> known(Collection<Figure> figures, Function<Figure, Optional<String>> ids) {
        return figures.stream()
                .flatMap(f -> ids.apply(f).stream())
                .distinct()
                .toList();
    }
}
