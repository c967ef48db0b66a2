package org.demarche.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

    private record Waiting(Report report, Future<Recorded> reading) {}

    private static final int TOLD_EVERY = 50;

    /** Merging costs by what is new, so it may come often: lists stay fresh and the last merge short. */
    private static final int MERGED_EVERY = 100;

    private final Wish wish;
    private final Demarche demarche;
    private final String engine;
    private final Ledger ledger;
    private final CommandLine line;
    private final ExecutorService readers;
    private final Claim claim;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
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
        this.readers = Executors.newFixedThreadPool(wish.jobs());
    }

    /** Whether a refusal ended the run. */
    @Override
    public boolean isStopped() {
        return !wish.keepGoing() && refusals + faults > 0;
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
            early++;
        } else if (ledger.knows(report, engine)) {
            known++;
        } else if (wish.dryRun()) {
            added++;
            line.getOut().println(report.id());
        } else {
            waiting.add(new Waiting(
                    report, readers.submit(() -> Recorded.of(RecordJson.of(demarche.read(report), Set.of())))));
            while (waiting.size() >= 2 * wish.jobs()) {
                store(waiting.remove());
            }
        }
    }

    private void store(Waiting next) {
        try {
            switch (ledger.add(next.reading().get())) {
                case ADDED -> added++;
                case READ_AGAIN -> again++;
                case KNOWN -> known++;
            }
        } catch (ExecutionException e) {
            faults++;
            line.getErr().println(Message.DM_014.with(next.report().id(), String.valueOf(e.getCause())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failed(Main.OUR_FAULT, Message.DM_025, e);
        }
        if ((added + again) % MERGED_EVERY == 0) {
            ledger.merge();
        }
        if ((added + again) % TOLD_EVERY == 0 && !wish.quiet()) {
            line.getErr().println((added + again) + " reports recorded …");
        }
    }

    /** Waits for what is being read, and merges. */
    void finish() {
        while (!waiting.isEmpty()) {
            store(waiting.remove());
        }
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
        refusals++;
        line.getErr().println(message);
    }

    @Override
    public void remark(String message) {
        if (!wish.quiet()) {
            line.getErr().println(message);
        }
    }

    @Override
    public void close() {
        readers.shutdownNow();
        claim.close();
    }
}
