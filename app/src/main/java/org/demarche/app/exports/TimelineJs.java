package org.demarche.app.exports;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** TimelineJS's JSON, of the dated events; what is not sure to the day spans its whole window. And GeoJSON, of the events on the map. */
final class TimelineJs {

    private TimelineJs() {}

    static String of(Chosen chosen) {
        ObjectNode out = Printed.MAPPER.createObjectNode();
        ArrayNode events = out.putArray("events");
        for (List<Object> event : chosen.events()) {
            String first = chosen.day(event, "date_earliest");
            if (!first.isEmpty()) {
                String last = chosen.day(event, "date_latest");
                ObjectNode one = events.addObject();
                day(one.putObject("start_date"), first);
                day(one.putObject("end_date"), last);
                one.put("display_date", first.equals(last) ? first : first + " to " + last);
                one.putObject("text")
                        .put("headline", headline(chosen, event))
                        .put("text", escaped(chosen.of(event, "words")));
                one.put("group", chosen.of(event, "type"));
                one.put("unique_id", chosen.of(event, "event_id"));
            }
        }
        return out + "\n";
    }

    private static void day(ObjectNode node, String day) {
        String[] parts = day.split("-");
        node.put("year", Integer.parseInt(parts[0]))
                .put("month", Integer.parseInt(parts[1]))
                .put("day", Integer.parseInt(parts[2]));
    }

    static String headline(Chosen chosen, List<Object> event) {
        String actors = chosen.of(event, "actors");
        String recipients = chosen.of(event, "recipients");
        String type =
                chosen.of(event, "type") + (chosen.of(event, "mode").isEmpty() ? "" : " " + chosen.of(event, "mode"));
        String who = (actors.isEmpty() ? "" : ": " + actors) + (recipients.isEmpty() ? "" : " → " + recipients);
        return escaped(type + who + " (" + chosen.of(event, "status").replace('_', ' ') + ")");
    }

    /** TimelineJS shows its words as HTML. */
    private static String escaped(String words) {
        return Printed.line(words).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    static String map(Chosen chosen) {
        ObjectNode out = Printed.MAPPER.createObjectNode().put("type", "FeatureCollection");
        ArrayNode features = out.putArray("features");
        for (List<Object> event : chosen.events()) {
            boolean spot = !chosen.of(event, "lat").isEmpty()
                    && !chosen.of(event, "precision").equals("country");
            if (spot) {
                ObjectNode feature =
                        features.addObject().put("type", "Feature").put("id", chosen.of(event, "event_id"));
                feature.putObject("geometry")
                        .put("type", "Point")
                        .putArray("coordinates")
                        .add(Double.parseDouble(chosen.of(event, "lon")))
                        .add(Double.parseDouble(chosen.of(event, "lat")));
                ObjectNode properties = feature.putObject("properties");
                for (String column : List.of(
                        "type",
                        "mode",
                        "status",
                        "date_earliest",
                        "date_latest",
                        "actors",
                        "recipients",
                        "place",
                        "country",
                        "precision",
                        "tolls",
                        "reports",
                        "sources",
                        "words")) {
                    properties.put(column, chosen.of(event, column));
                }
            }
        }
        return out + "\n";
    }
}
