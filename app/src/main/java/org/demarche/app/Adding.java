package org.demarche.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.demarche.Demarche;
import org.demarche.ledger.Claim;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.Recorded;
import org.demarche.record.Made;
import org.demarche.report.Report;
import picocli.CommandLine;

/**
 * One run of {@code add}: reads reports, some at a time, and records each in a transaction of its own as soon as it is read.
 *
 * <p>Stopped at any moment, it leaves whole reports only; run again, it goes on where it stood, for it skips what the ledger knows.
 */
final class Adding implements Inputs.Taker, AutoCloseable {

    /**
     * What the user asked for.
     *
     * @param day for reports that bring no date of their own
     * @param source for reports that do not name theirs; empty where nobody told
     * @param since reports of earlier days are skipped
     */
    record Wish(
            Optional<LocalDate> day,
            String source,
            Optional<LocalDate> since,
            int jobs,
            boolean dryRun,
            boolean keepGoing,
            boolean quiet) {}

    private static final int TOLD_EVERY = 50;

    /** Merging costs by what is new, so it may come often: lists stay fresh and the last merge short. */
    private static final int MERGED_EVERY = 100;

    private final Wish wish;
    private final Demarche demarche;
    private final String engine;
    private final Ledger ledger;
    private final CommandLine line;
    private final Claim claim;
    private final Workers workers;
    private volatile boolean stopped;
    private int added;
    private int again;
    private int known;
    private int early;
    private int refusals;
    private int faults;

    Adding(Wish wish, Demarche demarche, Ledger ledger, CommandLine line) {
        this.wish = wish;
        this.demarche = demarche;
        this.ledger = ledger;
        this.line = line;
        Made made = demarche.made();
        this.engine = made.by() + " " + made.model() + " " + made.lexicon();
        this.claim = ledger.claim();
        this.workers = new Workers(wish.jobs());
    }

    /** Whether a refusal ended the run. */
    @Override
    public boolean isStopped() {
        return stopped;
    }

    int exitCode() {
        return faults > 0 ? Main.OUR_FAULT : refusals > 0 ? Main.SOME_REFUSED : Main.DONE;
    }

    @Override
    public void report(Report given) {
        if (isStopped()) {
            return;
        }
        Report dated = given.published().isPresent()
                ? given
                : wish.day().map(given::published).orElse(given);
        Report report = dated.source().isEmpty() ? dated.source(wish.source()) : dated;
        boolean before = wish.since()
                .flatMap(first -> report.published().filter(d -> d.isBefore(first)))
                .isPresent();
        if (before) {
            then(() -> early++);
        } else if (knows(report)) {
            then(() -> known++);
        } else if (wish.dryRun()) {
            then(() -> dry(report));
        } else {
            workers.work(report.text().length(), () -> read(report));
        }
    }

    /** A record is stored as it was read; its day and source are its own. */
    @Override
    public void record(Report report, String record) throws Refused {
        boolean before = wish.since()
                .flatMap(first -> report.published().filter(d -> d.isBefore(first)))
                .isPresent();
        if (before) {
            then(() -> early++);
        } else if (!wish.dryRun()) {
            workers.work(record.length(), () -> taken(report, record));
        } else if (!knows(report)) {
            then(() -> dry(report));
        }
    }

    private Runnable taken(Report report, String record) {
        try {
            Recorded recorded = Recorded.of(record);
            return () -> unlessStopped(() -> store(recorded));
        } catch (RuntimeException e) {
            return () -> unlessStopped(() -> refuse(Message.DM_009.with(report.id(), "record", "is none")));
        }
    }

    private void dry(Report report) {
        added++;
        line.getOut().println(report.id());
    }

    private void refuse(String message) {
        refusals++;
        stopped = !wish.keepGoing();
        line.getErr().println(message);
    }

    /** What a run that stopped has not got to, it leaves alone. */
    private void then(Runnable next) {
        workers.then(() -> unlessStopped(next));
    }

    private void unlessStopped(Runnable next) {
        if (!stopped) {
            next.run();
        }
    }

    private Runnable read(Report report) {
        try {
            Recorded recorded = Recorded.of(RecordJson.of(demarche.read(report), Set.of()));
            return () -> unlessStopped(() -> store(recorded));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return () -> unlessStopped(() -> {
                faults++;
                stopped = !wish.keepGoing();
                line.getErr().println(Message.DM_014.with(report.id(), e));
            });
        }
    }

    /** The ledger is asked while the giver writes to it, and takes one at a time. */
    private boolean knows(Report report) {
        synchronized (ledger) {
            return ledger.knows(report, engine);
        }
    }

    private void store(Recorded recorded) {
        synchronized (ledger) {
            switch (ledger.add(recorded)) {
                case ADDED -> added++;
                case READ_AGAIN -> again++;
                case KNOWN -> known++;
            }
            if ((added + again) % MERGED_EVERY == 0) {
                ledger.merge();
            }
        }
        if ((added + again) % TOLD_EVERY == 0 && !wish.quiet()) {
            line.getErr().println((added + again) + " reports recorded …");
        }
    }

    /** Waits for what is being read, and merges. */
    void finish() {
        workers.finish();
        if (!wish.dryRun()) {
            ledger.merge();
        }
        line.getOut().flush();
    }

    String summary(Path file) {
        String done = wish.dryRun() ? added + " would be added" : added + " added";
        return done
                + (again > 0 ? ", " + again + " read again" : "")
                + (known > 0 ? ", " + known + " known already" : "")
                + (early > 0 ? ", " + early + " too early" : "")
                + (refusals + faults > 0 ? ", " + (refusals + faults) + " not read" : "")
                + " · " + file
                + (wish.dryRun() ? "" : "\nNext: demarche events   ·   demarche positions   ·   demarche review");
    }

    @Override
    public void refused(String message) {
        then(() -> refuse(message));
    }

    @Override
    public void remark(String message) {
        if (!wish.quiet()) {
            then(() -> line.getErr().println(message));
        }
    }

    @Override
    public void close() {
        workers.close();
        claim.close();
    }
}
