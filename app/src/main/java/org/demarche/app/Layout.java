package org.demarche.app;

import java.util.ArrayList;
import java.util.List;

/** The lines of a page for a terminal, set in columns of a fixed width. */
final class Layout {

    /** The most characters of a line. */
    static final int WIDTH = 100;

    private static final int LABEL = 12;

    private final List<String> lines = new ArrayList<>();

    /** A stretch of a row: what stands in it, and how wide it is. */
    record Cell(int width, String words) {}

    void line(String words) {
        lines.add(words);
    }

    /** An empty line and a title. */
    void heading(String words) {
        lines.add("");
        lines.add(words);
    }

    /** Words after an indent, over as many lines as they need. */
    void wrapped(int indent, String words) {
        row(new Cell(indent, ""), new Cell(WIDTH + 1 - indent, words));
    }

    /** A label and what there is to say about it. */
    void labelled(String label, String words) {
        row(new Cell(2, ""), new Cell(LABEL, label), new Cell(WIDTH + 1 - LABEL - 2, words));
    }

    /** Cells beside each other, each wrapped by itself. */
    void row(Cell... cells) {
        List<List<String>> columns = new ArrayList<>();
        int depth = 1;
        for (Cell cell : cells) {
            List<String> column = folded(cell);
            columns.add(column);
            depth = Math.max(depth, column.size());
        }
        for (int i = 0; i < depth; i++) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < cells.length; c++) {
                String words = i < columns.get(c).size() ? columns.get(c).get(i) : "";
                line.append(words).append(" ".repeat(Math.max(0, cells[c].width() - length(words))));
            }
            lines.add(line.toString().stripTrailing());
        }
    }

    private static List<String> folded(Cell cell) {
        int room = Math.max(1, cell.width() - 1);
        List<String> out = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : cell.words().split(" ")) {
            for (String piece : pieces(word, room)) {
                if (!line.isEmpty() && length(line) + 1 + length(piece) > room) {
                    out.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(piece);
            }
        }
        out.add(line.toString());
        return out;
    }

    private static List<String> pieces(String word, int room) {
        if (word.length() <= room) {
            return List.of(word);
        }
        List<String> out = new ArrayList<>();
        int start = 0;
        int points = 0;
        for (int i = 0; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
            if (points++ == room) {
                out.add(word.substring(start, i));
                start = i;
                points = 1;
            }
        }
        out.add(word.substring(start));
        return out;
    }

    static int length(CharSequence words) {
        return Character.codePointCount(words, 0, words.length());
    }

    /** All lines, each with its end. */
    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }
}
