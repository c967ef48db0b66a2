package org.demarche.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.demarche.ledger.EventWindows.Link;

/**
 * Joins the events of the windows that new reports or corrections touched, and sums up those that changed.
 *
 * <p>First the groups within each touched window ({@link EventGroup}). Then what is dated loosely ("last week", or not at all in a report
 * of those days) joins one day's group within its window, and a day's group the one of the day before, each only on stronger grounds and
 * never two of one report: the strongest links first, each group once. A link only ever matters to what hangs together by links; so for
 * every group that changed, and for those that it was joined to before, all that hangs together with it is settled anew, and nothing else
 * can change. The outcome is the one that settling everything has.
 */
final class EventMerging {

    private static final int MOST_TOGETHER = 20_000;

    private final Store store;
    private final Corrections corrections;
    private final Set<String> touched = new TreeSet<>();

    EventMerging(Store store, Corrections corrections) {
        this.store = store;
        this.corrections = corrections;
    }

    /**
     * @param windows type and window
     * @param left clusters that mentions have left
     * @param named ids to be summed up again
     */
    void run(List<String> windows, List<String> left, Set<String> named) {
        touched.addAll(named);
        Map<String, List<String>> byType = new TreeMap<>();
        for (String one : windows) {
            int at = one.indexOf(' ');
            byType.computeIfAbsent(one.substring(0, at), k -> new ArrayList<>()).add(one.substring(at + 1));
        }
        for (String cluster : left) {
            store.rows("SELECT DISTINCT type FROM events WHERE cluster = ?", cluster)
                    .forEach(r -> byType.putIfAbsent(r.text("type"), new ArrayList<>()));
        }
        byType.forEach((type, wins) -> new OfType(type).run(wins, left));
        finish(corrections.joins("event"));
        touched.addAll(corrections.splitMentions("event"));
        touched.remove("");
        EventSummaries summaries = new EventSummaries(store, corrections);
        touched.forEach(summaries::write);
    }

    /** The events of one type. */
    private final class OfType {

        private final EventWindows windows;
        private final String type;
        private final Set<String> settled = new HashSet<>();

        OfType(String type) {
            this.type = type;
            this.windows = new EventWindows(store, type);
        }

        void run(List<String> wins, List<String> left) {
            Map<String, String> seeds = new LinkedHashMap<>();
            Set<String> clusters = new TreeSet<>(left);
            wins.stream().sorted(EventWindows.BY_DAY).forEach(win -> group(win, seeds, clusters));
            for (String cluster : clusters) {
                store.rows("SELECT grp, win FROM events WHERE cluster = ? AND type = ?", cluster, type)
                        .forEach(r -> seeds.put(r.text("grp"), r.text("win")));
            }
            // Day after day, so that the windows that one group needs are still at hand for the next.
            seeds.entrySet().stream()
                    .sorted(Map.Entry.comparingByValue(EventWindows.BY_DAY))
                    .forEach(seed -> settle(seed.getKey(), seed.getValue()));
        }

        private void settle(String id, String win) {
            windows.forgetBefore(win);
            EventGroup group = windows.groups(win).get(id);
            if (group != null && !settled.contains(id)) {
                settle(group);
            }
        }

        /** Groups a window anew; notes the groups that changed and the clusters that their members were in. */
        private void group(String win, Map<String, String> seeds, Set<String> clusters) {
            List<EventMention> mentions = windows.mentions(win);
            Map<String, Integer> before = new HashMap<>();
            mentions.forEach(m -> before.merge(m.stands().group(), 1, Integer::sum));
            List<EventGroup> groups = EventGroup.all(mentions);
            windows.keep(win, groups);
            for (EventGroup group : groups) {
                String stood = group.first().stands().group();
                boolean same = stood.equals(group.id())
                        && group.members().size() == before.getOrDefault(stood, 0)
                        && group.members().stream()
                                .allMatch(m -> m.stands().group().equals(stood));
                if (!same) {
                    seeds.put(group.id(), win);
                    group.members().forEach(m -> clusters.add(m.stands().cluster()));
                    group.members()
                            .forEach(m -> store.run("UPDATE events SET grp = ? WHERE no = ?", group.id(), m.no()));
                }
            }
            clusters.remove("");
        }

        /** Settles all that hangs together with a group. */
        private void settle(EventGroup seed) {
            Map<String, EventGroup> together = new TreeMap<>(Map.of(seed.id(), seed));
            Map<String, Link> links = new TreeMap<>();
            Deque<EventGroup> open = new ArrayDeque<>(List.of(seed));
            while (!open.isEmpty()) {
                windows.links(open.remove(), (from, link) -> {
                    for (EventGroup end : List.of(link.from(), link.to())) {
                        if (together.size() < MOST_TOGETHER && together.putIfAbsent(end.id(), end) == null) {
                            open.add(end);
                        }
                    }
                    links.put(link.from().id() + " " + link.to().id(), link);
                });
            }
            settled.addAll(together.keySet());
            Map<String, String> roots = joined(together, links);
            Map<String, List<EventGroup>> clusters = new TreeMap<>();
            together.forEach((id, group) -> clusters.computeIfAbsent(roots.getOrDefault(id, id), k -> new ArrayList<>())
                    .add(group));
            clusters.values().forEach(EventMerging.this::write);
        }
    }

    /** The strongest links first; what has joined another joins no third, and nothing joins it any more. */
    private static Map<String, String> joined(Map<String, EventGroup> together, Map<String, Link> links) {
        Map<String, Set<String>> reports = new HashMap<>();
        together.forEach((id, group) -> reports.put(id, new HashSet<>(group.reports())));
        Map<String, String> roots = new HashMap<>();
        List<Link> sorted = links.values().stream()
                .sorted(Comparator.comparing((Link l) -> -l.points())
                        .thenComparing(l -> l.from().id())
                        .thenComparing(l -> l.to().id()))
                .toList();
        Map<String, List<String>> members = new HashMap<>();
        for (Link link : sorted) {
            String from = link.from().id();
            String to = link.to().id();
            Set<String> theirs = reports.getOrDefault(to, Set.of());
            Set<String> mine = reports.getOrDefault(from, Set.of());
            boolean free = !roots.containsKey(from) && !roots.containsKey(to);
            if (free && mine.stream().noneMatch(theirs::contains)) {
                theirs.addAll(mine);
                List<String> moved = new ArrayList<>(members.getOrDefault(from, List.of()));
                moved.add(from);
                moved.forEach(m -> roots.put(m, to));
                members.computeIfAbsent(to, k -> new ArrayList<>()).addAll(moved);
            }
        }
        return roots;
    }

    private void write(List<EventGroup> groups) {
        List<EventMention> members = new ArrayList<>();
        groups.forEach(g -> members.addAll(g.members()));
        String id = members.stream()
                .map(EventMention::mention)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        for (EventMention member : members) {
            if (!member.stands().cluster().equals(id)) {
                touched.addAll(List.of(id, member.stands().event()));
                store.run("UPDATE events SET cluster = ?, event = ? WHERE no = ?", id, id, member.no());
            }
        }
    }

    /** Lays joins over what changed, over what they name, and over what they named before. */
    private void finish(Map<String, String> joins) {
        List<Row> rows = new ArrayList<>(store.rows("SELECT no, cluster, event FROM events WHERE event <> cluster"));
        for (String cluster : new TreeSet<>(joins.keySet())) {
            rows.addAll(store.rows("SELECT no, cluster, event FROM events WHERE cluster = ?", cluster));
        }
        for (Row row : rows) {
            String fate = joins.getOrDefault(row.text("cluster"), row.text("cluster"));
            if (!fate.equals(row.text("event"))) {
                touched.addAll(List.of(fate, row.text("event")));
                store.run("UPDATE events SET event = ? WHERE no = ?", fate, row.number("no"));
            }
        }
    }
}
