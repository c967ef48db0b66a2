package org.demarche.ledger;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** One row for each party of the ledger, from all its faces and the edits laid over them. */
final class PartySummaries {

    private static final int MOST_ALIASES = 20;

    /** So few reports are summed up anew as quickly. */
    private static final int FEW = 20;

    /** Parties stand in the order of their reports, then of their mentions. */
    private static final long WEIGHT = 10_000_000;

    private static final String FACES =
            "SELECT f.*, (SELECT count(*) FROM parties p WHERE p.face = f.no) AS n FROM faces f WHERE f.party = ?";

    private static final String TOLD =
            " FROM faces f CROSS JOIN parties p ON p.face = f.no CROSS JOIN reports r ON r.no = p.report WHERE f.party = ?";

    private final Store store;
    private final Corrections corrections;

    /** How often a party was told of, by how many, and when. */
    private record Told(long reports, long mentions, long sources, String first, String last) {

        static Told of(Row row) {
            return new Told(
                    row.number("reports"),
                    row.number("mentions"),
                    row.number("sources"),
                    row.text("first"),
                    row.text("last"));
        }
    }

    PartySummaries(Store store, Corrections corrections) {
        this.store = store;
        this.corrections = corrections;
    }

    /** For those that no decision names. */
    PartySummaries(Store store) {
        this(store, Corrections.none(store));
    }

    /** What joins nobody needs no merging: its row follows from the one report that tells of it. */
    void alone(long face, int mentions, String published, String aliases) {
        store.run(
                "INSERT OR REPLACE INTO merged_parties (id, name, kind, country, sector, role, unnamed, weight, reports, mentions, sources, first, last, aliases, why, verdict)"
                        + " SELECT f.party, f.name, f.kind, f.country, f.sector, f.role, f.unnamed, ?, 1, ?, 1, ?, ?, ?, '', '' FROM faces f WHERE f.no = ?",
                -(WEIGHT + Math.min(WEIGHT - 1, mentions)),
                mentions,
                published,
                published,
                aliases,
                face);
    }

    /** Sums up all that is told of it. */
    void write(String id) {
        store.run("DELETE FROM merged_parties WHERE id = ?", id);
        Row told = store.first(
                        "SELECT count(DISTINCT p.report) AS reports, count(DISTINCT r.voice) AS sources, sum(p.mentions) AS mentions,"
                                + " min(nullif(r.published, '')) AS first, max(r.published) AS last" + TOLD,
                        id)
                .orElseThrow();
        write(id, Told.of(told));
    }

    /** Adds what is new to the sums that stand; what no merge has summed up yet is summed up whole. */
    void grow(String id, Growth growth) {
        Optional<Row> stands = store.first("SELECT * FROM merged_parties WHERE id = ?", id);
        if (stands.isEmpty() || stands.get().number("reports") <= FEW) {
            write(id);
            return;
        }
        Told before = Told.of(stands.get());
        Set<Long> reports = new TreeSet<>();
        Set<String> voices = new TreeSet<>();
        long mentions = before.mentions();
        String first = before.first();
        String last = before.last();
        for (Row row : store.rows(
                "SELECT p.report, p.mentions, r.published, r.voice" + TOLD + " AND p.report >= ?",
                id,
                growth.report())) {
            reports.add(row.number("report"));
            voices.add(row.text("voice"));
            mentions += row.number("mentions");
            first = Growth.earlier(first, row.text("published"));
            last = Growth.later(last, row.text("published"));
        }
        long unheard = Growth.unheard(
                store, voices, "SELECT 1" + TOLD + " AND p.report < ? AND r.voice = ? LIMIT 1", id, growth.report());
        store.run("DELETE FROM merged_parties WHERE id = ?", id);
        write(id, new Told(before.reports() + reports.size(), mentions, before.sources() + unheard, first, last));
    }

    private void write(String id, Told told) {
        List<Row> faces = store.rows(FACES, id).stream()
                .filter(r -> r.number("n") > 0)
                .sorted(Comparator.comparing(PartySummaries::content))
                .toList();
        if (faces.isEmpty()) {
            return;
        }
        Set<String> mentions = corrections.mentions("party", id);
        Map<String, String> edits = corrections.edits("party", mentions);
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("id", id);
        cells.put("name", edits.getOrDefault("name", name(faces)));
        for (String field : List.of("kind", "country", "sector")) {
            cells.put(field, edits.getOrDefault(field, most(faces, field)));
        }
        cells.put("role", edits.getOrDefault("role", role(id, faces)));
        cells.put("unnamed", faces.get(0).number("unnamed"));
        cells.put("reports", told.reports());
        cells.put("mentions", told.mentions());
        cells.put("weight", -(told.reports() * WEIGHT + Math.min(WEIGHT - 1, told.mentions())));
        cells.put("sources", told.sources());
        cells.put("first", told.first());
        cells.put("last", told.last());
        cells.put("aliases", aliases(id, faces, String.valueOf(cells.get("name"))));
        cells.put("why", why(faces, told.reports()));
        cells.put("verdict", corrections.verdict("party", mentions));
        store.insert("merged_parties", cells);
    }

    private static String content(Row face) {
        return String.join(
                "|",
                face.text("name"),
                face.text("kind"),
                face.text("country"),
                face.number("weak") > 0 ? "weak" : "",
                face.text("sector"),
                face.text("role"),
                face.text("ofblock"));
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
    private String role(String id, List<Row> faces) {
        List<Row> told = faces.stream().filter(f -> f.has("role")).toList();
        Set<String> roles = new TreeSet<>();
        told.forEach(f -> roles.add(f.text("role")));
        if (roles.size() < 2) {
            return String.join("", roles);
        }
        Map<Long, String> last = new HashMap<>();
        store.rows("SELECT f.no, max(r.published) AS last" + TOLD + " AND f.role <> '' GROUP BY f.no", id)
                .forEach(r -> last.put(r.number("no"), r.text("last")));
        return told.stream()
                .max(Comparator.comparing((Row f) -> last.getOrDefault(f.number("no"), ""))
                        .thenComparing(f -> f.number("n"))
                        .thenComparing(f -> f.text("role")))
                .map(f -> f.text("role"))
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
        boolean bare = faces.stream()
                .anyMatch(f -> f.text("kind").equals("person")
                        && Folding.person(f.text("name")).size() < 2);
        return (names.size() == 1 ? "same name" : "names that fold to one: " + String.join(" = ", names))
                + (bare ? " · surname with the same country and role" : "");
    }
}
