package org.demarche.app.pages;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.demarche.ledger.Ledger;

/** Answers that cost much and change only when the ledger does, kept for as long as it stays the same. */
final class Cache {

    private static final int MOST = 200;

    private final Map<String, Object> known = new LinkedHashMap<>();

    /** The answer of this name, asked for only where the ledger has changed since. */
    @SuppressWarnings("unchecked")
    <T> T get(Ledger ledger, String name, Supplier<T> question) {
        String key = ledger.lists().news().stamp() + " " + name;
        synchronized (known) {
            if (known.containsKey(key)) {
                return (T) known.getOrDefault(key, "");
            }
        }
        T fresh = question.get();
        synchronized (known) {
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(key, fresh);
        }
        return fresh;
    }
}
