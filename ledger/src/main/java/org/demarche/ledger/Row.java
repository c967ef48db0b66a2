package org.demarche.ledger;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One row of the store by the names of its columns; what is empty in the store, or room kept for later, is the empty string or zero here.
 *
 * <p>Rows of one query share the places of their columns, for a merge reads many thousands of them.
 */
final class Row {

    static final Row EMPTY = new Row(Map.of(), new Optional<?>[0]);

    private final Map<String, Integer> places;
    private final Object[] cells;

    /**
     * @param places of the columns by their names
     * @param cells an empty {@link Optional} where the store has nothing
     */
    Row(Map<String, Integer> places, Object[] cells) {
        this.places = places;
        this.cells = cells;
    }

    /** What is told, in the order of the columns. */
    Map<String, Object> cells() {
        Map<String, Object> out = new LinkedHashMap<>();
        places.forEach((column, at) -> {
            if (!(cells[at] instanceof Optional<?>)) {
                out.put(column, cells[at]);
            }
        });
        return Collections.unmodifiableMap(out);
    }

    private Object cell(String column) {
        Integer at = places.get(column);
        return at == null ? Optional.empty() : cells[at];
    }

    String text(String column) {
        Object cell = cell(column);
        if (cell instanceof Optional<?>) {
            return "";
        }
        String text = cell.toString();
        return text.isBlank() ? "" : text;
    }

    long number(String column) {
        return cell(column) instanceof Number known ? known.longValue() : 0;
    }

    double decimal(String column) {
        return cell(column) instanceof Number known ? known.doubleValue() : 0;
    }

    boolean has(String column) {
        return !text(column).isEmpty();
    }

    byte[] bytes(String column) {
        return cell(column) instanceof byte[] known ? known : new byte[0];
    }
}
