package org.demarche.app.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.app.charts.Occurrence.Named;

/**
 * A strip of the timeline with the events of one kind or of one party.
 *
 * @param id the kind or the party; empty for what has no lane of its own
 */
public record Lane(String id, String name, List<Dated> events) {

    /** Lanes beyond this many share one. */
    static final int MOST = 14;

    private static final Comparator<Dated> BY_DAY = Comparator.comparing(Dated::first)
            .thenComparing(Dated::last)
            .thenComparing(d -> d.event().id());

    public Lane {
        events = events.stream().sorted(BY_DAY).toList();
    }

    /** What makes a lane. */
    public enum By {
        KIND,
        PARTY
    }

    /** The lanes of these events, the fullest first; what is in no lane of its own comes last. */
    static List<Lane> of(List<Dated> events, By by) {
        Map<Named, List<Dated>> lanes =
                new TreeMap<>(Comparator.comparing(Named::name).thenComparing(Named::id));
        for (Dated event : events) {
            for (Named key : keys(event.event(), by)) {
                lanes.computeIfAbsent(key, k -> new ArrayList<>()).add(event);
            }
        }
        List<Lane> all = new ArrayList<>();
        lanes.forEach((key, held) -> all.add(new Lane(key.id(), key.name(), held)));
        all.sort(Comparator.comparing((Lane l) -> l.id().isEmpty())
                .thenComparing(l -> -l.events().size())
                .thenComparing(Lane::name));
        return all.size() <= MOST ? all : folded(all);
    }

    private static List<Named> keys(Occurrence event, By by) {
        if (by == By.KIND) {
            return List.of(new Named(event.type(), event.type().toLowerCase(Locale.ROOT)));
        }
        return event.parties().isEmpty() ? List.of(new Named("", "nobody named")) : event.parties();
    }

    /** The fullest as they are; of the others those events that stand nowhere else. */
    private static List<Lane> folded(List<Lane> all) {
        List<Lane> out = new ArrayList<>(all.subList(0, MOST - 1));
        Map<String, Dated> shown = new TreeMap<>();
        out.forEach(l -> l.events().forEach(e -> shown.put(e.event().id(), e)));
        Map<String, Dated> rest = new LinkedHashMap<>();
        for (Lane lane : all.subList(MOST - 1, all.size())) {
            lane.events().stream()
                    .filter(e -> !shown.containsKey(e.event().id()))
                    .forEach(e -> rest.put(e.event().id(), e));
        }
        if (!rest.isEmpty()) {
            out.add(new Lane("", "others", List.copyOf(rest.values())));
        }
        return out;
    }
}
