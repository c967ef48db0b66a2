package org.demarche.ledger;

import java.util.List;

/**
 * An answer of the ledger: named columns and rows of text, numbers and lists of text.
 *
 * @param rows each with as many cells as there are columns; a cell is a {@link String}, a {@link Number} or a {@link List} of strings
 * @param next what {@link Lists#after} takes to go on behind the last row; empty where there is no more, or where the list has no pages
 */
public record Listing(List<String> columns, List<List<Object>> rows, String next) {

    public Listing {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Object> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(row.size() + " cells for " + columns.size() + " columns");
            }
        }
    }

    /** All there is. */
    public Listing(List<String> columns, List<List<Object>> rows) {
        this(columns, rows, "");
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The cell of a row under a column, as text. */
    public String cell(List<Object> row, String column) {
        Object cell = row.get(columns.indexOf(column));
        return cell instanceof List<?> list
                ? String.join("; ", list.stream().map(String::valueOf).toList())
                : String.valueOf(cell);
    }
}
