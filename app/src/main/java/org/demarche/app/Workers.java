package org.demarche.app;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;

/**
 * Does work side by side and hands on what it gives in the order in which it was asked for.
 *
 * <p>The hard point is an input without end: whoever brings work must wait when too much of it lies about, and a result must be handed on as soon as it
 * is its turn, even while the next report is still to come through a pipe. So one thread brings work, a pool does it, and one thread, the giver, takes the
 * oldest piece, waits for it and runs what it gave. No more pieces than four for each worker, and no more text than four million characters, are
 * under way at once; one report that is longer goes alone.
 *
 * <p>The pool is a {@link ForkJoinPool} because a report's own windows are then read side by side on its threads too, so that the last long report does
 * not leave the others idle.
 */
final class Workers implements AutoCloseable {

    private static final int AHEAD = 4;
    private static final int MOST_TEXT = 4_000_000;

    /** A piece of work: what to do with the result once it is its turn. */
    private record Piece(Future<Runnable> result, int size) {}

    private final ForkJoinPool pool;
    private final int most;
    private final Deque<Piece> pieces = new ArrayDeque<>();
    private final Thread giver;
    private long text;
    private boolean ended;
    private Optional<RuntimeException> failure = Optional.empty();

    /** @param jobs how many pieces are worked on at once */
    Workers(int jobs) {
        this.pool = new ForkJoinPool(jobs);
        this.most = AHEAD * jobs;
        this.giver = new Thread(this::give, "giver");
        giver.setDaemon(true);
        giver.start();
    }

    /**
     * Has something worked on; waits while too much is under way.
     *
     * @param size how many characters of text it holds in memory
     * @param work gives what is to be run when all that was asked for before has been
     * @throws RuntimeException what a result threw when it was run; nothing after it is run
     */
    void work(int size, Callable<Runnable> work) {
        roomFor(size);
        add(new Piece(pool.submit(work), size));
    }

    /** Has something run when all that was asked for before has been. */
    void then(Runnable next) {
        roomFor(0);
        add(new Piece(CompletableFuture.completedFuture(next), 0));
    }

    /** Waits until everything has been handed on. */
    void finish() {
        synchronized (this) {
            ended = true;
            notifyAll();
        }
        try {
            giver.join();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        throwFailure();
    }

    private synchronized void roomFor(int size) {
        throwFailure();
        while (pieces.size() >= most || (!pieces.isEmpty() && text + size > MOST_TEXT)) {
            try {
                wait();
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
            throwFailure();
        }
    }

    private synchronized void add(Piece piece) {
        pieces.add(piece);
        text += piece.size();
        notifyAll();
    }

    private synchronized void throwFailure() {
        failure.ifPresent(f -> {
            throw f;
        });
    }

    private void give() {
        try {
            for (Optional<Piece> next = next(); next.isPresent(); next = next()) {
                next.get().result().get().run();
                done(next.get());
            }
        } catch (RuntimeException e) {
            fail(e);
        } catch (ExecutionException e) {
            fail(new IllegalStateException(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The oldest piece, once there is one; empty at the end. */
    private synchronized Optional<Piece> next() throws InterruptedException {
        while (pieces.isEmpty() && !ended) {
            wait();
        }
        return Optional.ofNullable(pieces.peek());
    }

    private synchronized void done(Piece piece) {
        pieces.remove();
        text -= piece.size();
        notifyAll();
    }

    private synchronized void fail(RuntimeException e) {
        failure = Optional.of(e);
        notifyAll();
    }

    private static Failed interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new Failed(Main.OUR_FAULT, Message.DM_025, e);
    }

    @Override
    public void close() {
        pool.shutdownNow();
        giver.interrupt();
    }
}
