package org.demarche.ledger;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** One row for each event of the ledger, from all its mentions and the edits laid over them. */
final class EventSummaries {

    private static final List<String> STRENGTH =
            List.of("happened", "ongoing", "did_not_happen", "planned", "hypothetical");

    private static final int MOST_COMPARED = 30;

    private final Store store;
    private final Corrections corrections;

    EventSummaries(Store store, Corrections corrections) {
        this.store = store;
        this.corrections = corrections;
    }

    void write(String id) {
        store.run("DELETE FROM merged_events WHERE id = ?", id);
        List<Row> rows = store.rows(
                "SELECT e.*, r.key, r.published, r.voice, (SELECT count(*) FROM tolls t WHERE t.event = e.no) AS ntolls FROM events e JOIN reports r ON r.no = e.report WHERE e.event = ?"
                        + " ORDER BY e.mention",
                id);
        if (rows.isEmpty()) {
            return;
        }
        Set<String> mentions = corrections.mentions("event", id);
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("id", id);
        cells.put("type", rows.get(0).text("type"));
        cells.put("mode", union(rows, "mode"));
        cells.put("context", union(rows, "context"));
        Row coded = rows.stream()
                .min(Comparator.comparing((Row r) -> r.text("cameo").endsWith("0"))
                        .thenComparing(r -> r.text("mention")))
                .orElseThrow();
        cells.put("cameo", coded.text("cameo"));
        cells.put("quad", coded.number("quad"));
        cells.put("score", coded.decimal("score"));
        dated(cells, rows);
        located(cells, rows);
        cells.put("status", status(rows));
        cells.put("tolls", rows.stream().mapToLong(r -> r.number("ntolls")).sum());
        cells.put("reports", rows.stream().map(r -> r.text("key")).distinct().count());
        cells.put("sources", rows.stream().map(r -> r.text("voice")).distinct().count());
        cells.put("words", rows.get(0).text("words"));
        cells.put("why", why(rows));
        cells.put("verdict", corrections.verdict("event", mentions));
        corrections.edits("event", mentions).forEach((field, value) -> {
            if (EDITABLE.contains(field)) {
                cells.put(field, value);
            }
        });
        store.insert("merged_events", cells);
    }

    /** What an edit may change. */
    static final Set<String> EDITABLE =
            Set.of("type", "mode", "context", "cameo", "first", "last", "place", "country", "status");

    private static String union(List<Row> rows, String field) {
        Set<String> out = new TreeSet<>();
        rows.stream()
                .filter(r -> r.has(field))
                .forEach(r -> out.addAll(List.of(r.text(field).split(" "))));
        return String.join(" ", out);
    }

    /** The narrowest dates that any report gives. */
    private static void dated(Map<String, Object> cells, List<Row> rows) {
        Comparator<Row> narrow = Comparator.comparing((Row r) -> !r.has("first"))
                .thenComparing(r -> !r.text("first").equals(r.text("last")))
                .thenComparing(r -> r.text("basis").equals("stated") ? 0 : 1)
                .thenComparing(r -> r.text("mention"));
        Row best = rows.stream().min(narrow).orElseThrow();
        cells.put("first", best.text("first"));
        cells.put("last", best.text("last"));
        cells.put("basis", best.text("basis"));
        cells.put("datewords", best.text("datewords"));
    }

    /** The most exact place that any report gives. */
    private static void located(Map<String, Object> cells, List<Row> rows) {
        List<String> exact = List.of("town", "near", "area", "region", "country", "sea", "continent");
        Comparator<Row> order = Comparator.comparing(
                        (Row r) -> exact.contains(r.text("precision")) ? exact.indexOf(r.text("precision")) : 9)
                .thenComparing(r -> !r.has("place"))
                .thenComparing(r -> r.text("mention"));
        Row best = rows.stream().min(order).orElseThrow();
        cells.put("placewords", best.text("placewords"));
        cells.put("place", best.text("place"));
        Map<String, Long> countries = new TreeMap<>();
        rows.stream().filter(r -> r.has("country")).forEach(r -> countries.merge(r.text("country"), 1L, Long::sum));
        cells.put("country", best.has("country") ? best.text("country") : Names.most(countries));
        cells.put("geonames", best.has("geonames") ? Optional.of(best.number("geonames")) : Optional.empty());
        cells.put("lat", best.has("lat") ? Optional.of(best.decimal("lat")) : Optional.empty());
        cells.put("lon", best.has("lon") ? Optional.of(best.decimal("lon")) : Optional.empty());
        cells.put("precision", best.text("precision"));
    }

    /** What happened outweighs what was planned before. */
    private static String status(List<Row> rows) {
        return rows.stream()
                .map(r -> r.text("status"))
                .min(Comparator.comparing(s -> STRENGTH.contains(s) ? STRENGTH.indexOf(s) : 9))
                .orElse("");
    }

    /** What joins each of its clusters: what speaks for each telling and the one that it is most like. */
    private static String why(List<Row> rows) {
        String event = rows.get(0).text("event");
        boolean corrected = rows.stream().anyMatch(r -> !r.text("cluster").equals(event));
        List<EventMention> mentions = rows.stream()
                .filter(r -> r.text("cluster").equals(event))
                .map(EventMention::of)
                .limit(MOST_COMPARED)
                .toList();
        Set<String> shared = new TreeSet<>();
        for (EventMention one : mentions) {
            mentions.stream()
                    .map(other -> Likeness.of(one, other))
                    .max(Comparator.comparingDouble(Likeness::points))
                    .filter(l -> l.points() > 0)
                    .ifPresent(l -> shared.addAll(List.of(l.why().split(", "))));
        }
        String joined = shared.isEmpty()
                ? "one report"
                : "same type, dates that go together; shared: " + String.join(", ", shared);
        return (mentions.isEmpty() ? "" : joined)
                + (corrected && !mentions.isEmpty() ? " · " : "")
                + (corrected ? "joined or split by a correction" : "");
    }
}
