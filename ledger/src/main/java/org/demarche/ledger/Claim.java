package org.demarche.ledger;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The sign that a process is adding reports: a lock on an empty file beside the ledger, which the system takes back when the process ends,
 * however it ends. Who only wants to read need not merge then, nor make the other wait.
 */
public final class Claim implements AutoCloseable {

    private final Path file;
    private final Optional<FileChannel> held;

    private Claim(Path file, Optional<FileChannel> held) {
        this.file = file;
        this.held = held;
    }

    static Path beside(Path ledger) {
        return ledger.resolveSibling(ledger.getFileName() + "-adding");
    }

    /** Claims the ledger; where another process has, or the folder allows no file, nothing is held, and nothing is lost. */
    static Claim on(Path ledger) {
        Path file = beside(ledger);
        return new Claim(file, locked(file));
    }

    /** Whether another process is adding. */
    static boolean isHeld(Path ledger) {
        Path file = beside(ledger);
        if (!Files.exists(file)) {
            return false;
        }
        Optional<FileChannel> mine = locked(file);
        mine.ifPresent(Claim::close);
        return mine.isEmpty();
    }

    private static Optional<FileChannel> locked(Path file) {
        FileChannel channel;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            return Optional.empty();
        }
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(channel);
            }
        } catch (IOException | OverlappingFileLockException e) {
            // another has it
        }
        close(channel);
        return Optional.empty();
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // the system closes it with the process
        }
    }

    @Override
    public void close() {
        held.ifPresent(channel -> {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                // it is empty, and the next claim takes it
            }
            close(channel);
        });
    }
}
