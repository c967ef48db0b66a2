package org.demarche.app.pages;

import java.util.ArrayList;
import java.util.List;
import org.demarche.app.Message;
import org.demarche.app.pages.report.Setting;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.Listing;
import org.demarche.ledger.Reports;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code /reports/{id}}: a report as it was printed, with what was found in it. */
final class OneReport implements Page {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Override
    public Sheet sheet(Ledger ledger, Address address) {
        Reports.Stored stored = found(ledger, address);
        Setting setting = new Setting(stored, ledger.lists().reports().things(stored.key()), address);
        return new Sheet(setting.title(), "report", setting.leaf());
    }

    @Override
    public Rows rows(Ledger ledger, Address address) {
        Reports.Stored stored = found(ledger, address);
        List<List<Object>> rows = new ArrayList<>();
        JsonNode record = MAPPER.readTree(stored.record());
        String text = record.path("report").path("text").asString("");
        record.path("parties").forEach(p -> rows.addAll(spans(text, p, "party", "mentions")));
        record.path("statements").forEach(s -> rows.addAll(spans(text, s, "statement", "content")));
        for (String kind : List.of("event", "position", "relation")) {
            record.path(kind + "s").forEach(e -> rows.addAll(spans(text, e, kind, "evidence")));
        }
        Listing listing = new Listing(List.of("kind", "id", "start", "end", "words", "because"), rows);
        return Rows.of(stored.record(), listing);
    }

    private static List<List<Object>> spans(String text, JsonNode item, String kind, String field) {
        List<List<Object>> rows = new ArrayList<>();
        for (JsonNode span : item.path(field)) {
            int start = span.path("start").asInt(0);
            int end = span.path("end").asInt(0);
            rows.add(List.of(
                    kind,
                    item.path("id").asString(""),
                    (long) start,
                    (long) end,
                    text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end)),
                    item.path("because").asString("")));
        }
        return rows;
    }

    private static Reports.Stored found(Ledger ledger, Address address) {
        String id = address.named("id");
        return ledger.lists()
                .reports()
                .find(id)
                .orElseThrow(() -> new Refusal(404, Message.DM_121, Words.brief(id, 100), "report"));
    }
}
