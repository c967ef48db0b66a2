package org.demarche.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.demarche.Demarche;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command {@code demarche}. */
@Command(
        name = "demarche",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        subcommands = Read.class,
        description = "Reads news reports of a conflict and its diplomacy and records who the parties are and who said what.",
        footer = {"", "Example:", "  demarche read report.txt --published 2015-08-17"})
public final class Main implements Callable<Integer> {

    @Override
    public Integer call() {
        CommandLine.usage(this, System.out);
        return 0;
    }

    /** The command with its exit codes and messages; tests and the documents' check walk through it. */
    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Main());
        line.setExecutionExceptionHandler((e, command, result) -> {
            command.getErr().println(e.getMessage() == null ? e.toString() : e.getMessage());
            return 70;
        });
        return line;
    }

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        CommandLine line = commandLine();
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        System.exit(line.execute(arguments));
    }

    /** The version of the product. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"demarche " + Demarche.VERSION};
        }
    }
}
