package org.demarche.app.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.demarche.ledger.Listing;
import org.demarche.record.EventCode;

/**
 * One event of the ledger as the pictures need it.
 *
 * @param type PLOVER's, in capitals
 * @param status happened, ongoing, planned, hypothetical or did_not_happen
 * @param tolls ranges in words: "14–19 killed"
 * @param words of one report
 */
public record Occurrence(
        String id,
        String type,
        List<String> modes,
        String status,
        List<Named> actors,
        List<Named> recipients,
        String place,
        String country,
        List<String> tolls,
        long sources,
        String words) {

    public Occurrence {
        modes = List.copyOf(modes);
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        tolls = List.copyOf(tolls);
    }

    /** A party by its id and the name that the ledger shows. */
    public record Named(String id, String name) {}

    /** From a row of {@code events}. */
    static Occurrence of(Listing events, List<Object> row) {
        return new Occurrence(
                events.cell(row, "event_id"),
                events.cell(row, "type"),
                list(events, row, "mode"),
                events.cell(row, "status"),
                named(list(events, row, "actor_ids"), list(events, row, "actors")),
                named(list(events, row, "recipient_ids"), list(events, row, "recipients")),
                events.cell(row, "place"),
                events.cell(row, "country"),
                list(events, row, "tolls"),
                Long.parseLong(events.cell(row, "sources")),
                events.cell(row, "words"));
    }

    private static List<String> list(Listing events, List<Object> row, String column) {
        Object cell = row.get(events.columns().indexOf(column));
        return cell instanceof List<?> words
                ? words.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static List<Named> named(List<String> ids, List<String> names) {
        List<Named> out = new ArrayList<>();
        for (int i = 0; i < ids.size() && i < names.size(); i++) {
            out.add(new Named(ids.get(i), names.get(i)));
        }
        return out;
    }

    /** Everybody who takes part, actors first, each once. */
    public List<Named> parties() {
        List<Named> out = new ArrayList<>(actors);
        recipients.stream().filter(r -> !out.contains(r)).forEach(out::add);
        return out;
    }

    /** Whether its type is one of conflict; an unknown type is none. */
    boolean isConflict() {
        for (EventCode.Type known : EventCode.Type.values()) {
            if (known.name().equals(type)) {
                return known.quad() > 2;
            }
        }
        return false;
    }

    /** Type and mode: "assault, aerial". */
    String kind() {
        List<String> all = new ArrayList<>(List.of(type.toLowerCase(Locale.ROOT)));
        modes.stream().map(m -> m.replace('-', ' ').replace('_', ' ')).forEach(all::add);
        return String.join(", ", all);
    }

    /** Who to whom: "Zarif → Lavrov"; empty where nobody is named. */
    String who() {
        String from = names(actors);
        String to = names(recipients);
        return from + (from.isEmpty() || to.isEmpty() ? "" : " ") + (to.isEmpty() ? "" : "→ " + to);
    }

    private static String names(List<Named> parties) {
        return String.join(", ", parties.stream().map(Named::name).toList());
    }

    /** Its status in words of people. */
    String statusWords() {
        return status.equals("did_not_happen") ? "denied or did not happen" : status;
    }

    /** The whole of it as a sentence, for those who hover, focus or listen. */
    String sentence(String when) {
        StringBuilder out = new StringBuilder(when).append(": ").append(kind());
        if (!who().isEmpty()) {
            out.append(", ").append(who());
        }
        if (!place.isEmpty()) {
            out.append(", ").append(place);
        }
        out.append("; ").append(statusWords());
        tolls.forEach(t -> out.append("; ").append(t));
        out.append("; ").append(sources).append(sources == 1 ? " source" : " sources");
        return out.append(words.isEmpty() ? "." : ". “" + Words.cut(words, 80) + "”")
                .toString();
    }
}
