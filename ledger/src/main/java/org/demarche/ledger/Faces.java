package org.demarche.ledger;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * The parties of one record and their faces. A face is what a report tells of a party: its name, kind, country, sector, office, and for
 * whom it acts. Mentions with one face are one party; merging has to look at faces only, of which there are few.
 *
 * <p>What nobody named, and a bare surname without country or office, has a face of its own that joins nobody.
 */
final class Faces {

    private static final int LONGEST_ALIAS = 60;

    private final Store store;
    private final Map<String, JsonNode> parties = new HashMap<>();
    private final Map<String, String> mentions = new HashMap<>();
    private final Map<String, Long> numbers = new HashMap<>();
    private final Set<String> lone = new HashSet<>();

    Faces(Store store, JsonNode parties) {
        this.store = store;
        parties.forEach(p -> this.parties.put(Recorded.text(p, "id"), p));
    }

    /** Finds the party's face, which is made where it is new. */
    void take(JsonNode party, String mention) {
        String id = Recorded.text(party, "id");
        mentions.put(id, mention);
        String block = Blocks.of(party, mention);
        boolean alone = block.startsWith("u:");
        JsonNode side = side(party);
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("block", block);
        cells.put("name", Spots.line(Recorded.text(party, "name")));
        cells.put("kind", Recorded.text(party, "kind"));
        cells.put("country", Recorded.text(party, "country"));
        cells.put("weak", Recorded.text(party, "because").contains("country of the report") ? 1 : 0);
        cells.put("sector", Recorded.text(party, "sector"));
        cells.put("role", Spots.line(Recorded.text(party, "role")));
        cells.put("ofblock", ofblock(side));
        List<String> told = cells.values().stream().map(String::valueOf).toList();
        long hash = alone ? Keys.number(mention, told) : Keys.number(told);
        long known = store.number("SELECT no FROM faces WHERE hash = ?", hash);
        cells.put("hash", hash);
        long no = known > 0 ? known : fresh(cells, alone ? mention : "", party);
        if (alone) {
            lone.add(id);
        } else {
            store.dirty("party", block);
            store.dirty("face", Long.toString(no));
        }
        numbers.put(id, no);
    }

    private long fresh(Map<String, Object> cells, String alone, JsonNode party) {
        cells.put("unnamed", Blocks.isUnnamed(party) ? 1 : 0);
        cells.put("lone", alone.isEmpty() ? 0 : 1);
        cells.put("cluster", alone);
        cells.put("party", alone);
        return store.numbered("faces", cells);
    }

    private static String ofblock(JsonNode side) {
        String block = side.isMissingNode() ? "u:" : Blocks.of(side, "");
        return block.startsWith("u:") ? "" : block;
    }

    private JsonNode side(JsonNode party) {
        return Optional.ofNullable(parties.get(Recorded.text(party, "of"))).orElse(party.path("nobody"));
    }

    /** The face of a party by the record's id; zero where the record has no such party. */
    long no(String id) {
        return numbers.getOrDefault(id, 0L);
    }

    /** Whether the party has a face that joins nobody. */
    boolean isLone(String id) {
        return lone.contains(id);
    }

    boolean actsFor(String speaker, String holder) {
        JsonNode party = parties.get(speaker);
        return party != null && Recorded.text(party, "of").equals(holder);
    }

    /** Words that tell who a party is to an event. */
    Set<String> tokens(String id) {
        JsonNode party = parties.get(id);
        return party == null ? Set.of() : Blocks.tokens(party, side(party), mentions.getOrDefault(id, id));
    }

    /** The other names that a report gives a party. */
    static Set<String> aliases(JsonNode party, Spots spots) {
        String name = Spots.line(Recorded.text(party, "name"));
        Set<String> out = new TreeSet<>();
        for (JsonNode span : party.path("mentions")) {
            String words = Spots.line(spots.words(span));
            boolean named = words.chars().anyMatch(Character::isUpperCase);
            if (named && words.length() <= LONGEST_ALIAS && !words.equals(name)) {
                out.add(words);
            }
        }
        return out;
    }
}
