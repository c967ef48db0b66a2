package org.demarche.ledger;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Puts a new reading of a known report in the place of the old one; corrections move to the mention that stands on the same words. */
final class Rereading {

    private static final List<String> KINDS = List.of("party", "event", "issue", "position", "statement", "relation");

    private final Store store;
    private final long old;

    Rereading(Store store, long old) {
        this.store = store;
        this.old = old;
    }

    void replace(Recorded recorded, int[] signature) {
        Row before = store.first(
                        "SELECT r.id, r.copies, r.voice, o.record FROM reports r JOIN bodies o ON o.report = r.no WHERE r.no = ?",
                        old)
                .orElseThrow();
        touch();
        store.run("UPDATE reports SET key = 'old ' || key WHERE no = ?", old);
        long fresh = new Intake(store, recorded).write(signature);
        store.run(
                "UPDATE reports SET id = ?, copies = ?, voice = ? WHERE no = ?",
                before.text("id"),
                before.text("copies"),
                before.text("voice"),
                fresh);
        store.run("UPDATE bands SET report = ? WHERE report = ?", fresh, old);
        KINDS.forEach(k -> move(k, fresh));
        forgetAliases(before);
        remove();
    }

    /** Everything that the old reading told of is merged again. */
    private void touch() {
        for (String dirty : List.of(
                "'party', f.block FROM parties p JOIN faces f ON f.no = p.face WHERE p.report = ? AND f.lone = 0",
                "'old party', f.party FROM parties p JOIN faces f ON f.no = p.face WHERE p.report = ?",
                "'event', type || ' ' || win FROM events WHERE report = ?",
                "'old cluster', cluster FROM events WHERE report = ?",
                "'old event', event FROM events WHERE report = ?",
                "'old issue', issue FROM issues WHERE report = ?",
                "'issue', matter FROM issues WHERE report = ?",
                "'old tie', f.party FROM relations m JOIN faces f ON f.no = m.a WHERE m.report = ?")) {
            store.run("INSERT OR IGNORE INTO dirty SELECT DISTINCT " + dirty, old);
        }
    }

    private void forgetAliases(Row before) {
        Recorded known = Recorded.of(Lists.record(before));
        Spots spots = new Spots(known.text());
        for (JsonNode party : known.node().path("parties")) {
            long face = store.number(
                    "SELECT face FROM parties WHERE report = ? AND id = ?", old, Recorded.text(party, "id"));
            for (String alias : Faces.aliases(party, spots)) {
                store.run("UPDATE aliases SET n = n - 1 WHERE face = ? AND alias = ?", face, alias);
            }
            store.run("DELETE FROM aliases WHERE face = ? AND n <= 0", face);
        }
    }

    private void move(String kind, long fresh) {
        for (String column : List.of("target", "value")) {
            for (Row c : store.rows("SELECT no, " + column + " AS mention FROM corrections WHERE kind = ?", kind)) {
                String mention = c.text("mention");
                String now = store.first(same(kind), mention, old, fresh)
                        .map(r -> r.text("mention"))
                        .orElse(mention);
                if (!now.equals(mention)) {
                    store.run("UPDATE corrections SET " + column + " = ? WHERE no = ?", now, c.number("no"));
                }
            }
        }
    }

    /** The mention of the new reading on the same words, or of the same name. */
    private static String same(String kind) {
        String table = Corrections.table(kind);
        String from = "SELECT n.mention FROM " + table + " o JOIN " + table + " n ON ";
        String where = " WHERE o.mention = ? AND o.report = ? AND n.report = ?";
        return switch (kind) {
            case "party" ->
                "SELECT n.mention FROM parties o JOIN faces fo ON fo.no = o.face JOIN faces fn ON fn.name = fo.name COLLATE NOCASE JOIN parties n ON n.face = fn.no"
                        + where + " ORDER BY n.mention LIMIT 1";
            case "issue" -> from + "n.label = o.label" + where + " ORDER BY n.mention LIMIT 1";
            default ->
                from + "n.start < o.stop AND o.start < n.stop" + where
                        + " ORDER BY abs(n.start - o.start) + abs(n.stop - o.stop), n.mention LIMIT 1";
        };
    }

    private void remove() {
        store.run("DELETE FROM texts WHERE rowid = ?", old);
        store.run(
                "INSERT INTO quotes (quotes, rowid, words) SELECT 'delete', no, words FROM statements WHERE report = ?",
                old);
        List<Long> faces = numbers("SELECT DISTINCT face AS n FROM parties WHERE report = ?");
        List<Long> matters = numbers("SELECT DISTINCT matter AS n FROM issues WHERE report = ?");
        store.run("DELETE FROM roles WHERE event IN (SELECT no FROM events WHERE report = ?)", old);
        store.run("DELETE FROM tolls WHERE event IN (SELECT no FROM events WHERE report = ?)", old);
        for (String table : List.of("parties", "statements", "events", "issues", "positions", "relations", "bodies")) {
            store.run("DELETE FROM " + table + " WHERE report = ?", old);
        }
        store.run("DELETE FROM reports WHERE no = ?", old);
        for (long face : faces) {
            store.run(
                    "DELETE FROM faces WHERE no = ? AND NOT EXISTS (SELECT 1 FROM parties p WHERE p.face = faces.no)",
                    face);
        }
        for (long matter : matters) {
            if (store.number("SELECT count(*) FROM issues WHERE matter = ?", matter) == 0) {
                new Matters(store).drop(matter);
            }
        }
    }

    private List<Long> numbers(String query) {
        return store.rows(query, old).stream().map(r -> r.number("n")).toList();
    }
}
