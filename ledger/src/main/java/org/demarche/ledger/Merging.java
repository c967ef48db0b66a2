package org.demarche.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        Set<String> touched = new TreeSet<>(dirty("old party"));
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
            write("parties", PartyClusters.of(block, mentions));
        }
        Map<String, String> joins = corrections.joins("party");
        for (String block : blocks) {
            touched.addAll(finish(new Home("parties", "party", "block"), block, joins));
        }
        touched.addAll(corrections.splitParties());
        PartySummaries summaries = new PartySummaries(store, corrections);
        touched.forEach(summaries::write);
    }

    private void events() {
        Set<String> touched = new TreeSet<>(dirty("old event"));
        List<String> types = dirty("event");
        for (String type : types) {
            List<EventMention> mentions = new ArrayList<>();
            store.each(
                    "SELECT e.*, r.key, r.published FROM events e JOIN reports r ON r.no = e.report WHERE e.block = ?",
                    r -> mentions.add(EventMention.of(r)),
                    type);
            write("events", EventClusters.of(mentions));
        }
        Map<String, String> joins = corrections.joins("event");
        for (String type : types) {
            touched.addAll(finish(new Home("events", "event", "block"), type, joins));
        }
        touched.addAll(corrections.splitMentions("events", "event"));
        EventSummaries summaries = new EventSummaries(store, corrections);
        touched.forEach(summaries::write);
    }

    private void issues() {
        if (dirty("issue").isEmpty()) {
            return;
        }
        List<IssueMention> mentions = new ArrayList<>();
        store.each(
                "SELECT i.*, r.key FROM issues i JOIN reports r ON r.no = i.report",
                r -> mentions.add(IssueMention.of(r)));
        write("issues", IssueClusters.of(mentions));
        Set<String> touched = finish(new Home("issues", "issue", "''"), "", corrections.joins("issue"));
        touched.addAll(dirty("old issue"));
        touched.addAll(corrections.splitMentions("issues", "issue"));
        IssueSummaries summaries = new IssueSummaries(store, corrections);
        touched.forEach(summaries::write);
    }

    private void write(String table, List<Cluster> clusters) {
        for (Cluster cluster : clusters) {
            for (long no : cluster.rows()) {
                store.run(
                        "UPDATE " + table + " SET cluster = ?, why = ? WHERE no = ? AND (cluster <> ? OR why <> ?)",
                        cluster.id(),
                        cluster.why(),
                        no,
                        cluster.id(),
                        cluster.why());
            }
        }
    }

    /** Where mentions lie, in which column their ledger id stands and in which their block. */
    private record Home(String table, String column, String block) {}

    /** Lays joins over the clusters of a block; gives the ids before and after. */
    private Set<String> finish(Home home, String block, Map<String, String> joins) {
        Map<String, String> fates = new HashMap<>();
        Set<String> touched = new TreeSet<>();
        String from = " FROM " + home.table() + " WHERE " + home.block() + " = ?";
        store.each(
                "SELECT DISTINCT " + home.column() + " AS old, cluster" + from,
                r -> {
                    fates.put(r.text("cluster"), joins.getOrDefault(r.text("cluster"), r.text("cluster")));
                    touched.add(r.text("old"));
                    touched.add(fates.getOrDefault(r.text("cluster"), ""));
                },
                block);
        fates.forEach((cluster, id) -> store.run(
                "UPDATE " + home.table() + " SET " + home.column() + " = ? WHERE cluster = ? AND " + home.block()
                        + " = ? AND " + home.column() + " <> ?",
                id,
                cluster,
                block,
                id));
        touched.remove("");
        return touched;
    }
}
