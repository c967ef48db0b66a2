package org.demarche.app.exports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.ledger.Filter;
import org.demarche.ledger.Finds.Thing;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.Listing;

/** The events that an export holds, with what the formats ask of each: its parties, its reports, its pairs of actor and recipient. */
final class Chosen {

    private final Ledger ledger;
    private final boolean fillPublished;
    private final Listing events;
    private final Listing parties;
    private final Map<String, List<Object>> byId = new LinkedHashMap<>();

    /** @param fillPublished whether an open date is filled with the day of the first report */
    Chosen(Ledger ledger, Filter filter, boolean fillPublished) {
        this.ledger = ledger;
        this.fillPublished = fillPublished;
        this.events = ledger.lists().events().events(filter);
        this.parties = ledger.lists().parties(Filter.ALL);
        parties.rows().forEach(r -> byId.put(parties.cell(r, "party_id"), r));
    }

    /** One event, one of its actors and one of its recipients; an empty id where there is none. */
    record Pair(List<Object> event, String id, String actor, String recipient) {}

    Ledger ledger() {
        return ledger;
    }

    List<List<Object>> events() {
        return events.rows();
    }

    /** The columns of events, as the lists print them. */
    Listing columns() {
        return new Listing(events.columns(), List.of());
    }

    String of(List<Object> event, String column) {
        return events.cell(event, column);
    }

    /** A party's cell; empty for no party. */
    String party(String id, String column) {
        List<Object> row = byId.get(id);
        return row == null ? "" : parties.cell(row, column);
    }

    /** One pair for each actor and each recipient; ids have -1, -2 behind them where there are several. */
    List<Pair> pairs() {
        List<Pair> out = new ArrayList<>();
        for (List<Object> event : events.rows()) {
            List<String> actors = ids(event, "actor_ids");
            List<String> recipients = ids(event, "recipient_ids");
            boolean one = actors.size() * recipients.size() == 1;
            int n = 0;
            for (String actor : actors) {
                for (String recipient : recipients) {
                    n++;
                    String id = of(event, "event_id") + (one ? "" : "-" + n);
                    out.add(new Pair(event, id, actor, recipient));
                }
            }
        }
        return out;
    }

    private List<String> ids(List<Object> event, String column) {
        String cell = of(event, column);
        return cell.isEmpty() ? List.of("") : List.of(cell.split("; "));
    }

    /** The reports that tell of the event, each with its words. */
    List<Map<String, String>> told(List<Object> event) {
        Listing mentions = ledger.lists().finds().mentions(new Thing("event", of(event, "event_id")));
        List<Map<String, String>> out = new ArrayList<>();
        for (List<Object> row : mentions.rows()) {
            Map<String, String> cells = new LinkedHashMap<>();
            mentions.columns().forEach(c -> cells.put(c, mentions.cell(row, c)));
            out.add(cells);
        }
        return out;
    }

    /** What one column says of all reports, each once. */
    static String all(List<Map<String, String>> told, String column) {
        return String.join(
                ";",
                told.stream()
                        .map(t -> t.getOrDefault(column, ""))
                        .filter(w -> !w.isEmpty())
                        .distinct()
                        .toList());
    }

    /** First or last day; where open, empty, or the first report's day if the user asked for it. */
    String day(List<Object> event, String column) {
        String day = of(event, column);
        return day.isEmpty() && fillPublished
                ? told(event).stream()
                        .map(t -> t.getOrDefault("published", ""))
                        .filter(d -> !d.isEmpty())
                        .min(String::compareTo)
                        .orElse("")
                : day;
    }

    /** The numbers of a toll: "killed" of "14–19 killed"; empty where none is told. */
    String toll(List<Object> event, String kind, boolean low) {
        for (String toll : of(event, "tolls").split("; ")) {
            if (toll.endsWith(" " + kind)) {
                String range = toll.substring(0, toll.length() - kind.length() - 1);
                boolean upTo = range.startsWith("up to ");
                String[] ends = (upTo ? "0–" + range.substring("up to ".length()) : range).split("–", 2);
                return low || ends.length == 1 ? ends[0] : ends[1];
            }
        }
        return "";
    }
}
