package org.demarche.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * One list being made: a query in the order of its key, read until enough rows are there. The key of the last row is where the next page
 * goes on, so that a page costs the same however far behind it lies.
 */
final class Rows {

    private static final String APART = "\t";

    private final Store store;
    private final List<String> key;
    private final String after;
    private final int most;
    private final List<List<Object>> rows = new ArrayList<>();
    private String last = "";
    private String next = "";

    /**
     * @param key the columns, or expressions, by which the list is ordered, with its table before each
     * @param after the key behind which it goes on; empty for the first page
     * @param most at most so many rows; zero for all
     */
    Rows(Store store, List<String> key, String after, int most) {
        this.store = store;
        this.key = key;
        this.after = after;
        this.most = most;
    }

    /** The cells of the key as columns of the query. */
    String columns() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < key.size(); i++) {
            out.append(", ").append(key.get(i)).append(" AS key").append(i);
        }
        return out.toString();
    }

    /** Adds the condition that rows lie behind the page before. */
    Rows behind(Where where) {
        List<String> cells = List.of(after.split(APART, -1));
        if (!after.isEmpty() && cells.size() == key.size()) {
            String marks = key.stream().map(k -> "?").collect(Collectors.joining(", "));
            where.and("(" + String.join(", ", key) + ") > (" + marks + ")", numbered(cells));
        }
        return this;
    }

    private static Object[] numbered(List<String> cells) {
        return cells.stream()
                .map(c -> c.matches("-?\\d{1,18}") ? (Object) Long.valueOf(c) : c)
                .toArray();
    }

    String order() {
        return " ORDER BY " + String.join(", ", key);
    }

    /** Reads rows that pass until there are enough. */
    Rows read(String query, Object[] values, Predicate<Row> passes, Function<Row, List<Object>> cells) {
        store.until(
                query,
                r -> {
                    if (passes.test(r)) {
                        next = most > 0 && rows.size() == most ? last : "";
                        if (next.isEmpty()) {
                            rows.add(cells.apply(r));
                            last = key(r);
                        }
                    }
                    return next.isEmpty();
                },
                values);
        return this;
    }

    private String key(Row r) {
        List<String> out = new ArrayList<>();
        for (int i = 0; i < key.size(); i++) {
            out.add(r.text("key" + i));
        }
        return String.join(APART, out);
    }

    Listing listing(String... columns) {
        return new Listing(Arrays.asList(columns), rows, next);
    }
}
