package org.demarche.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports about one week, merged as a person would; {@code NAME-ledger.txt} is what a person noted down. */
class WeeksTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"bridge", "strike"})
    void aWeekOfReportsIsMergedAsAPersonWould(String name) throws IOException {
        String expected;
        try (InputStream in = WeeksTest.class.getResourceAsStream("/weeks/" + name + "-ledger.txt")) {
            expected = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
        try (Ledger ledger = Ledger.open(folder.resolve("week.ledger"))) {
            Week.of(name).forEach(ledger::add);
            ledger.merge();
            String page = Week.page(ledger);
            Files.writeString(Path.of("target", name + "-ledger.txt"), page);
            assertThat(page).isEqualTo(expected);
        }
    }
}
