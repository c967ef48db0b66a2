package org.demarche.app;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.Table;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code demarche check DIR}: looks through lists of one's own before they are laid over the built-in ones. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Checks lists of your own: columns, ids, examples, and whether they load.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all rows are well", "1:some rows are not", "2:wrong usage"})
final class Check implements Callable<Integer> {

    private static final Set<String> NAMES =
            Set.of("organisations", "armed-groups", "political-groups", "media", "countries");

    @Parameters(paramLabel = "DIR", arity = "1", description = "The folder, as --lexicon takes it.")
    private Path folder = Path.of("");

    @Option(
            names = {"-q", "--quiet"},
            description = "Say nothing but what is wrong.")
    private boolean quiet;

    @Spec
    private @Nullable CommandSpec spec;

    private final List<String> faults = new ArrayList<>();
    private int rows;

    @Override
    public Integer call() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        if (!Files.isDirectory(folder)) {
            throw new Failed(Main.USAGE, Message.DM_023, folder, "no such folder");
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".tsv")).sorted().toList()) {
                list(file);
            }
            if (faults.isEmpty()) {
                Lexicon.english(folder);
            }
        } catch (IOException e) {
            throw new Failed(Main.USAGE, Message.DM_011, folder, Causes.of(e));
        } catch (RuntimeException e) {
            faults.add(Message.DM_023.with(folder, String.valueOf(e.getMessage())));
        }
        faults.forEach(line.getErr()::println);
        if (!quiet) {
            line.getOut().println(rows + " rows, " + faults.size() + " faults");
        }
        return faults.isEmpty() ? Main.DONE : Main.NOTHING_FOUND;
    }

    private void list(Path file) throws IOException {
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.tsv$", "");
        if (!Lexicon.LISTS.contains(name)) {
            fault(file, 1, name, "no list of this name; the lists are " + String.join(", ", Lexicon.LISTS));
            return;
        }
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (MalformedInputException e) {
            fault(file, 1, name, "not UTF-8");
            return;
        }
        List<String> header = Table.builtIn("en", name).rows().get(0).header();
        Set<String> ids = new HashSet<>();
        boolean headed = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> cells = List.of(line.split("\t", -1));
            if (!headed) {
                headed = true;
                if (!cells.equals(header)) {
                    fault(file, i + 1, cells.get(0), "the columns must be " + String.join(", ", header));
                    return;
                }
            } else {
                rows++;
                row(new Place(file, i + 1, name), header, cells, ids);
            }
        }
    }

    private record Place(Path file, int line, String list) {}

    private void row(Place place, List<String> header, List<String> cells, Set<String> ids) {
        String id = cells.get(0);
        if (cells.size() != header.size()) {
            fault(place.file(), place.line(), id, cells.size() + " cells for " + header.size() + " columns");
            return;
        }
        if (id.isBlank() || !ids.add(id)) {
            fault(place.file(), place.line(), id, id.isBlank() ? "no id" : "a second row of this id");
        }
        int at = header.indexOf("example");
        if (at >= 0 && (cells.get(at).isBlank() || cells.get(at + 1).isBlank())) {
            fault(place.file(), place.line(), id, "no example, or nothing expected of it");
        } else if (at >= 0 && NAMES.contains(place.list()) && !isNamed(header, cells, cells.get(at))) {
            fault(place.file(), place.line(), id, "the example holds none of the row's names");
        }
    }

    /** Whether the example of a list of names holds one of the row's own. */
    private static boolean isNamed(List<String> header, List<String> cells, String example) {
        for (String column : List.of("name", "aliases", "adjectives", "people", "capital", "seats")) {
            int at = header.indexOf(column);
            if (at >= 0 && Stream.of(cells.get(at).split("\\|")).anyMatch(n -> !n.isBlank() && example.contains(n))) {
                return true;
            }
        }
        return false;
    }

    private void fault(Path file, int line, String row, String why) {
        faults.add(Message.DM_054.with(file, line, row, why));
    }
}
