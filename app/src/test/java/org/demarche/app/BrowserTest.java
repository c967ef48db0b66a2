package org.demarche.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages in a real browser: {@code src/test/browser/pages.mjs} drives Chromium, where the machine has it; {@code ./check} brings it. */
class BrowserTest {

    private static final Path FOLDER = Path.of("src/test/browser");

    @TempDir
    static Path folder;

    @Test
    void thePagesKeepTheirPromisesInChromium() throws IOException, InterruptedException {
        Optional<String> chromium = found("chromium", "chromium-browser", "google-chrome");
        Optional<String> node = found("node");
        assumeTrue(chromium.isPresent() && node.isPresent(), "no chromium or no node here: ./check brings them");
        assumeTrue(
                Files.isDirectory(FOLDER.resolve("node_modules/playwright-core")),
                "no node_modules in app/src/test/browser: ./check brings them");
        try (Served served = Served.with(folder)) {
            Process process = new ProcessBuilder(
                            node.orElseThrow(),
                            FOLDER.resolve("pages.mjs").toString(),
                            served.address(),
                            "target/screenshots",
                            chromium.orElseThrow())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("browser.log").toFile())
                    .start();
            boolean ended = process.waitFor(5, TimeUnit.MINUTES);
            process.destroyForcibly();
            String told = Files.readString(folder.resolve("browser.log"), StandardCharsets.UTF_8);
            assertThat(ended).as(told).isTrue();
            assertThat(process.exitValue()).as(told).isZero();
        }
    }

    private static Optional<String> found(String... names) {
        List<String> folders =
                List.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(":"));
        return Stream.of(names)
                .flatMap(n -> folders.stream().map(f -> Path.of(f, n)))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }
}
