package org.demarche.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.demarche.Demarche;
import org.demarche.lexicon.Lexicon;

/**
 * Opens the engine with the weights that came with it.
 *
 * <p>The launcher names their folder in the system property {@code demarche.model}; without it they are unpacked from the jar into a folder that goes when the process ends.
 */
final class Opening {

    private static final List<String> FILES = List.of("reader.onnx", "reader.sha256", "vocabulary.txt", "labels.tsv");

    private Opening() {}

    static Demarche demarche(Optional<Path> lists) {
        Lexicon lexicon = lists.map(Lexicon::english).orElseGet(Lexicon::english);
        String named = System.getProperty("demarche.model", "");
        try {
            Path folder = named.isEmpty() ? unpacked() : Path.of(named);
            return Demarche.open(folder, lexicon);
        } catch (IOException e) {
            throw new UncheckedIOException(Message.DM_015.with(named, e.getMessage()), e);
        }
    }

    private static Path unpacked() throws IOException {
        Path folder = Files.createTempDirectory("demarche-model");
        for (String name : FILES) {
            try (InputStream in = Demarche.class.getResourceAsStream("/org/demarche/model/" + name)) {
                if (in == null) {
                    throw new IOException("no " + name + " on the class path");
                }
                Path file = folder.resolve(name);
                Files.copy(in, file);
                file.toFile().deleteOnExit();
            }
        }
        folder.toFile().deleteOnExit();
        return folder;
    }
}
