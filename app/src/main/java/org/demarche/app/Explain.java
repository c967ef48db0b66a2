package org.demarche.app;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.demarche.Demarche;
import org.demarche.lexicon.Lexicon;
import org.demarche.record.Findings;
import org.demarche.report.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code demarche explain ID FILE…}: reads reports again and says why an item is in their records. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Says why an item is in the record: its words, its rule with the row of the list, who, when and where.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "2:wrong usage, or no report has such an item",
            "3:some reports could not be read (the rest were)",
            "70:a fault of ours"
        },
        footer = {"", "Example:", "  demarche explain E1 report.txt --published 2015-08-17"})
final class Explain implements Callable<Integer> {

    private static final Pattern ID = Pattern.compile("[pseoirPSEOIR][1-9]\\d{0,8}");

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "ID",
            description = "P1 a party, S1 a statement, E1 an event, O1 a position, I1 an issue, R1 a relation.")
    private String id = "";

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "FILE",
            description =
                    "Files or folders: plain text, web pages, PDFs, feeds, web archives, JSON; - for standard input.")
    private List<String> paths = List.of();

    @Mixin
    private Given given = new Given();

    @Spec
    private @Nullable CommandSpec spec;

    private final Opening opening;
    private final InputStream standardInput;
    private final List<String> lacking = Collections.synchronizedList(new ArrayList<>());

    /** With an engine of its own and the process's standard input. */
    Explain() {
        this(new Opening(), System.in);
    }

    Explain(Opening opening, InputStream standardInput) {
        this.opening = opening;
        this.standardInput = standardInput;
    }

    @Override
    public Integer call() {
        try (Reading reading = reading()) {
            Inputs inputs = new Inputs(reading, standardInput);
            paths.forEach(inputs::open);
            reading.finish();
            boolean none = !lacking.isEmpty() && reading.reports() == lacking.size();
            if (none) {
                lacking.stream().sorted().forEach(line().getErr()::println);
            }
            return reading.exitCode() != Main.DONE ? reading.exitCode() : none ? Main.USAGE : Main.DONE;
        }
    }

    /** All that can be wrong with the command is found before the first report is read. */
    private Reading reading() {
        if (!ID.matcher(id).matches()) {
            throw new ParameterException(line(), Message.DM_026.with(Wording.quoted(Wording.clean(id))));
        }
        if (paths.isEmpty()) {
            throw new ParameterException(line(), Message.DM_018.with());
        }
        try {
            Optional<Path> lists = given.lists();
            Lexicon known = Opening.lexicon(lists);
            Reading.Wish wish = new Reading.Wish(
                    given.day(),
                    "",
                    (d, r) -> explained(d, r, known),
                    Runtime.getRuntime().availableProcessors(),
                    false,
                    false);
            return new Reading(wish, opening.demarche(lists), line(), Optional.empty());
        } catch (Refused e) {
            throw new ParameterException(line(), e.words());
        }
    }

    private String explained(Demarche demarche, Report report, Lexicon lists) {
        Findings findings = demarche.read(report);
        Optional<String> page = Explanation.of(id, findings, demarche.parse(report), lists);
        if (page.isEmpty()) {
            lacking.add(Wording.clean(
                    Message.DM_027.with(report.id(), id.toUpperCase(Locale.ROOT), Explanation.ids(findings))));
            return "";
        }
        return (paths.size() > 1 ? Wording.clean(report.id()) + "\n" : "") + page.get();
    }

    private CommandLine line() {
        return Objects.requireNonNull(spec).commandLine();
    }
}
