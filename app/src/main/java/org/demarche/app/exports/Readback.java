package org.demarche.app.exports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads an export back and tells what is wrong with it: rows of another width, JSON that does not parse, words that do not stand at their span. */
public final class Readback {

    private static final Pattern SPAN = Pattern.compile("T\\d+\\t\\S+ ([\\d ;]+)\\t(.*)");

    /**
     * What was read back.
     *
     * @param rows how many rows, lines or features
     * @param fault empty where all is well
     */
    public record Seen(int rows, String fault) {}

    private Readback() {}

    public static Seen file(String format, String text, boolean header) {
        return switch (format) {
            case "polecat" -> tabs(text, Polecat.COLUMNS, true);
            case "gdelt" -> tabs(text, Gdelt.COLUMNS, header);
            case "gdelt-mentions" -> tabs(text, Gdelt.MENTIONS, header);
            case "acled-like" -> csv(text, width(Acled.COLUMNS));
            case "ucdp-like" -> csv(text, width(Ucdp.COLUMNS));
            case "positions.csv", "statements.csv", "parties.csv" -> csv(text, 0);
            case "plover", "items.jsonl" -> jsonLines(text);
            case "timeline.json" -> json(text, "events");
            case "map.geojson" -> json(text, "features");
            case "jsonld" -> json(text, "@graph");
            case "conllu" -> conllu(text);
            default -> new Seen(0, "no such format");
        };
    }

    private static int width(String columns) {
        return columns.split(", ").length;
    }

    private static Seen tabs(String text, String columns, boolean header) {
        List<String> lines = text.lines().toList();
        for (String line : lines) {
            int n = line.split("\t", -1).length;
            if (n != width(columns)) {
                return new Seen(0, n + " columns instead of " + width(columns));
            }
        }
        boolean named = !header || (!lines.isEmpty() && lines.get(0).equals(columns.replace(", ", "\t")));
        return new Seen(lines.size() - (header ? 1 : 0), named ? "" : "another header");
    }

    /** @param width zero for that of the header */
    static Seen csv(String text, int width) {
        List<List<String>> rows = rows(text);
        int wanted = width == 0 && !rows.isEmpty() ? rows.get(0).size() : width;
        for (List<String> row : rows) {
            if (row.size() != wanted) {
                return new Seen(0, row.size() + " columns instead of " + wanted);
            }
        }
        return new Seen(Math.max(0, rows.size() - 1), "");
    }

    /** The cells of a CSV file by RFC 4180. */
    public static List<List<String>> rows(String text) {
        List<List<String>> out = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean twice = quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
            if (twice) {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    out.add(List.copyOf(row));
                    row.clear();
                }
            } else if (quoted || c != '\r') {
                cell.append(c);
            }
        }
        return out;
    }

    private static Seen jsonLines(String text) {
        int n = 0;
        for (String line : text.lines().toList()) {
            if (!json(line)) {
                return new Seen(n, "line " + (n + 1) + " is no JSON object");
            }
            n++;
        }
        return new Seen(n, "");
    }

    private static boolean json(String line) {
        try {
            return Printed.MAPPER.readTree(line).isObject();
        } catch (JacksonException e) {
            return false;
        }
    }

    private static Seen json(String text, String list) {
        try {
            JsonNode node = Printed.MAPPER.readTree(text).path(list);
            return new Seen(node.size(), node.isArray() ? "" : "no list \"" + list + "\"");
        } catch (JacksonException e) {
            return new Seen(0, "no JSON");
        }
    }

    private static Seen conllu(String text) {
        int n = 0;
        for (String line : text.lines().toList()) {
            boolean word = !line.isEmpty() && !line.startsWith("# ");
            if (word && line.split("\t", -1).length != 10) {
                return new Seen(n, "a word without ten columns");
            }
            n += word ? 1 : 0;
        }
        return new Seen(n, "");
    }

    /** Every span of every annotation file holds the words that it says. */
    public static Seen brat(Map<String, String> files) {
        int n = 0;
        for (Map.Entry<String, String> file : files.entrySet()) {
            if (file.getKey().endsWith(".ann")) {
                String text = files.getOrDefault(file.getKey().replaceFirst("ann$", "txt"), "");
                String fault = annotations(text, file.getValue());
                if (!fault.isEmpty()) {
                    return new Seen(n, file.getKey() + ": " + fault);
                }
                n += (int) file.getValue().lines().count();
            }
        }
        return new Seen(n, "");
    }

    /** The first line whose words do not stand at its span; empty where all do. */
    private static String annotations(String text, String lines) {
        for (String line : lines.split("\n")) {
            Matcher span = SPAN.matcher(line);
            if (span.matches() && !words(text, span.group(1)).equals(span.group(2))) {
                return line;
            }
        }
        return "";
    }

    private static String words(String text, String spans) {
        List<String> out = new ArrayList<>();
        for (String span : spans.split(";")) {
            String[] ends = span.split(" ");
            int from = text.offsetByCodePoints(0, Integer.parseInt(ends[0]));
            out.add(text.substring(from, text.offsetByCodePoints(0, Integer.parseInt(ends[1]))));
        }
        return String.join(" ", out);
    }
}
