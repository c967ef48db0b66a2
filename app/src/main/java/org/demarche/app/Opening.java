package org.demarche.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.Demarche;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.LexiconException;

/**
 * Opens the engine with the weights that came with it, once for each set of lists, and closes it at the end.
 *
 * <p>The launcher names their folder in the system property {@code demarche.model}; without it they are unpacked from the jar into a folder that goes when the process ends.
 */
final class Opening implements AutoCloseable {

    private static final List<String> FILES = List.of("reader.onnx", "reader.sha256", "vocabulary.txt", "labels.tsv");

    private final Map<Optional<Path>, Demarche> open = new HashMap<>();

    /**
     * The engine with the built-in lists, and the user's own laid over them where a folder is named.
     *
     * @throws Refused where the user's own lists cannot be used
     */
    Demarche demarche(Optional<Path> lists) throws Refused {
        Demarche known = open.get(lists);
        if (known != null) {
            return known;
        }
        Demarche fresh = opened(lexicon(lists));
        open.put(lists, fresh);
        return fresh;
    }

    /** The built-in lists, and the user's own laid over them where a folder is named. */
    static Lexicon lexicon(Optional<Path> lists) throws Refused {
        if (lists.isEmpty()) {
            return Lexicon.english();
        }
        Path folder = lists.get();
        if (!Files.isDirectory(folder)) {
            throw new Refused(Message.DM_023, folder, "no such folder");
        }
        try {
            return Lexicon.english(folder);
        } catch (LexiconException | UncheckedIOException | IllegalArgumentException e) {
            throw new Refused(Message.DM_023, folder, String.valueOf(e.getMessage()));
        }
    }

    private static Demarche opened(Lexicon lexicon) {
        String named = System.getProperty("demarche.model", "");
        try {
            return Demarche.open(named.isEmpty() ? unpacked() : Path.of(named), lexicon);
        } catch (IOException | RuntimeException | LinkageError e) {
            throw new Failed(Main.OUR_FAULT, Message.DM_015, named.isEmpty() ? "the jar" : named, Causes.of(e));
        }
    }

    private static Path unpacked() throws IOException {
        Path folder = Files.createTempDirectory("demarche-model");
        folder.toFile().deleteOnExit();
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
        return folder;
    }

    @Override
    public void close() {
        open.values().forEach(Demarche::close);
        open.clear();
    }
}
