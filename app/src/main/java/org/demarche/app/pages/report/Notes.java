package org.demarche.app.pages.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.app.pages.Address;
import org.demarche.app.pages.Part;
import org.demarche.app.pages.Words;
import tools.jackson.databind.JsonNode;

/** What stands beside the text: each event, position and relation in a line or two, in the order of the text. */
final class Notes {

    private final JsonNode record;
    private final Map<String, JsonNode> parties = new LinkedHashMap<>();
    private final Map<String, String> labels = new LinkedHashMap<>();
    private final Map<String, String> things;

    /** @param things from ids of the record to ids of the ledger */
    Notes(JsonNode record, Map<String, String> things) {
        this.record = record;
        this.things = things;
        record.path("parties").forEach(p -> parties.put(text(p, "id"), p));
        record.path("issues").forEach(i -> labels.put(text(i, "id"), text(i, "label")));
    }

    List<Leaf.Note> all(Map<String, Mark> firsts) {
        List<Leaf.Note> out = new ArrayList<>();
        record.path("events").forEach(e -> add(out, firsts, text(e, "id"), m -> event(e, m)));
        record.path("positions").forEach(p -> add(out, firsts, text(p, "id"), m -> position(p, m)));
        record.path("relations").forEach(r -> add(out, firsts, text(r, "id"), m -> relation(r, m)));
        out.sort(Comparator.comparingInt((Leaf.Note n) -> start(firsts, n.item()))
                .thenComparing(Leaf.Note::layer)
                .thenComparing(Leaf.Note::item));
        List<Leaf.Note> numbered = new ArrayList<>();
        for (Leaf.Note n : out) {
            numbered.add(new Leaf.Note(
                    numbered.size() + 1,
                    n.item(),
                    n.layer(),
                    n.span(),
                    n.label(),
                    n.sign(),
                    n.side(),
                    n.lines(),
                    n.trust(),
                    n.because()));
        }
        return numbered;
    }

    private static void add(
            List<Leaf.Note> out,
            Map<String, Mark> firsts,
            String id,
            java.util.function.Function<Mark, Leaf.Note> maker) {
        Mark first = firsts.get(id);
        if (first != null) {
            out.add(maker.apply(first));
        }
    }

    /** Where the first span of a thing starts; the end of all things where it has none. */
    static int start(Map<String, Mark> firsts, String item) {
        Mark first = firsts.get(item);
        return first == null ? Integer.MAX_VALUE : first.start();
    }

    static String span(Mark mark) {
        return "c" + mark.start() + "-" + mark.end();
    }

    private Leaf.Note event(JsonNode event, Mark mark) {
        List<Part> lines = new ArrayList<>();
        side(lines, event.path("actors"));
        if (!event.path("recipients").isEmpty()) {
            lines.add(new Part(lines.isEmpty() ? "→ " : " → ", ""));
            side(lines, event.path("recipients"));
        }
        if (lines.isEmpty()) {
            lines.add(new Part("nobody named", ""));
        }
        List<String> trust = new ArrayList<>();
        JsonNode date = event.path("date");
        trust.add(Words.days(text(date, "start"), text(date, "end")));
        String place = text(event.path("place"), "words");
        if (!place.isEmpty()) {
            trust.add((text(event.path("place"), "precision").equals("near") ? "near " : "") + place);
        }
        event.path("toll").forEach(t -> trust.add(text(t, "words") + " " + text(t, "kind")));
        trust.add(Words.plain(text(event, "status")));
        String by = text(event, "reportedBy");
        if (!by.isEmpty()) {
            trust.add("according to " + name(by));
        }
        String modes = modes(event);
        return new Leaf.Note(
                0,
                text(event, "id"),
                Layer.EVENTS,
                span(mark),
                Words.type(text(event, "type")) + (modes.isEmpty() ? "" : " · " + modes),
                "",
                "",
                lines,
                trust,
                text(event, "because"));
    }

    private static String modes(JsonNode event) {
        List<String> out = new ArrayList<>();
        event.path("mode").forEach(m -> out.add(Words.plain(m.asString(""))));
        return String.join(", ", out);
    }

    private void side(List<Part> lines, JsonNode ids) {
        int n = 0;
        for (JsonNode id : ids) {
            if (n++ > 0) {
                lines.add(new Part(", ", ""));
            }
            lines.add(party(id.asString("")));
        }
    }

    private Leaf.Note position(JsonNode position, Mark mark) {
        String stance = text(position, "stance");
        String issue = text(position, "issue");
        List<Part> lines = new ArrayList<>(List.of(party(text(position, "holder"))));
        lines.add(new Part(": ", ""));
        String thing = things.getOrDefault(issue, "");
        String label = labels.getOrDefault(issue, text(position, "words"));
        lines.add(new Part(
                label, thing.isEmpty() ? "" : Address.of("/issues", thing).link()));
        List<String> trust = new ArrayList<>();
        String condition = text(position, "condition");
        if (!condition.isEmpty()) {
            trust.add("on condition: " + condition);
        }
        String by = text(position, "statedBy");
        boolean own = by.isEmpty()
                || by.equals(text(position, "holder"))
                || text(parties.getOrDefault(by, record), "of").equals(text(position, "holder"));
        trust.add(own ? (by.isEmpty() ? "in the reporter’s voice" : "in its own words") : "according to " + name(by));
        return new Leaf.Note(
                0,
                text(position, "id"),
                Layer.POSITIONS,
                span(mark),
                stance,
                Words.sign(stance),
                Words.side(stance),
                lines,
                trust,
                text(position, "because"));
    }

    private Leaf.Note relation(JsonNode relation, Mark mark) {
        List<Part> lines = List.of(
                party(text(relation, "a")),
                new Part(" — " + Words.plain(text(relation, "type")) + " — ", ""),
                party(text(relation, "b")));
        return new Leaf.Note(
                0,
                text(relation, "id"),
                Layer.RELATIONS,
                span(mark),
                "relation",
                "",
                "",
                lines,
                List.of(),
                text(relation, "because"));
    }

    Part party(String id) {
        String thing = things.getOrDefault(id, "");
        return new Part(
                name(id), thing.isEmpty() ? "" : Address.of("/parties", thing).link());
    }

    String name(String id) {
        JsonNode party = parties.get(id);
        return party == null ? "somebody" : Words.brief(text(party, "name"), 60);
    }

    /** The text of a field; empty where there is none. */
    static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isString() ? value.asString("") : value.isNumber() ? value.toString() : "";
    }
}
