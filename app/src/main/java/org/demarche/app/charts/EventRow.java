package org.demarche.app.charts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.app.pages.Address;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.Listing;

/**
 * An event as a row of the table under a picture.
 *
 * @param anchor where a mark of the picture leads
 * @param days in words; the report's own words of time where no day is known
 * @param link to its words in the report
 */
public record EventRow(Occurrence event, String anchor, String days, String first, String precision, String link) {

    /** The place of the row on its page. */
    static String anchor(String id) {
        return "event-" + id;
    }

    /** The rows of the ledger's events, in their order. */
    static List<EventRow> of(Ledger ledger, Listing events) {
        List<String> ids =
                events.rows().stream().map(r -> events.cell(r, "event_id")).toList();
        Listing spots = ledger.lists().pictures().spots(ids);
        Map<String, String> links = new HashMap<>();
        for (List<Object> row : spots.rows()) {
            links.put(spots.cell(row, "event_id"), words(spots, row));
        }
        return events.rows().stream().map(r -> row(events, r, links)).toList();
    }

    private static EventRow row(Listing events, List<Object> row, Map<String, String> links) {
        Occurrence event = Occurrence.of(events, row);
        String first = events.cell(row, "date_earliest");
        List<Dated> dated = Dated.of(new Listing(events.columns(), List.of(row)));
        String days =
                dated.isEmpty() ? events.cell(row, "date_words") : dated.get(0).days();
        return new EventRow(
                event,
                anchor(event.id()),
                days,
                first,
                events.cell(row, "precision"),
                links.getOrDefault(event.id(), ""));
    }

    /** The address of words in a report, from a row with {@code report_id}, {@code start} and {@code end}. */
    static String words(Listing listing, List<Object> row) {
        String start = listing.cell(row, "start");
        String report = Address.of("/reports", listing.cell(row, "report_id")).link();
        return start.isEmpty() ? report : report + "#c" + start + "-" + listing.cell(row, "end");
    }

    /** Type and mode. */
    public String kind() {
        return event.kind();
    }

    public String actors() {
        return names(event.actors());
    }

    public String recipients() {
        return names(event.recipients());
    }

    private static String names(List<Occurrence.Named> parties) {
        return String.join(", ", parties.stream().map(Occurrence.Named::name).toList());
    }

    /** With how sure it is: "near Idlib"; a country where no more is known. */
    public String where() {
        return switch (precision) {
            case "near" -> "near " + event.place();
            case "region" -> "in " + event.place();
            default -> event.place().isEmpty() ? event.country() : event.place();
        };
    }

    public String tolls() {
        return String.join(", ", event.tolls());
    }

    /** The words, cut where they are long. */
    public String words() {
        return Words.cut(event.words(), 120);
    }

    public String status() {
        return event.statusWords();
    }

    public long sources() {
        return event.sources();
    }
}
