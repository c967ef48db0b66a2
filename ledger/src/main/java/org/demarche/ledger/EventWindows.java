package org.demarche.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** The groups of events of one type, window by window, and which of them could be one occurrence across windows. */
final class EventWindows {

    private static final double JOINS_LOOSELY = 4;
    private static final double JOINS_UNDATED = 5;
    private static final double JOINS_NEXT_DAY = 5.5;
    private static final int LONGEST = 31;
    private static final int MONTH = 7;
    private static final int DAYS_BEFORE = 7;
    private static final int MOST_KEPT = 50_000;

    /** No link reaches farther back. */
    private static final int REACH = 2 * LONGEST;

    /** Windows in the order of the days with which they begin. */
    static final Comparator<String> BY_DAY = Comparator.comparing(EventWindows::day);

    private static final String MENTIONS =
            "SELECT e.no, e.mention, e.type, e.mode, e.win, e.place, e.geonames, e.precision, e.country, e.status,"
                    + " e.roles, e.wording, e.tolls, e.grp, e.cluster, e.event, e.report AS key FROM events e WHERE e.type = ? AND e.win ";

    private final Store store;
    private final String type;
    private final Map<String, Map<String, EventGroup>> kept = new LinkedHashMap<>();
    private final Map<String, List<String>> loose = new HashMap<>();
    private String month = "";
    private int size;

    /** One group joins another, on so many points. */
    record Link(EventGroup from, EventGroup to, double points) {}

    EventWindows(Store store, String type) {
        this.store = store;
        this.type = type;
    }

    private static String day(String win) {
        return win.startsWith("~") || win.startsWith("?") ? win.substring(1) : win;
    }

    List<EventMention> mentions(String win) {
        return store.rows(MENTIONS + "= ?", type, win).stream()
                .map(EventMention::of)
                .toList();
    }

    /** The groups of a window by their ids, as they stand in the store. */
    Map<String, EventGroup> groups(String win) {
        Map<String, EventGroup> known = kept.get(win);
        if (known != null) {
            return known;
        }
        return keep(win, mentions(win));
    }

    /** Keeps the groups of a window at hand as they were made anew, as long as there is room. */
    void keep(String win, Iterable<EventGroup> groups) {
        Map<String, EventGroup> out = new TreeMap<>();
        groups.forEach(g -> out.put(g.id(), g));
        int more = count(out);
        if (size + more <= MOST_KEPT) {
            size += more;
            kept.put(win, out);
        }
    }

    private static int count(Map<String, EventGroup> groups) {
        return groups.values().stream().mapToInt(g -> g.members().size()).sum();
    }

    /** Lets go of what no group of this window or of later ones can reach. */
    void forgetBefore(String win) {
        boolean dated = win.length() == 21 || (win.length() == 11 && win.startsWith("~"));
        String now = dated ? day(win).substring(0, MONTH) : month;
        if (now.equals(month)) {
            return;
        }
        month = now;
        String first = LocalDate.parse(month + "-01").minusDays(REACH).toString();
        List<String> past =
                kept.keySet().stream().filter(w -> day(w).compareTo(first) < 0).toList();
        past.forEach(w -> size -= count(kept.getOrDefault(w, Map.of())));
        past.forEach(kept::remove);
    }

    /** Reads several windows that follow each other in the alphabet at once, where they are not at hand. */
    private void load(List<String> wins) {
        List<String> missing = wins.stream().filter(w -> !kept.containsKey(w)).toList();
        if (missing.size() > 1) {
            Map<String, List<EventMention>> byWin = new TreeMap<>();
            missing.forEach(w -> byWin.put(w, new ArrayList<>()));
            store.rows(MENTIONS + "BETWEEN ? AND ?", type, missing.get(0), missing.get(missing.size() - 1)).stream()
                    .filter(r -> byWin.containsKey(r.text("win")))
                    .forEach(r -> byWin.computeIfAbsent(r.text("win"), w -> new ArrayList<>())
                            .add(EventMention.of(r)));
            byWin.forEach(this::keep);
        }
    }

    private Map<String, EventGroup> keep(String win, List<EventMention> mentions) {
        Map<String, List<EventMention>> byGroup = new TreeMap<>();
        mentions.forEach(m -> byGroup.computeIfAbsent(m.stands().group(), k -> new ArrayList<>())
                .add(m));
        Map<String, EventGroup> out = new TreeMap<>();
        byGroup.forEach((id, members) -> out.put(id, EventGroup.of(members)));
        size += mentions.size();
        if (size > MOST_KEPT) {
            kept.clear();
            size = mentions.size();
        }
        kept.put(win, out);
        return out;
    }

    /** Every link from or to the group. */
    void links(EventGroup group, BiConsumer<EventGroup, Link> taker) {
        outward(group, (other, floor) -> offer(group, other, floor, taker));
        inward(group, (other, floor) -> offer(other, group, floor, taker));
    }

    private static void offer(EventGroup from, EventGroup to, double floor, BiConsumer<EventGroup, Link> taker) {
        double points = from.likeness(to);
        if (points >= floor) {
            taker.accept(from, new Link(from, to, points));
        }
    }

    /** Groups that this one may join: of the day before, of a day in its window, of the days before its report. */
    private void outward(EventGroup group, BiConsumer<EventGroup, Double> taker) {
        EventMention event = group.first();
        String win = event.win();
        if (event.isDay()) {
            LocalDate day = LocalDate.parse(win.substring(0, 10));
            days(day.minusDays(1), day.minusDays(1), JOINS_NEXT_DAY, taker);
        } else if (win.startsWith("~")) {
            LocalDate day = LocalDate.parse(win.substring(1));
            days(day.minusDays(DAYS_BEFORE), day, JOINS_UNDATED, taker);
        } else if (isLoose(win)) {
            days(LocalDate.parse(win.substring(0, 10)), LocalDate.parse(win.substring(11)), JOINS_LOOSELY, taker);
        }
    }

    /** Groups that may join this one: of the day after, of windows around its day, of reports of the days after. */
    private void inward(EventGroup group, BiConsumer<EventGroup, Double> taker) {
        if (!group.first().isDay()) {
            return;
        }
        LocalDate day = LocalDate.parse(group.first().win().substring(0, 10));
        days(day.plusDays(1), day.plusDays(1), JOINS_NEXT_DAY, taker);
        List<String> undated = new ArrayList<>();
        for (int after = 0; after <= DAYS_BEFORE; after++) {
            undated.add("~" + day.plusDays(after));
        }
        load(undated);
        undated.forEach(win -> groups(win).values().forEach(g -> taker.accept(g, JOINS_UNDATED)));
        for (String win : loose(day)) {
            groups(win).values().forEach(g -> taker.accept(g, JOINS_LOOSELY));
        }
    }

    private void days(LocalDate first, LocalDate last, double floor, BiConsumer<EventGroup, Double> taker) {
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            groups(day + "/" + day).values().forEach(g -> taker.accept(g, floor));
        }
    }

    /** The windows of several days in which this one lies. */
    private List<String> loose(LocalDate day) {
        List<String> out = new ArrayList<>();
        String first = day.minusDays(LONGEST).toString();
        String last = day + "/~";
        YearMonth until = YearMonth.from(day);
        for (YearMonth at = YearMonth.from(day.minusDays(LONGEST)); !at.isAfter(until); at = at.plusMonths(1)) {
            loose.computeIfAbsent(at.toString(), this::beginning).stream()
                    .filter(w -> w.compareTo(first) >= 0 && w.compareTo(last) <= 0)
                    .filter(w -> w.substring(11).compareTo(day.toString()) >= 0)
                    .forEach(out::add);
        }
        return out;
    }

    /** The windows of several days that begin in a month. */
    private List<String> beginning(String month) {
        return store
                .rows(
                        "SELECT DISTINCT win FROM events WHERE type = ? AND win >= ? AND win <= ?",
                        type,
                        month,
                        month + "~")
                .stream()
                .map(r -> r.text("win"))
                .filter(EventWindows::isLoose)
                .toList();
    }

    private static boolean isLoose(String win) {
        if (win.length() != 21 || win.charAt(10) != '/' || win.startsWith(win.substring(11))) {
            return false;
        }
        LocalDate first = LocalDate.parse(win.substring(0, 10));
        return first.plusDays(LONGEST).isAfter(LocalDate.parse(win.substring(11)));
    }
}
