package org.demarche.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.lexicon.Table;

/** The usual names of the countries and bodies of the lists, by their blocks. */
final class KnownNames {

    private static final Map<String, String> NAMES = names();

    private KnownNames() {}

    /** The list's name; for a row of a user's own list its id. */
    static String of(String block) {
        return NAMES.getOrDefault(block, block.substring(2));
    }

    private static Map<String, String> names() {
        Map<String, String> out = new HashMap<>();
        for (String list : List.of("organisations", "armed-groups", "political-groups", "media")) {
            Table.builtIn("en", list).rows().forEach(r -> out.put("b:" + r.id(), r.get("name")));
        }
        Table.builtIn("en", "countries").rows().forEach(r -> out.put("c:" + r.id(), r.get("name")));
        return Map.copyOf(out);
    }
}
