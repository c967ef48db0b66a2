package org.demarche.ledger;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import tools.jackson.databind.JsonNode;

/** Writes one record into the tables: the report, and a row for every mention in it. */
final class Intake {

    private static final int WORDS = 1000;

    private final Store store;
    private final Recorded recorded;
    private final Spots spots;
    private final Map<String, JsonNode> parties = new HashMap<>();
    private final Map<String, String> partyMentions = new HashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private long report;

    Intake(Store store, Recorded recorded) {
        this.store = store;
        this.recorded = recorded;
        this.spots = new Spots(recorded.text());
    }

    /** Inside a transaction of the caller. */
    long write(int[] signature) {
        report = report(signature);
        JsonNode node = recorded.node();
        for (JsonNode party : node.path("parties")) {
            party(party);
        }
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
        cells.put("published", maybe(given, "published"));
        cells.put("source", Recorded.text(given, "source"));
        cells.put("url", Recorded.text(given, "url"));
        cells.put("text", recorded.text());
        cells.put("record", packed(recorded.bare()));
        cells.put("engine", recorded.engine());
        cells.put("signature", Shingles.bytes(signature));
        cells.put("copies", recorded.key());
        long no = store.insert("reports", cells);
        store.run(
                "INSERT INTO texts (rowid, title, text) VALUES (?, ?, ?)",
                no,
                Recorded.text(given, "title"),
                recorded.text());
        return no;
    }

    private void party(JsonNode party) {
        String id = Recorded.text(party, "id");
        String name = Spots.line(Recorded.text(party, "name"));
        String mention = mention("p", name + "@" + Spots.start(party.path("mentions")));
        String block = Blocks.of(party, mention);
        parties.put(id, party);
        partyMentions.put(id, mention);
        Map<String, Object> cells = cells(id, mention);
        cells.put("block", block);
        cells.put("name", name);
        cells.put("kind", Recorded.text(party, "kind"));
        cells.put("country", Recorded.text(party, "country"));
        cells.put("weak", Recorded.text(party, "because").contains("country of the report") ? 1 : 0);
        cells.put("sector", Recorded.text(party, "sector"));
        cells.put("of", maybe(party, "of"));
        cells.put("role", Spots.line(Recorded.text(party, "role")));
        cells.put("unnamed", Blocks.isUnnamed(party) ? 1 : 0);
        cells.put("mentions", party.path("mentions").size());
        cells.put("aliases", aliases(party, name));
        cells.put("because", Recorded.text(party, "because"));
        store.insert("parties", cells);
        dirty("party", block);
    }

    private String aliases(JsonNode party, String name) {
        Set<String> out = new TreeSet<>();
        for (JsonNode span : party.path("mentions")) {
            String words = Spots.line(spots.words(span));
            boolean named = words.chars().anyMatch(Character::isUpperCase);
            if (named && words.length() <= 60 && !words.equals(name)) {
                out.add(words);
            }
        }
        return String.join("\n", out);
    }

    private void statement(JsonNode statement) {
        JsonNode content = statement.path("content");
        Map<String, Object> cells = cells(Recorded.text(statement, "id"), mention("s", "@" + Spots.start(content)));
        cells.put("source", Recorded.text(statement, "source"));
        cells.put("via", maybe(statement, "via"));
        cells.put("mode", Recorded.text(statement, "mode"));
        cells.put("words", spots.all(content));
        dated(cells, statement.path("date"));
        cells.put("basis", Recorded.text(statement.path("date"), "basis"));
        placed(cells, content);
        cells.put("because", Recorded.text(statement, "because"));
        long no = store.insert("statements", cells);
        store.run("INSERT INTO quotes (rowid, words) VALUES (?, ?)", no, String.valueOf(cells.get("words")));
    }

    private void event(JsonNode event) {
        String id = Recorded.text(event, "id");
        String type = Recorded.text(event, "type");
        JsonNode evidence = event.path("evidence");
        Map<String, Object> cells = cells(id, mention("e", type + "@" + Spots.start(evidence)));
        String words = cut(spots.all(evidence));
        cells.put("block", type);
        coded(cells, event);
        dated(cells, event.path("date"));
        cells.put("datewords", Recorded.text(event.path("date"), "words"));
        cells.put("basis", Recorded.text(event.path("date"), "basis"));
        located(cells, event);
        cells.put("status", Recorded.text(event, "status"));
        cells.put("reportedby", maybe(event, "reportedBy"));
        cells.put("roles", String.join(" ", roles(event)));
        cells.put("wording", String.join(" ", Wording.of(words)));
        cells.put("tolls", tolls(event));
        cells.put("words", words);
        placed(cells, evidence);
        cells.put("because", Recorded.text(event, "because"));
        long no = store.insert("events", cells);
        side(no, "actor", event.path("actors"));
        side(no, "recipient", event.path("recipients"));
        event.path("toll").forEach(t -> toll(no, t));
        dirty("event", type);
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
        cells.put(
                "geonames",
                place.path("geonames").isNumber()
                        ? Optional.of(place.get("geonames").asLong())
                        : Optional.empty());
        cells.put(
                "lat",
                place.path("lat").isNumber() ? Optional.of(place.get("lat").asDouble()) : Optional.empty());
        cells.put(
                "lon",
                place.path("lon").isNumber() ? Optional.of(place.get("lon").asDouble()) : Optional.empty());
        cells.put("precision", Recorded.text(place, "precision"));
    }

    /** The tokens of actors and recipients, each with its side before it. */
    private Set<String> roles(JsonNode event) {
        Set<String> out = new TreeSet<>();
        event.path("actors").forEach(a -> tokens(a.asString("")).forEach(t -> out.add("a" + t)));
        event.path("recipients").forEach(r -> tokens(r.asString("")).forEach(t -> out.add("r" + t)));
        return out;
    }

    private Set<String> tokens(String id) {
        JsonNode party = parties.get(id);
        if (party == null) {
            return Set.of();
        }
        JsonNode of =
                Optional.ofNullable(parties.get(Recorded.text(party, "of"))).orElse(party.path("nobody"));
        return Blocks.tokens(party, of, partyMentions.getOrDefault(id, id));
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
            store.run(
                    "INSERT OR IGNORE INTO roles (event, side, report, party) VALUES (?, ?, ?, ?)",
                    event,
                    side,
                    report,
                    id.asString(""));
        }
    }

    private void toll(long event, JsonNode toll) {
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("event", event);
        cells.put("report", report);
        cells.put("kind", Recorded.text(toll, "kind"));
        cells.put(
                "low", toll.path("low").isNumber() ? Optional.of(toll.get("low").asInt()) : Optional.empty());
        cells.put(
                "high",
                toll.path("high").isNumber() ? Optional.of(toll.get("high").asInt()) : Optional.empty());
        cells.put("words", Recorded.text(toll, "words"));
        cells.put("who", maybe(toll, "who"));
        store.insert("tolls", cells);
    }

    private void issue(JsonNode issue) {
        String id = Recorded.text(issue, "id");
        String label = Spots.line(Recorded.text(issue, "label"));
        Set<String> holders = new TreeSet<>();
        for (JsonNode position : recorded.node().path("positions")) {
            if (Recorded.text(position, "issue").equals(id)) {
                holders.addAll(tokens(Recorded.text(position, "holder")));
            }
        }
        Map<String, Object> cells = cells(id, mention("i", label));
        cells.put("label", label);
        cells.put("words", String.join(" ", Wording.of(label)));
        cells.put("holders", String.join(" ", holders));
        store.insert("issues", cells);
        dirty("issue", "");
    }

    private void position(JsonNode position) {
        JsonNode evidence = position.path("evidence");
        String stance = Recorded.text(position, "stance");
        Map<String, Object> cells =
                cells(Recorded.text(position, "id"), mention("o", stance + "@" + Spots.start(evidence)));
        cells.put("holder", Recorded.text(position, "holder"));
        cells.put("stance", stance);
        cells.put("issue", Recorded.text(position, "issue"));
        cells.put("words", cut(Spots.line(Recorded.text(position, "words"))));
        cells.put("statedby", maybe(position, "statedBy"));
        cells.put("condition", maybe(position, "condition"));
        cells.put("since", maybe(position, "since"));
        dated(cells, position.path("date"));
        cells.put("quote", cut(spots.all(evidence)));
        placed(cells, evidence);
        cells.put("because", Recorded.text(position, "because"));
        store.insert("positions", cells);
    }

    private void relation(JsonNode relation) {
        JsonNode evidence = relation.path("evidence");
        String type = Recorded.text(relation, "type");
        Map<String, Object> cells =
                cells(Recorded.text(relation, "id"), mention("r", type + "@" + Spots.start(evidence)));
        cells.put("a", Recorded.text(relation, "a"));
        cells.put("type", type);
        cells.put("b", Recorded.text(relation, "b"));
        cells.put("quote", cut(spots.all(evidence)));
        placed(cells, evidence);
        cells.put("because", Recorded.text(relation, "because"));
        store.insert("relations", cells);
    }

    private Map<String, Object> cells(String id, String mention) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("report", report);
        out.put("id", id);
        out.put("mention", mention);
        return out;
    }

    /** The name of a mention in every ledger; the second of the same kind, type and place has a number behind it. */
    private String mention(String letter, String what) {
        int n = seen.merge(letter + what, 1, Integer::sum);
        return letter + Keys.mark(List.of(recorded.key(), letter, what, Integer.toString(n)));
    }

    private void dirty(String kind, String block) {
        store.run("INSERT OR IGNORE INTO dirty (kind, block) VALUES (?, ?)", kind, block);
    }

    private static void dated(Map<String, Object> cells, JsonNode date) {
        cells.put("first", maybe(date, "start"));
        cells.put("last", maybe(date, "end"));
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

    static byte[] packed(String words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(words.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static String unpacked(byte[] bytes) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
