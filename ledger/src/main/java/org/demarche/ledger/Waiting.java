package org.demarche.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.ledger.Finds.Thing;

/**
 * What nobody has decided about yet, the hardest first: joins of reports (by a likeness of names, then events that several reports tell), then positions that
 * somebody else lays at a party's door, then events of one report, those first of which least is told. What is flagged waits no more: a person has seen it.
 */
public final class Waiting {

    /** The kinds of decisions, in the order in which they are asked. */
    public static final List<String> KINDS = List.of("merge", "position", "event");

    /**
     * One room of the queue.
     *
     * @param kind which decision it is
     * @param thing what it is about
     * @param source the rows, as {@code m}
     * @param order and its ties
     */
    private record Room(String kind, String thing, String id, String source, String order) {}

    private static final List<Room> ROOMS = List.of(
            new Room(
                    "merge",
                    "party",
                    "m.id",
                    "merged_parties m WHERE m.verdict = '' AND m.reports > 1 AND (m.why LIKE '%fold%' OR m.why LIKE '%surname%')",
                    "m.reports DESC, m.id"),
            new Room(
                    "merge",
                    "event",
                    "m.id",
                    "merged_events m WHERE m.verdict = '' AND m.reports > 1",
                    "m.reports DESC, m.id"),
            new Room(
                    "position",
                    "position",
                    "m.mention",
                    "positions m WHERE m.said > 0 AND m.verdict = ''",
                    "m.mention"),
            new Room(
                    "event",
                    "event",
                    "m.id",
                    "merged_events m WHERE m.verdict = '' AND m.reports = 1",
                    "(m.first <> '') + (m.precision <> '') + (m.country <> ''), m.id"));

    private static final String POSITION =
            "SELECT m.*, r.id AS reportid, r.published, r.source, q.name AS party, sq.name AS accordingto, mi.label, x.words AS reason"
                    + " FROM positions m JOIN reports r ON r.no = m.report JOIN issues i ON i.no = m.issue JOIN reasons x ON x.no = m.because"
                    + " JOIN merged_issues mi ON mi.id = i.issue JOIN faces f ON f.no = m.face JOIN merged_parties q ON q.id = f.party"
                    + " LEFT JOIN faces sf ON sf.no = m.said LEFT JOIN merged_parties sq ON sq.id = sf.party WHERE m.mention = ?";

    private final Store store;

    Waiting(Store store) {
        this.store = store;
    }

    /** How many decisions of each kind wait. */
    public Map<String, Long> counts() {
        Map<String, Long> out = new LinkedHashMap<>();
        KINDS.forEach(k -> out.put(k, 0L));
        ROOMS.forEach(r -> out.merge(r.kind(), count(r), Long::sum));
        return out;
    }

    private long count(Room room) {
        return store.number("SELECT count(*) FROM " + room.source());
    }

    /**
     * What stands at a place of the queue.
     *
     * @param kind merge, position or event; empty for all
     * @param place from zero
     */
    public Optional<Thing> at(String kind, long place) {
        long left = place;
        for (Room room : ROOMS) {
            if (!kind.isEmpty() && !kind.equals(room.kind())) {
                continue;
            }
            Optional<Row> found = store.first(
                    "SELECT " + room.id() + " AS id FROM " + room.source() + " ORDER BY " + room.order()
                            + " LIMIT 1 OFFSET ?",
                    left);
            if (found.isPresent()) {
                return Optional.of(new Thing(room.thing(), found.get().text("id")));
            }
            left -= count(room);
        }
        return Optional.empty();
    }

    /** The first of what waits, as {@code kind}, {@code thing}, {@code id}. */
    public Listing list(String kind, int most) {
        List<List<Object>> rows = new ArrayList<>();
        for (Room room : ROOMS) {
            if (kind.isEmpty() || kind.equals(room.kind())) {
                store.each(
                        "SELECT " + room.id() + " AS id FROM " + room.source() + " ORDER BY " + room.order() + " LIMIT "
                                + Math.max(0, most - rows.size()),
                        r -> rows.add(List.of(room.kind(), room.thing(), r.text("id"))));
            }
        }
        return new Listing(List.of("decision", "kind", "id"), rows);
    }

    /** One party, event or position in the columns of its list; no row where there is none. */
    public Listing one(Thing thing) {
        return switch (thing.kind()) {
            case "party" -> new Directory(store).party(thing.id()).orElse(new Listing(List.of(), List.of()));
            case "event" -> new EventLists(store, "").event(thing.id());
            case "position" -> position(thing.id());
            default -> new Listing(List.of(), List.of());
        };
    }

    private Listing position(String mention) {
        List<List<Object>> rows = store.rows(POSITION, mention).stream()
                .map(r -> List.<Object>of(
                        r.text("mention"),
                        r.text("party"),
                        r.text("held"),
                        r.text("label"),
                        r.text("accordingto"),
                        r.text("quote"),
                        r.text("reportid"),
                        r.text("published"),
                        r.text("source"),
                        r.number("start"),
                        r.number("stop"),
                        r.text("reason")))
                .toList();
        return new Listing(
                List.of(
                        "position_id",
                        "party",
                        "stance",
                        "issue",
                        "according_to",
                        "quote",
                        "report_id",
                        "published",
                        "source",
                        "start",
                        "end",
                        "because"),
                rows);
    }

    /** The decisions that stand, the latest first. */
    public List<Correction> latest(int most) {
        return store.rows("SELECT * FROM corrections WHERE undone = 0 ORDER BY no DESC LIMIT " + most).stream()
                .map(Correction::of)
                .toList();
    }

    /** The thing that a decision is about, as it is now. */
    public Optional<Thing> of(Correction correction) {
        return new Finds(store).thing(correction.target());
    }

    /** The names of a party that can be taken out of it, each with the mentions that it takes along: names that fold to one leave together and stand once. */
    public List<String> names(Thing party) {
        Map<List<String>, String> out = new LinkedHashMap<>();
        store.each(
                "SELECT DISTINCT name FROM faces WHERE party = ? ORDER BY name",
                r -> out.putIfAbsent(Folding.plain(r.text("name")), r.text("name")),
                party.id());
        return List.copyOf(out.values());
    }
}
