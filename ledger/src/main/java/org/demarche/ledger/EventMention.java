package org.demarche.ledger;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An event as one report tells of it.
 *
 * @param no its row in the store
 * @param report the key of its report
 * @param win its window: the days that it names, else {@code ~} and the day of its report, else {@code ?} and its own key
 * @param place its name or its number in GeoNames; empty where not told
 * @param actors tokens of the parties that act
 * @param tolls kind, low and high of each
 * @param stands the group, cluster and event that it belongs to as the ledger stands
 */
record EventMention(
        long no,
        String report,
        String mention,
        String type,
        Set<String> mode,
        String win,
        String place,
        String country,
        String status,
        Set<String> actors,
        Set<String> recipients,
        Set<String> wording,
        List<String> tolls,
        Stands stands) {

    /** Where it stood before this merge. */
    record Stands(String group, String cluster, String event) {}

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
                words(row.text("mode"), ""),
                row.text("win"),
                spot ? place : "",
                row.text("country"),
                row.text("status"),
                words(row.text("roles"), "a"),
                words(row.text("roles"), "r"),
                words(row.text("wording"), ""),
                words(row.text("tolls"), "").stream().sorted().toList(),
                new Stands(row.text("grp"), row.text("cluster"), row.text("event")));
    }

    /** The words that start with a sign, without it. */
    private static Set<String> words(String line, String sign) {
        Set<String> out = new HashSet<>();
        int start = 0;
        while (start < line.length()) {
            int space = line.indexOf(' ', start);
            int stop = space < 0 ? line.length() : space;
            if (stop > start && line.startsWith(sign, start)) {
                out.add(line.substring(start + sign.length(), stop));
            }
            start = stop + 1;
        }
        return out.isEmpty() ? Set.of() : out;
    }

    boolean isDay() {
        return win.length() == 21 && win.startsWith(win.substring(11));
    }

    boolean isOpen() {
        return win.startsWith("~") || win.startsWith("?");
    }

    /** How much it tells: those that tell more come first when clusters are made. */
    int told() {
        return (place.isEmpty() ? 0 : 2)
                + (tolls.isEmpty() ? 0 : 1)
                + (mode.isEmpty() ? 0 : 1)
                + Math.min(4, actors.size() + recipients.size());
    }
}
