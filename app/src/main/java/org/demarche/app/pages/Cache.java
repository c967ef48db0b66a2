package org.demarche.app.pages;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Answers that cost much and change only when the ledger does, kept for as long as it stays the same. Who asks for what somebody else is being answered waits for
 * that answer.
 */
public final class Cache {

    private static final int MOST = 150;

    /** An answer and the state of the ledger when it was asked for. */
    private record Kept(long state, FutureTask<Object> answer) {}

    private final LongSupplier state;
    private final Map<String, Kept> known = new LinkedHashMap<>(16, 0.75f, true);

    /** @param state of the ledger: another number whenever anything in it has changed */
    Cache(LongSupplier state) {
        this.state = state;
    }

    /** The answer of this name, asked for only where the ledger has changed since; the name tells all that the answer depends on. */
    @SuppressWarnings("unchecked")
    public <T> T get(String name, Supplier<T> question) {
        long now = state.getAsLong();
        FutureTask<Object> mine = new FutureTask<>(question::get);
        FutureTask<Object> answer = kept(name, new Kept(now, mine));
        if (answer == mine) {
            mine.run();
        }
        try {
            return (T) answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", e);
        } catch (ExecutionException e) {
            forget(name, answer);
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** The answer that is known for this state, or else the fresh one, which is known from now on. */
    private FutureTask<Object> kept(String name, Kept fresh) {
        synchronized (known) {
            Kept before = known.get(name);
            if (before != null && before.state() == fresh.state()) {
                return before.answer();
            }
            known.put(name, fresh);
            if (known.size() > MOST) {
                known.remove(known.keySet().iterator().next());
            }
            return fresh.answer();
        }
    }

    private void forget(String name, FutureTask<Object> answer) {
        synchronized (known) {
            Kept kept = known.get(name);
            if (kept != null && kept.answer() == answer) {
                known.remove(name);
            }
        }
    }
}
