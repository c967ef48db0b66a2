package org.demarche.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.app.exports.Printed;
import org.demarche.ledger.Listing;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The flags that choose how a list is printed and where it goes. */
final class Formats {

    @Option(names = "--json", description = "Print one JSON object: {\"ok\":true,\"rows\":[…],\"count\":n}.")
    private boolean json;

    @Option(names = "--jsonl", description = "Print one JSON object a line.")
    private boolean jsonl;

    @Option(names = "--csv", description = "Print CSV with a header.")
    private boolean csv;

    @Option(names = "--markdown", description = "Print a Markdown table.")
    private boolean markdown;

    @Option(names = "--plain", description = "Print one record a line, cells separated by tabs, without a header.")
    private boolean plain;

    @Option(names = "-o", paramLabel = "FILE", description = "Write into this file, which is replaced as a whole.")
    private @Nullable Path file;

    @Option(
            names = {"-q", "--quiet"},
            description = "Say nothing but errors.")
    private boolean quiet;

    @Option(names = "--verbose", description = "Say how many rows there are and where they came from.")
    private boolean verbose;

    @Option(names = "--no-color", description = "No colours; there are none so far.")
    void noColor(boolean on) {
        // nothing is coloured yet
    }

    @Option(names = "--no-input", description = "Never ask; lists never do.")
    void noInput(boolean on) {
        // lists never ask
    }

    boolean isPage() {
        return !json && !jsonl && !csv && !markdown && !plain;
    }

    boolean isQuiet() {
        return quiet;
    }

    void check(CommandLine line) {
        if (Stream.of(json, jsonl, csv, markdown, plain).filter(b -> b).count() > 1) {
            throw new ParameterException(line, Message.DM_048.with());
        }
    }

    /** Prints the listing, or the page in its place where no format is asked for. */
    void print(CommandLine line, Listing listing, String page) {
        check(line);
        give(line, isPage() ? page : formatted(listing));
        if (verbose) {
            line.getErr()
                    .println(listing.rows().size() + " rows, "
                            + listing.columns().size() + " columns");
        }
    }

    private String formatted(Listing listing) {
        if (json) {
            return Printed.json(listing);
        }
        if (jsonl) {
            return Printed.jsonLines(listing);
        }
        if (csv) {
            return Printed.csv(listing);
        }
        return markdown ? Printed.markdown(listing) : Printed.plain(listing);
    }

    void give(CommandLine line, String words) {
        if (file == null) {
            PrintWriter out = line.getOut();
            out.print(words);
            out.flush();
            if (out.checkError()) {
                throw new Failed(Main.SOME_REFUSED, Message.DM_013, "standard output", "it is closed or full");
            }
            return;
        }
        try {
            Path part = file.resolveSibling("." + file.getFileName() + ".part");
            Files.writeString(part, words);
            Files.move(part, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Failed(Main.SOME_REFUSED, Message.DM_013, file, Causes.of(e));
        }
    }

    /** The columns of a listing as a page, each as wide as it needs within the width of a terminal. */
    static String page(Listing listing, List<String> columns) {
        return Printed.page(listing, columns);
    }
}
