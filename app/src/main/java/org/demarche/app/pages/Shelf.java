package org.demarche.app.pages;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.demarche.app.Message;
import org.demarche.ledger.Ledger;

/**
 * The open ledgers of a server: some for reading, each lent to one request at a time, and one for writing.
 *
 * <p>All are the same file. Readers see whole reports only and are not held up while one writes.
 */
final class Shelf implements AutoCloseable {

    private static final int MOST = 8;
    private static final int PATIENCE_S = 20;

    private final Path file;
    private final BlockingQueue<Ledger> free = new LinkedBlockingQueue<>();
    private final AtomicInteger open = new AtomicInteger();
    private final List<Ledger> watching = new ArrayList<>();
    private final ReentrantLock writing = new ReentrantLock(true);

    Shelf(Path file) {
        this.file = file;
    }

    Path file() {
        return file;
    }

    /** Another number whenever anything in the ledger has changed, whoever changed it. */
    long state() {
        synchronized (watching) {
            if (watching.isEmpty()) {
                watching.add(Ledger.known(file));
            }
            return watching.get(0).lists().news().state();
        }
    }

    /** Asks a ledger that nobody else is asking. */
    <T> T ask(Function<Ledger, T> question) {
        Ledger ledger = taken();
        try {
            return question.apply(ledger);
        } finally {
            free.add(ledger);
        }
    }

    private Ledger taken() {
        Ledger ready = free.poll();
        if (ready != null) {
            return ready;
        }
        if (open.incrementAndGet() <= MOST) {
            return Ledger.known(file);
        }
        open.decrementAndGet();
        try {
            Ledger waited = free.poll(PATIENCE_S, TimeUnit.SECONDS);
            if (waited != null) {
                return waited;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new Refusal(503, Message.DM_128);
    }

    /** Changes the ledger; one change after the other. */
    <T> T change(Function<Ledger, T> work) {
        boolean mine = false;
        try {
            mine = writing.tryLock(PATIENCE_S, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!mine) {
            throw new Refusal(503, Message.DM_128);
        }
        try {
            return ask(work);
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void close() {
        for (Ledger ledger = free.poll(); ledger != null; ledger = free.poll()) {
            ledger.close();
        }
        synchronized (watching) {
            watching.forEach(Ledger::close);
            watching.clear();
        }
    }
}
