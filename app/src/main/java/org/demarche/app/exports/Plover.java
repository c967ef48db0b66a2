package org.demarche.app.exports;

import java.util.List;
import java.util.Map;
import org.demarche.Demarche;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** PLOVER's JSON, one event a line, with all its actors and recipients. Religion, ethnicity, gender and age are never told and stay out. */
final class Plover {

    private Plover() {}

    static String of(Chosen chosen) {
        StringBuilder out = new StringBuilder();
        chosen.events().forEach(e -> out.append(event(chosen, e)).append('\n'));
        return out.toString();
    }

    private static ObjectNode event(Chosen chosen, List<Object> event) {
        ObjectNode out = Printed.MAPPER.createObjectNode();
        out.put("id", chosen.of(event, "event_id")).put("has_event", true);
        out.put("date", chosen.day(event, "date_earliest")).put("enddate", chosen.day(event, "date_latest"));
        entities(chosen, out.putArray("actor"), chosen.of(event, "actor_ids"));
        entities(chosen, out.putArray("recipient"), chosen.of(event, "recipient_ids"));
        out.put("event", chosen.of(event, "type"));
        place(chosen, out.putObject("event_loc"), event);
        out.put("event_text", chosen.of(event, "words"));
        out.put("quad_code", Integer.parseInt(chosen.of(event, "quad")));
        out.put("event_scale", Double.parseDouble(chosen.of(event, "score")));
        words(out.putArray("mode"), chosen.of(event, "mode"));
        words(out.putArray("context"), chosen.of(event, "context"));
        size(chosen, out.putObject("size"), event);
        List<Map<String, String>> told = chosen.told(event);
        ArrayNode text = out.putArray("text");
        ArrayNode cite = out.putArray("cite_info");
        for (int i = 0; i < told.size(); i++) {
            Map<String, String> one = told.get(i);
            text.addObject()
                    .put("sequence", i + 1)
                    .put("start", Integer.parseInt(one.getOrDefault("start", "0")))
                    .put("end", Integer.parseInt(one.getOrDefault("end", "0")))
                    .put("text_story", one.getOrDefault("report_id", ""));
            cite.addObject()
                    .put("story", one.getOrDefault("report_id", ""))
                    .put("source", one.getOrDefault("source", ""))
                    .put("published", one.getOrDefault("published", ""));
        }
        out.put("coder", "demarche " + Demarche.VERSION).put("comment", "status: " + chosen.of(event, "status"));
        return out;
    }

    private static void entities(Chosen chosen, ArrayNode out, String ids) {
        for (String id : ids.isEmpty() ? new String[0] : ids.split("; ")) {
            out.addObject()
                    .put("code", chosen.party(id, "country"))
                    .put("sector", chosen.party(id, "sector"))
                    .put("entity_text", chosen.party(id, "party"))
                    .put("identifier_id", id)
                    .put("identifier_text", chosen.party(id, "party"))
                    .put("office", chosen.party(id, "role"));
        }
    }

    private static void place(Chosen chosen, ObjectNode out, List<Object> event) {
        out.put("extracted_place", chosen.of(event, "place")).put("resolved_place", chosen.of(event, "place"));
        if (!chosen.of(event, "lat").isEmpty()) {
            out.put("lat", Double.parseDouble(chosen.of(event, "lat")))
                    .put("lon", Double.parseDouble(chosen.of(event, "lon")));
        }
        if (!chosen.of(event, "geonames").isEmpty()) {
            out.put("geonameid", Long.parseLong(chosen.of(event, "geonames")));
        }
        out.put("country_code", chosen.of(event, "country")).put("resolution", chosen.of(event, "precision"));
    }

    private static void words(ArrayNode out, String cell) {
        for (String word : cell.isEmpty() ? new String[0] : cell.split("; ")) {
            out.add(word);
        }
    }

    private static void size(Chosen chosen, ObjectNode out, List<Object> event) {
        Map<String, String> kinds = Map.of("killed", "dead", "injured", "injured", "detained", "arrested");
        kinds.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(e -> {
            String low = chosen.toll(event, e.getKey(), true);
            if (!low.isEmpty()) {
                out.put(e.getValue(), Integer.parseInt(low));
            }
        });
    }
}
