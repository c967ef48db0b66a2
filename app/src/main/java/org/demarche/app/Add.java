package org.demarche.app;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.demarche.Demarche;
import org.demarche.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code demarche add PATH…}: analyses reports and records them in the ledger. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Reads reports and records them in the ledger. What it knows already, it skips.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "2:wrong usage",
            "3:some reports could not be read (the rest were)",
            "4:the ledger is locked, of another version, or no ledger",
            "70:a fault of ours"
        })
final class Add implements Callable<Integer> {

    @Parameters(
            paramLabel = "PATH",
            description =
                    "Files or folders: plain text, web pages, PDFs, feeds, web archives, JSON; - for standard input.")
    private List<String> paths = List.of();

    @Mixin
    private LedgerFile ledger = new LedgerFile();

    @Mixin
    private Given given = new Given();

    @Option(
            names = "--source",
            paramLabel = "NAME",
            description = "Who brought them out, where a report does not tell.")
    private String source = "";

    @Option(names = "--since", paramLabel = "DATE", description = "Skip reports that came out before this day.")
    private @Nullable String since;

    @Option(names = "--jobs", paramLabel = "N", description = "Read N reports at a time; one a core when not given.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(names = "--dry-run", description = "Tell which reports are new; read and store nothing.")
    private boolean dryRun;

    @Option(
            names = "--keep-going",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Go on after a report that cannot be read, as is usual; --no-keep-going stops there.")
    private boolean keepGoing = true;

    @Option(
            names = {"-q", "--quiet"},
            description = "Say nothing but errors.")
    private boolean quiet;

    @Spec
    private @Nullable CommandSpec spec;

    private final Opening opening;
    private final InputStream standardInput;

    /** With an engine of its own and the process's standard input. */
    Add() {
        this(new Opening(), System.in);
    }

    Add(Opening opening, InputStream standardInput) {
        this.opening = opening;
        this.standardInput = standardInput;
    }

    @Override
    public Integer call() {
        if (paths.isEmpty()) {
            throw new ParameterException(line(), Message.DM_018.with());
        }
        if (jobs < 1) {
            throw new ParameterException(line(), Message.DM_051.with("jobs", jobs));
        }
        try {
            Adding.Wish wish =
                    new Adding.Wish(given.day(), source, day("--since", since), jobs, dryRun, keepGoing, quiet);
            Demarche demarche = opening.demarche(given.lists());
            return ledger.made(l -> added(wish, demarche, l));
        } catch (Refused e) {
            throw new ParameterException(line(), e.words());
        }
    }

    private int added(Adding.Wish wish, Demarche demarche, Ledger into) {
        try (Adding adding = new Adding(wish, demarche, into, line())) {
            Inputs inputs = new Inputs(adding, standardInput);
            paths.forEach(inputs::open);
            adding.finish();
            if (!quiet) {
                line().getErr().println(adding.summary(ledger.path()));
            }
            return adding.exitCode();
        }
    }

    private static Optional<LocalDate> day(String flag, @Nullable String words) throws Refused {
        return words == null ? Optional.empty() : Optional.of(PublicationDay.of(flag, words));
    }

    private CommandLine line() {
        return Objects.requireNonNull(spec).commandLine();
    }
}
