package org.demarche.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Set;

/** The folder of {@code -o}: one file a report, named by the report's id. */
final class Outbox {

    private final Path folder;
    private final String ending;
    private final Set<String> names = new HashSet<>();

    private Outbox(Path folder, String ending) {
        this.folder = folder;
        this.ending = ending;
    }

    /**
     * Opens the folder; one that is missing is made.
     *
     * @param ending of the files' names, with its dot
     * @throws Refused where nothing can be written there
     */
    static Outbox in(Path folder, String ending) throws Refused {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Refused(Message.DM_013, folder, Causes.of(e));
        }
        if (!Files.isWritable(folder)) {
            throw new Refused(Message.DM_013, folder, "access denied");
        }
        return new Outbox(folder, ending);
    }

    /**
     * Writes beside and moves into place, so that no half file is ever seen.
     *
     * @throws Refused where an earlier report has the same file, or where it cannot be written
     */
    void write(String id, String words) throws Refused {
        String name = id.replaceAll("[^\\p{L}\\p{N}._-]+", "_").replaceFirst("^\\.+", "_");
        if (!names.add(name)) {
            throw new Refused(Message.DM_012, id);
        }
        Path file = folder.resolve(name + ending);
        Path fresh = folder.resolve("." + name + ".part");
        try {
            try {
                Files.writeString(fresh, words);
                Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw new Refused(Message.DM_013, file, Causes.of(e));
        }
    }
}
