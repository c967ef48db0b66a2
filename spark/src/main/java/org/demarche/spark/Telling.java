package org.demarche.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.demarche.ledger.Recorded;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event with a stated day, as one report tells of it, with what tells it from others.
 *
 * @param key of its report
 * @param id in its report
 * @param block type and day: only tellings of one block are compared
 * @param denied whether it is told that it did not happen
 * @param place a town's name or its number in GeoNames; empty where none is told
 * @param actors words that tell who they are; a country's has {@code w:} before it
 * @param tolls kind and lowest count of each
 */
record Telling(
        String key,
        String id,
        String block,
        boolean denied,
        String place,
        String country,
        Set<String> modes,
        Set<String> actors,
        Set<String> recipients,
        Map<String, Long> tolls) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final double NEVER = -100;

    /** The tellings of a record. */
    static List<Telling> of(String key, String record) {
        JsonNode node = Recorded.of(record).node();
        Map<String, JsonNode> parties = new TreeMap<>();
        node.path("parties").forEach(p -> parties.put(text(p, "id"), p));
        List<Telling> out = new ArrayList<>();
        for (JsonNode event : node.path("events")) {
            String day = text(event.path("date"), "start");
            if (!day.isEmpty() && day.equals(text(event.path("date"), "end"))) {
                out.add(of(key, event, parties));
            }
        }
        return out;
    }

    private static Telling of(String key, JsonNode event, Map<String, JsonNode> parties) {
        Set<String> modes = new TreeSet<>();
        event.path("mode").forEach(m -> modes.add(m.asString("")));
        Map<String, Long> tolls = new TreeMap<>();
        event.path("toll").forEach(t -> tolls.put(text(t, "kind"), t.path("low").asLong(0)));
        return new Telling(
                key,
                text(event, "id"),
                text(event, "type") + " " + text(event.path("date"), "start"),
                text(event, "status").equals("did_not_happen"),
                place(event.path("place")),
                text(event, "country"),
                modes,
                side(event.path("actors"), parties),
                side(event.path("recipients"), parties),
                tolls);
    }

    private static String place(JsonNode place) {
        String precision = text(place, "precision");
        boolean spot = precision.equals("town") || precision.equals("near");
        String number = place.path("geonames").asString("");
        return !spot ? "" : number.isEmpty() ? text(place, "name").toLowerCase(Locale.ROOT) : "#" + number;
    }

    private static Set<String> side(JsonNode ids, Map<String, JsonNode> parties) {
        Set<String> out = new TreeSet<>();
        for (JsonNode id : ids) {
            JsonNode party = parties.get(id.asString(""));
            if (party != null) {
                names(party, out);
                JsonNode of = parties.get(text(party, "of"));
                if (of != null) {
                    names(of, out);
                }
            }
        }
        return out;
    }

    private static void names(JsonNode party, Set<String> out) {
        String name = text(party, "name").toLowerCase(Locale.ROOT);
        if (!party.path("unnamed").asBoolean(false) && !name.isEmpty()) {
            out.add("n:" + name.substring(name.lastIndexOf(' ') + 1));
        }
        if (!text(party, "country").isEmpty()) {
            out.add("w:" + text(party, "country"));
        }
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? "" : value.asString("");
    }

    String name() {
        return key + "/" + id;
    }

    /** How much it tells. */
    int told() {
        return (place.isEmpty() ? 0 : 2)
                + (tolls.isEmpty() ? 0 : 1)
                + (modes.isEmpty() ? 0 : 1)
                + Math.min(4, actors.size() + recipients.size());
    }

    /** Points for and against that two tell of one event, with the weights of the ledger's. */
    double likeness(Telling other) {
        if (key.equals(other.key) || denied != other.denied) {
            return NEVER;
        }
        double sum = side(actors, other.actors) + side(recipients, other.recipients);
        sum += bothOr(place, other.place, 2, -3) + bothOr(country, other.country, 0.5, -4);
        if (!modes.isEmpty() && !other.modes.isEmpty()) {
            sum += modes.stream().anyMatch(other.modes::contains) ? 0.5 : -1.5;
        }
        return sum + toll(other);
    }

    private static double bothOr(String a, String b, double same, double different) {
        return a.isEmpty() || b.isEmpty() ? 0 : a.equals(b) ? same : different;
    }

    private static double side(Set<String> a, Set<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        boolean strong = a.stream().anyMatch(t -> t.startsWith("n:") && b.contains(t));
        return strong ? 2 : a.stream().anyMatch(b::contains) ? 1 : -2;
    }

    /** Counts within a third of each other speak for it, for early ones grow. */
    private double toll(Telling other) {
        for (Map.Entry<String, Long> one : tolls.entrySet()) {
            Long count = other.tolls.get(one.getKey());
            if (count != null) {
                long low = Math.min(count, one.getValue());
                long high = Math.max(count, one.getValue());
                return low * 1.5 >= high ? 2 : -1;
            }
        }
        return 0;
    }

    /** The telling on one line, to travel on. */
    String line() {
        return MAPPER.writeValueAsString(this);
    }

    static Telling ofLine(String line) {
        return MAPPER.readValue(line, Telling.class);
    }
}
