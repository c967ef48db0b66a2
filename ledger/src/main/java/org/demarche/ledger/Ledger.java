package org.demarche.ledger;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.report.Report;

/**
 * All reports in one file, merged: the door of this module.
 *
 * <p>One process writes at a time; any number read meanwhile. A report is in it whole or not at all, whenever the process ends. One
 * thread at a time may use an open ledger.
 */
public final class Ledger implements AutoCloseable {

    private final Path file;
    private final Store store;

    private Ledger(Path file, Store store) {
        this.file = file;
        this.store = store;
    }

    /**
     * Opens the file; makes it where it is missing.
     *
     * @throws LedgerException where it is no ledger, of another version, or locked
     */
    public static Ledger open(Path file) {
        return new Ledger(file, Store.open(file));
    }

    /**
     * Opens a file that is there.
     *
     * @throws LedgerException as {@link #open}, and where it is missing
     */
    public static Ledger known(Path file) {
        return new Ledger(file, Store.known(file));
    }

    /** Opens a file that is there, and waits at most so many milliseconds for any lock: one that takes longer is an error. */
    static Ledger known(Path file, int patience) {
        return new Ledger(file, Store.known(file, patience));
    }

    /** What became of a record. */
    public enum Outcome {
        ADDED,
        KNOWN,
        READ_AGAIN
    }

    /** Whether the report is in the ledger, read by this engine: product, model and lists with a blank between. */
    public boolean knows(Report report, String engine) {
        return store.number(
                        "SELECT count(*) FROM reports WHERE key = ? AND engine = (SELECT no FROM reasons WHERE words = ?) AND id <= ?",
                        Recorded.key(report),
                        engine,
                        report.id())
                > 0;
    }

    /**
     * Adds the record of one report in one transaction. One that is known under another id keeps the id that comes first in the alphabet,
     * so that the order of arrival does not show; one that another engine read is replaced.
     */
    public Outcome add(Recorded recorded) {
        int[] signature = Shingles.signature(recorded.text());
        List<Outcome> out = new ArrayList<>();
        store.transaction(() -> out.add(added(recorded, signature)));
        return out.get(0);
    }

    /** Adds several records in one transaction, all or none; quicker where nobody waits for the single one. */
    public List<Outcome> addAll(List<Recorded> records) {
        List<Outcome> out = new ArrayList<>();
        store.transaction(() -> records.forEach(r -> out.add(added(r, Shingles.signature(r.text())))));
        return out;
    }

    private Outcome added(Recorded recorded, int[] signature) {
        Optional<Row> known = store.first(
                "SELECT r.no, r.id, e.words AS engine FROM reports r JOIN reasons e ON e.no = r.engine WHERE r.key = ?",
                recorded.key());
        if (known.isEmpty()) {
            long no = new Intake(store, recorded).write(signature);
            copies(no, recorded.key(), signature);
            return Outcome.ADDED;
        }
        boolean first = recorded.id().compareTo(known.get().text("id")) < 0;
        if (first) {
            store.run("UPDATE reports SET id = ? WHERE key = ?", recorded.id(), recorded.key());
        }
        if (known.get().text("engine").equals(recorded.engine())) {
            return Outcome.KNOWN;
        }
        new Rereading(store, known.get().number("no")).replace(recorded, signature);
        return Outcome.READ_AGAIN;
    }

    /** Ties the report to those that are its copies; one with the very signature of another needs no bands of its own, for that other stands for it. */
    private void copies(long no, String key, int[] signature) {
        long twin = Shingles.whole(signature);
        Optional<Row> same = store.first(
                "SELECT r.copies FROM bands b JOIN reports r ON r.no = b.report WHERE b.band = ? LIMIT 1", twin);
        Set<String> groups = new TreeSet<>(List.of(key));
        same.ifPresent(r -> groups.add(r.text("copies")));
        if (same.isEmpty()) {
            store.run("INSERT INTO bands (band, report) VALUES (?, ?)", twin, no);
            Shingles.bands(signature).forEach(band -> band(band, no, signature, groups));
        }
        String least = groups.iterator().next();
        if (groups.size() == 1) {
            store.run(
                    "UPDATE reports SET voice = CASE source WHEN '' THEN 'copies ' || copies ELSE source END WHERE no = ?",
                    no);
            return;
        }
        groups.stream()
                .filter(g -> !g.equals(least))
                .forEach(g -> store.run("UPDATE reports SET copies = ? WHERE copies = ?", least, g));
        voice(least);
    }

    /** Copies speak with the voice of the first of them: its source, or where it names none, their own. Sums that a merge has made must know. */
    private void voice(String copies) {
        Row first = store.first(
                        "SELECT source FROM reports WHERE copies = ? ORDER BY published = '', published, key LIMIT 1",
                        copies)
                .orElseThrow();
        String voice = first.has("source") ? first.text("source") : "copies " + copies;
        long others = store.number(
                "SELECT count(*) FROM reports WHERE copies = ? AND voice <> ? AND voice <> '' AND no < (SELECT min(CAST(block AS INTEGER)) FROM dirty WHERE kind = 'report')",
                copies,
                voice);
        store.run("UPDATE reports SET voice = ? WHERE copies = ? AND voice <> ?", voice, copies, voice);
        if (others > 0) {
            store.dirty("copies", copies);
        }
    }

    private void band(long band, long no, int[] signature, Set<String> groups) {
        for (Row row : store.rows(
                "SELECT r.copies, o.signature FROM bands b JOIN reports r ON r.no = b.report JOIN bodies o ON o.report = b.report WHERE b.band = ?",
                band)) {
            if (Shingles.alike(signature, Shingles.of(row.bytes("signature"))) >= Shingles.COPIES) {
                groups.add(row.text("copies"));
            }
        }
        store.run("INSERT OR IGNORE INTO bands (band, report) VALUES (?, ?)", band, no);
    }

    /** Whether reports or corrections came after the last merge. */
    public boolean isBehind() {
        return store.number("SELECT count(*) FROM (SELECT 1 FROM dirty LIMIT 1)") > 0;
    }

    /** Brings the merge up to date, in one transaction. */
    public void merge() {
        if (isBehind()) {
            store.transaction(() -> new Merging(store).run());
        }
    }

    /** Tells other processes that this one adds reports and merges them, until the claim is closed. */
    public Claim claim() {
        return Claim.on(file);
    }

    /** Brings the merge up to date if no other process is adding or writing; tells whether it is. */
    public boolean mergeUnlessBusy() {
        if (isBehind() && Claim.isHeld(file)) {
            return false;
        }
        store.patient(false);
        try {
            merge();
            return true;
        } catch (LedgerException e) {
            if (e.why() == LedgerException.Why.LOCKED) {
                return false;
            }
            throw e;
        } finally {
            store.patient(true);
        }
    }

    /** Merges everything from the start; the outcome is the same as that of merging step by step. */
    public void rebuild() {
        store.transaction(() -> {
            store.run("UPDATE faces SET cluster = '', party = '' WHERE lone = 0");
            store.run("UPDATE events SET grp = '', cluster = '', event = ''");
            store.run("UPDATE issues SET cluster = '', issue = ''");
            store.run("UPDATE matters SET leader = 0");
            store.run("DELETE FROM merged_parties WHERE id NOT IN (SELECT party FROM faces WHERE lone = 1)");
            for (String table : List.of("events", "issues", "relations")) {
                store.run("DELETE FROM merged_" + table);
            }
            store.run("INSERT OR IGNORE INTO dirty SELECT DISTINCT 'party', block FROM faces WHERE lone = 0");
            store.run("INSERT OR IGNORE INTO dirty SELECT 'face', no FROM faces WHERE lone = 0");
            store.run("INSERT OR IGNORE INTO dirty SELECT DISTINCT 'event', type || ' ' || win FROM events");
            store.run("INSERT OR IGNORE INTO dirty SELECT 'issue', no FROM matters");
            store.run("INSERT OR IGNORE INTO dirty SELECT 'relation', no FROM relations");
            new Merging(store).run();
        });
    }

    /** What is broken in the file, a line each: its pages, or a report of which not every item was recorded. Empty where all is whole. */
    public List<String> faults() {
        List<String> out = new ArrayList<>();
        store.each("PRAGMA integrity_check", r -> r.cells().values().forEach(v -> out.add(String.valueOf(v))));
        out.remove("ok");
        store.each(
                "SELECT r.id, r.no, o.record FROM reports r LEFT JOIN bodies o ON o.report = r.no ORDER BY r.key",
                r -> Wholeness.fault(store, r).ifPresent(out::add));
        return out;
    }

    /** Records a decision and merges anew; the number of the correction given is not looked at. */
    public void correct(Correction correction) {
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("act", correction.act().word());
        cells.put("kind", correction.kind());
        cells.put("target", correction.target());
        cells.put("value", correction.value());
        cells.put("author", correction.author());
        cells.put("time", correction.time());
        store.transaction(() -> {
            store.insert("corrections", cells);
            new Merging(store).run();
        });
    }

    /** Takes back the last decision of an author; gives it, if there was one. */
    public Optional<Correction> undo(String author) {
        Optional<Correction> last = store.first(
                        "SELECT * FROM corrections WHERE undone = 0 AND author = ? ORDER BY no DESC LIMIT 1", author)
                .map(Correction::of);
        last.ifPresent(c -> store.transaction(() -> {
            store.run("UPDATE corrections SET undone = 1 WHERE no = ?", c.no());
            new Merging(store).run();
        }));
        return last;
    }

    /** Takes back the decision of this number, if it stands. */
    public Optional<Correction> undo(long no) {
        Optional<Correction> one = store.first("SELECT * FROM corrections WHERE undone = 0 AND no = ?", no)
                .map(Correction::of);
        one.ifPresent(c -> store.transaction(() -> {
            store.run("UPDATE corrections SET undone = 1 WHERE no = ?", c.no());
            new Merging(store).run();
        }));
        return one;
    }

    /** The decisions that stand, in order. */
    public List<Correction> corrections() {
        return new Corrections(store).standing();
    }

    /** What the ledger answers. */
    public Lists lists() {
        return new Lists(store);
    }

    /**
     * What tells this ledger from every other: a hash of its reports, the engines that read them, and the decisions that stand. The same hash, version and filters give
     * the same export.
     */
    public String fingerprint() {
        List<String> parts = new ArrayList<>();
        store.each(
                "SELECT key, id, engine FROM reports ORDER BY key",
                r -> parts.addAll(List.of(r.text("key"), r.text("id"), r.text("engine"))));
        corrections().forEach(c -> parts.addAll(List.of(c.act().word(), c.kind(), c.target(), c.value())));
        return Keys.whole(parts);
    }

    /** One picture of the ledger for several questions. */
    public void snapshot(Runnable questions) {
        store.snapshot(questions);
    }

    @Override
    public void close() {
        store.close();
    }
}
