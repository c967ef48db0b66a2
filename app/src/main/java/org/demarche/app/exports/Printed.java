package org.demarche.app.exports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.demarche.ledger.Listing;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A listing in the plain forms: JSON, CSV, Markdown, tabs, and columns for a terminal. */
public final class Printed {

    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final int WIDTH = 150;
    private static final int WIDEST = 48;

    private Printed() {}

    /** One object with all rows. */
    public static String json(Listing listing) {
        ObjectNode out = MAPPER.createObjectNode().put("ok", true);
        ArrayNode rows = out.putArray("rows");
        listing.rows().forEach(r -> rows.add(object(listing, r)));
        out.put("count", listing.rows().size());
        return out + "\n";
    }

    /** One object a line. */
    public static String jsonLines(Listing listing) {
        return listing.rows().stream().map(r -> object(listing, r) + "\n").collect(Collectors.joining());
    }

    /** A row as an object, by the names of its columns. */
    public static ObjectNode object(Listing listing, List<Object> row) {
        ObjectNode out = MAPPER.createObjectNode();
        for (int i = 0; i < row.size(); i++) {
            String name = listing.columns().get(i);
            Object cell = row.get(i);
            if (cell instanceof List<?> list) {
                ArrayNode array = out.putArray(name);
                list.forEach(w -> array.add(String.valueOf(w)));
            } else if (cell instanceof Long number) {
                out.put(name, number);
            } else if (cell instanceof Number number) {
                out.put(name, number.doubleValue());
            } else {
                out.put(name, String.valueOf(cell));
            }
        }
        return out;
    }

    /** RFC 4180 with a header; lists are joined by semicolons. */
    public static String csv(Listing listing) {
        StringBuilder out = new StringBuilder(csvLine(listing.columns()));
        listing.rows().forEach(r -> out.append(csvLine(cells(listing, r))));
        return out.toString();
    }

    static String csvLine(List<String> cells) {
        return cells.stream().map(Printed::quoted).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }

    private static List<String> cells(Listing listing, List<Object> row) {
        return listing.columns().stream().map(c -> listing.cell(row, c)).toList();
    }

    /** Tabs between cells, no header; tabs and line ends inside a cell become blanks. */
    public static String plain(Listing listing) {
        return listing.rows().stream().map(r -> tabbed(cells(listing, r))).collect(Collectors.joining());
    }

    static String tabbed(List<String> cells) {
        return cells.stream().map(Printed::line).collect(Collectors.joining("\t")) + "\n";
    }

    /** Words on one line, without the signs that a terminal would obey. */
    public static String line(String words) {
        return words.replaceAll("(?U)\\s+", " ")
                .replaceAll("[\\p{Cc}\\p{Cf}]", "")
                .strip();
    }

    public static String markdown(Listing listing) {
        StringBuilder out = new StringBuilder(row(listing.columns()))
                .append(row(listing.columns().stream().map(c -> "---").toList()));
        listing.rows().forEach(r -> out.append(row(cells(listing, r))));
        return out.toString();
    }

    private static String row(List<String> cells) {
        return "| "
                + cells.stream()
                        .map(c -> line(c).replace("\\", "\\\\").replace("|", "\\|"))
                        .collect(Collectors.joining(" | "))
                + " |\n";
    }

    /** Columns under their names, cut where they are too wide for a line. */
    public static String page(Listing listing, List<String> columns) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(columns.stream()
                .map(c -> c.replace('_', ' ').toUpperCase(java.util.Locale.ROOT))
                .toList());
        listing.rows()
                .forEach(r -> rows.add(
                        columns.stream().map(c -> line(listing.cell(r, c))).toList()));
        return aligned(rows);
    }

    static String aligned(List<List<String>> rows) {
        int n = rows.get(0).size();
        int[] widths = new int[n];
        rows.forEach(r -> {
            for (int i = 0; i < n; i++) {
                widths[i] = Math.min(WIDEST, Math.max(widths[i], r.get(i).length()));
            }
        });
        StringBuilder out = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < n; i++) {
                line.append(cut(row.get(i), widths[i])).append("  ");
            }
            out.append(cut(line.toString().stripTrailing(), WIDTH).stripTrailing())
                    .append('\n');
        }
        return out.toString();
    }

    private static String cut(String words, int width) {
        if (words.length() > width) {
            return words.substring(0, Math.max(0, width - 1)) + "…";
        }
        return words + " ".repeat(Math.max(0, Math.min(width, WIDEST) - words.length()));
    }
}
