package org.demarche.ledger;

import java.util.Collections;
import java.util.Map;

/** One row of the store by the names of its columns; what is empty in the store, or room kept for later, is the empty string or zero here. */
record Row(Map<String, Object> cells) {

    Row {
        cells = Collections.unmodifiableMap(cells);
    }

    String text(String column) {
        String text = String.valueOf(cells.getOrDefault(column, ""));
        return text.isBlank() ? "" : text;
    }

    long number(String column) {
        return cells.get(column) instanceof Number known ? known.longValue() : 0;
    }

    double decimal(String column) {
        return cells.get(column) instanceof Number known ? known.doubleValue() : 0;
    }

    boolean has(String column) {
        return cells.containsKey(column) && !text(column).isEmpty();
    }

    byte[] bytes(String column) {
        return cells.get(column) instanceof byte[] known ? known : new byte[0];
    }
}
