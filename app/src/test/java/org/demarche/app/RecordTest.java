package org.demarche.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import org.demarche.Demarche;
import org.demarche.report.Report;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The printed record: as the schema says, on exact words, the same every time. */
class RecordTest {

    private static final Opening OPENING = new Opening();
    private static final Schema SCHEMA = schema();

    @AfterAll
    static void close() {
        OPENING.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                Texts.TALKS,
                Texts.SHORT,
                Texts.EMOJI,
                "x",
                "?",
                "W300\n\nRead more\n",
                "He said.",
                "\"\"\" ''' said said said, said he, she said: \"said\"",
                "A\tB\u0085C\u2028D\u00A0E said \uFFFE\u202Eno\u202C.",
                "According to according to according to"
            })
    void everyRecordFitsTheSchema(String text) throws Refused {
        for (Report report : List.of(report(text), report(text).published(LocalDate.of(2015, 8, 17)))) {
            String record = RecordJson.of(demarche().read(report), Set.of());
            assertThat(faults(record)).as(record).isEmpty();
            assertThat(Ran.json(record).propertyNames())
                    .containsExactly(
                            "report",
                            "parties",
                            "statements",
                            "events",
                            "positions",
                            "issues",
                            "relations",
                            "times",
                            "notes",
                            "made");
            assertThat(faults(RecordJson.of(demarche().read(report), Set.of("parties"))))
                    .isEmpty();
        }
    }

    @Test
    void aRecordWithEverythingInItFitsTheSchema() {
        String record = RecordJson.of(Sample.findings(), Set.of());
        assertThat(faults(record)).as(record).isEmpty();
        assertThat(Ran.json(record).get("relations").get(0).get("id").stringValue())
                .isEqualTo("r1");
        assertThat(Ran.json(record).at("/times/0/from").stringValue()).isEqualTo("2015-08-17");
        assertThat(Ran.json(record).at("/events/1/toll/0/high").intValue()).isEqualTo(39);
        assertThat(Ran.json(record).at("/events/0/place/geonames").intValue()).isEqualTo(2693678);
    }

    @Test
    void theExampleInTheManualFitsTheSchema() throws IOException {
        String page = Files.readString(Path.of("../docs/record.md"));
        String example = page.substring(page.indexOf("```json") + 7, page.indexOf("```", page.indexOf("```json") + 7));
        assertThat(faults(example)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/parties/0 | mentions",
                "/parties/0 | kind",
                "/statements/0 | content",
                "/statements/0/date | basis",
                "/report | published",
                "/parties/0 | because",
                "/made | model"
            })
    void aRecordWithoutAFieldDoesNotFit(String place, String field) throws Refused {
        JsonNode record = Ran.json(RecordJson.of(demarche().read(report(Texts.TALKS)), Set.of()));
        ((ObjectNode) record.at(place)).remove(field);
        assertThat(faults(record.toString())).anyMatch(fault -> fault.contains(field));
    }

    @Test
    void aRecordWithAnotherTypeOrWordDoesNotFit() throws Refused {
        String good = RecordJson.of(demarche().read(report(Texts.TALKS)), Set.of());
        assertThat(faults(good.replace("\"kind\":\"person\"", "\"kind\":\"human\"")))
                .isNotEmpty();
        assertThat(faults(good.replace("\"published\":null", "\"published\":\"17 August\"")))
                .isNotEmpty();
        assertThat(faults(good.replaceFirst("\"start\":(\\d+)", "\"start\":\"$1\"")))
                .isNotEmpty();
        assertThat(faults(good.replaceFirst("\"start\":(\\d+)", "\"start\":$1,\"from\":0")))
                .isNotEmpty();
    }

    @Test
    void everySpanStandsOnWords() throws Refused {
        for (String text : List.of(Texts.TALKS, Texts.EMOJI, Texts.EMOJI.repeat(3))) {
            JsonNode record = Ran.json(RecordJson.of(demarche().read(report(text)), Set.of()));
            assertThat(record.get("report").get("text").stringValue()).isEqualTo(text);
            List<JsonNode> spans = spans(record);
            assertThat(spans).isNotEmpty().allSatisfy(span -> {
                String words = ReadInputsTest.points(text, span);
                assertThat(words).isNotEmpty().isEqualTo(words.strip());
            });
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void theNumberOfThreadsDoesNotChangeTheRecord(int threads)
            throws Refused, InterruptedException, ExecutionException {
        Report report = report((Texts.TALKS + "\n").repeat(12));
        Demarche demarche = demarche();
        String expected = RecordJson.of(demarche.read(report), Set.of());
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            assertThat(pool.submit(() -> RecordJson.of(demarche.read(report), Set.of()))
                            .get())
                    .isEqualTo(expected);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void threadsThatShareAnEngineGetTheSameRecord() throws Refused, InterruptedException, ExecutionException {
        Demarche demarche = demarche();
        Report report = report(Texts.TALKS + "\n" + Texts.EMOJI);
        String expected = RecordJson.of(demarche.read(report), Set.of());
        Callable<String> reading = () -> RecordJson.of(demarche.read(report), Set.of());
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (var record : threads.invokeAll(Collections.nCopies(8, reading))) {
                assertThat(record.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void anEngineOpenedAnewGivesTheSameRecord() throws Refused {
        try (Opening again = new Opening()) {
            String expected = RecordJson.of(demarche().read(report(Texts.TALKS)), Set.of());
            String record = RecordJson.of(again.demarche(Optional.empty()).read(report(Texts.TALKS)), Set.of());
            assertThat(record).isEqualTo(expected);
        }
    }

    private static Demarche demarche() throws Refused {
        return OPENING.demarche(Optional.empty());
    }

    private static Report report(String text) {
        return Report.of("r", text);
    }

    private static List<JsonNode> spans(JsonNode node) {
        List<JsonNode> out = new ArrayList<>();
        if (node.isObject() && node.size() == 2 && node.path("start").isInt()) {
            out.add(node);
        }
        node.valueStream().forEach(child -> out.addAll(spans(child)));
        return out;
    }

    private static List<String> faults(String record) {
        return SCHEMA
                .validate(
                        record,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }

    private static Schema schema() {
        try (InputStream in = RecordJson.class.getResourceAsStream("record.schema.json")) {
            String words = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
