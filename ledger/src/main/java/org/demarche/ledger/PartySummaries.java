package org.demarche.ledger;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** One row for each party of the ledger, from all its faces and the edits laid over them. */
final class PartySummaries {

    private static final int MOST_ALIASES = 20;

    /** Parties stand in the order of their reports, then of their mentions. */
    private static final long WEIGHT = 10_000_000;

    private static final String FACES =
            "SELECT f.*, count(*) AS n, min(nullif(r.published, '')) AS first, max(r.published) AS last,"
                    + " sum(p.mentions) AS mentions FROM faces f JOIN parties p ON p.face = f.no"
                    + " JOIN reports r ON r.no = p.report WHERE f.party = ? GROUP BY f.no";

    private final Store store;
    private final Corrections corrections;

    PartySummaries(Store store, Corrections corrections) {
        this.store = store;
        this.corrections = corrections;
    }

    /** For those that no decision names. */
    PartySummaries(Store store) {
        this(store, Corrections.none(store));
    }

    /** What joins nobody needs no merging: its row follows from the one report that tells of it. */
    void alone(String id, String published, String aliases) {
        store.run(
                "INSERT OR REPLACE INTO merged_parties (id, name, kind, country, sector, role, unnamed, weight, reports, mentions, sources, first, last, aliases, why, verdict)"
                        + " SELECT f.party, f.name, f.kind, f.country, f.sector, f.role, f.unnamed, -(? + min(?, p.mentions)), 1, p.mentions, 1, ?, ?, ?,"
                        + " '', '' FROM faces f JOIN parties p ON p.face = f.no WHERE f.party = ?",
                WEIGHT,
                WEIGHT - 1,
                published,
                published,
                aliases,
                id);
    }

    void write(String id) {
        store.run("DELETE FROM merged_parties WHERE id = ?", id);
        List<Row> faces = store.rows(FACES, id).stream()
                .sorted(Comparator.comparing(PartySummaries::content))
                .toList();
        if (faces.isEmpty()) {
            return;
        }
        Row counts = store.first(
                        "SELECT count(DISTINCT p.report) AS reports, count(DISTINCT r.voice) AS sources FROM faces f JOIN parties p"
                                + " ON p.face = f.no JOIN reports r ON r.no = p.report WHERE f.party = ?",
                        id)
                .orElseThrow();
        Set<String> mentions = corrections.mentions("party", id);
        Map<String, String> edits = corrections.edits("party", mentions);
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("id", id);
        cells.put("name", edits.getOrDefault("name", name(faces)));
        for (String field : List.of("kind", "country", "sector")) {
            cells.put(field, edits.getOrDefault(field, most(faces, field)));
        }
        cells.put("role", edits.getOrDefault("role", latest(faces)));
        cells.put("unnamed", faces.get(0).number("unnamed"));
        cells.put("reports", counts.number("reports"));
        long mentioned = faces.stream().mapToLong(r -> r.number("mentions")).sum();
        cells.put("mentions", mentioned);
        cells.put("weight", -(counts.number("reports") * WEIGHT + Math.min(WEIGHT - 1, mentioned)));
        cells.put("sources", counts.number("sources"));
        cells.put("first", day(faces, "first", Comparator.naturalOrder()));
        cells.put("last", day(faces, "last", Comparator.reverseOrder()));
        cells.put("aliases", aliases(id, faces, String.valueOf(cells.get("name"))));
        cells.put("why", why(faces, counts.number("reports")));
        cells.put("verdict", corrections.verdict("party", mentions));
        store.insert("merged_parties", cells);
    }

    private static String content(Row face) {
        return String.join("|", Face.of(face).content());
    }

    private static String name(List<Row> faces) {
        String block = faces.get(0).text("block");
        boolean known = faces.stream().allMatch(r -> r.text("block").equals(block))
                && (block.startsWith("c:") || block.startsWith("b:"));
        Map<String, Long> counts = new TreeMap<>();
        faces.forEach(f -> counts.merge(f.text("name"), f.number("n"), Long::sum));
        return known ? KnownNames.of(block) : Names.best(counts);
    }

    private static String most(List<Row> faces, String field) {
        Map<String, Long> counts = new TreeMap<>();
        faces.stream()
                .filter(f -> f.has(field))
                .forEach(f -> counts.merge(f.text(field), f.number("n") * (f.number("weak") > 0 ? 1 : 3), Long::sum));
        return Names.most(counts);
    }

    /** The role of the latest report that tells one; of several on that day, the one told most. */
    private static String latest(List<Row> faces) {
        return faces.stream()
                .filter(f -> f.has("role"))
                .max(Comparator.comparing((Row f) -> f.text("last"))
                        .thenComparing(f -> f.number("n"))
                        .thenComparing(f -> f.text("role")))
                .map(f -> f.text("role"))
                .orElse("");
    }

    private static String day(List<Row> faces, String field, Comparator<String> order) {
        return faces.stream()
                .filter(f -> f.has(field))
                .map(f -> f.text(field))
                .min(order)
                .orElse("");
    }

    private String aliases(String id, List<Row> faces, String name) {
        Map<String, Long> counts = new TreeMap<>();
        faces.forEach(f -> counts.merge(f.text("name"), f.number("n"), Long::sum));
        store.rows(
                        "SELECT a.alias, sum(a.n) AS n FROM faces f JOIN aliases a ON a.face = f.no WHERE f.party = ? GROUP BY a.alias",
                        id)
                .forEach(a -> counts.merge(a.text("alias"), a.number("n"), Long::sum));
        counts.remove(name);
        return counts.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Long> e) -> -e.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST_ALIASES)
                .map(Map.Entry::getKey)
                .collect(Collectors.joining("\n"));
    }

    /** What joins each of its clusters. */
    private static String why(List<Row> faces, long reports) {
        Set<String> reasons = new TreeSet<>();
        Map<String, Integer> clusters = new TreeMap<>();
        faces.forEach(f -> clusters.merge(f.text("cluster"), 1, Integer::sum));
        String party = faces.get(0).text("party");
        for (String cluster : clusters.keySet()) {
            boolean own = cluster.equals(party);
            List<Row> members = faces.stream()
                    .filter(f -> f.text("cluster").equals(cluster))
                    .toList();
            reasons.add(own ? joined(members, reports) : "joined by a correction: " + cluster);
        }
        boolean apart = !clusters.containsKey(party);
        return apart ? "split off by a correction" : String.join(" · ", reasons);
    }

    private static String joined(List<Row> faces, long reports) {
        String block = faces.get(0).text("block");
        String list = block.startsWith("c:") ? "list countries/" : block.startsWith("b:") ? "list bodies/" : "";
        if (!list.isEmpty()) {
            return list + block.substring(2);
        }
        if (block.startsWith("u:")) {
            return "";
        }
        if (reports == 1) {
            return "one report";
        }
        Set<String> names = new TreeSet<>();
        faces.forEach(f -> names.add(f.text("name")));
        boolean bare = faces.stream().map(Face::of).anyMatch(f -> f.isPerson() && !f.isFull());
        return (names.size() == 1 ? "same name" : "names that fold to one: " + String.join(" = ", names))
                + (bare ? " · surname with the same country and role" : "");
    }
}
