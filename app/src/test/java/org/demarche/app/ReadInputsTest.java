package org.demarche.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What can be read, and how it comes through. */
class ReadInputsTest {

    private static final Opening OPENING = new Opening();

    @TempDir
    Path folder;

    @AfterAll
    static void close() {
        OPENING.close();
    }

    @Test
    void theFirstLineOfAPlainTextIsItsTitle() throws IOException {
        JsonNode report = read(file("dam.txt", Ran.bytes(Texts.TALKS)));
        assertThat(text(report, "id")).isEqualTo("dam");
        assertThat(text(report, "title")).isEqualTo("Talks on border dam end without a deal");
        assertThat(text(report, "text")).isEqualTo(Texts.TALKS);
        assertThat(report.get("published").isNull()).isTrue();
    }

    @Test
    void aPlainTextWithoutABlankLineHasNoTitle() throws IOException {
        JsonNode report = read(file("short.txt", Ran.bytes(Texts.SHORT)));
        assertThat(text(report, "title")).isEmpty();
        assertThat(text(report, "text")).isEqualTo(Texts.SHORT);
    }

    @Test
    void reportJsonKeepsItsFields() throws IOException {
        String json = """
                {
                  "id": "r-7", "title": "Talks end", "published": "2015-08-17T23:30:00+02:00",
                  "source": "Agency", "url": "https://example.org/7", "language": "en",
                  "text": "The minister said so.", "more": [1, 2]
                }
                """;
        JsonNode report = read(file("talks.json", Ran.bytes(json)));
        assertThat(report).isEqualTo(Ran.json("""
                                {"id": "r-7", "title": "Talks end", "published": "2015-08-17", "source": "Agency",
                                 "url": "https://example.org/7", "language": "en", "text": "The minister said so."}
                                """));
    }

    @Test
    void jsonLinesAreReadInOrder() throws IOException {
        String lines =
                Ran.line("b", Texts.SHORT) + "\n" + Ran.line("a", Texts.SHORT).strip();
        Ran ran = Ran.with(OPENING, "read", "--json", file("many.jsonl", Ran.bytes(lines)));
        assertThat(ran.code()).isZero();
        assertThat(ran.ids()).containsExactly("b", "a");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void reportsWithoutAnIdAreNamedByTheirFile() throws IOException {
        String lines = "{\"text\": \"One said so.\"}\n{\"text\": \"Two said so.\", \"id\": \" \"}\n";
        Ran ran = Ran.with(OPENING, "read", "--json", file("many.JSONL", Ran.bytes(lines)));
        assertThat(ran.ids()).containsExactly("many", "many-2");
    }

    @Test
    void standardInputIsReadLikeAFile() {
        assertThat(Ran.with(OPENING, Ran.bytes(Texts.SHORT), "read", "--json", "-")
                        .ids())
                .containsExactly("report");
        byte[] json = Ran.bytes(Ran.line("x", Texts.SHORT));
        assertThat(Ran.with(OPENING, json, "read", "--json", "-").ids()).containsExactly("x");
    }

    @Test
    void aFolderIsReadInTheOrderOfItsNames() throws IOException {
        Path inner = Files.createDirectories(folder.resolve("reports/b"));
        Files.writeString(inner.resolve("two.txt"), Texts.SHORT);
        Files.writeString(folder.resolve("reports/c.json"), Ran.line("three", Texts.SHORT));
        Files.writeString(folder.resolve("reports/a.txt"), Texts.SHORT);
        Files.writeString(folder.resolve("reports/ignored.csv"), "1,2\n");
        Ran ran = Ran.with(OPENING, "read", "--json", folder.resolve("reports").toString());
        assertThat(ran.ids()).containsExactly("a", "two", "three");
        assertThat(ran.code()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,EFBBBF", "UTF-16LE,FFFE", "UTF-16BE,FEFF", "UTF-32LE,FFFE0000", "UTF-32BE,0000FEFF"})
    void aByteOrderMarkTellsTheEncodingAndIsNoText(String charset, String mark) throws IOException {
        byte[] plain = marked(mark, Texts.EMOJI.getBytes(Charset.forName(charset)));
        assertThat(text(read(file("marked.txt", plain)), "text")).isEqualTo(Texts.EMOJI);
        String lines = Ran.line("one", Texts.EMOJI) + Ran.line("two", Texts.SHORT);
        byte[] json = marked(mark, lines.getBytes(Charset.forName(charset)));
        Ran ran = Ran.with(OPENING, "read", "--json", file("marked.jsonl", json));
        assertThat(ran.ids()).containsExactly("one", "two");
        assertThat(text(ran.records().get(0).get("report"), "text")).isEqualTo(Texts.EMOJI);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r"})
    void otherLineEndsStayAsTheyAre(String end) throws IOException {
        String text = Texts.TALKS.replace("\n", end);
        JsonNode report = read(file("ends.txt", Ran.bytes(text)));
        assertThat(text(report, "text")).isEqualTo(text);
        assertThat(text(report, "title")).isEqualTo("Talks on border dam end without a deal");
    }

    @Test
    void windows1252IsReadWithARemark() throws IOException {
        String text = "Minister Léa Müller said “no deal” – again.\n";
        Ran ran = Ran.with(OPENING, "read", "--json", file("old.txt", text.getBytes(Charset.forName("windows-1252"))));
        assertThat(ran.code()).isZero();
        assertThat(text(ran.record().get("report"), "text")).isEqualTo(text);
        assertThat(ran.messages())
                .singleElement()
                .asString()
                .startsWith("DM-017")
                .contains("windows-1252");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void utf16WithoutAMarkIsToldByItsZeroBytes(String charset) throws IOException {
        byte[] bytes = Texts.TALKS.getBytes(Charset.forName(charset));
        Ran ran = Ran.with(OPENING, "read", "--json", file("wide.txt", bytes));
        assertThat(text(ran.record().get("report"), "text")).isEqualTo(Texts.TALKS);
        assertThat(ran.err()).startsWith("DM-017").contains(charset);
    }

    @Test
    void quietKeepsRemarksBack() throws IOException {
        byte[] bytes = "Léa said no.\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Ran.with(OPENING, "read", "-q", file("old.txt", bytes)).err())
                .isEmpty();
    }

    @Test
    void offsetsCountCodePoints() throws IOException {
        Ran ran = Ran.with(OPENING, "read", "--json", file("emoji.txt", Ran.bytes(Texts.EMOJI)));
        List<String> mentions = ran.record()
                .get("parties")
                .valueStream()
                .flatMap(party -> party.get("mentions").valueStream())
                .map(span -> points(Texts.EMOJI, span))
                .toList();
        assertThat(mentions).anyMatch(words -> words.endsWith("Lena Varga"));
    }

    /** The words of a span, taken from the text as a reader of the record would take them. */
    static String points(String text, JsonNode span) {
        int start = text.offsetByCodePoints(0, span.get("start").intValue());
        int end = text.offsetByCodePoints(0, span.get("end").intValue());
        return text.substring(start, end);
    }

    private JsonNode read(String path) {
        Ran ran = Ran.with(OPENING, "read", "--json", path);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.err()).isEmpty();
        return ran.record().get("report");
    }

    private String file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes).toString();
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).stringValue();
    }

    private static byte[] marked(String mark, byte[] text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(HexFormat.of().parseHex(mark));
        out.writeBytes(text);
        return out.toByteArray();
    }
}
