package org.demarche.app.exports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.demarche.ledger.Filter;
import org.demarche.ledger.Ledger;
import tools.jackson.databind.JsonNode;

/** The formats that the ledger can be exported to, by name. */
public final class Exports {

    /** Formats of one file. */
    public static final List<String> FILES = List.of(
            "polecat",
            "plover",
            "gdelt",
            "gdelt-mentions",
            "acled-like",
            "ucdp-like",
            "conllu",
            "jsonld",
            "items.jsonl",
            "positions.csv",
            "statements.csv",
            "parties.csv",
            "timeline.json",
            "map.geojson");

    /** Formats of a folder, a file or more a report. */
    public static final List<String> FOLDERS = List.of("brat");

    /**
     * What an export is made with.
     *
     * @param fillPublished whether an open date is filled with the day of the first report
     * @param header whether GDELT's tables get a header
     * @param conllu a record's words in CoNLL-U, which the ledger does not keep
     */
    public record Wish(Filter filter, boolean fillPublished, boolean header, Function<JsonNode, String> conllu) {}

    private Exports() {}

    /** The file of a format; empty where there is no such format. */
    public static Optional<String> file(String format, Ledger ledger, Wish wish) {
        return switch (format) {
            case "items.jsonl" -> Optional.of(Items.of(ledger.lists(), wish.filter()));
            case "positions.csv" -> Optional.of(Printed.csv(ledger.lists().positions(wish.filter())));
            case "statements.csv" -> Optional.of(Printed.csv(ledger.lists().statements(wish.filter())));
            case "parties.csv" -> Optional.of(Printed.csv(ledger.lists().parties(wish.filter())));
            case "conllu" -> Optional.of(conllu(ledger, wish));
            default -> events(format, new Chosen(ledger, wish.filter(), wish.fillPublished()), wish.header());
        };
    }

    private static Optional<String> events(String format, Chosen chosen, boolean header) {
        return switch (format) {
            case "polecat" -> Optional.of(Polecat.of(chosen));
            case "plover" -> Optional.of(Plover.of(chosen));
            case "gdelt" -> Optional.of(Gdelt.events(chosen, header));
            case "gdelt-mentions" -> Optional.of(Gdelt.mentions(chosen, header));
            case "acled-like" -> Optional.of(Acled.of(chosen));
            case "ucdp-like" -> Optional.of(Ucdp.of(chosen));
            case "jsonld" -> Optional.of(JsonLd.of(chosen));
            case "timeline.json" -> Optional.of(TimelineJs.of(chosen));
            case "map.geojson" -> Optional.of(TimelineJs.map(chosen));
            default -> Optional.empty();
        };
    }

    private static String conllu(Ledger ledger, Wish wish) {
        StringBuilder out = new StringBuilder("# global.Entity = GRP-etype-identity\n");
        ledger.lists().records(r -> out.append(wish.conllu().apply(Printed.MAPPER.readTree(r))));
        return out.toString();
    }

    /** The files of brat, by name. */
    public static Map<String, String> brat(Ledger ledger) {
        Map<String, String> out = new LinkedHashMap<>();
        out.put("annotation.conf", Brat.CONFIGURATION);
        ledger.lists().records(r -> {
            JsonNode record = Printed.MAPPER.readTree(r);
            String id = record.path("report")
                    .path("id")
                    .asString("")
                    .replaceAll("[^\\p{L}\\p{N}._-]+", "_")
                    .replaceFirst("^\\.+", "_");
            String name = id;
            for (int n = 2; out.containsKey(name + ".txt"); n++) {
                name = id + "-" + n;
            }
            out.put(name + ".txt", record.path("report").path("text").asString(""));
            out.put(name + ".ann", Brat.of(record));
        });
        return out;
    }
}
