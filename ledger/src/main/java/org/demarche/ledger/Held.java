package org.demarche.ledger;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What each party held on one issue, day by day. A party's own words go before what others say of it; of several stances of one day all
 * stand, for a report's reader cannot tell which came last.
 */
final class Held {

    /** Who stood where when, without words: most positions of an issue are read only to be passed over. */
    private static final String STANCES =
            "SELECT m.no, f.party AS partyid, m.held, m.said, m.day FROM issues i JOIN positions m ON m.issue = i.no JOIN faces f ON f.no = m.face"
                    + " WHERE i.issue = ? AND m.day <> '' AND m.day <= ? AND m.verdict NOT LIKE 'reject %' ORDER BY f.party, m.said <> 0, m.day, m.mention";

    private static final String WORDS =
            "SELECT m.day, m.quote, m.start, m.stop, r.id AS reportid, sq.name AS accordingto FROM positions m JOIN reports r ON r.no = m.report"
                    + " LEFT JOIN faces sf ON sf.no = m.said LEFT JOIN merged_parties sq ON sq.id = sf.party WHERE m.no = ?";

    /**
     * What a party held from a day on.
     *
     * @param stances in the alphabet's order, with a comma between
     * @param row the first position of that day
     */
    record Stand(String day, String stances, Row row) {}

    private final Map<String, TreeMap<String, TreeSet<String>>> days = new TreeMap<>();
    /** The first position of a party on a day, by number. */
    private final Map<String, Long> first = new TreeMap<>();

    private final TreeSet<String> own = new TreeSet<>();
    private final Store store;

    private Held(Store store) {
        this.store = store;
    }

    /** @param until the last day that counts */
    static Held on(Store store, String issue, String until) {
        Held out = new Held(store);
        store.each(STANCES, out::add, issue, until);
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
        days.computeIfAbsent(party, k -> new TreeMap<>())
                .computeIfAbsent(row.text("day"), k -> new TreeSet<>())
                .add(row.text("held"));
        first.putIfAbsent(party + " " + row.text("day"), row.number("no"));
    }

    /** Names by the ids of those that hold anything. */
    Map<String, String> parties() {
        return named(days.keySet());
    }

    private Map<String, String> named(Collection<String> ids) {
        Map<String, String> out = new TreeMap<>();
        for (String id : ids) {
            store.each("SELECT name FROM merged_parties WHERE id = ?", r -> out.put(id, r.text("name")), id);
        }
        return out;
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
        String stances = String.join(", ", last.getValue());
        return Optional.ofNullable(first.get(party + " " + since))
                .flatMap(no -> store.rows(WORDS, no).stream()
                        .findFirst()
                        .map(row -> new Stand(row.text("day"), stances, row)));
    }

    /** Whether a party held at the end of one day what it held at the end of another. */
    boolean stands(String party, String from, String to) {
        return stances(party, from).equals(stances(party, to));
    }

    private Set<String> stances(String party, String day) {
        Map.Entry<String, TreeSet<String>> last =
                days.getOrDefault(party, new TreeMap<>()).floorEntry(day);
        return last == null ? Set.of() : last.getValue();
    }

    /** The parties that at the end of a day demanded or proposed it, or opposed or rejected it. */
    Map<String, String> side(String day, boolean wants) {
        return named(ids(day, wants));
    }

    private Set<String> ids(String day, boolean wants) {
        TreeSet<String> out = new TreeSet<>();
        days.forEach((id, all) -> {
            Map.Entry<String, TreeSet<String>> last = all.floorEntry(day);
            boolean on = last != null
                    && last.getValue().stream().anyMatch(s -> wants ? Sticking.wants(s) : Sticking.refuses(s));
            if (on) {
                out.add(id);
            }
        });
        return out;
    }

    boolean isContested(String day) {
        return Sticking.isContested(ids(day, true), ids(day, false));
    }
}
