package org.demarche.app;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.demarche.Demarche;
import org.demarche.record.Findings;
import org.demarche.report.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code demarche read PATH…}: analyses reports and prints what it finds; stores nothing. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Reads reports and prints who the parties are and who said what. Stores nothing.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "2:wrong usage", "3:some reports could not be read (the rest were)", "70:a fault of ours"})
final class Read implements Callable<Integer> {

    @Parameters(paramLabel = "PATH", description = "Files or folders: plain text, report JSON, JSON lines; - for standard input.")
    private List<String> paths = List.of();

    @Option(names = "--published", paramLabel = "DATE", description = "The day the reports came out, YYYY-MM-DD; a report's own date comes first.")
    private @Nullable String published;

    @Option(names = "--source", paramLabel = "NAME", description = "Who brought them out, where a report does not tell.")
    private @Nullable String source;

    @Option(names = "--lang", paramLabel = "CODE", description = "Their language; only en so far.")
    private String language = "en";

    @Option(names = "--only", split = ",", paramLabel = "PART", description = "Print only these parts: parties, statements.")
    private Set<String> only = Set.of();

    @Option(names = "--spans", description = "Show where in the text every item stands.")
    private boolean spans;

    @Option(names = "--json", description = "Print one record a line, as docs/record.md describes it.")
    private boolean json;

    @Option(names = "--conllu", description = "Print words, tags and trees in CoNLL-U instead of the record.")
    private boolean conllu;

    @Option(names = "-o", paramLabel = "DIR", description = "Write one file a report into this folder, named by the report's id.")
    private @Nullable Path folder;

    @Option(names = "--lexicon", paramLabel = "DIR", description = "Lists of your own, laid over the built-in ones.")
    private @Nullable Path lexicon;

    @Option(names = {"-q", "--quiet"}, description = "Say nothing but errors.")
    private boolean quiet;

    @Spec
    private @Nullable CommandSpec spec;

    private final Set<String> written = new HashSet<>();
    private final PrintStream out = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), false, StandardCharsets.UTF_8);
    private int refusals;
    private int reports;

    @Override
    public Integer call() throws IOException {
        checkUsage();
        Optional<LocalDate> day = day();
        try (Demarche demarche = Opening.demarche(Optional.ofNullable(lexicon))) {
            Inputs.Taker taker = new Taking(demarche, day);
            Inputs inputs = new Inputs(taker, System.in);
            paths.forEach(inputs::open);
        }
        out.flush();
        if (!quiet && reports == 1 && !json && !conllu && folder == null) {
            System.err.println("\nNext: demarche read " + paths.get(0) + " --json   ·   --spans shows where each item stands");
        }
        return refusals > 0 ? 3 : 0;
    }

    private void checkUsage() {
        if (paths.isEmpty()) {
            throw wrong(Message.DM_018.with());
        }
        if (!language.toLowerCase(Locale.ROOT).equals("en")) {
            throw wrong(Message.DM_016.with("--lang", language));
        }
        Set<String> unknown = new HashSet<>(only);
        unknown.removeAll(Set.of("parties", "statements"));
        if (!unknown.isEmpty()) {
            throw wrong(Message.DM_019.with(String.join(", ", unknown)));
        }
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.ofNullable(published).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw wrong(Message.DM_010.with("--published", published));
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(java.util.Objects.requireNonNull(spec).commandLine(), message);
    }

    /** Reads each report as it comes. */
    private final class Taking implements Inputs.Taker {
        private final Demarche demarche;
        private final Optional<LocalDate> day;

        Taking(Demarche demarche, Optional<LocalDate> day) {
            this.demarche = demarche;
            this.day = day;
        }

        @Override
        public void report(Report given) {
            Report dated = given.published().isPresent() ? given : day.map(given::published).orElse(given);
            Report report = dated.source().isEmpty() && source != null ? dated.source(source) : dated;
            String printed;
            try {
                printed = printed(report);
            } catch (RuntimeException e) {
                refused(Message.DM_014.with(report.id(), e));
                return;
            }
            give(report, printed);
        }

        private String printed(Report report) {
            if (conllu) {
                return Conllu.of(report, demarche.parse(report));
            }
            Findings findings = demarche.read(report);
            return json ? RecordJson.of(findings, only) + "\n" : ReportPage.of(findings, only, spans);
        }

        private void give(Report report, String printed) {
            if (folder != null) {
                write(report, printed);
                return;
            }
            if (reports > 0 && !json && !conllu) {
                out.println();
            }
            out.print(printed);
            out.flush();
            reports++;
        }

        @Override
        public void refused(String message) {
            refusals++;
            out.flush();
            System.err.println(message);
        }

        @Override
        public void remark(String message) {
            if (!quiet) {
                System.err.println(message);
            }
        }
    }

    /** Writes beside and moves into place, so that no half file is ever seen. */
    private void write(Report report, String printed) {
        Path into = java.util.Objects.requireNonNull(folder);
        String name = report.id().replaceAll("[^\\p{L}\\p{N}._-]+", "_").replaceFirst("^\\.+", "_");
        if (!written.add(name)) {
            refusals++;
            System.err.println(Message.DM_012.with(report.id()));
            return;
        }
        Path file = into.resolve(name + (conllu ? ".conllu" : json ? ".json" : ".txt"));
        try {
            Files.createDirectories(into);
            Path fresh = Files.createTempFile(into, ".demarche", ".part");
            Files.writeString(fresh, printed);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
            reports++;
        } catch (IOException | UncheckedIOException e) {
            refusals++;
            System.err.println(Message.DM_013.with(file, e.getMessage()));
        }
    }
}
