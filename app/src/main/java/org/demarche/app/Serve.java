package org.demarche.app;

import java.awt.Desktop;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.demarche.app.pages.Site;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code demarche serve}: the ledger in the browser. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Serves the ledger as web pages on this machine, with every page also as JSON and CSV; Ctrl-C ends it.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:ended", "2:wrong usage", "4:the ledger cannot be used", "70:a fault of ours"},
        footer = {"", "Example:", "  demarche serve --open"})
final class Serve implements Callable<Integer> {

    private static final int PORT = 8033;

    @Mixin
    private LedgerFile ledger = new LedgerFile();

    @Option(
            names = {"-p", "--port"},
            paramLabel = "PORT",
            description = "Listen on this port; 8033 when not given, 0 for one that is free.")
    private int port = PORT;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            description = "Listen on this address; 127.0.0.1 when not given, which only this machine reaches.")
    private String host = "127.0.0.1";

    @Option(names = "--open", description = "Open the pages in the browser.")
    private boolean open;

    @Option(names = "--read-only", description = "Let nobody add or decide anything.")
    private boolean readOnly;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print only the address.")
    private boolean quiet;

    @Spec
    private @Nullable CommandSpec spec;

    private final Opening opening;

    /** With an engine of its own. */
    Serve() {
        this(new Opening());
    }

    Serve(Opening opening) {
        this.opening = opening;
    }

    @Override
    public Integer call() {
        if (port < 0 || port > 65_535) {
            throw new ParameterException(line(), Message.DM_127.with(host, port, "there is no such port"));
        }
        merged();
        try (Site site = opened()) {
            told(site);
            new CountDownLatch(1).await();
            return Main.DONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Main.DONE;
        }
    }

    /** A ledger that is missing is made, and one that is behind is merged, unless it is for reading only. */
    private void merged() {
        if (readOnly) {
            ledger.seen(known -> true);
        } else if (Files.exists(ledger.path())) {
            ledger.known(line(), known -> true);
        } else {
            ledger.made(fresh -> true);
        }
    }

    private Site opened() {
        try {
            return Site.open(new Site.Wish(ledger.path(), host, port, readOnly), new Received(opening));
        } catch (RuntimeException e) {
            throw new Failed(Main.USAGE, Message.DM_127, host, port, Causes.of(e));
        }
    }

    private void told(Site site) {
        line().getOut().println(site.address());
        line().getOut().flush();
        if (!quiet) {
            line().getErr().println(ledger.path() + (readOnly ? ", read-only" : "") + " · Ctrl-C ends it");
            line().getErr().println("Token for changes by other programs: " + site.token());
        }
        if (open) {
            browse(site.address());
        }
    }

    private void browse(String address) {
        try {
            if (Desktop.isDesktopSupported() && Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
                Desktop.getDesktop().browse(URI.create(address));
            } else {
                new ProcessBuilder("xdg-open", address).start();
            }
        } catch (IOException | RuntimeException e) {
            line().getErr().println(Message.DM_132.with(address, Causes.of(e)));
        }
    }

    private CommandLine line() {
        return Objects.requireNonNull(spec).commandLine();
    }
}
