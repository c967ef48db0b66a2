package org.demarche;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.analyse.Analysis;
import org.demarche.analyse.places.Gazetteer;
import org.demarche.analyse.places.Places;
import org.demarche.language.Language;
import org.demarche.language.Parse;
import org.demarche.lexicon.Lexicon;
import org.demarche.record.Findings;
import org.demarche.record.Made;
import org.demarche.record.Note;
import org.demarche.report.Paragraph;
import org.demarche.report.Paragraphs;
import org.demarche.report.Report;

/**
 * The front door: reads a report and gives back everything found in it.
 *
 * <p>Opened once, immutable, shared between threads. The same report, weights and lists give the same findings.
 */
public final class Demarche implements AutoCloseable {

    /** The product's version. */
    public static final String VERSION = "0.1.0";

    private final Lexicon lexicon;
    private final Analysis.Shelf shelf;
    private final Language language;

    private Demarche(Lexicon lexicon, Language language) {
        this.lexicon = lexicon;
        this.shelf = new Analysis.Shelf(lexicon, new Places(Gazetteer.builtIn()));
        this.language = language;
    }

    /**
     * Opens the weights in a folder with the given lists.
     *
     * @throws IOException where the folder holds no readable weights
     */
    public static Demarche open(Path weights, Lexicon lexicon) throws IOException {
        return new Demarche(lexicon, Language.open(weights, lexicon));
    }

    /** The walk: paragraphs, language, analysis, record. */
    public Findings read(Report given) {
        List<Paragraph> paragraphs = Paragraphs.of(given, lexicon.junk());
        Optional<LocalDate> day =
                given.published().isPresent() ? Optional.empty() : Paragraphs.dayOf(given, paragraphs);
        Report report = day.map(given::published).orElse(given);
        Parse parse = language.parse(report, paragraphs);
        Analysis found = Analysis.of(report, paragraphs, parse, shelf);
        return new Findings(
                report,
                found.parties(),
                found.statements(),
                found.events(),
                found.positions().positions(),
                found.positions().issues(),
                found.relations(),
                found.times(),
                notes(report, paragraphs, day.isPresent()),
                made());
    }

    /** The language of a report alone: its sentences with tags and trees. */
    public Parse parse(Report report) {
        return language.parse(report, Paragraphs.of(report, lexicon.junk()));
    }

    public Language language() {
        return language;
    }

    /** Product, weights and lists that make the records. */
    public Made made() {
        return new Made("demarche " + VERSION, language.model(), lexicon.stamp());
    }

    private static List<Note> notes(Report report, List<Paragraph> paragraphs, boolean dated) {
        List<Note> out = new ArrayList<>();
        if (report.published().isEmpty()) {
            out.add(new Note(
                    "DM-101",
                    "No publication date: relative dates stay open. Give it with --published YYYY-MM-DD.",
                    Optional.empty()));
        }
        for (Paragraph p : paragraphs) {
            if (p.kind() == Paragraph.Kind.DATELINE && dated) {
                out.add(new Note("DM-103", "Publication date taken from the dateline.", Optional.of(p.span())));
            }
            if (p.kind() == Paragraph.Kind.JUNK) {
                out.add(new Note("DM-102", "Skipped: no part of the report.", Optional.of(p.span())));
            }
        }
        return out;
    }

    @Override
    public void close() {
        language.close();
    }
}
