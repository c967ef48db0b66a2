package org.demarche.app.exports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * One report in brat's standoff format: spans of parties and events, relations, attributes, notes. Offsets count code points of the text,
 * which brat keeps beside it; a span over line ends is cut into one part a line, as brat wants.
 */
final class Brat {

    static final String CONFIGURATION = """
            [entities]
            Person
            State
            Organisation
            Armed_group
            Political_group
            Population
            Media
            [relations]
            <OVERLAP> Arg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>
            Ally Arg1:<ENTITY>, Arg2:<ENTITY>
            Opponent Arg1:<ENTITY>, Arg2:<ENTITY>
            Fights Arg1:<ENTITY>, Arg2:<ENTITY>
            Leads Arg1:<ENTITY>, Arg2:<ENTITY>
            Member Arg1:<ENTITY>, Arg2:<ENTITY>
            Represents Arg1:<ENTITY>, Arg2:<ENTITY>
            Backs Arg1:<ENTITY>, Arg2:<ENTITY>
            [events]
            !Event
            %s
            [attributes]
            Status Arg:<EVENT>, Value:happened|ongoing|planned|hypothetical|did_not_happen
            """.formatted(String.join(
            "\n            ",
            java.util.Arrays.stream(org.demarche.record.EventCode.Type.values())
                    .map(t -> "\t" + t.name() + " Actor*:<ENTITY>, Recipient*:<ENTITY>")
                    .toList()));

    private final String text;
    private final int[] units;
    private final List<String> lines = new ArrayList<>();
    private final Map<String, String> parties = new LinkedHashMap<>();
    private int spans;
    private int others;

    private Brat(String text) {
        this.text = text;
        this.units = new int[text.codePointCount(0, text.length()) + 1];
        for (int i = 1; i < units.length; i++) {
            units[i] = text.offsetByCodePoints(units[i - 1], 1);
        }
    }

    /** The annotations of a record. */
    static String of(JsonNode record) {
        Brat brat = new Brat(record.path("report").path("text").asString(""));
        record.path("parties").forEach(brat::party);
        record.path("events").forEach(brat::event);
        record.path("relations").forEach(brat::relation);
        return brat.lines.isEmpty() ? "" : String.join("\n", brat.lines) + "\n";
    }

    private void party(JsonNode party) {
        String kind = party.path("kind").asString("");
        String type = kind.isEmpty() ? "Party" : kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
        List<String> all = new ArrayList<>();
        for (JsonNode mention : party.path("mentions")) {
            all.add(span(type, mention));
        }
        if (!all.isEmpty()) {
            parties.put(party.path("id").asString(""), all.get(0));
        }
        if (all.size() > 1) {
            lines.add("*\tAlias " + String.join(" ", all));
        }
    }

    private String span(String type, JsonNode at) {
        int start = at.path("start").asInt(0);
        int end = at.path("end").asInt(0);
        List<String> parts = new ArrayList<>();
        List<String> words = new ArrayList<>();
        int from = start;
        for (int i = start; i <= end; i++) {
            boolean stop = i == end || text.charAt(units[i]) == '\n' || text.charAt(units[i]) == '\r';
            if (stop && i > from) {
                parts.add(from + " " + i);
                words.add(text.substring(units[from], units[i]));
            }
            from = stop ? i + 1 : from;
        }
        String id = "T" + ++spans;
        lines.add(id + "\t" + type + " " + String.join(";", parts) + "\t" + String.join(" ", words));
        return id;
    }

    private void event(JsonNode event) {
        String type = event.path("type").asString("");
        String trigger = span(type, event.path("evidence").path(0));
        int n = ++others;
        StringBuilder line = new StringBuilder("E" + n + "\t" + type + ":" + trigger);
        roles(line, "Actor", event.path("actors"));
        roles(line, "Recipient", event.path("recipients"));
        lines.add(line.toString());
        lines.add("A" + n + "\tStatus E" + n + " " + event.path("status").asString(""));
        lines.add("#" + n + "\tAnnotatorNotes E" + n + "\t"
                + Printed.line(event.path("because").asString("")));
    }

    private void roles(StringBuilder line, String role, JsonNode ids) {
        int n = 0;
        for (JsonNode id : ids) {
            String party = parties.get(id.asString(""));
            if (party != null) {
                n++;
                line.append(' ')
                        .append(role)
                        .append(n == 1 ? "" : Integer.toString(n))
                        .append(':')
                        .append(party);
            }
        }
    }

    private void relation(JsonNode relation) {
        String a = parties.get(relation.path("a").asString(""));
        String b = parties.get(relation.path("b").asString(""));
        String type = relation.path("type").asString("");
        if (a != null && b != null && !type.isEmpty()) {
            lines.add("R" + ++others + "\t" + type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1)
                    + " Arg1:" + a + " Arg2:" + b);
        }
    }
}
