package org.demarche.app;

import java.util.ArrayList;
import java.util.List;
import org.demarche.ledger.Filter;
import org.demarche.ledger.Finds.Thing;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.Listing;

/** What waits for a person's eye, the hardest first: joins, then second-hand positions, then events of one report. */
final class Queue {

    private Queue() {}

    /** @param kind merge, event or position; empty for all */
    static List<Thing> of(Ledger ledger, String kind) {
        List<Thing> out = new ArrayList<>();
        Listing parties = ledger.lists().parties(Filter.ALL);
        Listing events = ledger.lists().events().events(Filter.ALL);
        Listing positions = ledger.lists().positions(Filter.ALL);
        if (kind.isEmpty() || kind.equals("merge")) {
            take(
                    out,
                    parties,
                    "party",
                    r -> parties.cell(r, "because").contains("fold")
                            || parties.cell(r, "because").contains("surname"));
            take(out, events, "event", r -> !events.cell(r, "reports").equals("1"));
        }
        if (kind.isEmpty() || kind.equals("position")) {
            take(
                    out,
                    positions,
                    "position",
                    r -> kind.equals("position")
                            || !positions.cell(r, "according_to").isEmpty());
        }
        if (kind.isEmpty() || kind.equals("event")) {
            take(
                    out,
                    events,
                    "event",
                    r -> kind.equals("event") || events.cell(r, "reports").equals("1"));
        }
        return out;
    }

    private static void take(
            List<Thing> out, Listing listing, String kind, java.util.function.Predicate<List<Object>> wanted) {
        listing.rows().stream()
                .filter(r -> listing.cell(r, "checked_by").isEmpty())
                .filter(wanted)
                .forEach(r -> out.add(new Thing(kind, listing.cell(r, kind + "_id"))));
    }
}
