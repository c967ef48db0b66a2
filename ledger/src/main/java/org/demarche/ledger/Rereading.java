package org.demarche.ledger;

import java.util.List;

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
        Row before =
                store.first("SELECT id, copies FROM reports WHERE no = ?", old).orElseThrow();
        store.run("INSERT OR IGNORE INTO dirty SELECT DISTINCT 'party', block FROM parties WHERE report = ?", old);
        store.run("INSERT OR IGNORE INTO dirty SELECT DISTINCT 'event', block FROM events WHERE report = ?", old);
        store.run("INSERT OR IGNORE INTO dirty (kind, block) VALUES ('issue', '')");
        store.run("INSERT OR IGNORE INTO dirty SELECT DISTINCT 'old party', party FROM parties WHERE report = ?", old);
        store.run("INSERT OR IGNORE INTO dirty SELECT DISTINCT 'old event', event FROM events WHERE report = ?", old);
        store.run("INSERT OR IGNORE INTO dirty SELECT DISTINCT 'old issue', issue FROM issues WHERE report = ?", old);
        store.run("UPDATE reports SET key = 'old ' || key WHERE no = ?", old);
        long fresh = new Intake(store, recorded).write(signature);
        store.run(
                "UPDATE reports SET id = ?, copies = ? WHERE no = ?", before.text("id"), before.text("copies"), fresh);
        store.run("UPDATE bands SET report = ? WHERE report = ?", fresh, old);
        KINDS.forEach(k -> move(k, fresh));
        remove();
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
            case "party" -> from + "n.name = o.name" + where + " ORDER BY n.mention LIMIT 1";
            case "issue" -> from + "n.label = o.label" + where + " ORDER BY n.mention LIMIT 1";
            default ->
                from + "n.start < o.stop AND o.start < n.stop" + where
                        + " ORDER BY abs(n.start - o.start) + abs(n.stop - o.stop), n.mention LIMIT 1";
        };
    }

    private void remove() {
        store.run(
                "INSERT INTO texts (texts, rowid, title, text) SELECT 'delete', no, title, text FROM reports WHERE no = ?",
                old);
        store.run(
                "INSERT INTO quotes (quotes, rowid, words) SELECT 'delete', no, words FROM statements WHERE report = ?",
                old);
        store.run("DELETE FROM roles WHERE report = ?", old);
        for (String table : List.of("parties", "statements", "events", "tolls", "issues", "positions", "relations")) {
            store.run("DELETE FROM " + table + " WHERE report = ?", old);
        }
        store.run("DELETE FROM reports WHERE no = ?", old);
    }
}
