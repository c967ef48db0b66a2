package org.demarche.app.exports;

import org.demarche.ledger.Filter;
import org.demarche.ledger.Listing;
import org.demarche.ledger.Lists;
import tools.jackson.databind.node.ObjectNode;

/** Everything that the ledger holds, one item a line with its kind: parties, events, statements, positions, relations, and the records of the reports. */
final class Items {

    private Items() {}

    static String of(Lists lists, Filter filter) {
        StringBuilder out = new StringBuilder();
        add(out, "party", lists.parties(filter));
        add(out, "event", lists.events().events(filter));
        add(out, "statement", lists.statements(filter));
        add(out, "position", lists.positions(filter));
        add(out, "relation", lists.relations(filter));
        lists.records(r -> {
            ObjectNode node = Printed.MAPPER.createObjectNode().put("item", "record");
            node.set("record", Printed.MAPPER.readTree(r));
            out.append(node).append('\n');
        });
        return out.toString();
    }

    private static void add(StringBuilder out, String kind, Listing listing) {
        listing.rows().forEach(r -> {
            ObjectNode node = Printed.MAPPER.createObjectNode().put("item", kind);
            node.setAll(Printed.object(listing, r));
            out.append(node).append('\n');
        });
    }
}
