package org.demarche.app;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.demarche.Demarche;
import org.demarche.record.Event;
import org.demarche.record.Findings;
import org.demarche.record.Party;
import org.demarche.record.Statement;
import org.demarche.report.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
        description =
                "Reads reports and prints who the parties are, who said what, what happened and who wants what. Stores"
                        + " nothing.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "2:wrong usage",
            "3:some reports could not be read (the rest were)",
            "70:a fault of ours"
        })
final class Read implements Callable<Integer> {

    private static final List<String> PARTS =
            List.of("parties", "statements", "events", "positions", "relations", "times");

    @Parameters(
            paramLabel = "PATH",
            description =
                    "Files or folders: plain text, web pages, PDFs, feeds, web archives, JSON; - for standard input.")
    private List<String> paths = List.of();

    @Mixin
    private Given given = new Given();

    @Option(
            names = "--source",
            paramLabel = "NAME",
            description = "Who brought them out, where a report does not tell.")
    private String source = "";

    @Option(names = "--lang", paramLabel = "CODE", description = "Their language; only en so far.")
    private String language = "en";

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "PART",
            description = "Print only these parts: parties, statements, events, positions, relations, times.")
    private Set<String> only = Set.of();

    @Option(names = "--spans", description = "Show where in the text every item stands.")
    private boolean spans;

    @Option(names = "--json", description = "Print one record a line, as docs/record.md describes it.")
    private boolean json;

    @Option(names = "--conllu", description = "Print words, tags and trees in CoNLL-U instead of the record.")
    private boolean conllu;

    @Option(
            names = "-o",
            paramLabel = "DIR",
            description = "Write one file a report into this folder, named by the report's id.")
    private @Nullable Path folder;

    @Option(names = "--jobs", paramLabel = "N", description = "Read N reports at a time; one a core when not given.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(
            names = {"-q", "--quiet"},
            description = "Say nothing but errors.")
    private boolean quiet;

    @Spec
    private @Nullable CommandSpec spec;

    private volatile String first = "";

    private final Opening opening;
    private final InputStream standardInput;

    /** With an engine of its own and the process's standard input. */
    Read() {
        this(new Opening(), System.in);
    }

    Read(Opening opening, InputStream standardInput) {
        this.opening = opening;
        this.standardInput = standardInput;
    }

    @Override
    public Integer call() {
        try (Reading reading = reading()) {
            Inputs inputs = new Inputs(reading, standardInput);
            paths.forEach(inputs::open);
            reading.finish();
            boolean page = !json && !conllu && folder == null;
            if (page && !quiet && reading.reports() == 1 && !paths.get(0).equals("-")) {
                line().getErr().println("\nNext: " + next());
            }
            return reading.exitCode();
        }
    }

    /** What a reader of the page may want to see now: why the first item is in it. */
    private String next() {
        String path = paths.get(0).matches("[\\w./:+~-]+") ? paths.get(0) : "'" + Wording.clean(paths.get(0)) + "'";
        String day = given.flag();
        String explain = first.isEmpty() ? "" : "demarche explain " + first + " " + path + day + "   ·   ";
        return explain + "demarche read " + path + day + " --json";
    }

    /** The id of the most telling item. */
    private static String first(Findings findings) {
        return Stream.of(
                        findings.events().stream().map(Event::id),
                        findings.statements().stream().map(Statement::id),
                        findings.parties().stream().map(Party::id))
                .flatMap(s -> s)
                .findFirst()
                .map(Wording::id)
                .orElse("");
    }

    /** All that can be wrong with the command is found before the first report is read. */
    private Reading reading() {
        checkUsage();
        try {
            Optional<Outbox> outbox = folder == null ? Optional.empty() : Optional.of(Outbox.in(folder, ending()));
            Demarche demarche = opening.demarche(given.lists());
            return new Reading(
                    new Reading.Wish(given.day(), source, this::printed, jobs, quiet, !json && !conllu),
                    demarche,
                    line(),
                    outbox);
        } catch (Refused e) {
            throw new ParameterException(line(), e.words());
        }
    }

    private void checkUsage() {
        if (paths.isEmpty()) {
            throw new ParameterException(line(), Message.DM_018.with());
        }
        if (!language.toLowerCase(Locale.ROOT).equals("en")) {
            throw new ParameterException(line(), Message.DM_016.with("--lang", language));
        }
        if (json && conllu) {
            throw new ParameterException(line(), Message.DM_022.with());
        }
        if (jobs < 1) {
            throw new ParameterException(line(), Message.DM_051.with("jobs", jobs));
        }
        Set<String> unknown = new TreeSet<>(only);
        unknown.removeAll(PARTS);
        if (!unknown.isEmpty()) {
            throw new ParameterException(line(), Message.DM_019.with(String.join(", ", unknown)));
        }
    }

    private String printed(Demarche demarche, Report report) {
        if (conllu) {
            return Conllu.of(report, demarche.parse(report));
        }
        Findings findings = demarche.read(report);
        first = first(findings);
        return json ? RecordJson.of(findings, only) + "\n" : ReportPage.of(findings, only, spans);
    }

    private String ending() {
        return conllu ? ".conllu" : json ? ".json" : ".txt";
    }

    private CommandLine line() {
        return Objects.requireNonNull(spec).commandLine();
    }
}
