package org.demarche.app;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import org.demarche.app.exports.Exports;
import org.demarche.app.exports.Readback;
import org.demarche.ledger.Filter;
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
import tools.jackson.databind.JsonNode;

/** {@code demarche export FORMAT}: writes the ledger in another format, reads it back and checks it. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Writes the ledger in another format, reads it back and checks it; docs/formats.md tells every column.")
final class Export implements Callable<Integer> {

    /** Whether an event whose date is open gets the day of its first report. */
    enum Fill {
        never,
        published
    }

    @Parameters(
            paramLabel = "FORMAT",
            arity = "1",
            description =
                    "polecat, plover, gdelt, gdelt-mentions, acled-like, ucdp-like, conllu, brat, jsonld, items.jsonl, positions.csv,"
                            + " statements.csv, parties.csv, timeline.json, map.geojson.")
    private String format = "";

    @Mixin
    private LedgerFile ledger = new LedgerFile();

    @Option(
            names = "-o",
            paramLabel = "PATH",
            description = "The file to write, or for brat the folder; standard output when not given.")
    private @Nullable Path file;

    @Option(names = "--gzip", description = "Compress the file.")
    private boolean gzip;

    @Option(names = "--header", description = "Give GDELT's tables a header, which they do not have.")
    private boolean header;

    @Option(
            names = "--fill-dates",
            paramLabel = "HOW",
            description = "never, or published: an open date becomes the day of the first report.")
    private Fill fill = Fill.never;

    @Option(names = "--party", paramLabel = "PARTY", description = "Only what this party does, says or holds.")
    private String party = "";

    @Option(names = "--since", paramLabel = "DATE", description = "Only from this day on.")
    private String since = "";

    @Option(names = "--until", paramLabel = "DATE", description = "Only up to this day.")
    private String until = "";

    @Option(names = "--checked", description = "Only what a person has accepted.")
    private boolean checked;

    @Option(names = "--min-sources", paramLabel = "N", description = "Only what at least N sources report.")
    private int minSources;

    @Option(
            names = {"-q", "--quiet"},
            description = "Say nothing but errors.")
    private boolean quiet;

    @Spec
    private @Nullable CommandSpec spec;

    private final Opening opening;

    /** With an engine of its own, which only conllu opens. */
    Export() {
        this(new Opening());
    }

    Export(Opening opening) {
        this.opening = opening;
    }

    @Override
    public Integer call() {
        List<String> known = new ArrayList<>(Exports.FILES);
        known.addAll(Exports.FOLDERS);
        if (!known.contains(format)) {
            throw new ParameterException(line(), Message.DM_049.with(format, String.join(", ", known)));
        }
        if (Exports.FOLDERS.contains(format) && file == null) {
            throw new ParameterException(line(), Message.DM_052.with(format));
        }
        return ledger.known(line(), l -> Exports.FOLDERS.contains(format) ? folder(l) : file(l));
    }

    private int file(Ledger from) {
        Filter filter = new Filter(party, "", "", since, until, "", "", checked, minSources, 0);
        List<String> made = new ArrayList<>();
        from.snapshot(() -> Exports.file(
                        format, from, new Exports.Wish(filter, fill == Fill.published, header, this::conllu))
                .ifPresent(made::add));
        String text = String.join("", made);
        Readback.Seen seen = Readback.file(format, text, header);
        if (!seen.fault().isEmpty()) {
            throw new Failed(Main.OUR_FAULT, Message.DM_050, format, seen.fault());
        }
        write(text);
        tell(seen.rows() + " rows" + (file == null ? "" : " to " + file));
        return Main.DONE;
    }

    private int folder(Ledger from) {
        Path target = Objects.requireNonNull(file);
        Map<String, String> files = Exports.brat(from);
        Readback.Seen seen = Readback.brat(files);
        if (!seen.fault().isEmpty()) {
            throw new Failed(Main.OUR_FAULT, Message.DM_050, format, seen.fault());
        }
        try {
            Files.createDirectories(target);
            for (Map.Entry<String, String> one : files.entrySet()) {
                Files.writeString(target.resolve(one.getKey()), one.getValue());
            }
        } catch (IOException e) {
            throw new Failed(Main.SOME_REFUSED, Message.DM_013, target, Causes.of(e));
        }
        tell(files.size() + " files to " + target);
        return Main.DONE;
    }

    private void tell(String what) {
        if (!quiet) {
            line().getErr().println("wrote " + what + " (read back and checked)");
        }
    }

    private String conllu(JsonNode record) {
        try {
            return Conllu.of(record, opening);
        } catch (Refused e) {
            throw new ParameterException(line(), e.words());
        }
    }

    private void write(String text) {
        if (file == null) {
            line().getOut().print(text);
            line().getOut().flush();
            return;
        }
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            try (OutputStream out =
                    gzip ? new GZIPOutputStream(Files.newOutputStream(part)) : Files.newOutputStream(part)) {
                out.write(text.getBytes(StandardCharsets.UTF_8));
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | UncheckedIOException e) {
            throw new Failed(Main.SOME_REFUSED, Message.DM_013, file, Causes.of(e));
        }
    }

    private CommandLine line() {
        return Objects.requireNonNull(spec).commandLine();
    }
}
