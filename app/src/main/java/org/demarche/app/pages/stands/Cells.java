package org.demarche.app.pages.stands;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.app.pages.Address;
import org.demarche.app.pages.Words;
import org.demarche.ledger.Listing;

/**
 * Positions by issue and party.
 *
 * <p>A party's own words count before what others say of it. Of its own, the latest day counts; where that day has stances on both sides, the
 * cell is {@code disputed} and shows both. What others say is kept beside it, each speaker with the latest account, and never replaces it.
 */
public final class Cells {

    private static final int A_WEEK = 7;
    private static final int A_MONTH = 31;
    private static final int MOST_QUOTES = 2;
    private static final int MOST_STANDS = 5;

    private final Listing positions;
    private final String until;
    private final Map<String, Map<String, List<List<Object>>>> byIssue = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();

    /**
     * Of the positions as {@code Stands} lists them, latest first.
     *
     * @param until the last day that counts; empty for all
     */
    public Cells(Listing positions, String until) {
        this.positions = positions;
        this.until = until.isEmpty() ? latest(positions) : until;
        for (List<Object> row : positions.rows()) {
            String day = cell(row, "date");
            if (until.isEmpty() || day.isEmpty() || day.compareTo(until) <= 0) {
                names.putIfAbsent(cell(row, "party_id"), cell(row, "party"));
                byIssue.computeIfAbsent(cell(row, "issue_id"), k -> new LinkedHashMap<>())
                        .computeIfAbsent(cell(row, "party_id"), k -> new ArrayList<>())
                        .add(row);
            }
        }
    }

    private static String latest(Listing positions) {
        return positions.rows().stream()
                .map(r -> positions.cell(r, "date"))
                .max(String::compareTo)
                .orElse("");
    }

    private String cell(List<Object> row, String column) {
        return positions.cell(row, column);
    }

    /** The parties by how many issues they have a stand on, the most first. */
    public List<String> parties() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        byIssue.values().forEach(m -> m.keySet().forEach(p -> counts.merge(p, 1, Integer::sum)));
        return counts.entrySet().stream()
                .sorted(java.util.Comparator.comparing((Map.Entry<String, Integer> e) -> -e.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }

    public String name(String party) {
        return names.getOrDefault(party, party);
    }

    /** The parties that have a stand on an issue. */
    public Set<String> on(String issue) {
        return byIssue.getOrDefault(issue, Map.of()).keySet();
    }

    /** Where a party stands on an issue. */
    public Cell of(String issue, String party) {
        List<List<Object>> rows = byIssue.getOrDefault(issue, Map.of()).getOrDefault(party, List.of());
        List<Cell.Stand> stands = new ArrayList<>();
        own(rows).ifPresent(stands::add);
        Set<String> told = new LinkedHashSet<>();
        for (List<Object> row : rows) {
            String according = cell(row, "according_to");
            if (!according.isEmpty() && told.add(according)) {
                stands.add(stand(cell(row, "stance"), according, List.of(row)));
            }
        }
        int shown = Math.min(MOST_STANDS, stands.size());
        return new Cell(
                party,
                name(party),
                Address.of("/parties", party).link(),
                List.copyOf(stands.subList(0, shown)),
                stands.size() - shown,
                List.of());
    }

    private Optional<Cell.Stand> own(List<List<Object>> rows) {
        List<List<Object>> all =
                rows.stream().filter(r -> cell(r, "according_to").isEmpty()).toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        String day = cell(all.get(0), "date");
        Set<String> sides = new LinkedHashSet<>();
        all.stream().filter(r -> cell(r, "date").equals(day)).forEach(r -> sides.add(Words.side(cell(r, "stance"))));
        boolean disputed = sides.contains("for") && sides.contains("against");
        return Optional.of(stand(disputed ? "disputed" : cell(all.get(0), "stance"), "", all));
    }

    private Cell.Stand stand(String stance, String according, List<List<Object>> rows) {
        String day = cell(rows.get(0), "date");
        return new Cell.Stand(
                stance,
                according,
                day,
                age(day),
                rows.stream().limit(MOST_QUOTES).map(this::quote).toList());
    }

    /** A position as a quotation with its address. */
    public Cell.Quote quote(List<Object> row) {
        return new Cell.Quote(
                Words.brief(cell(row, "quote"), 200),
                Address.of("/reports", cell(row, "report_id")).link() + "#c" + cell(row, "start") + "-"
                        + cell(row, "end"),
                cell(row, "source"),
                Words.day(cell(row, "date")),
                cell(row, "according_to"),
                cell(row, "checked_by"),
                cell(row, "because"));
    }

    private String age(String day) {
        if (day.length() != 10 || until.length() != 10) {
            return "old";
        }
        long days = ChronoUnit.DAYS.between(LocalDate.parse(day), LocalDate.parse(until));
        return days <= A_WEEK ? "new" : days <= A_MONTH ? "recent" : "old";
    }

    /** Whether somebody demands or proposes here what somebody else opposes or rejects. */
    public boolean sticks(String issue) {
        Set<String> wanted = holders(issue, Set.of("demands", "proposes"));
        Set<String> refused = holders(issue, Set.of("opposes", "rejects"));
        return wanted.stream().anyMatch(w -> refused.stream().anyMatch(r -> !r.equals(w)));
    }

    private Set<String> holders(String issue, Set<String> stances) {
        Set<String> out = new LinkedHashSet<>();
        byIssue.getOrDefault(issue, Map.of())
                .forEach((party, rows) -> rows.stream()
                        .filter(r -> stances.contains(cell(r, "stance")))
                        .findFirst()
                        .ifPresent(r -> out.add(party)));
        return out;
    }
}
