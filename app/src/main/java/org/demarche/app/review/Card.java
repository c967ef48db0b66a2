package org.demarche.app.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.ledger.Finds.Thing;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.Listing;

/**
 * One thing to decide about.
 *
 * @param kind party, event or position
 * @param question what is asked
 * @param claim what the ledger holds, as a sentence
 * @param reason why it was taken to be so
 * @param facts name and value in turn
 * @param more reports that are not shown
 * @param leaves what can be taken out of it: names of a party, reports' words of an event
 * @param fields that can be edited
 */
public record Card(
        String kind,
        String id,
        String question,
        String claim,
        String reason,
        List<Fact> facts,
        List<Told> told,
        long more,
        List<Leaf> leaves,
        List<String> fields) {

    /** Whether it is about a join that can be taken apart. */
    public boolean isJoin() {
        return leaves.size() > 1;
    }

    /** What one column of its list says. */
    public record Fact(String name, String value) {}

    /** Something that can leave, and the words for it. */
    public record Leaf(String value, String words) {}

    private static final List<String> PARTY = List.of("name", "kind", "country", "sector", "role");
    private static final List<String> EVENT =
            List.of("type", "mode", "context", "cameo", "first", "last", "place", "country", "status");

    /** The card of a thing; empty where the ledger has no such party, event or position. */
    static Optional<Card> of(Ledger ledger, Thing thing) {
        Listing one = ledger.lists().waiting().one(thing);
        if (one.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (thing.kind()) {
                    case "party" -> party(ledger, thing, one);
                    case "event" -> event(ledger, thing, one);
                    default -> position(ledger, thing, one);
                });
    }

    private static Card party(Ledger ledger, Thing thing, Listing one) {
        List<Object> row = one.rows().get(0);
        List<Told> told = Told.of(ledger, thing);
        List<String> names = told.stream().map(Told::words).distinct().toList();
        String also = names.stream().map(n -> "“" + n + "”").collect(Collectors.joining(", "));
        String country = one.cell(row, "country");
        String claim = also + " in " + count(one, row) + (names.size() == 1 ? " means " : " mean one and the same: ")
                + one.cell(row, "party")
                + (one.cell(row, "role").isEmpty() ? "" : ", " + one.cell(row, "role"))
                + (country.isEmpty() ? "" : " (" + country + ")") + ".";
        List<Leaf> leaves = ledger.lists().waiting().names(thing).stream()
                .map(n -> new Leaf(n, n))
                .toList();
        return new Card(
                "party",
                thing.id(),
                "Are these one and the same?",
                claim,
                one.cell(row, "because"),
                facts(
                        one,
                        row,
                        List.of("party", "kind", "country", "sector", "role", "also", "first_report", "last_report")),
                told,
                Math.max(0, Long.parseLong(one.cell(row, "reports")) - told.size()),
                leaves.size() > 1 ? leaves : List.of(),
                PARTY);
    }

    private static Card event(Ledger ledger, Thing thing, Listing one) {
        List<Object> row = one.rows().get(0);
        List<Told> told = Told.of(ledger, thing);
        boolean merged = !one.cell(row, "reports").equals("1");
        List<Leaf> leaves = merged
                ? told.stream()
                        .map(t -> new Leaf(t.mention(), (t.day() + " " + t.source()).strip() + ": " + t.words()))
                        .toList()
                : List.of();
        return new Card(
                "event",
                thing.id(),
                merged ? "Do these reports tell of one event?" : "Is this what the words say?",
                (merged ? "One event, told by " + count(one, row) + ": " : "") + sentence(one, row),
                one.cell(row, "because"),
                facts(
                        one,
                        row,
                        List.of(
                                "type",
                                "mode",
                                "context",
                                "actors",
                                "recipients",
                                "date_earliest",
                                "date_latest",
                                "place",
                                "country",
                                "status",
                                "tolls",
                                "cameo")),
                told,
                Math.max(0, Long.parseLong(one.cell(row, "reports")) - told.size()),
                leaves,
                EVENT);
    }

    private static Card position(Ledger ledger, Thing thing, Listing one) {
        List<Object> row = one.rows().get(0);
        String who = one.cell(row, "according_to");
        String stance = one.cell(row, "stance");
        String claim = (who.isEmpty() ? "" : "According to " + who + ", ") + one.cell(row, "party") + " " + verb(stance)
                + ": " + one.cell(row, "issue") + ".";
        return new Card(
                "position",
                thing.id(),
                who.isEmpty() ? "Is this its position?" : "Does the report say that it holds this?",
                claim,
                one.cell(row, "because"),
                facts(one, row, List.of("party", "stance", "issue", "according_to")),
                List.of(Told.of(ledger, one)),
                0,
                List.of(),
                List.of("stance"));
    }

    /** A stance as a verb. */
    private static String verb(String stance) {
        return switch (stance) {
            case "open" -> "is open to";
            case "conditional" -> "accepts on a condition";
            case "yields" -> "yields on";
            default -> stance;
        };
    }

    private static String sentence(Listing one, List<Object> row) {
        String actors = one.cell(row, "actors");
        String recipients = one.cell(row, "recipients");
        String first = one.cell(row, "date_earliest");
        String last = one.cell(row, "date_latest");
        List<String> parts = new ArrayList<>();
        parts.add(one.cell(row, "type").toLowerCase(Locale.ROOT)
                + (one.cell(row, "mode").isEmpty() ? "" : ", " + one.cell(row, "mode")));
        parts.add(
                (actors.isEmpty() ? "somebody not named" : actors) + (recipients.isEmpty() ? "" : " → " + recipients));
        parts.add(first.isEmpty() ? "day not told" : first.equals(last) ? first : first + " to " + last);
        parts.add(one.cell(row, "place").isEmpty() ? "place not told" : one.cell(row, "place"));
        parts.add(one.cell(row, "status").replace('_', ' '));
        if (!one.cell(row, "tolls").isEmpty()) {
            parts.add(one.cell(row, "tolls"));
        }
        return String.join("; ", parts) + ".";
    }

    private static String count(Listing one, List<Object> row) {
        String n = one.cell(row, "reports");
        return n.equals("1") ? "one report" : n + " reports";
    }

    private static List<Fact> facts(Listing one, List<Object> row, List<String> columns) {
        return columns.stream()
                .map(c -> new Fact(c.replace('_', ' '), one.cell(row, c)))
                .filter(f -> !f.value().isEmpty())
                .toList();
    }
}
