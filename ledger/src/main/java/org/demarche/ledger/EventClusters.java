package org.demarche.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which events of one type, told by several reports, are one occurrence.
 *
 * <p>First those of one window: two reports of Tuesday's shelling. What speaks for it is counted by {@link Likeness}; an event joins the
 * cluster it is most like, where nothing in that cluster speaks against it. Two events of one report never join, for its reader
 * has told them apart already. Then what is dated loosely ("last week", or not at all in a report of those days) joins one day's cluster
 * within its window, and a day's cluster the one of the day before, each only on stronger grounds and never two of one report.
 *
 * <p>Every step goes by sorted keys that follow from the reports alone.
 */
final class EventClusters {

    private static final double JOINS = 3;
    private static final double JOINS_OPEN = 4;
    private static final double JOINS_LOOSELY = 4;
    private static final double JOINS_UNDATED = 5;
    private static final double JOINS_NEXT_DAY = 5.5;
    private static final int LONGEST_WINDOW = 31;
    private static final int DAYS_BEFORE = 7;
    private static final int MOST_COMPARED = 400;

    private static final Comparator<EventMention> ORDER =
            Comparator.comparing((EventMention m) -> -m.told()).thenComparing(EventMention::mention);

    private final List<Group> groups = new ArrayList<>();
    private final TreeMap<LocalDate, List<Group>> days = new TreeMap<>();

    private static final class Group {
        private final List<EventMention> members = new ArrayList<>();
        private final Set<String> reports = new HashSet<>();
        private final Set<String> reasons = new TreeSet<>();
        private String id = "";

        private void add(EventMention mention, String why) {
            members.add(mention);
            reports.add(mention.report());
            if (!why.isEmpty()) {
                reasons.add(why);
            }
            id = id.isEmpty() || mention.mention().compareTo(id) < 0 ? mention.mention() : id;
        }

        private EventMention first() {
            return members.get(0);
        }
    }

    private record Link(Group from, Group to, Likeness likeness) {}

    private EventClusters() {}

    static List<Cluster> of(List<EventMention> mentions) {
        EventClusters clusters = new EventClusters();
        Map<String, List<EventMention>> windows = new TreeMap<>();
        mentions.stream()
                .sorted(ORDER)
                .forEach(m -> windows.computeIfAbsent(window(m), k -> new ArrayList<>())
                        .add(m));
        windows.values().forEach(clusters::window);
        clusters.attach();
        return clusters.groups.stream()
                .map(g -> new Cluster(
                        g.id, why(g), g.members.stream().map(EventMention::no).toList()))
                .toList();
    }

    private static String window(EventMention m) {
        String open = m.published().isEmpty() ? "?" + m.mention() : "~" + m.published();
        return m.isOpen() ? open : m.first() + "/" + m.last();
    }

    private static String why(Group group) {
        return group.members.size() == 1
                ? "one report"
                : "same type, dates that go together; shared: " + String.join("; ", group.reasons);
    }

    private void window(List<EventMention> mentions) {
        List<Group> here = new ArrayList<>();
        for (EventMention mention : mentions) {
            double floor = mention.isOpen() ? JOINS_OPEN : JOINS;
            Optional<Group> best = Optional.empty();
            Likeness most = new Likeness(floor - 1, "");
            for (Group group : here.subList(Math.max(0, here.size() - MOST_COMPARED), here.size())) {
                Likeness likeness = likeness(List.of(mention), group.members);
                if (likeness.points() >= floor && likeness.points() > most.points()) {
                    best = Optional.of(group);
                    most = likeness;
                }
            }
            Group home = best.orElseGet(Group::new);
            if (best.isEmpty()) {
                here.add(home);
            }
            home.add(mention, best.isEmpty() ? "" : most.why());
        }
        groups.addAll(here);
        here.stream()
                .filter(g -> g.first().isDay())
                .forEach(g -> days.computeIfAbsent(LocalDate.parse(g.first().first()), k -> new ArrayList<>())
                        .add(g));
    }

    /** The best likeness of any two; nothing where some two speak against it. */
    private static Likeness likeness(List<EventMention> a, List<EventMention> b) {
        Likeness best = new Likeness(-100, "");
        for (EventMention one : a) {
            for (EventMention other : b) {
                Likeness likeness = Likeness.of(one, other);
                if (likeness.points() < 0) {
                    return new Likeness(-100, "");
                }
                best = likeness.points() > best.points() ? likeness : best;
            }
        }
        return best;
    }

    private void attach() {
        List<Link> links = new ArrayList<>();
        groups.forEach(g -> links.addAll(links(g)));
        links.sort(Comparator.comparing((Link l) -> -l.likeness().points())
                .thenComparing(l -> l.from().id)
                .thenComparing(l -> l.to().id));
        Set<Group> gone = new HashSet<>();
        for (Link link : links) {
            boolean free = !gone.contains(link.from()) && !gone.contains(link.to());
            boolean apart = link.from().reports.stream().noneMatch(link.to().reports::contains);
            if (free && apart) {
                gone.add(link.from());
                link.from()
                        .members
                        .forEach(m -> link.to().add(m, link.likeness().why()));
                link.to().reasons.addAll(link.from().reasons);
            }
        }
        groups.removeIf(gone::contains);
    }

    private List<Link> links(Group group) {
        EventMention event = group.first();
        if (event.isDay()) {
            LocalDate day = LocalDate.parse(event.first());
            return links(group, day.minusDays(1), day.minusDays(1), JOINS_NEXT_DAY);
        }
        if (!event.isOpen()) {
            LocalDate first = LocalDate.parse(event.first());
            LocalDate last = LocalDate.parse(event.last());
            boolean told = first.plusDays(LONGEST_WINDOW).isAfter(last);
            return told ? links(group, first, last, JOINS_LOOSELY) : List.of();
        }
        if (event.published().isEmpty()) {
            return List.of();
        }
        LocalDate published = LocalDate.parse(event.published());
        return links(group, published.minusDays(DAYS_BEFORE), published, JOINS_UNDATED);
    }

    private List<Link> links(Group group, LocalDate first, LocalDate last, double floor) {
        List<Link> out = new ArrayList<>();
        for (List<Group> others : days.subMap(first, true, last, true).values()) {
            for (Group other : others) {
                Likeness likeness = likeness(group.members, other.members);
                if (likeness.points() >= floor) {
                    out.add(new Link(group, other, likeness));
                }
            }
        }
        return out;
    }
}
