package org.demarche.ledger;

import java.util.List;
import org.demarche.report.Report;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The record of one report as docs/record.md describes it, ready for the ledger.
 *
 * @param key what the report is known by: a hash of its text, title, day, source and address, whatever its id
 * @param node the record
 */
public record Recorded(String key, JsonNode node) {

    static final JsonMapper MAPPER = JsonMapper.builder().build();

    /**
     * Reads a printed record.
     *
     * @throws IllegalArgumentException where it is no record
     */
    public static Recorded of(String json) {
        JsonNode node = MAPPER.readTree(json);
        if (!node.path("report").path("text").isString()) {
            throw new IllegalArgumentException("no record of a report");
        }
        return of(node);
    }

    static Recorded of(JsonNode node) {
        JsonNode report = node.path("report");
        return new Recorded(
                key(List.of(
                        text(report, "text"),
                        text(report, "title"),
                        text(report, "published"),
                        text(report, "source"),
                        text(report, "url"))),
                node);
    }

    /** The key that a report will have, before it is read. */
    public static String key(Report report) {
        String day = report.published().map(Object::toString).orElse("");
        return key(List.of(report.text(), report.title(), day, report.source(), report.url()));
    }

    private static String key(List<String> parts) {
        return Keys.whole(parts).substring(0, 32);
    }

    String id() {
        return text(node.path("report"), "id");
    }

    String text() {
        return text(node.path("report"), "text");
    }

    /** What made it. */
    String engine() {
        JsonNode made = node.path("made");
        return text(made, "by") + " " + text(made, "model") + " " + text(made, "lexicon");
    }

    /** The record without the report's id, which the ledger keeps beside it. */
    String bare() {
        ObjectNode copy = MAPPER.createObjectNode().setAll((ObjectNode) node);
        ObjectNode report = MAPPER.createObjectNode().setAll((ObjectNode) node.get("report"));
        copy.set("report", report.put("id", ""));
        return copy.toString();
    }

    static String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? "" : value.asString("");
    }
}
