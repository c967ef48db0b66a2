package org.demarche.ledger;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Whether all that a report's record holds stands in the tables. */
final class Wholeness {

    private static final List<String> PARTS = List.of("parties", "statements", "events", "issues");

    private Wholeness() {}

    /** @param report with its number, id and record */
    static Optional<String> fault(Store store, Row report) {
        if (report.bytes("record").length == 0) {
            return Optional.of(report.text("id") + ": its record is missing");
        }
        JsonNode record = Recorded.MAPPER.readTree(Packing.unpacked(report.bytes("record")));
        for (String part : PARTS) {
            long told = record.path(part).size();
            long stands = store.number("SELECT count(*) FROM " + part + " WHERE report = ?", report.number("no"));
            if (told != stands) {
                return Optional.of(report.text("id") + ": " + stands + " of " + told + " " + part);
            }
        }
        return Optional.empty();
    }
}
