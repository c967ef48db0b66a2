package org.demarche.app.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.demarche.ledger.Listing;

/** Rows of the ledger's events, written in short. */
final class Events {

    private static final List<String> COLUMNS = List.of(
            "event_id",
            "type",
            "mode",
            "status",
            "date_earliest",
            "date_latest",
            "actor_ids",
            "actors",
            "recipient_ids",
            "recipients",
            "place",
            "country",
            "precision",
            "lat",
            "lon",
            "tolls",
            "sources",
            "words");

    private static final List<String> LISTS =
            List.of("mode", "actor_ids", "actors", "recipient_ids", "recipients", "tolls");

    private final List<List<Object>> rows = new ArrayList<>();

    /** One event; what is not given is empty, the status happened, and one source tells of it. */
    Events with(String id, String type, Map<String, Object> cells) {
        List<Object> row = new ArrayList<>();
        for (String column : COLUMNS) {
            Object otherwise = LISTS.contains(column)
                    ? List.of()
                    : column.equals("sources") ? (Object) 1L : column.equals("status") ? "happened" : "";
            row.add(cells.getOrDefault(column, otherwise));
        }
        row.set(0, id);
        row.set(1, type);
        rows.add(row);
        return this;
    }

    /** An assault on these days. */
    Events on(String id, String first, String last) {
        return with(id, "ASSAULT", Map.of("date_earliest", first, "date_latest", last));
    }

    Listing listing() {
        return new Listing(COLUMNS, rows);
    }
}
