package org.demarche.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Writes one record into the tables: the report, and a row for every mention in it. */
final class Intake {

    private static final int WORDS = 1000;

    private final Store store;
    private final Recorded recorded;
    private final Spots spots;
    private final Faces faces;
    private final Map<String, Long> issues = new HashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final String shelf;
    private long report;

    Intake(Store store, Recorded recorded) {
        this.store = store;
        this.recorded = recorded;
        this.shelf = Keys.shelf(recorded.key());
        this.spots = new Spots(recorded.text());
        this.faces = new Faces(store, recorded.node().path("parties"));
    }

    /** Inside a transaction of the caller. */
    long write(int[] signature) {
        report = report(signature);
        JsonNode node = recorded.node();
        Map<String, String> mentions = new LinkedHashMap<>();
        node.path("parties").forEach(p -> mentions.put(Recorded.text(p, "id"), face(p)));
        node.path("parties").forEach(p -> party(p, mentions.getOrDefault(Recorded.text(p, "id"), "")));
        node.path("statements").forEach(this::statement);
        node.path("events").forEach(this::event);
        node.path("issues").forEach(this::issue);
        node.path("positions").forEach(this::position);
        node.path("relations").forEach(this::relation);
        return report;
    }

    private long report(int[] signature) {
        JsonNode given = recorded.node().path("report");
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("key", recorded.key());
        cells.put("id", recorded.id());
        cells.put("title", Recorded.text(given, "title"));
        cells.put("published", Recorded.text(given, "published"));
        cells.put("source", Recorded.text(given, "source"));
        cells.put("url", Recorded.text(given, "url"));
        cells.put("engine", store.reason(recorded.engine()));
        cells.put("copies", recorded.key());
        cells.put("voice", "");
        long no = store.numbered("reports", cells);
        store.dirty("report", Long.toString(no));
        store.run(
                "INSERT INTO bodies (report, signature, record) VALUES (?, ?, ?)",
                no,
                Shingles.bytes(signature),
                Packing.packed(recorded.bare()));
        store.run(
                "INSERT INTO texts (rowid, title, text) VALUES (?, ?, ?)",
                no,
                Recorded.text(given, "title"),
                recorded.text());
        return no;
    }

    /** The face of a party comes first, for others may act for it; gives the key of its mention. */
    private String face(JsonNode party) {
        String name = Spots.line(Recorded.text(party, "name"));
        String mention = mention("p", name + "@" + Spots.start(party.path("mentions")));
        faces.take(party, mention);
        return mention;
    }

    private void party(JsonNode party, String mention) {
        String id = Recorded.text(party, "id");
        long face = faces.no(id);
        int mentions = party.path("mentions").size();
        Map<String, Object> cells = cells(id, mention);
        cells.put("face", face);
        cells.put("mentions", mentions);
        cells.put("side", faces.no(Recorded.text(party, "of")));
        store.insert("parties", cells);
        Set<String> aliases = Faces.aliases(party, spots);
        if (faces.isLone(id)) {
            new PartySummaries(store).alone(face, mentions, published(), String.join("\n", aliases));
        }
        for (String alias : aliases) {
            store.run(
                    "INSERT INTO aliases (face, alias, n) VALUES (?, ?, 1) ON CONFLICT (face, alias) DO UPDATE SET n = n + 1",
                    face,
                    alias);
        }
    }

    private void statement(JsonNode statement) {
        JsonNode content = statement.path("content");
        Map<String, Object> cells = cells(Recorded.text(statement, "id"), mention("s", "@" + Spots.start(content)));
        cells.put("face", faces.no(Recorded.text(statement, "source")));
        cells.put("via", faces.no(Recorded.text(statement, "via")));
        cells.put("mode", Recorded.text(statement, "mode"));
        cells.put("words", spots.all(content));
        dated(cells, statement.path("date"));
        lasting(cells);
        placed(cells, content);
        because(cells, statement);
        long no = store.numbered("statements", cells);
        store.run("INSERT INTO quotes (rowid, words) VALUES (?, ?)", no, String.valueOf(cells.get("words")));
    }

    private void event(JsonNode event) {
        String id = Recorded.text(event, "id");
        String type = Recorded.text(event, "type");
        JsonNode evidence = event.path("evidence");
        Map<String, Object> cells = cells(id, mention("e", type + "@" + Spots.start(evidence)));
        String words = cut(spots.all(evidence));
        coded(cells, event);
        dated(cells, event.path("date"));
        String win = window(cells);
        cells.put("win", win);
        cells.put("datewords", Recorded.text(event.path("date"), "words"));
        cells.put("basis", Recorded.text(event.path("date"), "basis"));
        located(cells, event);
        cells.put("status", Recorded.text(event, "status"));
        cells.put("roles", String.join(" ", roles(event)));
        cells.put("wording", String.join(" ", Wording.of(words)));
        cells.put("tolls", tolls(event));
        cells.put("words", words);
        placed(cells, evidence);
        because(cells, event);
        long no = store.numbered("events", cells);
        side(no, "actor", event.path("actors"));
        side(no, "recipient", event.path("recipients"));
        event.path("toll").forEach(t -> toll(no, t));
        store.dirty("event", type + " " + win);
    }

    /** The days that it names; else the day of its report; else nothing that another event shares. */
    private String window(Map<String, Object> cells) {
        String published = published();
        String open = published.isEmpty() ? "?" + cells.get("mention") : "~" + published;
        return cells.get("first") instanceof Optional<?> first && first.isPresent()
                ? first.get() + "/" + given(cells, "last").orElse("")
                : open;
    }

    private static Optional<String> given(Map<String, Object> cells, String name) {
        return cells.get(name) instanceof Optional<?> one ? one.map(String::valueOf) : Optional.empty();
    }

    private String published() {
        return Recorded.text(recorded.node().path("report"), "published");
    }

    private static void coded(Map<String, Object> cells, JsonNode event) {
        cells.put("type", Recorded.text(event, "type"));
        cells.put("mode", words(event.path("mode")));
        cells.put("context", words(event.path("context")));
        cells.put("cameo", Recorded.text(event, "cameo"));
        cells.put("quad", event.path("quad").asInt(0));
        cells.put("score", event.path("score").asDouble(0));
    }

    private static void located(Map<String, Object> cells, JsonNode event) {
        JsonNode place = event.path("place");
        cells.put("placewords", Recorded.text(place, "words"));
        cells.put("place", Recorded.text(place, "name"));
        cells.put("country", Recorded.text(event, "country"));
        cells.put("geonames", number(place, "geonames").map(JsonNode::asLong));
        cells.put("lat", number(place, "lat").map(JsonNode::asDouble));
        cells.put("lon", number(place, "lon").map(JsonNode::asDouble));
        cells.put("precision", Recorded.text(place, "precision"));
    }

    private static Optional<JsonNode> number(JsonNode node, String field) {
        return Optional.of(node.path(field)).filter(JsonNode::isNumber);
    }

    /** The tokens of actors and recipients, each with its side before it. */
    private Set<String> roles(JsonNode event) {
        Set<String> out = new TreeSet<>();
        event.path("actors").forEach(a -> faces.tokens(a.asString("")).forEach(t -> out.add("a" + t)));
        event.path("recipients").forEach(r -> faces.tokens(r.asString("")).forEach(t -> out.add("r" + t)));
        return out;
    }

    private static String tolls(JsonNode event) {
        List<String> out = new ArrayList<>();
        for (JsonNode toll : event.path("toll")) {
            out.add(Recorded.text(toll, "kind") + ":" + toll.path("low").asInt(0) + ":"
                    + toll.path("high").asInt(Integer.MAX_VALUE));
        }
        return String.join(" ", out);
    }

    private void side(long event, String side, JsonNode ids) {
        for (JsonNode id : ids) {
            long face = faces.no(id.asString(""));
            if (face > 0) {
                store.run("INSERT OR IGNORE INTO roles (event, side, face) VALUES (?, ?, ?)", event, side, face);
            }
        }
    }

    private void toll(long event, JsonNode toll) {
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("event", event);
        cells.put("kind", Recorded.text(toll, "kind"));
        cells.put("low", number(toll, "low").map(JsonNode::asInt));
        cells.put("high", number(toll, "high").map(JsonNode::asInt));
        cells.put("words", Recorded.text(toll, "words"));
        cells.put("who", faces.no(Recorded.text(toll, "who")));
        store.insert("tolls", cells);
    }

    private void issue(JsonNode issue) {
        String id = Recorded.text(issue, "id");
        String label = Spots.line(Recorded.text(issue, "label"));
        Set<String> holders = new TreeSet<>();
        for (JsonNode position : recorded.node().path("positions")) {
            if (Recorded.text(position, "issue").equals(id)) {
                holders.addAll(faces.tokens(Recorded.text(position, "holder")));
            }
        }
        Map<String, Object> cells = cells(id, mention("i", label));
        cells.put("label", label);
        cells.put("matter", new Matters(store).of(Wording.of(label), holders, String.valueOf(cells.get("mention"))));
        issues.put(id, store.numbered("issues", cells));
        store.dirty("issue", String.valueOf(cells.get("matter")));
    }

    private void position(JsonNode position) {
        JsonNode evidence = position.path("evidence");
        String stance = Recorded.text(position, "stance");
        String holder = Recorded.text(position, "holder");
        Long issue = issues.get(Recorded.text(position, "issue"));
        if (issue == null || faces.no(holder) == 0) {
            return;
        }
        Map<String, Object> cells =
                cells(Recorded.text(position, "id"), mention("o", stance + "@" + Spots.start(evidence)));
        cells.put("face", faces.no(holder));
        cells.put("stance", stance);
        cells.put("held", stance);
        cells.put("issue", issue);
        String said = Recorded.text(position, "statedBy");
        cells.put("said", said.equals(holder) || faces.actsFor(said, holder) ? 0L : faces.no(said));
        dated(cells, position.path("date"));
        lasting(cells);
        cells.put("quote", cut(spots.all(evidence)));
        placed(cells, evidence);
        because(cells, position);
        store.insert("positions", cells);
    }

    private void relation(JsonNode relation) {
        JsonNode evidence = relation.path("evidence");
        String type = Recorded.text(relation, "type");
        long a = faces.no(Recorded.text(relation, "a"));
        long b = faces.no(Recorded.text(relation, "b"));
        if (a == 0 || b == 0) {
            return;
        }
        Map<String, Object> cells =
                cells(Recorded.text(relation, "id"), mention("r", type + "@" + Spots.start(evidence)));
        cells.put("a", a);
        cells.put("type", type);
        cells.put("b", b);
        cells.put("quote", cut(spots.all(evidence)));
        placed(cells, evidence);
        because(cells, relation);
        store.dirty("relation", Long.toString(store.numbered("relations", cells)));
    }

    private Map<String, Object> cells(String id, String mention) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("report", report);
        out.put("id", id);
        out.put("mention", mention);
        return out;
    }

    /** The name of a mention in every ledger; the second of the same kind, type and place, or of the same name by chance, has the next number. */
    private String mention(String letter, String what) {
        String out = "";
        while (out.isEmpty() || !taken.add(out)) {
            int n = seen.merge(letter + what, 1, Integer::sum);
            out = Keys.mention(letter, shelf, List.of(letter, what, Integer.toString(n)));
        }
        return out;
    }

    private void because(Map<String, Object> cells, JsonNode item) {
        cells.put("because", store.reason(Recorded.text(item, "because")));
    }

    private static void dated(Map<String, Object> cells, JsonNode date) {
        cells.put("first", maybe(date, "start"));
        cells.put("last", maybe(date, "end"));
    }

    /** From when to when it stands, as far as that can be told. */
    private void lasting(Map<String, Object> cells) {
        cells.put("day", given(cells, "first").orElse(published()));
        cells.put("till", given(cells, "last").orElse(published()));
    }

    private static void placed(Map<String, Object> cells, JsonNode spans) {
        cells.put("start", Spots.start(spans));
        cells.put("stop", Spots.stop(spans));
    }

    private static String words(JsonNode list) {
        List<String> out = new ArrayList<>();
        list.forEach(w -> out.add(w.asString("")));
        return String.join(" ", out);
    }

    private static String cut(String words) {
        return words.length() > WORDS ? words.substring(0, WORDS - 2) + " …" : words;
    }

    private static Optional<String> maybe(JsonNode node, String field) {
        String words = Recorded.text(node, field);
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }
}
