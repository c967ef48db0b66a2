package org.demarche.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many reports at once: the same records in the same order, whatever the number of jobs. */
class SideBySideTest {

    private static final Opening OPENING = new Opening();

    @TempDir
    Path folder;

    @AfterAll
    static void close() {
        OPENING.close();
    }

    private static String reports() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            String more = "Shells killed " + (i + 3) + " people near Donetsk. ".repeat(1 + i % 4 * 3);
            out.append(Ran.line("r" + i, "Iran's Foreign Minister met the envoy in Muscat on Monday. " + more));
            if (i == 5) {
                out.append("{\"id\": \"broken\n");
            }
        }
        return out.toString();
    }

    @Test
    void jobsDoNotShow() {
        byte[] in = Ran.bytes(reports());
        Ran one = Ran.with(OPENING, in, "read", "--json", "--jobs", "1", "-");
        Ran three = Ran.with(OPENING, in, "read", "--json", "--jobs", "3", "-");
        assertThat(three).isEqualTo(one);
        assertThat(one.ids()).hasSize(12).startsWith("r0", "r1").endsWith("r10", "r11");
        assertThat(one.code()).isEqualTo(Main.SOME_REFUSED);
    }

    @Test
    void jobsMustBeAboveZero() {
        assertThat(Ran.with(OPENING, "read", "--jobs", "0", "x.txt").err()).startsWith("DM-051");
    }

    @Test
    void addTakesRecordsAsTheyAre() throws IOException {
        byte[] in = Ran.bytes(reports());
        Path records = folder.resolve("records.jsonl");
        Files.writeString(records, Ran.with(OPENING, in, "read", "--json", "-").out());
        String[] from = {"add", "--ledger", folder.resolve("a.ledger").toString(), records.toString()};
        assertThat(Ran.with(OPENING, from).err()).contains("12 added");
        assertThat(Ran.with(OPENING, from).err()).contains("12 known already");
        Ran read = Ran.with(
                OPENING, in, "add", "--ledger", folder.resolve("a.ledger").toString(), "-");
        assertThat(read.err()).contains("12 known already");
    }

    @Test
    void readReadsTheReportOfARecord() throws IOException {
        String record = Ran.with(OPENING, Ran.bytes(reports()), "read", "--json", "-")
                .out()
                .lines()
                .findFirst()
                .orElseThrow();
        Ran again = Ran.with(OPENING, Ran.bytes(record + "\n"), "read", "--json", "-");
        assertThat(again.out()).isEqualTo(record + "\n");
    }
}
