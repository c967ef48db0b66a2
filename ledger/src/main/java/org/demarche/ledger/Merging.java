package org.demarche.ledger;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Brings the merge up to date: what new reports or corrections touched is joined again, corrections are laid over it, and what changed is
 * summed up. What nothing touched is not looked at, so that a report costs the same in a ledger of any size, or nearly.
 *
 * <p>Runs inside one transaction, so that others see the merge before or after, never between.
 */
final class Merging {

    private static final List<String> KINDS = List.of("party", "event", "issue");

    private final Store store;
    private final Corrections corrections;

    Merging(Store store) {
        this.store = store;
        this.corrections = new Corrections(store);
    }

    void run() {
        corrections.touch();
        Growth growth = Growth.of(store);
        Set<String> ties = new TreeSet<>(dirty("old tie"));
        for (String copies : dirty("copies")) {
            KINDS.forEach(kind -> of(kind, copies).forEach(id -> store.dirty("old " + kind, id)));
            store.run(
                    "INSERT OR IGNORE INTO dirty SELECT 'relation', m.no FROM relations m JOIN reports r ON r.no = m.report WHERE r.copies = ?",
                    copies);
        }
        Map<Long, String> moved =
                new PartyMerging(store, corrections, growth).run(dirty("party"), dirty("face"), named("party"));
        new EventMerging(store, corrections).run(dirty("event"), dirty("old cluster"), named("event"));
        contested(moved.keySet());
        new IssueMerging(store, corrections, growth).run(dirty("issue"), dirty("matter"), named("issue"));
        ties.addAll(rejected());
        new TieMerging(store, growth).run(dirty("relation"), moved, ties);
        store.run("DELETE FROM dirty");
    }

    private List<String> dirty(String kind) {
        return store.rows("SELECT block FROM dirty WHERE kind = ? ORDER BY block", kind).stream()
                .map(r -> r.text("block"))
                .toList();
    }

    /** What of this kind the reports of a group of copies tell of. */
    private List<String> of(String kind, String copies) {
        String from = kind.equals("party") ? "parties t JOIN faces f ON f.no = t.face" : Corrections.table(kind) + " t";
        return store
                .rows(
                        "SELECT DISTINCT " + kind + " AS id FROM " + from
                                + " JOIN reports r ON r.no = t.report WHERE r.copies = ?",
                        copies)
                .stream()
                .map(r -> r.text("id"))
                .toList();
    }

    /** Whether a matter is contested may change when its parties do: whose positions moved, their issues are summed up again. */
    private void contested(Set<Long> moved) {
        for (long face : moved) {
            store.run(
                    "INSERT OR IGNORE INTO dirty SELECT DISTINCT 'old issue', i.issue FROM positions m JOIN issues i ON i.no = m.issue"
                            + " WHERE m.face = ? AND i.issue <> ''",
                    face);
        }
    }

    /** The parties of ties on which there is a decision. */
    private List<String> rejected() {
        return store
                .rows(
                        "SELECT DISTINCT fa.party AS a FROM corrections c JOIN relations m ON m.mention = c.target JOIN faces fa ON fa.no = m.a WHERE c.kind = 'relation'")
                .stream()
                .map(r -> r.text("a"))
                .toList();
    }

    /** Ids that a decision names, and those that reports have left or that turned out to be told by copies. */
    private Set<String> named(String kind) {
        Set<String> out = new TreeSet<>(dirty("old " + kind));
        String faces = kind.equals("party") ? " JOIN faces f ON f.no = t.face" : "";
        for (String column : List.of("target", "value")) {
            store.rows(
                            "SELECT DISTINCT " + kind + " AS id FROM corrections c JOIN " + Corrections.table(kind)
                                    + " t ON t.mention = c." + column + faces + " WHERE c.kind = ?",
                            kind)
                    .forEach(r -> out.add(r.text("id")));
        }
        out.remove("");
        return out;
    }
}
