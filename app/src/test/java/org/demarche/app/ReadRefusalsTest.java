package org.demarche.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be read: one message each, the exit code, and the rest of the batch read all the same. */
class ReadRefusalsTest {

    private static final Opening OPENING = new Opening();
    private static final String HUGE = "The minister said no. ".repeat(1_000_000);

    @TempDir
    Path folder;

    @AfterAll
    static void close() {
        OPENING.close();
    }

    @Test
    void aMissingFileIsRefused() throws IOException {
        refused(folder.resolve("none.txt").toString(), "DM-001", "Check the path");
        refused("", "DM-001", "Check the path");
    }

    @Test
    void aFolderWithoutReportsIsRefused() throws IOException {
        refused(Files.createDirectory(folder.resolve("hollow")).toString(), "DM-002", ".jsonl");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t \r\n", "\uFEFF", "\uFEFF\n"})
    void aTextWithoutASignIsRefused(String text) throws IOException {
        refused(file("blank.txt", text), "DM-003", "needs some text");
        refused(file("blank.json", text), "DM-003", "needs some text");
    }

    @Test
    void aBinaryFileIsRefused() throws IOException {
        byte[] bytes = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
        refused(file("image.txt", bytes), "DM-004", "plain text or JSON");
        byte[] marked = {(byte) 0xFF, (byte) 0xFE, 0x00, (byte) 0xD8, 'a', 0};
        refused(file("marked.txt", marked), "DM-021", "Save it as UTF-8");
        byte[] unknown = {'a', (byte) 0x81, 'b'};
        refused(file("unknown.txt", unknown), "DM-005", "Save it as UTF-8");
    }

    @Test
    void aHugeLineOfTextIsRefused() throws IOException {
        refused(file("huge.txt", HUGE), "DM-006", "2,000,000");
    }

    @Test
    void aHugeLineAmongJsonLinesIsRefusedAlone() throws IOException {
        String lines = Ran.line("huge", HUGE)
                + Ran.line("a", Texts.SHORT)
                + Ran.line("huge", HUGE)
                + Ran.line("b", Texts.SHORT);
        Ran ran = Ran.with(OPENING, "read", "--json", file("lines.jsonl", lines));
        assertThat(ran.ids()).containsExactly("a", "b");
        assertThat(ran.messages()).hasSize(2).allMatch(m -> m.startsWith("DM-006"));
        assertThat(ran.err()).contains("line 1", "line 3");
        assertThat(ran.code()).isEqualTo(Main.SOME_REFUSED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"text\": \"half \\ud83d here\"}     | DM-007 | offset 5",
                "{\"text\": \"ok\", \"title\": \"\\udc00\"} | DM-007 | of the field \"title\"",
                "{\"text\": \"ok                       | DM-008 | one JSON object a report",
                "{\"text\": \"ok\"} {}                 | DM-008 | one JSON object a report",
                "{\"text\": \"ok\", }                  | DM-008 | one JSON object a report",
                "{\"id\": \"x\"}                       | DM-009 | \"text\" is missing",
                "{\"text\": null}                      | DM-009 | \"text\" is missing",
                "{\"text\": [\"ok\"]}                  | DM-009 | \"text\" is not a string",
                "{\"text\": \"ok\", \"published\": 20150817}       | DM-009 | \"published\" is not a string",
                "{\"text\": \"ok\", \"published\": \"2015-02-30\"} | DM-010 | YYYY-MM-DD",
                "{\"text\": \"ok\", \"published\": \"17 August\"}  | DM-010 | YYYY-MM-DD",
                "{\"text\": \"ok\", \"language\": \"fr\"}          | DM-016 | Only English",
                "{\"text\": \" \"}                     | DM-003 | needs some text",
                "[\"ok\"]                              | DM-020 | one JSON object a report"
            })
    void aBrokenReportIsRefusedAndTheNextIsRead(String json, String code, String words) throws IOException {
        refused(file("broken.json", json), code, words);
        if (!code.equals("DM-020")) {
            String lines = Ran.line("a", Texts.SHORT) + json + "\n" + Ran.line("b", Texts.SHORT);
            Ran ran = Ran.with(OPENING, "read", "--json", file("lines.json", lines));
            assertThat(ran.ids()).containsExactly("a", "b");
            assertThat(ran.messages())
                    .singleElement()
                    .asString()
                    .startsWith(code)
                    .contains("line 2", words);
            assertThat(ran.code()).isEqualTo(Main.SOME_REFUSED);
        }
    }

    @Test
    void aBrokenFirstLineDoesNotHideTheOthers() {
        byte[] lines = Ran.bytes("{\"text\": oops}\n" + Ran.line("b", Texts.SHORT) + Ran.line("c", Texts.SHORT));
        Ran ran = Ran.with(OPENING, lines, "read", "--json", "-");
        assertThat(ran.ids()).containsExactly("b", "c");
        assertThat(ran.messages()).singleElement().asString().startsWith("DM-008 standard input, line 1");
    }

    @Test
    void brokenJsonOverManyLinesIsOneMessage() throws IOException {
        refused(file("wide.json", "{\n  \"id\": oops,\n  \"text\": \"ok\"\n}\n"), "DM-008", "at 2:");
    }

    @Test
    void anEngineThatFailsIsOurFault() throws IOException, Refused {
        Opening opening = new Opening();
        opening.demarche(Optional.empty()).close();
        Ran ran = Ran.with(opening, "read", "--json", file("a.txt", Texts.SHORT));
        assertThat(ran.code()).isEqualTo(Main.OUR_FAULT);
        assertThat(ran.messages())
                .singleElement()
                .asString()
                .startsWith("DM-014 a:")
                .contains("please report it");
        assertThat(ran.out()).isEmpty();
    }

    /** Refused with one message; what stands before and after it in the batch is read. */
    private void refused(String path, String code, String words) throws IOException {
        String before = file("before.txt", Texts.SHORT);
        String after = file("after.txt", Texts.SHORT);
        Ran ran = Ran.with(OPENING, "read", "--json", before, path, after);
        assertThat(ran.messages())
                .singleElement()
                .asString()
                .startsWith(code + " ")
                .contains(words);
        assertThat(ran.ids()).containsExactly("before", "after");
        assertThat(ran.code()).isEqualTo(Main.SOME_REFUSED);
    }

    private String file(String name, String text) throws IOException {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private String file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes).toString();
    }
}
