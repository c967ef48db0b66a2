package org.demarche.app;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.Demarche;
import org.demarche.ledger.Recorded;
import org.demarche.record.Made;
import org.demarche.report.Report;

/**
 * Reports in, records out, as {@code demarche read --json} prints them: the door for programs that read many reports elsewhere than on the command line.
 *
 * <p>Opened once a process and shared by its threads. Nothing is thrown for a bad report; what comes back says why.
 */
public final class Records implements AutoCloseable {

    /** How the id begins that a report without one is given; the start of its key follows, so that it is the same wherever the report is read. */
    private static final String NAMELESS = "r-";

    private static final String UNNAMED = "";
    private static final int MARK = 16;

    /**
     * A report as it was found, or the reason why there is none.
     *
     * @param report empty where there is none
     * @param refusal why not, with its code; empty where there is one
     */
    public record Found(Optional<Report> report, String refusal) {}

    private final Opening opening;
    private final Demarche demarche;

    private Records(Opening opening, Demarche demarche) {
        this.opening = opening;
        this.demarche = demarche;
    }

    /** Opens the engine with the weights and lists that came with it; takes about a second. */
    public static Records open() {
        try {
            Opening opening = new Opening();
            return new Records(opening, opening.demarche(Optional.empty()));
        } catch (Refused e) {
            throw new IllegalStateException(e.words(), e);
        }
    }

    /**
     * The report in one line of JSON.
     *
     * @param place where it stands, for messages
     */
    public static Found line(String place, String json) {
        Heap heap = new Heap(place);
        new JsonReports(place, UNNAMED, heap).one(place, json.getBytes(StandardCharsets.UTF_8), UNNAMED);
        return heap.found.get(0);
    }

    /**
     * All reports of a file, of any kind that {@code read} takes; their ids follow from their keys.
     *
     * @param place the file's name, for messages
     */
    public static List<Found> file(String place, InputStream in) {
        Heap heap = new Heap(place);
        new Inputs(heap, in).open("-");
        return List.copyOf(heap.found);
    }

    /** What the report is known by, whatever its id: a hash of its text, title, day, source and address. */
    public static String key(Report report) {
        return Recorded.key(report);
    }

    /** Product, weights and lists, with a blank between; records of one engine are the same wherever they are made. */
    public String engine() {
        Made made = demarche.made();
        return made.by() + " " + made.model() + " " + made.lexicon();
    }

    /**
     * The record on one line, or the reason why there is none.
     *
     * @param words empty where there is none
     * @param refusal why not, with its code; empty where there is one
     */
    public record Answer(String words, String refusal) {}

    /** Reads a report. */
    public Answer read(Report report) {
        try {
            return new Answer(RecordJson.of(demarche.read(report), Set.of()), "");
        } catch (RuntimeException | StackOverflowError e) {
            return new Answer("", Message.DM_014.with(report.id(), e));
        }
    }

    @Override
    public void close() {
        opening.close();
    }

    /** Lays what it takes on a heap. */
    private static final class Heap implements Inputs.Taker {
        private final String place;
        private final List<Found> found = new ArrayList<>();

        Heap(String place) {
            this.place = place;
        }

        @Override
        public void report(Report r) {
            boolean named = !r.id().isEmpty() && !r.id().matches("report(-\\d+)?");
            String id = named ? r.id() : NAMELESS + key(r).substring(0, MARK);
            found.add(new Found(
                    Optional.of(new Report(
                            id, r.title(), r.published(), r.source(), r.url(), r.language(), r.text(), r.titled())),
                    ""));
        }

        @Override
        public void refused(String message) {
            found.add(new Found(Optional.empty(), message.replaceFirst("^standard input", "the file " + place)));
        }

        /** What is no refusal changes no record. */
        @Override
        public void remark(String message) {}
    }
}
