package org.demarche.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.demarche.house.Shapes.Method;
import org.demarche.house.Sources.Source;
import org.junit.jupiter.api.Test;

/** Names and sizes of what the sources hold, tests included. */
class ShapeTest {

    private static final int LINES_OF_A_FILE = 400;
    private static final int LINES_OF_A_METHOD = 40;
    private static final int PARAMETERS = 4;
    private static final int NESTING = 3;

    /** Words that no type name starts with. */
    private static final Set<String> BANNED_FIRST = Set.of("Abstract", "Default", "Base");

    /** Words that no type name holds. */
    private static final Set<String> BANNED = Set.of(
            "Impl", "Manager", "Helper", "Helpers", "Util", "Utils", "Factory", "Processor", "Handler", "Data", "Info");

    private static final Pattern WORD = Pattern.compile("[A-Z]+(?![a-z])|[A-Z][a-z0-9]*");

    private static final List<Source> SOURCES = Sources.parsed();

    @Test
    void aFileHasAtMost400Lines() {
        List<String> findings = new ArrayList<>();
        for (Path file : Sources.javaFiles()) {
            long lines = Sources.text(file).lines().count();
            if (lines > LINES_OF_A_FILE) {
                findings.add(Sources.ROOT.relativize(file) + " has " + lines + " lines");
            }
        }
        assertThat(findings).as("files of more than %d lines", LINES_OF_A_FILE).isEmpty();
    }

    @Test
    void aMethodHasAtMost40Lines() {
        List<String> findings = new ArrayList<>();
        for (Method method : methods()) {
            if (method.lines() > LINES_OF_A_METHOD) {
                findings.add(method.finding("has " + method.lines() + " lines"));
            }
        }
        assertThat(findings)
                .as("methods of more than %d lines", LINES_OF_A_METHOD)
                .isEmpty();
    }

    @Test
    void aMethodHasAtMostFourParameters() {
        List<String> findings = new ArrayList<>();
        for (Method method : methods()) {
            if (method.parameters() > PARAMETERS && !method.buildsARecord()) {
                findings.add(method.finding("has " + method.parameters() + " parameters"));
            }
        }
        assertThat(findings)
                .as("methods of more than %d parameters", PARAMETERS)
                .isEmpty();
    }

    @Test
    void aMethodNestsAtMostThreeDeep() {
        List<String> findings = new ArrayList<>();
        for (Method method : methods()) {
            if (method.nesting() > NESTING) {
                findings.add(method.finding("nests " + method.nesting() + " deep"));
            }
        }
        assertThat(findings).as("methods that nest more than %d deep", NESTING).isEmpty();
    }

    @Test
    void typeNamesAreWordsOfTheField() {
        List<String> findings = new ArrayList<>();
        for (Source source : SOURCES) {
            for (ClassTree type : Shapes.types(source)) {
                List<String> words = words(type.getSimpleName().toString());
                if (words.stream().anyMatch(BANNED::contains)
                        || words.stream().limit(1).anyMatch(BANNED_FIRST::contains)) {
                    findings.add(source.finding(type, "type " + type.getSimpleName()));
                }
            }
        }
        assertThat(findings).as("type names with a banned word").isEmpty();
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<Path> folders = new TreeSet<>();
        for (Path file : Sources.javaFiles()) {
            folders.add(file.getParent());
        }
        List<String> findings = new ArrayList<>();
        for (Path folder : folders) {
            if (!nullMarked(folder) && !nullMarked(mainFolder(folder))) {
                findings.add(Sources.ROOT.relativize(folder).toString());
            }
        }
        assertThat(findings)
                .as("packages without a package-info.java that says @NullMarked")
                .isEmpty();
    }

    private static boolean nullMarked(Path folder) {
        Path file = folder.resolve("package-info.java");
        return Files.exists(file) && Sources.text(file).contains("@NullMarked");
    }

    /** Tests share the package-info.java of the package they test. */
    private static Path mainFolder(Path folder) {
        return Path.of(folder.toString().replace("/src/test/java", "/src/main/java"));
    }

    private static List<Method> methods() {
        List<Method> methods = new ArrayList<>();
        for (Source source : SOURCES) {
            methods.addAll(Shapes.methods(source));
        }
        return methods;
    }

    private static List<String> words(String name) {
        return WORD.matcher(name).results().map(found -> found.group()).toList();
    }
}
