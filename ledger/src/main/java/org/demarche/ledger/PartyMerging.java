package org.demarche.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.demarche.ledger.PartyClusters.Pair;

/** Joins the faces of the blocks that new reports or corrections touched, and sums up the parties that changed. */
final class PartyMerging {

    /** How often each face is told of decides only where several faces of a block may be several parties. */
    private static final String COUNTED =
            "SELECT f.*, (SELECT count(*) FROM parties p WHERE p.face = f.no) AS n FROM faces f WHERE f.block = ? AND f.lone = 0";

    private final Store store;
    private final Corrections corrections;
    private final Growth growth;
    private final Set<String> touched = new TreeSet<>();
    private final Set<String> grown = new TreeSet<>();
    private final Map<Long, String> moved = new TreeMap<>();

    PartyMerging(Store store, Corrections corrections, Growth growth) {
        this.store = store;
        this.corrections = corrections;
        this.growth = growth;
    }

    /**
     * Gives the faces that are another party now by number, each with the party that it was before; empty where it was none.
     *
     * @param faces numbers of the faces that reports told of
     * @param named ids to be summed up again
     */
    Map<Long, String> run(List<String> blocks, List<String> faces, Set<String> named) {
        touched.addAll(named);
        blocks.forEach(this::cluster);
        Map<String, String> joins = corrections.joins("party");
        blocks.forEach(block -> finish(block, joins));
        touched.addAll(corrections.splitParties(moved));
        for (String face : faces) {
            store.rows("SELECT party FROM faces WHERE no = ?", Long.valueOf(face))
                    .forEach(r -> grown.add(r.text("party")));
        }
        touched.remove("");
        grown.remove("");
        grown.removeAll(touched);
        PartySummaries summaries = new PartySummaries(store, corrections);
        touched.forEach(summaries::write);
        grown.forEach(id -> summaries.grow(id, growth));
        return moved;
    }

    private void cluster(String block) {
        List<Row> rows = store.rows("SELECT * FROM faces WHERE block = ? AND lone = 0", block);
        if (rows.size() > 1 && (block.startsWith("p:") || block.startsWith("o:"))) {
            rows = store.rows(COUNTED, block);
        }
        Map<Long, Row> before = new HashMap<>();
        rows.forEach(r -> before.put(r.number("no"), r));
        List<Face> faces = rows.stream().map(Face::of).toList();
        for (Cluster cluster : PartyClusters.of(block, faces, block.startsWith("p:") ? together(block) : Map.of())) {
            for (long no : cluster.rows()) {
                Row row = Objects.requireNonNull(before.get(no));
                if (!row.text("cluster").equals(cluster.id())) {
                    store.run("UPDATE faces SET cluster = ? WHERE no = ?", cluster.id(), no);
                    touched.add(row.text("party"));
                }
            }
        }
    }

    /** In how many reports two faces of the block are both. */
    private Map<Pair, Integer> together(String block) {
        Map<Pair, Integer> out = new HashMap<>();
        store.each(
                "SELECT group_concat(face) AS faces FROM (SELECT p.report, p.face FROM faces f JOIN parties p ON p.face = f.no"
                        + " WHERE f.block = ? AND f.lone = 0) GROUP BY report HAVING count(*) > 1",
                r -> {
                    long[] faces = List.of(r.text("faces").split(",")).stream()
                            .mapToLong(Long::parseLong)
                            .toArray();
                    for (int i = 0; i < faces.length; i++) {
                        for (int j = 0; j < i; j++) {
                            out.merge(Pair.of(faces[i], faces[j]), 1, Integer::sum);
                        }
                    }
                },
                block);
        return out;
    }

    /** Lays joins over the clusters of a block. */
    private void finish(String block, Map<String, String> joins) {
        for (Row row : store.rows("SELECT no, cluster, party FROM faces WHERE block = ? AND lone = 0", block)) {
            String fate = joins.getOrDefault(row.text("cluster"), row.text("cluster"));
            if (!fate.equals(row.text("party"))) {
                (row.has("party") ? touched : grown).addAll(List.of(fate, row.text("party")));
                moved.putIfAbsent(row.number("no"), row.text("party"));
                store.run("UPDATE faces SET party = ? WHERE no = ?", fate, row.number("no"));
            }
        }
    }
}
