package org.demarche.ledger;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What each party held on one issue, day by day. A party's own words go before what others say of it; of several stances of one day all
 * stand, for a report's reader cannot tell which came last.
 */
final class Held {

    private static final String ALL =
            "SELECT f.party AS partyid, q.name AS party, m.held, m.said, m.day, m.mention, m.quote, m.start, m.stop, r.id AS reportid, sq.name AS accordingto"
                    + " FROM issues i JOIN positions m ON m.issue = i.no JOIN faces f ON f.no = m.face JOIN merged_parties q ON q.id = f.party"
                    + " JOIN reports r ON r.no = m.report LEFT JOIN faces sf ON sf.no = m.said LEFT JOIN merged_parties sq ON sq.id = sf.party"
                    + " WHERE i.issue = ? AND m.day <> '' AND m.verdict NOT LIKE 'reject %' ORDER BY f.party, m.said <> 0, m.day, m.mention";

    /** The stances alone: enough to tell who stood on which side when. */
    private static final String STANCES =
            "SELECT DISTINCT f.party AS partyid, f.party AS party, m.held, m.said <> 0 AS said, m.day"
                    + " FROM issues i JOIN positions m ON m.issue = i.no JOIN faces f ON f.no = m.face"
                    + " WHERE i.issue = ? AND m.day <> '' AND m.verdict NOT LIKE 'reject %' ORDER BY f.party, m.said <> 0";

    /**
     * What a party held from a day on.
     *
     * @param stances in the alphabet's order, with a comma between
     * @param row the first position of that day
     */
    record Stand(String day, String stances, Row row) {}

    private final Map<String, TreeMap<String, TreeSet<String>>> days = new TreeMap<>();
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final Map<String, String> names = new TreeMap<>();
    private final TreeSet<String> own = new TreeSet<>();

    private Held() {}

    static Held on(Store store, String issue) {
        Held out = new Held();
        store.rows(ALL, issue).forEach(out::add);
        return out;
    }

    /** Without the words of the positions: names are ids here. */
    static Held stances(Store store, String issue) {
        Held out = new Held();
        store.rows(STANCES, issue).forEach(out::add);
        return out;
    }

    private void add(Row row) {
        String party = row.text("partyid");
        boolean hearsay = row.number("said") > 0;
        if (hearsay && own.contains(party)) {
            return;
        }
        if (!hearsay) {
            own.add(party);
        }
        names.put(party, row.text("party"));
        days.computeIfAbsent(party, k -> new TreeMap<>())
                .computeIfAbsent(row.text("day"), k -> new TreeSet<>())
                .add(row.text("held"));
        rows.putIfAbsent(party + " " + row.text("day"), row);
    }

    /** Names by the ids of those that hold anything. */
    Map<String, String> parties() {
        return names;
    }

    /** What the party held at the end of a day, since when, and the words of that time. */
    Optional<Stand> at(String party, String day) {
        TreeMap<String, TreeSet<String>> all = days.getOrDefault(party, new TreeMap<>());
        Map.Entry<String, TreeSet<String>> last = all.floorEntry(day);
        if (last == null) {
            return Optional.empty();
        }
        String since = last.getKey();
        for (Map.Entry<String, TreeSet<String>> e = last;
                e != null && e.getValue().equals(last.getValue());
                e = all.lowerEntry(e.getKey())) {
            since = e.getKey();
        }
        return Optional.ofNullable(rows.get(party + " " + since))
                .map(row -> new Stand(row.text("day"), String.join(", ", last.getValue()), row));
    }

    /** The parties that at the end of a day demanded or proposed it, or opposed or rejected it. */
    Map<String, String> side(String day, boolean wants) {
        Map<String, String> out = new TreeMap<>();
        names.forEach((id, name) -> {
            TreeMap<String, TreeSet<String>> all = days.getOrDefault(id, new TreeMap<>());
            Map.Entry<String, TreeSet<String>> last = all.floorEntry(day);
            boolean on = last != null
                    && last.getValue().stream().anyMatch(s -> wants ? Sticking.wants(s) : Sticking.refuses(s));
            if (on) {
                out.put(id, name);
            }
        });
        return out;
    }

    boolean isContested(String day) {
        return Sticking.isContested(side(day, true), side(day, false));
    }
}
