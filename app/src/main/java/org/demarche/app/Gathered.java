package org.demarche.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Opens what {@code add} is given: as {@link Inputs} does, and web pages; folders with all that lies in them, links not followed. */
final class Gathered {

    private static final List<String> ENDINGS = List.of(".txt", ".json", ".jsonl", ".html", ".htm", ".xhtml");

    private final Adding taker;
    private final Inputs inputs;

    Gathered(Adding taker, InputStream standardInput) {
        this.taker = taker;
        this.inputs = new Inputs(taker, standardInput);
    }

    void open(String path) {
        if (taker.isStopped()) {
            return;
        }
        try {
            Path file = path.isBlank() ? Path.of("-") : Path.of(path);
            if (Files.isDirectory(file)) {
                folder(file);
            } else if (WebPage.is(file) && Files.isRegularFile(file)) {
                taker.report(WebPage.read(file));
            } else {
                inputs.open(path);
            }
        } catch (Refused e) {
            taker.refused(e.words());
        } catch (IOException | UncheckedIOException | InvalidPathException e) {
            taker.refused(Message.DM_011.with(path, Causes.of(e)));
        }
    }

    private void folder(Path folder) throws IOException, Refused {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile)
                    .filter(Gathered::isReport)
                    .sorted()
                    .toList();
        }
        if (files.isEmpty()) {
            throw new Refused(Message.DM_002, folder);
        }
        files.forEach(f -> open(f.toString()));
    }

    private static boolean isReport(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith);
    }
}
