package org.demarche.app.exports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.demarche.ledger.Listing;

/** Positions as a person reads them: a row an issue, a column a party, the latest stance in the cell, with a star where only somebody else says so. */
public final class Matrix {

    private static final int COLUMNS = 6;
    private static final int LABEL = 44;

    private Matrix() {}

    public static String page(Listing positions) {
        List<String> parties = parties(positions);
        Map<String, List<List<Object>>> issues = new LinkedHashMap<>();
        positions
                .rows()
                .forEach(r -> issues.computeIfAbsent(positions.cell(r, "issue_id"), k -> new ArrayList<>())
                        .add(r));
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("ISSUE", "ID"));
        head.addAll(parties);
        rows.add(head);
        issues.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, List<List<Object>>> e) ->
                                -e.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .forEach(e -> rows.add(row(positions, e.getValue(), parties)));
        return Printed.aligned(rows) + "\n* according to somebody else; --csv has every position with its words\n";
    }

    private static List<String> parties(Listing positions) {
        Map<String, Integer> counts = new TreeMap<>();
        positions.rows().forEach(r -> counts.merge(Printed.line(positions.cell(r, "party")), 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Integer> e) -> -e.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(COLUMNS)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> row(Listing positions, List<List<Object>> held, List<String> parties) {
        String label = Printed.line(positions.cell(held.get(0), "issue"));
        List<String> out = new ArrayList<>();
        out.add(label.length() > LABEL ? label.substring(0, LABEL - 1) + "…" : label);
        out.add(positions.cell(held.get(0), "issue_id"));
        for (String party : parties) {
            Set<String> stances = new LinkedHashSet<>();
            for (List<Object> one : held) {
                if (Printed.line(positions.cell(one, "party")).equals(party)) {
                    boolean hearsay = !positions.cell(one, "according_to").isEmpty();
                    stances.add(positions.cell(one, "stance") + (hearsay ? "*" : ""));
                }
            }
            out.add(stances.isEmpty() ? "·" : String.join(", ", stances));
        }
        return out;
    }
}
