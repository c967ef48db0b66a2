package org.demarche.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private final Store store;
    private final TreeSet<Matter> waiting = new TreeSet<>(ORDER);
    private final Set<Long> changed = new TreeSet<>();
    private final Map<String, Long> counts = new HashMap<>();

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
            Set<String> out = new TreeSet<>(Arrays.asList(line.split(" ")));
            out.remove("");
            return out;
        }

        double alike(Matter other) {
            long shared = words.stream().filter(other.words::contains).count();
            double alike = Wording.alike(words, other.words);
            boolean same =
                    alike == 1 && holders.stream().anyMatch(h -> !h.startsWith("w:") && other.holders.contains(h));
            return (shared >= 2 && 2 * shared >= size + other.size - shared) || same ? alike : 0;
        }
    }

    Matters(Store store) {
        this.store = store;
    }

    /** The number of the wording, which is made where it is new. */
    long of(Set<String> words, Set<String> holders, String mention) {
        String line = String.join(" ", words);
        String who = words.size() == 1 ? String.join(" ", holders) : "";
        String key = words.isEmpty() ? "|" + mention : line + "|" + who;
        long known = store.number("SELECT no FROM matters WHERE key = ?", key);
        if (known > 0) {
            return known;
        }
        long no = store.insert("matters", Map.of("key", key, "words", line, "holders", who, "size", words.size()));
        for (String word : words) {
            store.run("INSERT INTO matter_words (word, size, matter) VALUES (?, ?, ?)", word, words.size(), no);
        }
        return no;
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
        Matter now = store.first("SELECT * FROM matters WHERE no = ?", other.leader())
                .map(Matter::of)
                .orElse(other);
        double mine = leader.alike(other);
        double theirs = now.alike(other);
        return mine > theirs || (mine == theirs && ORDER.compare(leader, now) < 0);
    }

    private void lead(Matter matter, long leader) {
        if (matter.leader() != leader) {
            store.run("UPDATE matters SET leader = ? WHERE no = ?", leader, matter.no());
            changed.add(matter.no());
        }
    }

    /**
     * The wordings that go together with this one.
     *
     * <p>To share half of all words of two wordings of n and s words is to share a third of n + s. Who shares so many has two of any n − (n + s) / 3 + 2 words
     * of this one; so the rarest so many are looked up, the i-th of them (from 0) only in wordings of up to 2n − 3i + 3 words, and those that have one of them
     * alone are not fetched. A wording of one word goes with the same word only.
     */
    private List<Matter> near(Matter matter) {
        int n = matter.size();
        List<Object> values = new ArrayList<>();
        List<String> postings = new ArrayList<>();
        List<String> words = rarest(matter);
        for (int i = 0; i < words.size(); i++) {
            int least = (n + 1) / 2;
            int most = n == 1 ? 1 : Math.min(2 * n, 2 * n - 3 * i + 3);
            if (most >= least) {
                postings.add("SELECT matter FROM matter_words WHERE word = ? AND size BETWEEN ? AND ?");
                values.addAll(List.of(words.get(i), least, most));
            }
        }
        if (postings.isEmpty()) {
            return List.of();
        }
        List<Matter> out = new ArrayList<>();
        for (Row row : store.rows(
                "SELECT m.* FROM (SELECT matter FROM (" + String.join(" UNION ALL ", postings)
                        + ") GROUP BY matter HAVING count(*) >= " + Math.min(n, 2) + ") w"
                        + " JOIN matters m ON m.no = w.matter",
                values.toArray())) {
            Matter other = Matter.of(row);
            if (other.no() != matter.no() && matter.alike(other) > 0) {
                out.add(other);
            }
        }
        return out;
    }

    /** Its words, those of the fewest wordings first. */
    private List<String> rarest(Matter matter) {
        if (matter.size() > 2) {
            matter.words().forEach(w -> counts.computeIfAbsent(w, this::count));
        }
        return matter.words().stream()
                .sorted(Comparator.comparing((String w) -> counts.getOrDefault(w, 0L)))
                .toList();
    }

    private long count(String word) {
        return store.number("SELECT count(*) FROM (SELECT 1 FROM matter_words WHERE word = ? LIMIT 10000)", word);
    }

    /** What the ledger calls the issue that a wording leads; it follows from the wording alone. */
    static String id(String key) {
        return "i" + Keys.mark(List.of("issue", key));
    }
}
