package org.demarche.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The flag {@code --ledger}: which file the ledger is, and how commands open it. */
final class LedgerFile {

    @Option(
            names = "--ledger",
            paramLabel = "FILE",
            description = "The ledger; demarche.ledger, or what DEMARCHE_LEDGER names, when not given.")
    private @Nullable Path file;

    Path path() {
        String named = Optional.ofNullable(System.getenv("DEMARCHE_LEDGER")).orElse("");
        if (file != null) {
            return file;
        }
        return Path.of(named.isEmpty() ? "demarche.ledger" : named);
    }

    /** Opens the ledger for adding; makes it where it is missing. */
    <T> T made(Function<Ledger, T> work) {
        try (Ledger ledger = Ledger.open(path())) {
            return work.apply(ledger);
        } catch (LedgerException e) {
            throw failed(e);
        }
    }

    /** Opens a ledger that is there as it is. */
    <T> T seen(Function<Ledger, T> work) {
        try (Ledger ledger = Ledger.known(path())) {
            return work.apply(ledger);
        } catch (LedgerException e) {
            throw failed(e);
        }
    }

    /** Opens a ledger that is there, merged where nobody else is writing. */
    <T> T known(CommandLine line, Function<Ledger, T> work) {
        try (Ledger ledger = Ledger.known(path())) {
            if (ledger.isBehind() && !ledger.mergeUnlessBusy()) {
                line.getErr().println(Message.DM_045.with(path()));
            }
            return work.apply(ledger);
        } catch (LedgerException e) {
            throw failed(e);
        }
    }

    private Failed failed(LedgerException e) {
        String words = String.valueOf(e.getMessage());
        return switch (e.why()) {
            case MISSING -> new Failed(Main.USAGE, Message.DM_040, path());
            case NOT_A_LEDGER -> new Failed(Main.LEDGER, Message.DM_041, path(), words);
            case OTHER_VERSION -> new Failed(Main.LEDGER, Message.DM_042, path(), words);
            case LOCKED -> new Failed(Main.LEDGER, Message.DM_043, path(), words);
            case BROKEN -> new Failed(Main.LEDGER, Message.DM_044, path(), words);
        };
    }
}
