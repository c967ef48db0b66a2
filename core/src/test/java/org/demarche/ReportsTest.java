package org.demarche;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.report.Report;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole reports, all invented: {@code reports/<name>/report.txt} and the record that is made of it, as lines in {@code record.txt}.
 *
 * <p>The first line of a record.txt tells when the report came out. {@code -Ddemarche.write=true} writes the rest anew; what changes is
 * reviewed as a diff. A record.txt holds what Demarche finds, with its errors, not what it should find.
 */
class ReportsTest {

    private static final Path REPORTS = Path.of("src/test/resources/reports");

    static Stream<String> names() throws IOException {
        try (Stream<Path> folders = Files.list(REPORTS)) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void reportHasItsRecord(String name) throws IOException {
        Path file = REPORTS.resolve(name).resolve("record.txt");
        List<String> expected = Files.readAllLines(file);
        LocalDate day = LocalDate.parse(expected.get(0).replace("published ", ""));
        Report report = Report.of(name, Files.readString(REPORTS.resolve(name).resolve("report.txt")));
        List<String> lines = Transcript.of(Engine.demarche().read(report.published(day)));
        if (Boolean.getBoolean("demarche.write")) {
            Files.write(file, lines);
        } else {
            assertThat(lines).as("record of %s", name).containsExactlyElementsOf(expected);
        }
    }
}
