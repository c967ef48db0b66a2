package org.demarche.app;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.demarche.Demarche;
import org.demarche.ledger.Ledger;
import org.demarche.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code demarche info}: versions, lists, licences, and what the ledger holds. */
@Command(
        name = "info",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Tells versions, lists, licences and what the ledger holds.")
final class About implements Callable<Integer> {

    @Mixin
    private LedgerFile ledger = new LedgerFile();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        Lexicon lexicon = Lexicon.english();
        line.getOut().println("demarche " + Demarche.VERSION + " · Java " + System.getProperty("java.version", ""));
        line.getOut()
                .println("lists " + lexicon.stamp() + ": "
                        + List.copyOf(Lexicon.LISTS).size() + " lists of English");
        line.getOut().println("licence Apache-2.0; the NOTICE file names what it builds on");
        if (!java.nio.file.Files.exists(ledger.path())) {
            line.getOut().println("ledger " + ledger.path() + ": none yet; make one with demarche add PATH");
            return Main.DONE;
        }
        Map<String, Long> counts = ledger.known(line, (Ledger l) -> l.lists().counts());
        line.getOut().println("ledger " + ledger.path());
        counts.forEach((what, n) -> line.getOut().println(String.format("  %-18s %d", what, n)));
        return Main.DONE;
    }
}
