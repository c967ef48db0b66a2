package org.demarche.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * An event as one report tells of it.
 *
 * @param no its row in the store
 * @param report the key of its report
 * @param first first day, empty where open
 * @param published its report's day, empty where not told
 * @param place its name or its number in GeoNames; empty where not told
 * @param roles tokens of the parties, actors' with {@code a} before, recipients' with {@code r}
 * @param tolls kind, low and high of each
 */
record EventMention(
        long no,
        String report,
        String mention,
        String type,
        Set<String> mode,
        String first,
        String last,
        String published,
        String place,
        String country,
        String status,
        Set<String> roles,
        Set<String> wording,
        List<String> tolls) {

    static EventMention of(Row row) {
        String precision = row.text("precision");
        boolean spot = precision.equals("town") || precision.equals("near");
        String place =
                row.has("geonames") ? "#" + row.number("geonames") : String.join(" ", Folding.sound(row.text("place")));
        return new EventMention(
                row.number("no"),
                row.text("key"),
                row.text("mention"),
                row.text("type"),
                words(row.text("mode")),
                row.text("first"),
                row.text("last"),
                row.text("published"),
                spot ? place : "",
                row.text("country"),
                row.text("status"),
                words(row.text("roles")),
                words(row.text("wording")),
                List.copyOf(words(row.text("tolls"))));
    }

    private static Set<String> words(String line) {
        Set<String> out = new TreeSet<>(Arrays.asList(line.split(" ")));
        out.remove("");
        return out;
    }

    boolean isDay() {
        return !first.isEmpty() && first.equals(last);
    }

    boolean isOpen() {
        return first.isEmpty();
    }

    /** How much it tells: those that tell more come first when clusters are made. */
    int told() {
        return (place.isEmpty() ? 0 : 2)
                + (tolls.isEmpty() ? 0 : 1)
                + (mode.isEmpty() ? 0 : 1)
                + Math.min(4, roles.size());
    }
}
