package org.demarche.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are broken or mean harm: one message each, and the rest is recorded. */
class HostileAddTest {

    private static final Opening OPENING = new Opening();

    @TempDir
    Path folder;

    @AfterAll
    static void close() {
        OPENING.close();
    }

    private void broken(Path in) throws IOException {
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
            out.write("The minister said no.".repeat(100).getBytes(StandardCharsets.UTF_8));
        }
        Files.write(in.resolve("truncated-gzip.txt"), Arrays.copyOf(gzip.toByteArray(), 30));
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("bomb"));
            out.write(new byte[10_000_000]);
        }
        Files.write(in.resolve("bomb.txt"), zip.toByteArray());
        byte[] noise = new byte[5000];
        new Random(3).nextBytes(noise);
        Files.write(in.resolve("noise.txt"), noise);
        Files.writeString(in.resolve("empty.txt"), "");
        Files.writeString(in.resolve("blank.txt"), " \n\t\n ");
        Files.writeString(in.resolve("half.json"), "{\"id\": \"x\", \"text\": \"The min");
        Files.writeString(in.resolve("list.json"), "[1, 2, 3]");
        Files.writeString(in.resolve("notext.json"), "{\"id\": \"x\"}");
        Files.writeString(in.resolve("number.json"), "{\"text\": 5}");
        Files.writeString(in.resolve("nopage.html"), "<html><body><script>alert(1)</script></body></html>");
        Files.writeString(in.resolve("long.txt"), "a ".repeat(1_100_000));
        Files.writeString(
                in.resolve("day.json"), "{\"text\": \"The minister said no.\", \"published\": \"2015-13-45\"}");
    }

    @Test
    void brokenFilesGetOneMessageEachAndTheRestIsRecorded() throws IOException {
        Path in = Files.createDirectory(folder.resolve("in"));
        broken(in);
        Files.writeString(in.resolve("good.txt"), Texts.SHORT);
        Files.writeString(
                in.resolve("deep.html"),
                "<div>".repeat(10_000) + "<p>The minister said on Monday that she would go.</p>"
                        + "</div>".repeat(10_000));
        Files.createSymbolicLink(in.resolve("loop"), in);
        Path ledger = folder.resolve("h.ledger");
        Ran ran = Ran.with(OPENING, "add", in.toString(), "--ledger", ledger.toString());
        assertThat(ran.code()).isEqualTo(Main.SOME_REFUSED);
        assertThat(ran.messages().stream().filter(m -> m.startsWith("DM-") && !m.startsWith("DM-017")))
                .hasSize(12);
        assertThat(ran.err()).contains("2 added");
        Ran stopped = Ran.with(
                OPENING,
                "add",
                in.toString(),
                "--no-keep-going",
                "--ledger",
                folder.resolve("s.ledger").toString());
        assertThat(stopped.messages().stream().filter(m -> m.startsWith("DM-"))).hasSize(1);
    }

    @Test
    void jobsSinceAndDryRun() throws IOException {
        Path lines = folder.resolve("many.jsonl");
        StringBuilder all = new StringBuilder();
        for (int i = 1; i <= 9; i++) {
            all.append("{\"id\": \"r" + i + "\", \"published\": \"2020-01-0" + i
                    + "\", \"text\": \"The minister said on Monday that bill " + i + " would pass.\"}\n");
        }
        Files.writeString(lines, all);
        String ledger = folder.resolve("many.ledger").toString();
        Ran dry = Ran.with(OPENING, "add", lines.toString(), "--dry-run", "--since", "2020-01-05", "--ledger", ledger);
        assertThat(dry.out().lines()).hasSize(5);
        Ran ran = Ran.with(OPENING, "add", lines.toString(), "--jobs", "3", "-q", "--ledger", ledger);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(Ran.with(OPENING, "info", "--ledger", ledger).out()).contains("reports            9");
    }
}
