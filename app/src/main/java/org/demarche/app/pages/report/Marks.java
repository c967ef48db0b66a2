package org.demarche.app.pages.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Every span of a record, in the order of the text. */
final class Marks {

    private static final int MOST = 20_000;

    private final List<Mark> all = new ArrayList<>();
    private final int points;

    /** @param points how many code points the text has; spans outside it are left out */
    Marks(JsonNode record, int points) {
        this.points = points;
        for (JsonNode party : record.path("parties")) {
            add(party, "mentions", Layer.PARTIES, "k-" + party.path("kind").asString(""));
        }
        record.path("statements").forEach(s -> add(s, "content", Layer.STATEMENTS, "said"));
        record.path("events").forEach(e -> add(e, "evidence", Layer.EVENTS, "event"));
        record.path("positions").forEach(p -> add(p, "evidence", Layer.POSITIONS, "position"));
        record.path("relations").forEach(r -> add(r, "evidence", Layer.RELATIONS, "relation"));
        int n = 0;
        for (JsonNode time : record.path("times")) {
            add(time, Layer.DATES, "date", "t" + ++n);
        }
        all.sort(Comparator.comparingInt(Mark::start)
                .thenComparing(Comparator.comparingInt(Mark::length).reversed())
                .thenComparing(Mark::layer)
                .thenComparing(Mark::item));
    }

    private void add(JsonNode item, String field, Layer layer, String look) {
        String id = item.path("id").asString("");
        item.path(field).forEach(span -> add(span, layer, look, id));
    }

    private void add(JsonNode span, Layer layer, String look, String item) {
        int start = span.path("start").asInt(-1);
        int end = span.path("end").asInt(-1);
        if (start >= 0 && end > start && end <= points && all.size() < MOST) {
            all.add(new Mark(start, end, layer, look, item));
        }
    }

    List<Mark> all() {
        return all;
    }

    /** The first span of each thing, by its id. */
    Map<String, Mark> firsts() {
        Map<String, Mark> out = new LinkedHashMap<>();
        all.forEach(m -> out.putIfAbsent(m.item(), m));
        return out;
    }

    /** How many things each layer has. */
    Map<Layer, Long> counts() {
        Map<Layer, Long> out = new EnumMap<>(Layer.class);
        for (Layer layer : Layer.values()) {
            out.put(
                    layer,
                    all.stream()
                            .filter(m -> m.layer() == layer)
                            .map(Mark::item)
                            .distinct()
                            .count());
        }
        return out;
    }
}
