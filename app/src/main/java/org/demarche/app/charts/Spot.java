package org.demarche.app.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.ledger.Listing;

/**
 * A spot of the map with the events that happened there.
 *
 * @param precision {@code town}, {@code near} or {@code region}: what is known no closer has no spot
 */
public record Spot(String name, String precision, double lon, double lat, List<Sited> events) {

    /** How close a place must be known to stand on the map. */
    static final List<String> CLOSE = List.of("town", "near", "region");

    private static final Comparator<Spot> HEAVIEST = Comparator.comparing(
                    (Spot s) -> -s.deaths().best())
            .thenComparing(s -> -s.events().size())
            .thenComparing(Spot::name)
            .thenComparing(Spot::lon)
            .thenComparing(Spot::lat)
            .thenComparing(Spot::precision);

    public Spot {
        events = List.copyOf(events);
    }

    /**
     * An event with its days in words.
     *
     * @param precision how close its place is known; empty where no place is told
     */
    public record Sited(Occurrence event, String days, String precision) {}

    /** All that was asked for: the spots, the heaviest first, and what has none. */
    public record Split(List<Spot> spots, List<Sited> beside) {}

    /** Rows of {@code events}, those at one spot together. */
    public static Split of(Listing events) {
        Map<String, Spot> spots = new TreeMap<>();
        List<Sited> beside = new ArrayList<>();
        for (List<Object> row : events.rows()) {
            Sited one = sited(events, row);
            boolean spot =
                    CLOSE.contains(one.precision()) && !events.cell(row, "lat").isEmpty();
            if (!spot) {
                beside.add(one);
                continue;
            }
            double lon = Double.parseDouble(events.cell(row, "lon"));
            double lat = Double.parseDouble(events.cell(row, "lat"));
            Spot fresh = new Spot(one.event().place(), one.precision(), lon, lat, List.of(one));
            spots.merge(lon + " " + lat + " " + one.precision(), fresh, Spot::with);
        }
        return new Split(spots.values().stream().sorted(HEAVIEST).toList(), beside);
    }

    private static Sited sited(Listing events, List<Object> row) {
        List<Dated> days = Dated.of(new Listing(events.columns(), List.of(row)));
        String words = days.isEmpty() ? "day not told" : days.get(0).days();
        return new Sited(Occurrence.of(events, row), words, events.cell(row, "precision"));
    }

    private Spot with(Spot other) {
        List<Sited> all = new ArrayList<>(events);
        all.addAll(other.events);
        return new Spot(name, precision, lon, lat, all);
    }

    /** Those killed in what happened here; what is only planned, feared or denied counts nobody. */
    public Deaths deaths() {
        return events.stream()
                .map(Sited::event)
                .filter(e -> e.status().equals("happened") || e.status().equals("ongoing"))
                .map(e -> Deaths.of(e.tolls()))
                .reduce(Deaths.NONE, Deaths::plus);
    }

    boolean isConflict() {
        return events.stream().anyMatch(e -> e.event().isConflict());
    }

    /** Where it is, with how sure that is: "near Idlib", "somewhere in Kurdistan". */
    public String where() {
        return switch (precision) {
            case "near" -> "near " + name;
            case "region" -> "somewhere in " + name;
            default -> name;
        };
    }

    String sentence() {
        String count = events.size() == 1 ? "1 event" : events.size() + " events";
        String dead = deaths().words();
        List<String> kinds =
                events.stream().map(e -> e.event().kind()).distinct().sorted().toList();
        return where() + ": " + count + (dead.isEmpty() ? "" : ", " + dead) + " ("
                + Words.cut(String.join("; ", kinds), 120) + ")";
    }
}
