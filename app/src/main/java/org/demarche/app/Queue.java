package org.demarche.app;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.demarche.ledger.Filter;
import org.demarche.ledger.Finds.Thing;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.Listing;
import org.demarche.ledger.Lists;

/** What waits for a person's eye, the hardest first: joins, then second-hand positions, then events of one report; so many as fit a day. */
final class Queue {

    private static final int MOST = 1000;
    private static final Filter PAGE = Filter.ALL.limited(500);

    private final Ledger ledger;
    private final List<Thing> waiting = new ArrayList<>();

    private Queue(Ledger ledger) {
        this.ledger = ledger;
    }

    /** @param kind merge, event or position; empty for all */
    static List<Thing> of(Ledger ledger, String kind) {
        Queue queue = new Queue(ledger);
        boolean all = kind.isEmpty();
        if (all || kind.equals("merge")) {
            queue.take(
                    "party",
                    l -> l.parties(PAGE),
                    (p, r) -> p.cell(r, "because").matches("(?s).*(fold|surname with).*"));
            queue.take(
                    "event",
                    l -> l.events().events(PAGE),
                    (p, r) -> !p.cell(r, "reports").equals("1"));
        }
        if (all || kind.equals("position")) {
            queue.take(
                    "position",
                    l -> l.positions(PAGE),
                    (p, r) -> !all || !p.cell(r, "according_to").isEmpty());
        }
        if (all || kind.equals("event")) {
            queue.take(
                    "event",
                    l -> l.events().events(PAGE),
                    (p, r) -> !all || p.cell(r, "reports").equals("1"));
        }
        return List.copyOf(queue.waiting);
    }

    /** Goes through a list page by page until there are enough. */
    private void take(String kind, Function<Lists, Listing> list, BiPredicate<Listing, List<Object>> wanted) {
        int before = waiting.size();
        String next = "";
        do {
            Listing page = list.apply(ledger.lists().after(next));
            page.rows().stream()
                    .filter(r -> page.cell(r, "checked_by").isEmpty() && wanted.test(page, r))
                    .limit(MOST - (waiting.size() - before))
                    .forEach(r -> waiting.add(new Thing(kind, page.cell(r, kind + "_id"))));
            next = page.next();
        } while (!next.isEmpty() && waiting.size() - before < MOST);
    }
}
