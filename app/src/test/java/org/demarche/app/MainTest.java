package org.demarche.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.demarche.Demarche;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command as a whole: help, version, exit codes, streams. */
class MainTest {

    private static final Opening OPENING = new Opening();

    @TempDir
    Path folder;

    @AfterAll
    static void close() {
        OPENING.close();
    }

    @Test
    void withoutArgumentsItShowsOneExample() {
        Ran ran = Ran.with(OPENING);
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("demarche read report.txt --published 2015-08-17", "demarche explain E1 report.txt");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void helpListsTheExitCodes() {
        assertThat(Ran.with(OPENING, "read", "--help").out()).contains("Exit codes:", "70 ", "a fault of ours");
    }

    @Test
    void itTellsItsVersion() {
        assertThat(Ran.with(OPENING, "--version").out())
                .isEqualTo("demarche " + Demarche.VERSION + System.lineSeparator());
    }

    @Test
    void aCommandThatIsNoneIsWrongUsage() {
        Ran ran = Ran.with(OPENING, "raed");
        assertThat(ran.code()).isEqualTo(Main.USAGE);
        assertThat(ran.err()).startsWith("DM-024 Unmatched argument at index 0: 'raed'. Run \"demarche --help\"");
    }

    @Test
    void aModelThatCannotBeOpenedEndsTheRun() throws IOException {
        String before = System.getProperty("demarche.model", "");
        System.setProperty("demarche.model", folder.toString());
        try (Opening opening = new Opening()) {
            Path file = Files.writeString(folder.resolve("a.txt"), Texts.SHORT);
            Ran ran = Ran.with(opening, "read", file.toString());
            assertThat(ran.code()).isEqualTo(Main.OUR_FAULT);
            assertThat(ran.messages())
                    .singleElement()
                    .asString()
                    .startsWith("DM-015")
                    .contains("./check", folder.toString());
        } finally {
            System.setProperty("demarche.model", before);
        }
    }

    @Test
    void aLostStandardOutputEndsTheRun() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), Texts.SHORT);
        CommandLine line = Main.commandLine(OPENING, new ByteArrayInputStream(new byte[0]));
        StringWriter said = new StringWriter();
        line.setErr(new PrintWriter(said));
        line.setOut(new PrintWriter(new Full(), false, StandardCharsets.UTF_8));
        assertThat(line.execute("read", "--json", file.toString(), file.toString()))
                .isEqualTo(Main.SOME_REFUSED);
        assertThat(said.toString().lines()).singleElement().asString().startsWith("DM-013 standard output");
    }

    /** A disk without room. */
    private static final class Full extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            throw new IOException("no space left");
        }
    }
}
