package org.demarche.app.exports;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Linked data: events in SEM, their words in GAF and Web Annotation, who claims what in GRaSP. One graph; ids are URNs. */
final class JsonLd {

    private static final String URN = "urn:demarche:";

    private JsonLd() {}

    static String of(Chosen chosen) {
        ObjectNode out = Printed.MAPPER.createObjectNode();
        out.putObject("@context")
                .put("sem", "http://semanticweb.cs.vu.nl/2009/11/sem/")
                .put("gaf", "http://groundedannotationframework.org/gaf#")
                .put("grasp", "http://groundedannotationframework.org/grasp#")
                .put("prov", "http://www.w3.org/ns/prov#")
                .put("oa", "http://www.w3.org/ns/oa#")
                .put("time", "http://www.w3.org/2006/time#")
                .put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        ArrayNode graph = out.putArray("@graph");
        chosen.events().forEach(e -> event(chosen, graph, e));
        return out + "\n";
    }

    private static void event(Chosen chosen, ArrayNode graph, List<Object> event) {
        String id = URN + "event:" + chosen.of(event, "event_id");
        ObjectNode node = graph.addObject().put("@id", id).put("@type", "sem:Event");
        node.put("sem:eventType", chosen.of(event, "type")).put("rdfs:label", chosen.of(event, "words"));
        ArrayNode actors = node.putArray("sem:hasActor");
        role(chosen, actors, chosen.of(event, "actor_ids"), "actor");
        role(chosen, actors, chosen.of(event, "recipient_ids"), "recipient");
        if (!chosen.of(event, "place").isEmpty()) {
            node.putObject("sem:hasPlace").put("@type", "sem:Place").put("rdfs:label", chosen.of(event, "place"));
        }
        time(node, chosen.day(event, "date_earliest"), chosen.day(event, "date_latest"));
        ArrayNode spots = node.putArray("gaf:denotedBy");
        int n = 0;
        for (Map<String, String> told : chosen.told(event)) {
            n++;
            String report = URN + "report:" + told.getOrDefault("report_id", "").replaceAll("[^\\w.-]", "_");
            String spot = report + "#char=" + told.getOrDefault("start", "") + "," + told.getOrDefault("end", "");
            spots.addObject().put("@id", spot);
            graph.add(annotation(id + ":" + n, id, told, report));
            ObjectNode view = graph.addObject().put("@id", id + ":view:" + n).put("@type", "sem:View");
            view.put("sem:accordingTo", told.getOrDefault("source", ""));
            view.putObject("prov:wasDerivedFrom").put("@id", report);
            node.withArray("grasp:hasAttribution").addObject().put("@id", id + ":view:" + n);
        }
    }

    private static void role(Chosen chosen, ArrayNode out, String ids, String role) {
        for (String id : ids.isEmpty() ? new String[0] : ids.split("; ")) {
            ObjectNode node = out.addObject().put("@type", "sem:Role").put("sem:roleType", role);
            node.putObject("rdfs:member")
                    .put("@id", URN + "party:" + id)
                    .put("@type", "sem:Actor")
                    .put("rdfs:label", chosen.party(id, "party"));
        }
    }

    private static void time(ObjectNode node, String first, String last) {
        if (first.isEmpty()) {
            return;
        }
        ObjectNode time = node.putObject("sem:hasTime").put("@type", "sem:Time");
        if (first.equals(last)) {
            time.put("sem:hasTimeStamp", first);
        } else {
            time.put("sem:hasEarliestBeginTimeStamp", first).put("sem:hasLatestEndTimeStamp", last);
        }
    }

    private static ObjectNode annotation(String id, String event, Map<String, String> told, String report) {
        ObjectNode out =
                Printed.MAPPER.createObjectNode().put("@id", id + ":words").put("@type", "oa:Annotation");
        out.putObject("oa:hasBody").put("@id", event);
        ObjectNode target = out.putObject("oa:hasTarget");
        target.putObject("oa:hasSource").put("@id", report);
        ArrayNode selectors = target.putArray("oa:hasSelector");
        selectors
                .addObject()
                .put("@type", "oa:TextPositionSelector")
                .put("oa:start", Integer.parseInt(told.getOrDefault("start", "0")))
                .put("oa:end", Integer.parseInt(told.getOrDefault("end", "0")));
        selectors.addObject().put("@type", "oa:TextQuoteSelector").put("oa:exact", told.getOrDefault("words", ""));
        return out;
    }
}
