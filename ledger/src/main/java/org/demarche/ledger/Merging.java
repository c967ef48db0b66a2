package org.demarche.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Brings the merge up to date: the blocks that new reports or corrections touched are clustered again, corrections are laid over them,
 * and what changed is summed up.
 *
 * <p>Runs inside one transaction, so that others see the merge before or after, never between.
 */
final class Merging {

    private final Store store;
    private final Corrections corrections;

    Merging(Store store) {
        this.store = store;
        this.corrections = new Corrections(store);
    }

    void run() {
        corrections.touch();
        parties();
        events();
        issues();
        store.run("DELETE FROM dirty");
    }

    private List<String> dirty(String kind) {
        return store.rows("SELECT block FROM dirty WHERE kind = ? ORDER BY block", kind).stream()
                .map(r -> r.text("block"))
                .toList();
    }

    private void parties() {
        Set<String> touched = new TreeSet<>();
        List<String> blocks = dirty("party");
        for (String block : blocks) {
            List<PartyMention> mentions = store
                    .rows(
                            "SELECT p.*, r.key, o.block AS ofblock FROM parties p JOIN reports r ON r.no = p.report"
                                    + " LEFT JOIN parties o ON o.report = p.report AND o.id = p.of WHERE p.block = ?",
                            block)
                    .stream()
                    .map(PartyMention::of)
                    .toList();
            touched.addAll(write(new Home("parties", "party", "block"), block, PartyClusters.of(block, mentions)));
        }
        Map<String, String> joins = corrections.joins("party");
        for (String block : blocks) {
            touched.addAll(finish(new Home("parties", "party", "block"), block, joins));
        }
        touched.addAll(corrections.splitParties());
        touched.addAll(named("party"));
        PartySummaries summaries = new PartySummaries(store, corrections);
        touched.forEach(summaries::write);
    }

    private void events() {
        Set<String> touched = new TreeSet<>();
        List<String> types = dirty("event");
        for (String type : types) {
            List<EventMention> mentions = new ArrayList<>();
            store.each(
                    "SELECT e.*, r.key, r.published FROM events e JOIN reports r ON r.no = e.report WHERE e.block = ?",
                    r -> mentions.add(EventMention.of(r)),
                    type);
            touched.addAll(write(new Home("events", "event", "block"), type, EventClusters.of(mentions)));
        }
        Map<String, String> joins = corrections.joins("event");
        for (String type : types) {
            touched.addAll(finish(new Home("events", "event", "block"), type, joins));
        }
        touched.addAll(corrections.splitMentions("events", "event"));
        touched.addAll(named("event"));
        EventSummaries summaries = new EventSummaries(store, corrections);
        touched.forEach(summaries::write);
    }

    private void issues() {
        if (dirty("issue").isEmpty() && dirty("copies").isEmpty()) {
            return;
        }
        List<IssueMention> mentions = new ArrayList<>();
        store.each(
                "SELECT i.*, r.key FROM issues i JOIN reports r ON r.no = i.report",
                r -> mentions.add(IssueMention.of(r)));
        Home home = new Home("issues", "issue", "''");
        Set<String> touched = write(home, "", IssueClusters.of(mentions));
        touched.addAll(finish(home, "", corrections.joins("issue")));
        touched.addAll(corrections.splitMentions("issues", "issue"));
        touched.addAll(named("issue"));
        IssueSummaries summaries = new IssueSummaries(store, corrections);
        touched.forEach(summaries::write);
    }

    /** Writes what changed; gives the ids that mentions with another cluster or reason had. */
    private Set<String> write(Home home, String block, List<Cluster> clusters) {
        Map<Long, Row> before = new HashMap<>();
        store.each(
                "SELECT no, cluster, why, " + home.column() + " AS old FROM " + home.table() + " WHERE " + home.block()
                        + " = ?",
                r -> before.put(r.number("no"), r),
                block);
        Set<String> touched = new TreeSet<>();
        for (Cluster cluster : clusters) {
            for (long no : cluster.rows()) {
                Row row = Objects.requireNonNull(before.get(no));
                if (!row.text("cluster").equals(cluster.id())
                        || !row.text("why").equals(cluster.why())) {
                    touched.add(row.text("old"));
                    store.run(
                            "UPDATE " + home.table() + " SET cluster = ?, why = ? WHERE no = ?",
                            cluster.id(),
                            cluster.why(),
                            no);
                }
            }
        }
        touched.remove("");
        return touched;
    }

    /** Ids that a decision names, and those of reports that turned out to be copies of others. */
    private Set<String> named(String kind) {
        String table = Corrections.table(kind);
        Set<String> out = new TreeSet<>(dirty("old " + kind));
        for (String column : List.of("target", "value")) {
            store.rows(
                            "SELECT DISTINCT t." + kind + " AS id FROM corrections c JOIN " + table
                                    + " t ON t.mention = c." + column + " WHERE c.kind = ?",
                            kind)
                    .forEach(r -> out.add(r.text("id")));
        }
        for (String copies : dirty("copies")) {
            store.rows(
                            "SELECT DISTINCT t." + kind + " AS id FROM " + table
                                    + " t JOIN reports r ON r.no = t.report WHERE r.copies = ?",
                            copies)
                    .forEach(r -> out.add(r.text("id")));
        }
        out.remove("");
        return out;
    }

    /** Where mentions lie, in which column their ledger id stands and in which their block. */
    private record Home(String table, String column, String block) {}

    /** Lays joins over the clusters of a block; gives the ids that changed, before and after. */
    private Set<String> finish(Home home, String block, Map<String, String> joins) {
        Set<String> touched = new TreeSet<>();
        String query = "SELECT no, cluster, " + home.column() + " AS old FROM " + home.table() + " WHERE "
                + home.block() + " = ?";
        for (Row row : store.rows(query, block)) {
            String fate = joins.getOrDefault(row.text("cluster"), row.text("cluster"));
            if (!fate.equals(row.text("old"))) {
                touched.addAll(List.of(fate, row.text("old")));
                store.run(
                        "UPDATE " + home.table() + " SET " + home.column() + " = ? WHERE no = ?",
                        fate,
                        row.number("no"));
            }
        }
        touched.remove("");
        return touched;
    }
}
