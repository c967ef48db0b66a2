package org.demarche.app;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What one run of the command did: its exit code, what it printed and what it said. */
record Ran(int code, String out, String err) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    static Ran with(Opening opening, String... arguments) {
        return with(opening, new byte[0], arguments);
    }

    static Ran with(Opening opening, byte[] standardInput, String... arguments) {
        CommandLine line = Main.commandLine(opening, new ByteArrayInputStream(standardInput));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        int code = line.execute(arguments);
        return new Ran(code, out.toString(), err.toString());
    }

    /** The records printed, one a line. */
    List<JsonNode> records() {
        return out.lines().map(MAPPER::readTree).toList();
    }

    /** The only record printed. */
    JsonNode record() {
        if (records().size() != 1) {
            throw new AssertionError(records().size() + " records: " + out + err);
        }
        return records().get(0);
    }

    List<String> ids() {
        return records().stream()
                .map(r -> r.get("report").get("id").stringValue())
                .toList();
    }

    /** The messages said, one a line. */
    List<String> messages() {
        return err.lines().toList();
    }

    static JsonNode json(String text) {
        return MAPPER.readTree(text);
    }

    /** A report as one line of JSON, with its line end. */
    static String line(String id, String text) {
        return MAPPER.createObjectNode().put("id", id).put("text", text) + "\n";
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
