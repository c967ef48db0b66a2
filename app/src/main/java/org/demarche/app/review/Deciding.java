package org.demarche.app.review;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.app.Message;
import org.demarche.app.pages.Address;
import org.demarche.app.pages.Change;
import org.demarche.app.pages.Refusal;
import org.demarche.app.pages.Rows;
import org.demarche.ledger.Correction;
import org.demarche.ledger.Correction.Act;
import org.demarche.ledger.Finds.Thing;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.Listing;

/**
 * {@code POST /review/{id}}: records one decision about a party, an event, an issue, a position, a statement or a relation. {@code POST /review/undo} takes one back: the
 * {@code no} of the form, or the author's last.
 *
 * <p>Fields: {@code act} (accept, reject, flag, edit, split, join; apart, to take a join apart), {@code author}, for edits {@code field} and {@code value}, for a split or a join {@code value};
 * {@code kind} and {@code skip} tell where in the queue to go on.
 */
public final class Deciding implements Change {

    private static final int LONGEST = 300;

    private static final Map<String, List<String>> FIELDS = Map.of(
            "party", List.of("name", "kind", "country", "sector", "role"),
            "event", List.of("type", "mode", "context", "cameo", "first", "last", "place", "country", "status"),
            "issue", List.of("label"),
            "position", List.of("stance"));

    @Override
    public Done change(Ledger ledger, Address address, Map<String, String> fields) {
        String author = author(fields);
        String id = address.named("id");
        if (id.equals("undo")) {
            return undo(ledger, fields, author);
        }
        Thing thing = ledger.lists()
                .finds()
                .thing(id)
                .filter(t -> !t.kind().equals("report"))
                .orElseThrow(() -> new Refusal(404, Message.DM_121, id, "party, event or position"));
        if (fields.getOrDefault("act", "").equals("apart")) {
            return apart(ledger, thing, fields, author);
        }
        Act act = act(fields.getOrDefault("act", ""));
        String value = value(ledger, thing, act, fields);
        boolean mention = act == Act.SPLIT && !thing.kind().equals("party");
        String target = mention ? value : ledger.lists().finds().mention(thing).orElse(id);
        String time = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        ledger.correct(new Correction(0, act, thing.kind(), target, mention ? "" : value, author, time));
        return done(fields, author, "", List.of(act.word(), thing.kind(), thing.id(), author, time));
    }

    /** Takes a join apart: each name, or each report's words, but the first becomes a thing of its own. */
    private static Done apart(Ledger ledger, Thing thing, Map<String, String> fields, String author) {
        List<Card.Leaf> leaves = Card.of(ledger, thing).map(Card::leaves).orElse(List.of());
        String time = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        String mention = ledger.lists().finds().mention(thing).orElse(thing.id());
        boolean party = thing.kind().equals("party");
        for (Card.Leaf leaf : leaves.stream().skip(1).toList()) {
            String target = party ? mention : leaf.value();
            ledger.correct(new Correction(0, Act.SPLIT, thing.kind(), target, party ? leaf.value() : "", author, time));
        }
        return done(fields, author, "", List.of("apart", thing.kind(), thing.id(), author, time));
    }

    private static Done undo(Ledger ledger, Map<String, String> fields, String author) {
        String no = fields.getOrDefault("no", "");
        Optional<Correction> undone = no.matches("\\d{1,15}") ? ledger.undo(Long.parseLong(no)) : ledger.undo(author);
        String id = undone.flatMap(c -> ledger.lists().finds().thing(c.target()))
                .map(Thing::id)
                .orElse("");
        return done(
                fields,
                author,
                id,
                undone.map(c -> List.<Object>of("undo " + c.act().word(), c.kind(), id, author, c.time()))
                        .orElse(List.of("nothing to undo", "", "", author, "")));
    }

    /** Back to the queue, or to the card of what was undone. */
    private static Done done(Map<String, String> fields, String author, String id, List<Object> row) {
        Address back = Address.of("/review")
                .with("kind", fields.getOrDefault("kind", ""))
                .with(
                        "skip",
                        fields.getOrDefault("skip", "").matches("\\d{1,9}") ? fields.getOrDefault("skip", "") : "")
                .with("author", author)
                .with("id", id);
        return new Done(
                back.link(), Rows.of(new Listing(List.of("act", "kind", "id", "author", "time"), List.of(row))));
    }

    private static String author(Map<String, String> fields) {
        String author = fields.getOrDefault("author", "").strip();
        if (author.isEmpty() || author.length() > LONGEST) {
            throw new Refusal(400, Message.DM_140);
        }
        return author;
    }

    private static Act act(String word) {
        for (Act act : Act.values()) {
            if (act.word().equals(word)) {
                return act;
            }
        }
        throw new Refusal(400, Message.DM_122, "act", "it is accept, reject, flag, edit, split or join");
    }

    private static String value(Ledger ledger, Thing thing, Act act, Map<String, String> fields) {
        String value = fields.getOrDefault("value", "").strip();
        if (value.length() > LONGEST) {
            throw new Refusal(400, Message.DM_122, "value", "it is too long");
        }
        return switch (act) {
            case ACCEPT, REJECT -> "";
            case FLAG -> value;
            case EDIT -> edit(thing, fields.getOrDefault("field", ""), value);
            case SPLIT -> needed(value);
            case JOIN ->
                ledger.lists()
                        .finds()
                        .thing(value)
                        .filter(t -> t.kind().equals(thing.kind()))
                        .flatMap(t -> ledger.lists().finds().mention(t))
                        .orElseThrow(() -> new Refusal(404, Message.DM_121, value, thing.kind()));
        };
    }

    private static String edit(Thing thing, String field, String value) {
        List<String> known = FIELDS.getOrDefault(thing.kind(), List.of());
        if (!known.contains(field)) {
            throw new Refusal(400, Message.DM_122, "field", "it is one of " + String.join(", ", known));
        }
        return field + "=" + needed(value);
    }

    private static String needed(String value) {
        if (value.isEmpty()) {
            throw new Refusal(400, Message.DM_122, "value", "it is empty");
        }
        return value;
    }
}
