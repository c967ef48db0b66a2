package org.demarche.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The decisions of people, laid over the merge each time anew, so that a later report or a later reading does not undo them. */
final class Corrections {

    private final Store store;
    private final List<Correction> standing;

    /** As they stand now. */
    Corrections(Store store) {
        this.store = store;
        this.standing = store.rows("SELECT * FROM corrections WHERE undone = 0 ORDER BY no").stream()
                .map(Correction::of)
                .toList();
    }

    List<Correction> standing() {
        return standing;
    }

    /** Everything that a decision names is merged again. */
    void touch() {
        for (Row row : store.rows("SELECT DISTINCT kind, target, value FROM corrections")) {
            dirty(row.text("kind"), row.text("target"));
            dirty(row.text("kind"), row.text("value"));
        }
    }

    private void dirty(String kind, String mention) {
        switch (kind) {
            case "party" ->
                store.run("INSERT OR IGNORE INTO dirty SELECT 'party', block FROM parties WHERE mention = ?", mention);
            case "event" ->
                store.run("INSERT OR IGNORE INTO dirty SELECT 'event', block FROM events WHERE mention = ?", mention);
            case "issue" ->
                store.run("INSERT OR IGNORE INTO dirty SELECT 'issue', '' FROM issues WHERE mention = ?", mention);
            default -> {
                // statements, positions and relations are not merged
            }
        }
    }

    /** The clusters that decisions join, each to the id that it now has. */
    Map<String, String> joins(String kind) {
        Map<String, String> out = new HashMap<>();
        for (Correction c : standing()) {
            if (c.act() == Correction.Act.JOIN && c.kind().equals(kind)) {
                String into = root(out, cluster(kind, c.target()));
                String other = root(out, cluster(kind, c.value()));
                if (!into.isEmpty() && !other.isEmpty() && !into.equals(other)) {
                    out.put(other, into);
                }
            }
        }
        Map<String, String> flat = new HashMap<>();
        out.keySet().forEach(k -> flat.put(k, root(out, k)));
        return flat;
    }

    private static String root(Map<String, String> joins, String id) {
        String at = id;
        while (joins.containsKey(at)) {
            at = joins.getOrDefault(at, "");
        }
        return at;
    }

    private String cluster(String kind, String mention) {
        return store.first("SELECT cluster FROM " + table(kind) + " WHERE mention = ?", mention)
                .map(r -> r.text("cluster"))
                .orElse("");
    }

    static String table(String kind) {
        return kind.equals("party") ? "parties" : kind + "s";
    }

    /** Names that a decision took out of a party make parties of their own; gives the ids of both. */
    Set<String> splitParties() {
        Set<String> touched = new TreeSet<>();
        for (Correction c : standing()) {
            if (c.act() != Correction.Act.SPLIT || !c.kind().equals("party")) {
                continue;
            }
            String party = store.first("SELECT party FROM parties WHERE mention = ?", c.target())
                    .map(r -> r.text("party"))
                    .orElse("");
            List<String> leaving = Folding.plain(c.value());
            String fresh = Folding.slug(c.value()) + "-apart";
            for (Row row : store.rows("SELECT no, name FROM parties WHERE party = ?", party)) {
                if (Folding.plain(row.text("name")).equals(leaving)) {
                    store.run("UPDATE parties SET party = ? WHERE no = ?", fresh, row.number("no"));
                    touched.addAll(List.of(party, fresh));
                }
            }
        }
        return touched;
    }

    /** Mentions that a decision took out of their event or issue stand alone; gives the ids of both. */
    Set<String> splitMentions(String table, String kind) {
        Set<String> touched = new TreeSet<>();
        for (Correction c : standing()) {
            if (c.act() == Correction.Act.SPLIT && c.kind().equals(kind)) {
                store.first("SELECT " + kind + " AS id FROM " + table + " WHERE mention = ?", c.target())
                        .ifPresent(r -> touched.addAll(List.of(r.text("id"), c.target() + "-apart")));
                store.run(
                        "UPDATE " + table + " SET " + kind + " = ? WHERE mention = ?",
                        c.target() + "-apart",
                        c.target());
            }
        }
        return touched;
    }

    /** The edits of a thing, by field; the last one stands. */
    Map<String, String> edits(String kind, Set<String> mentions) {
        Map<String, String> out = new LinkedHashMap<>();
        for (Correction c : standing()) {
            int at = c.value().indexOf('=');
            if (c.act() == Correction.Act.EDIT && c.kind().equals(kind) && mentions.contains(c.target()) && at > 0) {
                out.put(c.value().substring(0, at), c.value().substring(at + 1));
            }
        }
        return out;
    }

    /** The last verdict on a thing, "accept Ann", or the empty string. */
    String verdict(String kind, Set<String> mentions) {
        List<String> out = new ArrayList<>(List.of(""));
        for (Correction c : standing()) {
            boolean verdict = switch (c.act()) {
                case ACCEPT, REJECT, FLAG -> true;
                case EDIT, JOIN, SPLIT -> false;
            };
            if (verdict && c.kind().equals(kind) && mentions.contains(c.target())) {
                out.add(c.act().word() + " " + c.author());
            }
        }
        return out.get(out.size() - 1);
    }
}
