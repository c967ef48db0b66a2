package org.demarche.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed leaves whole reports; others read while one writes. */
class CrashTest {

    private static final int REPORTS = 300;
    private static final int ROUNDS = Integer.getInteger("demarche.kills", 4);

    @TempDir
    Path folder;

    /** SQLite counts this while it waits for a lock, and only then; what else the machine does hardly shows. */
    private static final int PATIENCE_MS = Integer.getInteger("demarche.patience", 1000);

    private static Process writer(Path file, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home", ""), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path", ""),
                Writer.class.getName(),
                file.toString(),
                Integer.toString(REPORTS)));
        command.addAll(List.of(more));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @Test
    void aKilledProcessLeavesWholeReportsAndTheNextGoesOn() throws Exception {
        Path file = folder.resolve("killed.ledger");
        Random random = new Random(11);
        for (int round = 0; round < ROUNDS; round++) {
            Process process = writer(file);
            process.waitFor(700 + random.nextInt(1500), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            try (Store store = Store.open(file)) {
                assertThat(store.first("PRAGMA integrity_check").orElseThrow().cells())
                        .containsValue("ok");
                long reports = store.number("SELECT count(*) FROM reports");
                assertThat(store.number("SELECT count(*) FROM parties")).isEqualTo(2 * reports);
                assertThat(store.number("SELECT count(*) FROM events")).isEqualTo(reports);
                assertThat(store.number("SELECT count(*) FROM positions")).isEqualTo(reports);
                assertThat(store.number("SELECT count(*) FROM roles")).isEqualTo(2 * reports);
            }
        }
        Path clean = folder.resolve("clean.ledger");
        Writer.main(new String[] {file.toString(), Integer.toString(REPORTS)});
        Writer.main(new String[] {clean.toString(), Integer.toString(REPORTS)});
        try (Ledger one = Ledger.known(file);
                Ledger other = Ledger.known(clean)) {
            assertThat(Week.everything(one)).isEqualTo(Week.everything(other));
        }
    }

    @Test
    void aSecondProcessListsWhileOneAddsAndNeitherWaitsASecondForALock() throws Exception {
        Path file = folder.resolve("shared.ledger");
        Ledger.open(file).close();
        Process process = writer(file, Integer.toString(PATIENCE_MS));
        try {
            int lists = 0;
            while (process.isAlive()) {
                try (Ledger ledger = Ledger.known(file, PATIENCE_MS)) {
                    ledger.mergeUnlessBusy();
                    ledger.lists().events().events(Filter.ALL.limited(50));
                }
                lists++;
            }
            assertThat(process.exitValue()).isZero();
            assertThat(lists).isPositive();
        } finally {
            process.destroyForcibly();
        }
    }
}
