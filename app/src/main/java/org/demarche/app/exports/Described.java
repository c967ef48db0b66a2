package org.demarche.app.exports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What people are told of a format before they take it.
 *
 * @param format its name for {@code demarche export}
 * @param file what a download is called
 * @param is what it holds
 * @param columns their exact names in order; empty where it is no table
 * @param blanks what is left blank, and why
 */
public record Described(String format, String file, String is, List<String> columns, List<Blank> blanks) {

    /**
     * Columns that stay blank.
     *
     * @param names separated by commas; a star stands for any ending
     */
    public record Blank(String names, String why) {}

    private static final Map<String, String> COLUMNS = Map.of(
            "polecat", Polecat.COLUMNS,
            "gdelt", Gdelt.COLUMNS,
            "gdelt-mentions", Gdelt.MENTIONS,
            "acled-like", Acled.COLUMNS,
            "ucdp-like", Ucdp.COLUMNS,
            "conllu", "ID, FORM, LEMMA, UPOS, XPOS, FEATS, HEAD, DEPREL, DEPS, MISC");

    private static final List<Described> ALL = read();

    /** Every format, in the order of the list. */
    public static List<Described> all() {
        return ALL;
    }

    public static Optional<Described> of(String format) {
        return ALL.stream().filter(d -> d.format().equals(format)).findFirst();
    }

    /** Whether it lays everything out in rows and columns, and with which sign between them; empty where it does not. */
    public String separator() {
        return switch (format) {
            case "polecat", "gdelt", "gdelt-mentions" -> "\t";
            case "acled-like", "ucdp-like", "positions.csv", "statements.csv", "parties.csv" -> ",";
            default -> "";
        };
    }

    /** Whether a column is one of those left blank. */
    public boolean isBlank(String column) {
        return blanks.stream()
                .flatMap(b -> Arrays.stream(b.names().split(", ")))
                .anyMatch(n ->
                        n.equals(column) || (n.endsWith("*") && column.startsWith(n.substring(0, n.length() - 1))));
    }

    private static List<Described> read() {
        try (InputStream in = Described.class.getResourceAsStream("formats.tsv")) {
            if (in == null) {
                throw new IOException("no formats.tsv on the class path");
            }
            List<Described> out = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                String[] cells = line.split("\t", -1);
                if (cells.length == 4 && cells[1].equals("is")) {
                    String columns = COLUMNS.getOrDefault(cells[0], "");
                    List<String> names = columns.isEmpty() ? List.of() : List.of(columns.split(", "));
                    out.add(new Described(cells[0], cells[2], cells[3], names, List.of()));
                } else if (cells.length == 4 && cells[1].equals("blank")) {
                    Described last = out.remove(out.size() - 1);
                    List<Blank> blanks = new ArrayList<>(last.blanks());
                    blanks.add(new Blank(cells[2], cells[3]));
                    out.add(new Described(last.format(), last.file(), last.is(), last.columns(), List.copyOf(blanks)));
                }
            }
            return List.copyOf(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
