package org.demarche.app.pages;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.demarche.ledger.LedgerException;

/**
 * Asks for the pages that need the whole ledger before a visitor does: when the server starts, and when the ledger rests after a change. What it asks is kept by the
 * {@link Cache}; a visitor who comes earlier is answered as always, never with what was.
 */
final class Warmth implements AutoCloseable {

    private static final long LOOK_MS = 1000;

    private final LongSupplier state;
    private final List<String> pages;
    private final Consumer<String> ask;
    private final Thread thread = new Thread(this::run, "warmth");
    private volatile boolean closed;

    /** @param ask answers the page of this path, and keeps the answer */
    Warmth(LongSupplier state, List<String> pages, Consumer<String> ask) {
        this.state = state;
        this.pages = pages;
        this.ask = ask;
    }

    void start() {
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        long warm = Long.MIN_VALUE;
        long before = Long.MIN_VALUE;
        while (!closed) {
            long now = looked(before);
            boolean rests = now == before || before == Long.MIN_VALUE;
            if (now != warm && rests) {
                pages.forEach(this::ask);
                warm = now;
            }
            before = now;
            pause();
        }
    }

    /** The state of now; the one before where the ledger cannot be asked, which a visitor will be told. */
    private long looked(long before) {
        try {
            return state.getAsLong();
        } catch (LedgerException e) {
            return before;
        }
    }

    private void ask(String page) {
        try {
            if (!closed) {
                ask.accept(page);
            }
        } catch (LedgerException | Refusal | IllegalStateException e) {
            pause();
        }
    }

    private void pause() {
        try {
            Thread.sleep(LOOK_MS);
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    /** Waits until nothing is asked any more. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
