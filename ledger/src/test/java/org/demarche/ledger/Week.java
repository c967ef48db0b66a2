package org.demarche.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Records of a few reports, written in short lines: {@code # id day source}, then parties, events, positions and issues, each with its words in quotation marks. */
final class Week {

    private static final Pattern WORDS = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern OF = Pattern.compile(" of=(\\w+)");
    private static final Pattern ROLE = Pattern.compile(" role=(.*)$");
    private static final Pattern BECAUSE = Pattern.compile(" because=(.*)$");
    private static final Pattern TOLL = Pattern.compile(" toll=(\\w+):(\\d+):(\\d*)");

    private final Map<String, ObjectNode> records = new LinkedHashMap<>();
    private final StringBuilder text = new StringBuilder();
    private ObjectNode record = Recorded.MAPPER.createObjectNode();

    static List<Recorded> of(String name) {
        return of(name, "engine 1");
    }

    static List<Recorded> of(String name, String engine) {
        try (InputStream in = Week.class.getResourceAsStream("/weeks/" + name + ".txt")) {
            return read(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8), engine);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Recorded> read(String lines, String engine) {
        Week week = new Week();
        lines.lines().filter(l -> !l.isBlank()).forEach(l -> week.line(l, engine));
        week.end();
        return week.records.values().stream()
                .map(r -> Recorded.of(r.toString()))
                .toList();
    }

    private void line(String line, String engine) {
        String[] words = line.split(" ");
        switch (words[0]) {
            case "#" -> start(words, line, engine);
            case "copy" -> copy(words[1]);
            case "party" -> party(words, line);
            case "event" -> event(words, line);
            case "position" -> position(words, line);
            case "relation" -> relation(words, line);
            case "issue" -> {
                ObjectNode issue =
                        array("issues").addObject().put("id", words[1]).put("label", quoted(line));
                issue.putArray("for");
                issue.putArray("against");
            }
            default -> throw new IllegalArgumentException(line);
        }
    }

    private void start(String[] words, String line, String engine) {
        end();
        String source =
                line.substring(line.indexOf(words[2]) + words[2].length()).strip();
        record = Recorded.MAPPER.createObjectNode();
        record.putObject("report")
                .put("id", words[1])
                .put("title", "")
                .put("published", words[2])
                .put("source", source)
                .put("url", "")
                .put("language", "en");
        for (String list :
                List.of("parties", "statements", "events", "positions", "issues", "relations", "times", "notes")) {
            record.putArray(list);
        }
        record.putObject("made").put("by", engine).put("model", "m").put("lexicon", "l");
        records.put(words[1], record);
    }

    private void copy(String id) {
        ObjectNode report = (ObjectNode) record.get("report");
        ObjectNode other = Objects.requireNonNull(records.get(id));
        ObjectNode copy = other.deepCopy();
        ((ObjectNode) copy.get("report"))
                .put("id", report.get("id").stringValue())
                .put("source", report.get("source").stringValue());
        records.put(report.get("id").stringValue(), copy);
        record = copy;
        text.setLength(0);
        text.append(copy.get("report").get("text").stringValue());
    }

    private void end() {
        if (record.has("report")) {
            ((ObjectNode) record.get("report")).put("text", text.toString());
        }
        text.setLength(0);
    }

    private ArrayNode array(String name) {
        return (ArrayNode) record.get(name);
    }

    private static String quoted(String line) {
        Matcher words = WORDS.matcher(line);
        return words.find() ? words.group(1) : "";
    }

    private void spans(ArrayNode out, String words) {
        int start = text.codePointCount(0, text.length());
        text.append(words).append(".\n");
        out.addObject().put("start", start).put("end", start + words.codePointCount(0, words.length()));
    }

    private static String found(Pattern pattern, String line) {
        Matcher found = pattern.matcher(line);
        return found.find() ? found.group(1) : "";
    }

    private void party(String[] words, String line) {
        ObjectNode party = array("parties")
                .addObject()
                .put("id", words[1])
                .put("name", quoted(line))
                .put("kind", words[2]);
        party.put("country", words[3]).put("sector", "").put("role", found(ROLE, line));
        String of = found(OF, line);
        party.put("of", of.isEmpty() ? null : of);
        if (line.contains("\" unnamed")) {
            party.put("unnamed", true);
        }
        spans(party.putArray("mentions"), quoted(line));
        String because = found(BECAUSE, line);
        party.put("because", because.isEmpty() ? "model name" : because);
    }

    private static void ids(ArrayNode out, String words) {
        for (String id : words.equals("-") ? new String[0] : words.split(",")) {
            out.add(id);
        }
    }

    private void event(String[] words, String line) {
        ArrayNode events = array("events");
        ObjectNode event =
                events.addObject().put("id", "e" + (events.size() + 1)).put("type", words[1]);
        ids(event.putArray("mode"), words[2]);
        event.putArray("context");
        event.put("cameo", "190").put("quad", 4).put("score", 0.0);
        date(event.putObject("date"), words[3]);
        place(event, words[4]);
        ids(event.putArray("actors"), words[5]);
        ids(event.putArray("recipients"), words[7]);
        event.put("status", "happened").putNull("reportedBy");
        ArrayNode tolls = event.putArray("toll");
        Matcher toll = TOLL.matcher(line);
        if (toll.find()) {
            ObjectNode one = tolls.addObject()
                    .put("kind", toll.group(1))
                    .put("low", Integer.parseInt(toll.group(2)))
                    .put("words", toll.group(2));
            if (!toll.group(3).isEmpty()) {
                one.put("high", Integer.parseInt(toll.group(3)));
            }
        }
        spans(event.putArray("evidence"), quoted(line));
        event.put("because", "test");
    }

    private static void date(ObjectNode date, String words) {
        String[] ends = words.split("\\.\\.");
        date.put("start", ends.length == 2 ? ends[0] : null).put("end", ends.length == 2 ? ends[1] : null);
        date.put("words", "").put("basis", ends.length == 2 ? "stated" : "open");
    }

    private static void place(ObjectNode event, String words) {
        String[] parts = words.split(":");
        event.put("country", parts.length == 3 ? parts[2] : "");
        if (parts.length == 3) {
            event.putObject("place")
                    .put("words", parts[1])
                    .put("name", parts[1])
                    .put("country", parts[2])
                    .put("precision", parts[0]);
        } else {
            event.putNull("place");
        }
    }

    private void relation(String[] words, String line) {
        ObjectNode relation = array("relations").addObject();
        relation.put("id", "r" + array("relations").size())
                .put("a", words[1])
                .put("type", words[2])
                .put("b", words[3])
                .put("because", "test");
        spans(relation.putArray("evidence"), quoted(line));
    }

    private void position(String[] words, String line) {
        ArrayNode positions = array("positions");
        ObjectNode position = positions.addObject().put("id", "o" + (positions.size() + 1));
        position.put("holder", words[1]).put("stance", words[2]).put("issue", words[3]);
        position.put("statedBy", words[4].equals("-") ? null : words[4]).put("words", quoted(line));
        date(position.putObject("date"), "open");
        spans(position.putArray("evidence"), quoted(line));
        position.put("because", "test");
    }

    /** Everything that a ledger tells, as a person would note it down. */
    static String page(Ledger ledger) {
        List<String> out = new ArrayList<>();
        Lists lists = ledger.lists();
        out.add("PARTIES");
        add(out, lists.parties(Filter.ALL), List.of("party", "kind", "country", "role", "reports", "sources", "also"));
        out.add("EVENTS");
        add(
                out,
                lists.events().events(Filter.ALL),
                List.of("date_earliest", "type", "mode", "actors", "recipients", "place", "reports", "sources"));
        out.add("TOLLS");
        add(
                out,
                lists.events().tolls(Filter.ALL),
                List.of("date_earliest", "place", "kind", "low", "high", "told", "sources"));
        out.add("POSITIONS");
        add(out, lists.positions(Filter.ALL), List.of("issue", "party", "stance", "report_id", "sources"));
        out.add("STICKING");
        add(out, lists.events().sticking(Filter.ALL), List.of("issue", "demanded_by", "rejected_by"));
        return String.join("\n", out) + "\n";
    }

    private static void add(List<String> out, Listing listing, List<String> columns) {
        listing.rows().stream()
                .map(r -> "  "
                        + String.join(
                                " | ",
                                columns.stream().map(c -> listing.cell(r, c)).toList()))
                .sorted()
                .forEach(out::add);
    }

    /** Every cell of every list. */
    static String everything(Ledger ledger) {
        Lists lists = ledger.lists();
        StringBuilder out = new StringBuilder();
        for (Listing listing : List.of(
                lists.parties(Filter.ALL),
                lists.events().events(Filter.ALL),
                lists.events().tolls(Filter.ALL),
                lists.statements(Filter.ALL),
                lists.positions(Filter.ALL),
                lists.relations(Filter.ALL),
                lists.events().sticking(Filter.ALL))) {
            listing.rows().forEach(r -> out.append(r).append('\n'));
        }
        lists.records(r -> out.append(r).append('\n'));
        return out.toString();
    }
}
