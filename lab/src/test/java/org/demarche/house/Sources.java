package org.demarche.house;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The files of the repository: its modules, their Java sources parsed but not compiled, and its pages. */
final class Sources {

    /** The folder that holds the modules. */
    static final Path ROOT = root();

    private Sources() {}

    /** One parsed Java file; lines count from 1. */
    record Source(Path path, CompilationUnitTree tree, SourcePositions positions) {

        long firstLine(Tree part) {
            return tree.getLineMap().getLineNumber(positions.getStartPosition(tree, part));
        }

        long lastLine(Tree part) {
            return tree.getLineMap().getLineNumber(positions.getEndPosition(tree, part));
        }

        /** A finding about a part of this file, as a compiler would print it. */
        String finding(Tree part, String words) {
            return ROOT.relativize(path) + ":" + firstLine(part) + " " + words;
        }
    }

    /** The folders that hold a pom.xml, in alphabetical order. */
    static List<Path> modules() {
        return list(ROOT)
                .filter(folder -> Files.exists(folder.resolve("pom.xml")))
                .toList();
    }

    /** Every Java file of every module, tests included, in alphabetical order. */
    static List<Path> javaFiles() {
        List<Path> files = new ArrayList<>();
        for (Path module : modules()) {
            files.addAll(filesUnder(module.resolve("src/main"), ".java"));
            files.addAll(filesUnder(module.resolve("src/test"), ".java"));
        }
        return files;
    }

    /** The files under a folder whose name ends so, in alphabetical order; none when there is no such folder. */
    static List<Path> filesUnder(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every Java file, parsed by the JDK's own parser. */
    static List<Source> parsed() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, UTF_8)) {
            var units = files.getJavaFileObjectsFromPaths(javaFiles());
            var task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null, units);
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            List<Source> sources = new ArrayList<>();
            for (CompilationUnitTree tree : task.parse()) {
                sources.add(new Source(Path.of(tree.getSourceFile().toUri()), tree, positions));
            }
            return sources;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("core/pom.xml"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException(
                        "no folder above " + Path.of("").toAbsolutePath() + " holds core/pom.xml");
            }
        }
        return folder;
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
