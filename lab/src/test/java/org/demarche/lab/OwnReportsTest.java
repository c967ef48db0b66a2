package org.demarche.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.demarche.record.EventCode;
import org.demarche.record.Stance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The reports of lab/reports and lab/unseen: every span lies in its text, every party that is spoken of is there, every type and stance is a known one. */
final class OwnReportsTest {

    static List<Path> files() throws Exception {
        return Stream.concat(files("reports").stream(), files("unseen").stream())
                .toList();
    }

    private static List<Path> files(String folder) throws Exception {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void isWhole(Path file) throws Exception {
        JsonNode record = JsonMapper.builder().build().readTree(Files.readString(file));
        String text = record.get("report").get("text").stringValue();
        int length = text.codePointCount(0, text.length());
        Set<String> parties = new TreeSet<>();
        record.get("parties").forEach(p -> parties.add(p.get("id").stringValue()));
        for (String list : List.of("parties", "statements", "events", "positions", "relations")) {
            record.get(list).forEach(item -> {
                spansLieWithin(item, length);
                partiesAreKnown(item, parties);
            });
        }
        record.get("events").forEach(e -> EventCode.Type.of(e.get("type").stringValue()));
        record.get("positions").forEach(p -> Stance.of(p.get("stance").stringValue()));
    }

    /** What measures on reports never seen must not be learnt from. */
    @Test
    void noReportIsInBoth() throws Exception {
        List<Path> names = files().stream().map(Path::getFileName).toList();
        assertThat(names).doesNotHaveDuplicates();
    }

    private static void spansLieWithin(JsonNode item, int length) {
        for (String spans : List.of("mentions", "content", "evidence")) {
            item.path(spans).forEach(s -> {
                assertThat(s.get("start").intValue()).isBetween(0, s.get("end").intValue() - 1);
                assertThat(s.get("end").intValue()).isBetween(1, length);
            });
        }
    }

    private static void partiesAreKnown(JsonNode item, Set<String> parties) {
        Set<String> named = new TreeSet<>();
        for (String who : List.of("source", "holder", "statedBy", "a", "b", "of", "reportedBy")) {
            named.add(item.path(who).asString(""));
        }
        for (String side : List.of("actors", "recipients")) {
            item.path(side).forEach(p -> named.add(p.stringValue()));
        }
        named.remove("");
        assertThat(parties).as(item.toString()).containsAll(named);
    }
}
