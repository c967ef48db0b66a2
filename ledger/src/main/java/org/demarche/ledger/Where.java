package org.demarche.ledger;

import java.util.ArrayList;
import java.util.List;

/** The conditions of a query with their values. */
final class Where {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    Where and(String condition, Object... with) {
        conditions.add("(" + condition + ")");
        values.addAll(List.of(with));
        return this;
    }

    /** Adds the condition where the word is not empty, with the word for each mark in it. */
    Where when(String word, String condition) {
        if (!word.isEmpty()) {
            conditions.add("(" + condition + ")");
            long marks = condition.chars().filter(c -> c == '?').count();
            for (int i = 0; i < marks; i++) {
                values.add(word);
            }
        }
        return this;
    }

    /** With {@code WHERE} before it; empty where nothing narrows. */
    String clause() {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    Object[] values() {
        return values.toArray();
    }

    static String limit(Filter filter) {
        return filter.limit() > 0 ? " LIMIT " + filter.limit() : "";
    }
}
