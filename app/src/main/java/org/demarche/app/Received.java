package org.demarche.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.Demarche;
import org.demarche.app.pages.Reader;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.Recorded;
import org.demarche.record.Made;
import org.demarche.report.Report;
import tools.jackson.databind.JsonNode;

/** What visitors of the pages add: read as {@code add} reads files, and recorded. */
final class Received implements Reader {

    private final Opening opening;

    Received(Opening opening) {
        this.opening = opening;
    }

    /** The reports in what was given, and what was refused, without the folder in which it lay for a moment. */
    private static final class Taken implements Inputs.Taker {
        private final List<Report> reports = new ArrayList<>();
        private final List<String> refused = new ArrayList<>();
        private final String folder;

        Taken(Path folder) {
            this.folder = folder + "/";
        }

        @Override
        public void report(Report report) {
            reports.add(report);
        }

        @Override
        public void refused(String message) {
            refused.add(message.replace(folder, ""));
        }

        @Override
        public void remark(String message) {
            // an encoding that was guessed shows in the text
        }
    }

    @Override
    public synchronized String conllu(JsonNode record) {
        try {
            return Conllu.of(record, opening);
        } catch (Refused e) {
            throw new Failed(Main.OUR_FAULT, Message.DM_025, e.words());
        }
    }

    @Override
    public synchronized Outcome read(Given given, Ledger ledger) {
        try {
            Path folder = Files.createTempDirectory("demarche-added");
            Path file = folder.resolve(name(given));
            try {
                Files.write(file, given.bytes());
                return recorded(taken(folder, file), given, ledger);
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new Failed(Main.OUR_FAULT, Message.DM_025, e);
        }
    }

    private static String name(Given given) {
        String bare = given.name()
                .replaceAll("(?s).*[/\\\\]", "")
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}/:*?\"<>|]", "")
                .strip();
        String named = bare.isEmpty() || bare.matches("\\.+") ? stem(given) + ".txt" : bare;
        return named.length() > 100 ? named.substring(named.length() - 100) : named;
    }

    /** Pasted words are called after their day and their first words. */
    private static String stem(Given given) {
        String words = new String(given.bytes(), StandardCharsets.UTF_8)
                .strip()
                .lines()
                .findFirst()
                .orElse("");
        String slug = words.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        String cut = slug.length() > 50 ? slug.substring(0, 50).replaceAll("-[^-]*$", "") : slug;
        return cut.isEmpty() ? "pasted" : cut;
    }

    private static Taken taken(Path folder, Path file) {
        Taken taken = new Taken(folder);
        new Inputs(taken, java.io.InputStream.nullInputStream()).open(file.toString());
        return taken;
    }

    private Outcome recorded(Taken taken, Given given, Ledger ledger) {
        List<String> added = new ArrayList<>();
        List<String> known = new ArrayList<>();
        for (Report report : taken.reports) {
            Report whole = completed(report, given);
            if (ledger.knows(whole, engine())) {
                known.add(whole.id());
            } else {
                ledger.add(Recorded.of(RecordJson.of(demarche().read(whole), Set.of())));
                added.add(whole.id());
            }
        }
        ledger.merge();
        return new Outcome(added, known, taken.refused);
    }

    private static Report completed(Report report, Given given) {
        Report dated = report.published().isPresent() || given.published().isEmpty()
                ? report
                : report.published(LocalDate.parse(given.published()));
        return dated.source().isEmpty() ? dated.source(given.source()) : dated;
    }

    private String engine() {
        Made made = demarche().made();
        return made.by() + " " + made.model() + " " + made.lexicon();
    }

    private Demarche demarche() {
        try {
            return opening.demarche(Optional.empty());
        } catch (Refused e) {
            throw new Failed(Main.OUR_FAULT, Message.DM_025, e);
        }
    }
}
