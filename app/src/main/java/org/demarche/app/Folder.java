package org.demarche.app;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * What lies in a folder and below it.
 *
 * @param files the files that are named like reports, sorted
 * @param messages what is left out on purpose: links, which may lead in a circle
 * @param refusals what could not be looked into
 */
record Folder(List<Path> files, List<String> messages, List<String> refusals) {

    Folder {
        files = files.stream().sorted().toList();
        messages = messages.stream().sorted().toList();
        refusals = refusals.stream().sorted().toList();
    }

    static Folder walked(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        List<String> messages = new ArrayList<>();
        List<String> refusals = new ArrayList<>();
        Files.walkFileTree(folder.resolve("."), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
                boolean named = Kind.isNamedLikeAReport(file);
                if (is.isSymbolicLink() && (named || Files.isDirectory(file) || !Files.exists(file))) {
                    messages.add(Message.DM_055.with(file.normalize()));
                } else if (is.isRegularFile() && named) {
                    files.add(file.normalize());
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                refusals.add(Message.DM_011.with(file.normalize(), Causes.of(e)));
                return FileVisitResult.CONTINUE;
            }
        });
        return new Folder(files, messages, refusals);
    }
}
