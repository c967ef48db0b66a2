package org.demarche.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The decisions of people, laid over the merge each time anew, so that a later report or a later reading does not undo them. */
final class Corrections {

    private static final List<String> SINGLE = List.of("statement", "position", "relation");

    private final Store store;
    private final List<Correction> standing;
    private final Map<String, Map<String, Set<String>>> named = new TreeMap<>();

    /** As they stand now. */
    Corrections(Store store) {
        this(
                store,
                store.rows("SELECT * FROM corrections WHERE undone = 0 ORDER BY no").stream()
                        .map(Correction::of)
                        .toList());
    }

    private Corrections(Store store, List<Correction> standing) {
        this.store = store;
        this.standing = standing;
    }

    /** As if nobody had decided anything. */
    static Corrections none(Store store) {
        return new Corrections(store, List.of());
    }

    List<Correction> standing() {
        return standing;
    }

    /** Everything that a decision names is merged again; what stands alone gets its verdict and stance. */
    void touch() {
        for (Row row : store.rows("SELECT DISTINCT kind, target, value FROM corrections")) {
            dirty(row.text("kind"), row.text("target"));
            dirty(row.text("kind"), row.text("value"));
        }
        settle();
    }

    private void dirty(String kind, String mention) {
        switch (kind) {
            case "party" ->
                store.run(
                        "INSERT OR IGNORE INTO dirty SELECT CASE f.lone WHEN 1 THEN 'old party' ELSE 'party' END,"
                                + " CASE f.lone WHEN 1 THEN f.party ELSE f.block END FROM parties p JOIN faces f ON f.no = p.face WHERE p.mention = ?",
                        mention);
            case "event" ->
                store.run(
                        "INSERT OR IGNORE INTO dirty SELECT 'event', type || ' ' || win FROM events WHERE mention = ?",
                        mention);
            case "issue" ->
                store.run("INSERT OR IGNORE INTO dirty SELECT 'issue', matter FROM issues WHERE mention = ?", mention);
            default -> {
                // statements, positions and relations are not merged
            }
        }
    }

    private void settle() {
        for (String kind : SINGLE) {
            store.run("UPDATE " + kind + "s SET verdict = '' WHERE verdict <> ''");
        }
        List<String> edited =
                store.rows("SELECT DISTINCT value, target FROM corrections WHERE kind = 'position'").stream()
                        .map(r -> r.text("target"))
                        .toList();
        store.run("UPDATE positions SET held = stance WHERE held <> stance");
        for (Correction c : standing) {
            String stance = c.value().startsWith("stance=") ? c.value().substring("stance=".length()) : "";
            if (SINGLE.contains(c.kind()) && isVerdict(c.act())) {
                store.run(
                        "UPDATE " + c.kind() + "s SET verdict = ? WHERE mention = ?",
                        c.act().word() + " " + c.author(),
                        c.target());
            } else if (c.kind().equals("position") && c.act() == Correction.Act.EDIT && !stance.isEmpty()) {
                store.run("UPDATE positions SET held = ? WHERE mention = ?", stance, c.target());
            }
        }
        edited.forEach(mention -> store.run(
                "INSERT OR IGNORE INTO dirty SELECT 'old issue', i.issue FROM positions m JOIN issues i ON i.no = m.issue WHERE m.mention = ?",
                mention));
    }

    private static boolean isVerdict(Correction.Act act) {
        return switch (act) {
            case ACCEPT, REJECT, FLAG -> true;
            case EDIT, JOIN, SPLIT -> false;
        };
    }

    /** The clusters that decisions join, each to the id that it now has. */
    Map<String, String> joins(String kind) {
        Map<String, String> out = new HashMap<>();
        for (Correction c : standing) {
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
        return cell(kind, "cluster", mention);
    }

    private String cell(String kind, String column, String mention) {
        String from = kind.equals("party")
                ? "parties p JOIN faces f ON f.no = p.face WHERE p.mention = ?"
                : table(kind) + " WHERE mention = ?";
        return store.first("SELECT " + column + " AS cell FROM " + from, mention)
                .map(r -> r.text("cell"))
                .orElse("");
    }

    static String table(String kind) {
        return kind.equals("party") ? "parties" : kind + "s";
    }

    /** Names that a decision took out of a party make parties of their own; gives the ids of both. */
    Set<String> splitParties(Map<Long, String> moved) {
        Set<String> touched = new TreeSet<>();
        for (Correction c : standing) {
            if (c.act() != Correction.Act.SPLIT || !c.kind().equals("party")) {
                continue;
            }
            String party = cell("party", "party", c.target());
            List<String> leaving = Folding.plain(c.value());
            String fresh = Folding.slug(c.value()) + "-apart";
            for (Row row : store.rows("SELECT no, name FROM faces WHERE party = ?", party)) {
                if (Folding.plain(row.text("name")).equals(leaving)) {
                    store.run("UPDATE faces SET party = ? WHERE no = ?", fresh, row.number("no"));
                    touched.addAll(List.of(party, fresh));
                    moved.putIfAbsent(row.number("no"), party);
                }
            }
        }
        return touched;
    }

    /** Mentions that a decision took out of their event or issue stand alone; gives the ids of both. */
    Set<String> splitMentions(String kind) {
        Set<String> touched = new TreeSet<>();
        for (Correction c : standing) {
            String now = c.act() == Correction.Act.SPLIT && c.kind().equals(kind) ? cell(kind, kind, c.target()) : "";
            if (!now.isEmpty()) {
                touched.addAll(List.of(now, c.target() + "-apart"));
                store.run(
                        "UPDATE " + table(kind) + " SET " + kind + " = ? WHERE mention = ?",
                        c.target() + "-apart",
                        c.target());
            }
        }
        return touched;
    }

    /** The mentions of a party, event or issue that decisions name; to be asked when all are merged. */
    Set<String> mentions(String kind, String id) {
        Map<String, Set<String>> byThing = named.get(kind);
        if (byThing == null) {
            byThing = new HashMap<>();
            for (Correction c : standing) {
                String thing = c.kind().equals(kind) ? cell(kind, kind, c.target()) : "";
                byThing.computeIfAbsent(thing, k -> new TreeSet<>()).add(c.target());
            }
            named.put(kind, byThing);
        }
        return byThing.getOrDefault(id, Set.of());
    }

    /** The edits of a thing, by field; the last one stands. */
    Map<String, String> edits(String kind, Set<String> mentions) {
        Map<String, String> out = new LinkedHashMap<>();
        for (Correction c : mentions.isEmpty() ? List.<Correction>of() : standing) {
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
        for (Correction c : mentions.isEmpty() ? List.<Correction>of() : standing) {
            if (isVerdict(c.act()) && c.kind().equals(kind) && mentions.contains(c.target())) {
                out.add(c.act().word() + " " + c.author());
            }
        }
        return out.get(out.size() - 1);
    }
}
