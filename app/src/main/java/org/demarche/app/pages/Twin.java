package org.demarche.app.pages;

import org.demarche.app.exports.Printed;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tables for machines: the envelope {@code {"ok":true,"rows":[…],"next":…,"count":…}}, JSON lines, CSV; and errors. */
final class Twin {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Twin() {}

    static String of(Rows rows, Form form) {
        return switch (form) {
            case JSONL -> rows.record().isEmpty() ? Printed.jsonLines(rows.listing()) : rows.record() + "\n";
            case CSV -> Printed.csv(rows.listing());
            case JSON, HTML -> json(rows);
        };
    }

    private static String json(Rows rows) {
        ObjectNode out = MAPPER.createObjectNode().put("ok", true);
        ArrayNode array = out.putArray("rows");
        if (rows.record().isEmpty()) {
            rows.listing().rows().forEach(r -> array.add(Printed.object(rows.listing(), r)));
        } else {
            array.add(MAPPER.readTree(rows.record()));
        }
        out.put("next", rows.next().isEmpty() ? null : rows.next());
        out.put("count", rows.count() < 0 ? array.size() : rows.count());
        return out + "\n";
    }

    static String error(Refusal refusal) {
        return MAPPER.createObjectNode()
                        .put("ok", false)
                        .put("code", refusal.code())
                        .put("message", refusal.problem())
                        .put("hint", refusal.hint())
                + "\n";
    }
}
