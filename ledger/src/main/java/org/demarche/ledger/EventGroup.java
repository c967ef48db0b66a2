package org.demarche.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Events of one window that several reports tell of and that are one.
 *
 * <p>Those of one window are joined first: two reports of Tuesday's shelling. What speaks for it is counted by {@link Likeness}; an
 * event joins the group it is most like, where nothing in that group speaks against it. Two events of one report never join, for its
 * reader has told them apart already.
 */
final class EventGroup {

    private static final double JOINS = 3;
    private static final double JOINS_OPEN = 4;
    private static final double NEVER = -100;
    private static final int MOST_COMPARED = 1000;

    private static final Comparator<EventMention> ORDER =
            Comparator.comparing((EventMention m) -> -m.told()).thenComparing(EventMention::mention);

    private final List<EventMention> members = new ArrayList<>();
    private final Set<String> reports = new HashSet<>();
    private String id = "";

    /** A group as it stands. */
    static EventGroup of(List<EventMention> members) {
        EventGroup out = new EventGroup();
        members.stream().sorted(ORDER).forEach(out::add);
        return out;
    }

    /** The groups of all events of one type and window, by sorted keys that follow from the reports alone. */
    static List<EventGroup> all(List<EventMention> mentions) {
        List<EventGroup> out = new ArrayList<>();
        for (EventMention mention : mentions.stream().sorted(ORDER).toList()) {
            EventGroup home = new EventGroup();
            double floor = mention.isOpen() ? JOINS_OPEN : JOINS;
            double most = floor - 1;
            for (EventGroup group : out.subList(Math.max(0, out.size() - MOST_COMPARED), out.size())) {
                double points = group.likeness(mention);
                if (points >= floor && points > most) {
                    home = group;
                    most = points;
                }
            }
            if (home.members.isEmpty()) {
                out.add(home);
            }
            home.add(mention);
        }
        return out;
    }

    private void add(EventMention mention) {
        members.add(mention);
        reports.add(mention.report());
        id = id.isEmpty() || mention.mention().compareTo(id) < 0 ? mention.mention() : id;
    }

    String id() {
        return id;
    }

    List<EventMention> members() {
        return members;
    }

    Set<String> reports() {
        return reports;
    }

    EventMention first() {
        return members.get(0);
    }

    /** The best likeness of any two; nothing where some two speak against it. */
    double likeness(EventGroup other) {
        double best = NEVER;
        for (EventMention one : members) {
            double points = other.likeness(one);
            if (points <= NEVER) {
                return NEVER;
            }
            best = Math.max(best, points);
        }
        return best;
    }

    private double likeness(EventMention mention) {
        if (reports.contains(mention.report())) {
            return NEVER;
        }
        double best = NEVER;
        for (EventMention member : members) {
            double points = Likeness.points(member, mention);
            if (points < 0) {
                return NEVER;
            }
            best = Math.max(best, points);
        }
        return best;
    }
}
