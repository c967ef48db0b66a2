package org.demarche.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which wordings of issues are one matter. Two wordings go together where they share at least two content words and half of all of them,
 * whoever holds what; a wording of one word ("the dam") goes with the same word only where a party on it is the same.
 *
 * <p>Wordings stand in an order of their own: the longest first, then by the alphabet. Going through them in it, each follows the likest
 * leader that came before; one that finds none leads. This is a function of the set of wordings. When wordings come, only those are
 * looked at again whose fate can change: the new ones, and behind a leader that rose or fell those that it is like. As changes only
 * ever touch what stands later in the order, one pass in the order settles all (the dynamic form of the greedy independent set).
 */
final class Matters {

    private static final Comparator<Matter> ORDER =
            Comparator.comparing((Matter m) -> -m.size()).thenComparing(Matter::key);

    private static final int MOST_KEPT = 50_000;

    private final Store store;
    private final TreeSet<Matter> waiting = new TreeSet<>(ORDER);
    private final Set<Long> changed = new TreeSet<>();
    private final Map<Long, Matter> kept = new HashMap<>();
    private final Postings postings;

    /**
     * One wording.
     *
     * @param leader the number of the wording that it follows, its own where it leads, zero where that is not told yet
     */
    record Matter(long no, String key, Set<String> words, Set<String> holders, int size, long leader) {

        static Matter of(Row row) {
            return new Matter(
                    row.number("no"),
                    row.text("key"),
                    split(row.text("words")),
                    split(row.text("holders")),
                    (int) row.number("size"),
                    row.number("leader"));
        }

        private static Set<String> split(String line) {
            return line.isEmpty() ? Set.of() : Set.copyOf(Arrays.asList(line.split(" ")));
        }

        double alike(Matter other) {
            int shared = 0;
            for (String word : words) {
                shared += other.words.contains(word) ? 1 : 0;
            }
            if (shared >= 2 && 3 * shared >= size + other.size) {
                return (double) shared / (size + other.size - shared);
            }
            boolean same = size == 1
                    && words.equals(other.words)
                    && holders.stream().anyMatch(h -> !h.startsWith("w:") && other.holders.contains(h));
            return same ? 1 : 0;
        }
    }

    Matters(Store store) {
        this.store = store;
        this.postings = new Postings(store);
    }

    /** The number of the wording, which is made where it is new. */
    long of(Set<String> words, Set<String> holders, String mention) {
        String line = String.join(" ", words);
        String who = words.size() == 1 ? String.join(" ", holders) : "";
        String key = words.isEmpty() ? "|" + mention : key(words) + who;
        long known = store.number("SELECT no FROM matters WHERE key = ?", key);
        if (known > 0) {
            return known;
        }
        long no = store.numbered("matters", Map.of("key", key, "words", line, "holders", who, "size", words.size()));
        for (String word : words) {
            store.run("INSERT INTO matter_words (word, size, matter) VALUES (?, ?, ?)", word, words.size(), no);
        }
        return no;
    }

    /** What a wording of two words and more is known by. */
    static String key(Set<String> words) {
        return String.join(" ", words) + "|";
    }

    /** Takes out a wording that no report has any more; what followed it is to be looked at again. */
    void drop(long no) {
        wait("SELECT * FROM matters WHERE leader = ? AND no <> ?", no, no);
        waiting.forEach(m -> store.dirty("matter", Long.toString(m.no())));
        store.run("DELETE FROM matter_words WHERE matter = ?", no);
        store.run("DELETE FROM matters WHERE no = ?", no);
    }

    /** Settles these wordings and what hangs on them; gives the numbers of those that got another leader. */
    Set<Long> settle(List<Long> fresh) {
        fresh.forEach(no -> wait("SELECT * FROM matters WHERE no = ?", no));
        while (!waiting.isEmpty()) {
            place(waiting.first());
        }
        return changed;
    }

    private void wait(String query, Object... values) {
        store.rows(query, values).forEach(r -> waiting.add(Matter.of(r)));
    }

    private void place(Matter matter) {
        List<Matter> near = near(matter);
        Matter best = matter;
        double most = 0;
        for (Matter other : near) {
            boolean leads = other.leader() == other.no() && ORDER.compare(other, matter) < 0;
            double alike = leads ? matter.alike(other) : 0;
            boolean better = alike > most || (alike == most && alike > 0 && ORDER.compare(other, best) < 0);
            best = better ? other : best;
            most = better ? alike : most;
        }
        waiting.remove(matter);
        boolean led = matter.leader() == matter.no();
        lead(matter, best.no());
        boolean leads = best.no() == matter.no();
        if (leads && !led) {
            rise(matter, near);
        } else if (!leads && led) {
            wait("SELECT * FROM matters WHERE leader = ? AND no <> ?", matter.no(), matter.no());
        }
    }

    /** A new leader draws what it is more like than their own leaders are. */
    private void rise(Matter leader, List<Matter> near) {
        for (Matter other : near) {
            boolean open = ORDER.compare(other, leader) < 0 || waiting.contains(other) || other.leader() == 0;
            if (!open && draws(leader, other)) {
                boolean led = other.leader() == other.no();
                lead(other, leader.no());
                if (led) {
                    wait("SELECT * FROM matters WHERE leader = ? AND no <> ?", other.no(), other.no());
                }
            }
        }
    }

    private boolean draws(Matter leader, Matter other) {
        if (other.leader() == other.no()) {
            return true;
        }
        Matter now = matter(other.leader()).orElse(other);
        double mine = leader.alike(other);
        double theirs = now.alike(other);
        return mine > theirs || (mine == theirs && ORDER.compare(leader, now) < 0);
    }

    private void lead(Matter matter, long leader) {
        if (matter.leader() != leader) {
            store.run("UPDATE matters SET leader = ? WHERE no = ?", leader, matter.no());
            kept.remove(matter.no());
            changed.add(matter.no());
        }
    }

    /** The wordings that go together with this one. */
    private List<Matter> near(Matter matter) {
        List<Matter> out = new ArrayList<>();
        List<Long> near = postings.near(matter.words());
        load(near);
        for (long no : near) {
            Optional<Matter> other = no == matter.no() ? Optional.empty() : matter(no);
            other.filter(o -> matter.alike(o) > 0).ifPresent(out::add);
        }
        return out;
    }

    /** Reads at once those that are not at hand. */
    private void load(List<Long> numbers) {
        List<Long> missing =
                numbers.stream().filter(no -> !kept.containsKey(no)).toList();
        if (kept.size() + missing.size() > MOST_KEPT) {
            kept.clear();
        }
        if (!missing.isEmpty()) {
            store.rows("SELECT m.* FROM json_each(?) j CROSS JOIN matters m ON m.no = j.value", missing.toString())
                    .forEach(r -> kept.put(r.number("no"), Matter.of(r)));
        }
    }

    private Optional<Matter> matter(long no) {
        Matter known = kept.get(no);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Matter> out =
                store.first("SELECT * FROM matters WHERE no = ?", no).map(Matter::of);
        if (kept.size() > MOST_KEPT) {
            kept.clear();
        }
        out.ifPresent(m -> kept.put(no, m));
        return out;
    }

    /** What the ledger calls the issue that a wording leads; it follows from the wording alone. */
    static String id(String key) {
        return "i" + Keys.mark(List.of("issue", key));
    }
}
