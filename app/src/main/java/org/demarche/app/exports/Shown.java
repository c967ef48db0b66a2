package org.demarche.app.exports;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.ledger.Filter;
import org.demarche.ledger.Finds.Thing;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.Listing;
import tools.jackson.databind.JsonNode;

/** One thing of the ledger in full: what it is, why it is one, and every report's words for it. */
public final class Shown {

    private static final int MOST_TOLD = 200;

    private final Ledger ledger;
    private final Thing thing;
    private final int context;

    /** @param context how many signs of the report to show around the words */
    public Shown(Ledger ledger, Thing thing, int context) {
        this.ledger = ledger;
        this.thing = thing;
        this.context = context;
    }

    /** The row of the list that it comes from, in all columns. */
    public Listing listing() {
        Listing all = switch (thing.kind()) {
            case "party" -> ledger.lists().parties(filter(thing.id(), ""));
            case "event" -> ledger.lists().events().event(thing.id());
            case "issue" -> ledger.lists().positions(filter("", thing.id()));
            case "position" -> ledger.lists().only(thing.id()).positions(Filter.ALL);
            case "statement" -> ledger.lists().only(thing.id()).statements(Filter.ALL);
            case "relation" -> ledger.lists().only(thing.id()).relations(Filter.ALL);
            default -> reports();
        };
        String key = thing.kind() + "_id";
        List<List<Object>> rows = all.rows().stream()
                .filter(r -> all.cell(r, key).equals(thing.id()))
                .toList();
        return new Listing(all.columns(), rows);
    }

    private static Filter filter(String party, String issue) {
        return new Filter(party, issue, "", "", "", "", "", false, 0, 0);
    }

    private Listing reports() {
        List<List<Object>> rows = ledger.lists().finds().records(thing.id()).stream()
                .map(Printed.MAPPER::readTree)
                .map(n -> n.get("report"))
                .map(n -> List.<Object>of(
                        thing.id(),
                        text(n, "title"),
                        text(n, "published"),
                        text(n, "source"),
                        text(n, "url"),
                        text(n, "text")))
                .toList();
        return new Listing(List.of("report_id", "title", "published", "source", "url", "text"), rows);
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    /** For a person to read. */
    public String page() {
        StringBuilder out = new StringBuilder();
        Listing listing = listing();
        for (List<Object> row : listing.rows()) {
            for (String column : listing.columns()) {
                String cell = listing.cell(row, column);
                if (!cell.isEmpty()) {
                    String words = column.equals("text") ? cell : Printed.line(cell);
                    out.append(String.format("%-14s %s%n", column.replace('_', ' '), words));
                }
            }
            out.append('\n');
        }
        boolean merged = List.of("party", "event", "issue").contains(thing.kind());
        return merged ? out + told() : out.toString();
    }

    private String told() {
        Listing mentions = ledger.lists().finds().mentions(thing, MOST_TOLD);
        String more = mentions.rows().size() < MOST_TOLD ? "" : "  … the first " + MOST_TOLD + "\n";
        return mentions.rows().stream()
                .map(r -> "  " + mentions.cell(r, "report_id") + " · " + mentions.cell(r, "published") + " · "
                        + mentions.cell(r, "source") + "\n      " + Printed.line(words(mentions, r)) + "\n      "
                        + Printed.line(mentions.cell(r, "because")) + "   " + mentions.cell(r, "mention") + "\n")
                .collect(Collectors.joining("", "TOLD BY\n", more));
    }

    /** The words with what stands around them in the report. */
    private String words(Listing mentions, List<Object> row) {
        String start = mentions.cell(row, "start");
        Optional<String> text = start.isEmpty() || context == 0
                ? Optional.empty()
                : ledger.lists().finds().records(mentions.cell(row, "report_id")).stream()
                        .findFirst()
                        .map(r -> text(Printed.MAPPER.readTree(r).get("report"), "text"));
        return text.map(t -> around(t, Integer.parseInt(start), Integer.parseInt(mentions.cell(row, "end"))))
                .orElse("\"" + mentions.cell(row, "words") + "\"");
    }

    private String around(String text, int start, int end) {
        int all = text.codePointCount(0, text.length());
        int from = text.offsetByCodePoints(0, Math.max(0, Math.min(start, all) - context));
        int at = text.offsetByCodePoints(0, Math.min(start, all));
        int stop = text.offsetByCodePoints(0, Math.min(end, all));
        int to = text.offsetByCodePoints(0, Math.min(all, end + context));
        return text.substring(from, at) + "«" + text.substring(at, stop) + "»" + text.substring(stop, to);
    }
}
