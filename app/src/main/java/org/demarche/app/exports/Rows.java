package org.demarche.app.exports;

import java.util.ArrayList;
import java.util.List;

/** A table under its columns, which each row must fill. */
final class Rows {

    private final List<String> columns;
    private final List<List<String>> rows = new ArrayList<>();

    Rows(String columns) {
        this.columns = List.of(columns.split(", "));
    }

    /** A row being filled; what is not put stays blank. */
    final class Line {
        private final List<String> cells = new ArrayList<>(java.util.Collections.nCopies(columns.size(), ""));

        /** @throws IllegalArgumentException where there is no such column */
        Line put(String column, Object cell) {
            int at = columns.indexOf(column);
            if (at < 0) {
                throw new IllegalArgumentException("no column " + column);
            }
            cells.set(at, Printed.line(String.valueOf(cell)));
            return this;
        }
    }

    Line line() {
        Line line = new Line();
        rows.add(line.cells);
        return line;
    }

    String tabs(boolean header) {
        StringBuilder out = new StringBuilder(header ? String.join("\t", columns) + "\n" : "");
        rows.forEach(r -> out.append(String.join("\t", r)).append('\n'));
        return out.toString();
    }

    String csv() {
        StringBuilder out = new StringBuilder(Printed.csvLine(columns));
        rows.forEach(r -> out.append(Printed.csvLine(r)));
        return out.toString();
    }
}
