package org.demarche.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    /** In a process of its own with half of the memory that the launcher gives. */
    private static Ran inLittleMemory(Path out, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-Ddemarche.model=" + System.getProperty("demarche.model", ""),
                "-Donnxruntime.native.path=" + System.getProperty("onnxruntime.native.path", ""),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.removeIf(word -> word.endsWith("="));
        command.addAll(List.of(arguments));
        Path said = out.resolve("said");
        Process process = new ProcessBuilder(command)
                .redirectError(said.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        int code = process.waitFor();
        return new Ran(code, "", Files.readString(said));
    }

    @Test
    void brokenFilesGetOneMessageEachAndTheRestIsRecorded() throws Exception {
        Path in = Files.createDirectory(folder.resolve("in"));
        Broken broken = new Broken(in, 7);
        broken.write(6);
        assertThat(broken.files()).isGreaterThanOrEqualTo(200);
        Files.writeString(in.resolve("good.txt"), Texts.SHORT);
        Files.writeString(
                in.resolve("z-good.html"), "<html><p>The minister said on Monday that she would go.</p></html>");
        Files.writeString(
                in.resolve("deep.html"), "<div>".repeat(10_000) + "<p>The minister said on Monday that it rained.</p>");
        Path ledger = folder.resolve("h.ledger");
        Ran ran = inLittleMemory(folder, "add", in.toString(), "--ledger", ledger.toString());
        assertThat(ran.code()).as(ran.err()).isEqualTo(Main.SOME_REFUSED);
        Map<String, Integer> told = new TreeMap<>();
        for (String message : ran.messages()) {
            if (message.startsWith("DM-")) {
                told.merge(message.replaceFirst("^DM-\\d+ " + in + "/([\\w.-]+).*", "$1"), 1, Integer::sum);
            }
        }
        assertThat(told.keySet()).containsExactlyInAnyOrderElementsOf(broken.names());
        assertThat(told.values()).containsOnly(1);
        assertThat(ran.err()).contains("3 added");
        Ran stopped = Ran.with(
                OPENING,
                "add",
                in.toString(),
                "--no-keep-going",
                "--ledger",
                folder.resolve("s.ledger").toString());
        assertThat(stopped.messages().stream().filter(m -> m.startsWith("DM-") && !m.startsWith("DM-055")))
                .hasSize(1);
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
