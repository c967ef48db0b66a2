package org.demarche.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One list of the lexicon: a tab-separated file with a header row; lines that start with {@code #} are comments.
 *
 * <p>Every hand-written list has an {@code id} first and ends with {@code example} and {@code expected}.
 */
public final class Table {

    private final String name;
    private final List<String> header;
    private final Map<String, List<String>> rows;

    private Table(String name, List<String> header, Map<String, List<String>> rows) {
        this.name = name;
        this.header = header;
        this.rows = rows;
    }

    /** The list as it is built in. */
    public static Table builtIn(String language, String name) {
        String path = language + "/" + name + ".tsv";
        try (InputStream in = Table.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("no list " + path);
            }
            return read(name, in);
        } catch (IOException e) {
            throw new UncheckedIOException("the list " + path + " could not be read", e);
        }
    }

    /** This list with the rows of a file of the same name, if the folder has one: they replace rows of the same id and add the others. */
    Table with(Path folder) throws IOException {
        Path file = folder.resolve(name + ".tsv");
        if (!Files.exists(file)) {
            return this;
        }
        try (InputStream in = Files.newInputStream(file)) {
            Table more = read(name, in);
            if (!more.header.equals(header)) {
                throw new LexiconException(file + ", line 1: the columns must be " + String.join(", ", header));
            }
            Map<String, List<String>> all = new LinkedHashMap<>(rows);
            all.putAll(more.rows);
            return new Table(name, header, all);
        }
    }

    private static Table read(String name, InputStream in) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        List<String> header = List.of();
        Map<String, List<String>> rows = new LinkedHashMap<>();
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            List<String> cells = new ArrayList<>(Arrays.asList(line.split("\t", -1)));
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (header.isEmpty()) {
                header = List.copyOf(cells);
                continue;
            }
            if (cells.size() != header.size()) {
                throw new LexiconException(name + ".tsv, line " + number + ": " + cells.size() + " columns, not "
                        + header.size() + ": " + line);
            }
            boolean keyed = header.get(0).equals("id") || header.get(0).equals("feature");
            List<String> before = rows.put(keyed ? cells.get(0) : Integer.toString(number), List.copyOf(cells));
            if (before != null) {
                throw new LexiconException(
                        name + ".tsv, line " + number + ": the id " + cells.get(0) + " stands twice");
            }
        }
        return new Table(name, header, rows);
    }

    public String name() {
        return name;
    }

    public List<Row> rows() {
        return rows.values().stream().map(cells -> new Row(header, cells)).toList();
    }

    /** The bare cells, row by row. */
    List<List<String>> cells() {
        return List.copyOf(rows.values());
    }

    /** One row; cells are asked for by the name of their column. */
    public record Row(List<String> header, List<String> cells) {

        public String id() {
            return cells.get(0);
        }

        /**
         * The cell in a column.
         *
         * @throws IllegalArgumentException where the list has no such column
         */
        public String get(String column) {
            int at = header.indexOf(column);
            if (at < 0) {
                throw new IllegalArgumentException("no column " + column + " in " + header);
            }
            return cells.get(at);
        }

        /** The parts of a cell that holds several, set apart by {@code |}. */
        public List<String> all(String column) {
            String cell = get(column);
            return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
        }

        public boolean flag(String column, String name) {
            return all(column).contains(name);
        }
    }
}
