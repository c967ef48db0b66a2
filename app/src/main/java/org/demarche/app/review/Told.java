package org.demarche.app.review;

import java.util.ArrayList;
import java.util.List;
import org.demarche.app.pages.Address;
import org.demarche.ledger.Finds.Thing;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.Listing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Words of one report with what stands around them.
 *
 * @param mention what a decision about these words alone holds to
 * @param link to the words in the report
 */
public record Told(
        String mention,
        String day,
        String source,
        String title,
        String before,
        String words,
        String after,
        String because,
        String link) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int AROUND = 170;

    /** The most reports that a card shows. */
    static final int MOST = 6;

    /** The first reports that tell of a party or an event. */
    static List<Told> of(Ledger ledger, Thing thing) {
        Listing mentions = ledger.lists().finds().mentions(thing);
        List<Told> out = new ArrayList<>();
        for (List<Object> row :
                mentions.rows().subList(0, Math.min(MOST, mentions.rows().size()))) {
            out.add(one(ledger, mentions, row));
        }
        return out;
    }

    /** The words of a position. */
    static Told of(Ledger ledger, Listing position) {
        return one(ledger, position, position.rows().get(0));
    }

    private static Told one(Ledger ledger, Listing listing, List<Object> row) {
        String report = listing.cell(row, "report_id");
        JsonNode record = ledger.lists().finds().records(report).stream()
                .findFirst()
                .map(MAPPER::readTree)
                .orElse(MAPPER.createObjectNode());
        String text = record.path("report").path("text").asString("");
        int[] span = span(listing, row, record);
        int all = text.codePointCount(0, text.length());
        int from = text.offsetByCodePoints(0, Math.min(span[0], all));
        int to = text.offsetByCodePoints(0, Math.max(Math.min(span[0], all), Math.min(span[1], all)));
        String mention =
                listing.columns().contains("mention") ? listing.cell(row, "mention") : listing.cell(row, "position_id");
        return new Told(
                mention,
                listing.cell(row, "published"),
                listing.cell(row, "source"),
                record.path("report").path("title").asString(""),
                before(text, from),
                text.substring(from, to),
                after(text, to),
                listing.cell(row, "because"),
                Address.of("/reports", report).link() + "#c" + span[0] + "-" + span[1]);
    }

    /** Where the words stand, in code points: for a party where it is first named. */
    private static int[] span(Listing listing, List<Object> row, JsonNode record) {
        String start = listing.cell(row, "start");
        if (!start.isEmpty()) {
            return new int[] {Integer.parseInt(start), Integer.parseInt(listing.cell(row, "end"))};
        }
        for (JsonNode party : record.path("parties")) {
            if (party.path("id").asString("").equals(listing.cell(row, "record_id"))) {
                JsonNode first = party.path("mentions").path(0);
                return new int[] {
                    first.path("start").asInt(0), first.path("end").asInt(0)
                };
            }
        }
        return new int[] {0, 0};
    }

    private static String before(String text, int from) {
        int start = Math.max(0, from - AROUND);
        int line = text.lastIndexOf('\n', Math.max(0, from - 1));
        if (line >= start) {
            return text.substring(Math.min(line + 1, from), from);
        }
        int blank = text.indexOf(' ', start);
        return start == 0
                ? text.substring(0, from)
                : "… " + text.substring(blank < 0 || blank >= from ? whole(text, start) : blank + 1, from);
    }

    private static String after(String text, int to) {
        int end = Math.min(text.length(), to + AROUND);
        int line = text.indexOf('\n', to);
        if (line >= 0 && line <= end) {
            return text.substring(to, line);
        }
        int blank = text.lastIndexOf(' ', end);
        return end == text.length()
                ? text.substring(to)
                : text.substring(to, blank <= to ? whole(text, end) : blank) + " …";
    }

    /** Not in the middle of a sign. */
    private static int whole(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
