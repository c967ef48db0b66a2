package org.demarche.app;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import org.demarche.Demarche;
import org.demarche.report.Report;
import picocli.CommandLine;

/**
 * One run over a batch: reads each report as it comes, prints or files the whole of what it gives, and counts what went wrong.
 *
 * <p>Several reports are read at once; what is printed comes in the order of the input, and nothing of a report before all of it is ready.
 */
final class Reading implements Inputs.Taker, AutoCloseable {

    /**
     * What the user asked for.
     *
     * @param day for reports that bring no date of their own
     * @param source for reports that do not name theirs; empty where nobody told
     * @param printed makes what is printed of a report
     * @param jobs how many reports are read at once
     * @param quiet whether to say nothing but errors
     * @param apart whether an empty line sets reports apart
     */
    record Wish(
            Optional<LocalDate> day,
            String source,
            BiFunction<Demarche, Report, String> printed,
            int jobs,
            boolean quiet,
            boolean apart) {}

    private final Wish wish;
    private final Demarche demarche;
    private final CommandLine line;
    private final Optional<Outbox> outbox;
    private final Workers workers;
    private int reports;
    private int refusals;
    private int faults;

    Reading(Wish wish, Demarche demarche, CommandLine line, Optional<Outbox> outbox) {
        this.wish = wish;
        this.demarche = demarche;
        this.line = line;
        this.outbox = outbox;
        this.workers = new Workers(wish.jobs());
    }

    int reports() {
        return reports;
    }

    int exitCode() {
        return faults > 0 ? Main.OUR_FAULT : refusals > 0 ? Main.SOME_REFUSED : Main.DONE;
    }

    @Override
    public void report(Report given) {
        Report dated = given.published().isPresent()
                ? given
                : wish.day().map(given::published).orElse(given);
        Report report = dated.source().isEmpty() ? dated.source(wish.source()) : dated;
        workers.work(report.text().length(), () -> read(report));
    }

    private Runnable read(Report report) {
        try {
            String words = wish.printed().apply(demarche, report);
            return () -> give(report, words);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return () -> {
                faults++;
                line.getErr().println(Message.DM_014.with(report.id(), e));
            };
        }
    }

    /** Waits for what is being read. */
    void finish() {
        workers.finish();
    }

    private void give(Report report, String words) {
        try {
            if (outbox.isPresent()) {
                outbox.get().write(report.id(), words);
            } else {
                print(words);
            }
            reports++;
        } catch (Refused e) {
            refuse(e.words());
        }
    }

    /** A lost standard output ends the run: nobody would see the rest. */
    private void print(String words) {
        PrintWriter out = line.getOut();
        out.print(reports > 0 && wish.apart() ? "\n" + words : words);
        if (out.checkError()) {
            throw new Failed(Main.SOME_REFUSED, Message.DM_013, "standard output", "it is closed or full");
        }
    }

    private void refuse(String message) {
        refusals++;
        line.getErr().println(message);
    }

    @Override
    public void refused(String message) {
        workers.then(() -> refuse(message));
    }

    @Override
    public void remark(String message) {
        if (!wish.quiet()) {
            workers.then(() -> line.getErr().println(message));
        }
    }

    @Override
    public void close() {
        workers.close();
    }
}
