package org.demarche.app;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.demarche.Demarche;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code demarche}. */
@Command(
        name = "demarche",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        subcommands = {
            Read.class,
            Explain.class,
            Add.class,
            Parties.class,
            Events.class,
            Statements.class,
            Positions.class,
            Relations.class,
            Sticking.class,
            Timeline.class,
            Tolls.class,
            Show.class,
            Find.class,
            Serve.class,
            Export.class,
            Review.class,
            Check.class,
            About.class,
            Completion.class
        },
        description =
                "Reads news reports of a conflict and its diplomacy: who the parties are, who said and did what, who wants what.",
        footer = {
            "",
            "Example:",
            "  demarche read report.txt --published 2015-08-17",
            "  demarche explain E1 report.txt --published 2015-08-17",
            "  demarche add reports/ && demarche events"
        })
public final class Main implements Callable<Integer> {

    /** Exit codes, as docs/formats.md lists them. */
    static final int DONE = 0;

    static final int NOTHING_FOUND = 1;
    static final int USAGE = 2;
    static final int SOME_REFUSED = 3;
    static final int LEDGER = 4;
    static final int OUR_FAULT = 70;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        line.usage(line.getOut());
        return DONE;
    }

    /** The command with its exit codes and messages; what it opens belongs to the caller, who closes it. */
    static CommandLine commandLine(Opening opening, InputStream standardInput) {
        CommandLine line = new CommandLine(new Main());
        line.getCommandSpec().removeSubcommand("read");
        line.getCommandSpec().removeSubcommand("explain");
        line.addSubcommand(new Read(opening, standardInput));
        line.addSubcommand(new Explain(opening, standardInput));
        line.getCommandSpec().removeSubcommand("add");
        line.addSubcommand(new Add(opening, standardInput));
        line.getCommandSpec().removeSubcommand("export");
        line.addSubcommand(new Export(opening));
        line.getCommandSpec().removeSubcommand("serve");
        line.addSubcommand(new Serve(opening));
        line.getCommandSpec().removeSubcommand("review");
        line.addSubcommand(new Review(standardInput));
        line.setExecutionExceptionHandler((e, command, result) -> failed(e, command));
        line.setParameterExceptionHandler((e, arguments) -> wrongUsage(e));
        return line;
    }

    private static int failed(Exception e, CommandLine command) {
        if (e instanceof Failed known) {
            command.getErr().println(known.words());
            return known.exitCode();
        }
        command.getErr().println(Message.DM_025.with(e));
        return OUR_FAULT;
    }

    private static int wrongUsage(ParameterException e) {
        CommandLine command = e.getCommandLine();
        String words = String.valueOf(e.getMessage());
        boolean ours = words.startsWith("DM-");
        command.getErr()
                .println(
                        ours
                                ? words
                                : Message.DM_024.with(
                                        words, command.getCommandSpec().qualifiedName()));
        UnmatchedArgumentException.printSuggestions(e, command.getErr());
        return USAGE;
    }

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        int code;
        try (Opening opening = new Opening()) {
            CommandLine line = commandLine(opening, System.in);
            line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
            line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
            code = line.execute(arguments);
        }
        System.exit(code);
    }

    /** The version of the product. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"demarche " + Demarche.VERSION};
        }
    }
}
