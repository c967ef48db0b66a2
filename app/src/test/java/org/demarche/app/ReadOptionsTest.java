package org.demarche.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The flags of {@code demarche read}. */
class ReadOptionsTest {

    @RegisterExtension
    static final Engine ENGINE = new Engine();

    @TempDir
    Path folder;

    private String dam = "";

    @BeforeEach
    void write() throws IOException {
        dam = Texts.dam(folder);
    }

    @Test
    void thePageShowsTitlePartiesAndStatements() {
        Ran ran = ENGINE.run("read", dam, "--published", "2015-08-17");
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .startsWith("Talks on border dam end without a deal\ndam · Monday 17 August 2015 · ")
                .contains("\nWHO\n", "\nWHO SAID WHAT\n", "We need guarantees first");
        assertThat(ran.err())
                .containsPattern("Next: demarche explain [ESP]1 .*dam\\.txt --published 2015-08-17 ")
                .contains("demarche read " + dam + " --published 2015-08-17 --json");
    }

    @Test
    void quietLeavesTheHintAway() {
        assertThat(ENGINE.run("read", "-q", dam).err()).isEmpty();
    }

    @Test
    void pagesOfSeveralReportsStandApart() {
        Ran ran = ENGINE.run("read", "--only", "parties", dam, dam);
        assertThat(ran.out()).contains("\n\nTalks on border dam end without a deal\n");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void controlSignsDoNotReachTheTerminal() throws IOException {
        String json =
                "{\"id\": \"a\\u001b[31m\", \"title\": \"b\\u001b[2J\", \"text\": \"The army\\u001b[1m said no.\"}";
        Path file = Files.writeString(folder.resolve("a.json"), json);
        assertThat(ENGINE.run("read", file.toString()).out()).doesNotContain("\u001b");
    }

    @Test
    void spansShowWhereItemsStand() {
        JsonNode mention = ENGINE.run("read", "--json", dam).record().at("/parties/0/mentions/0");
        String place = mention.get("start") + "–" + mention.get("end");
        assertThat(ENGINE.run("read", dam, "--spans").out()).contains("   " + place);
        assertThat(ENGINE.run("read", dam).out()).doesNotContain(place);
    }

    @Test
    void onlyPrintsTheWantedParts() {
        JsonNode both = ENGINE.run("read", "--json", "--only", "parties,statements", dam)
                .record();
        JsonNode parties =
                ENGINE.run("read", "--json", "--only", "parties", dam).record();
        assertThat(parties.propertyNames()).containsExactly("report", "parties", "notes", "made");
        assertThat(both.propertyNames()).containsExactly("report", "parties", "statements", "notes", "made");
        for (String part : List.of("events", "relations", "times")) {
            assertThat(ENGINE.run("read", "--json", "--only", part, dam)
                            .record()
                            .propertyNames())
                    .containsExactly("report", part, "notes", "made");
        }
        assertThat(ENGINE.run("read", "--json", "--only", "positions", dam)
                        .record()
                        .propertyNames())
                .containsExactly("report", "positions", "issues", "notes", "made");
        String page = ENGINE.run("read", "--only", "statements", dam).out();
        assertThat(page).contains("WHO SAID WHAT").doesNotContain("\nWHO\n");
    }

    @Test
    void aReportsOwnDateAndSourceComeFirst() throws IOException {
        String dated =
                "{\"id\": \"own\", \"published\": \"2015-08-17\", \"source\": \"Own\", \"text\": \"It said no.\"}\n";
        Path file = Files.writeString(folder.resolve("two.jsonl"), dated + Ran.line("none", Texts.SHORT));
        Ran ran = ENGINE.run("read", "--json", "--published", "2020-02-29", "--source", "Given", file.toString());
        assertThat(ran.records())
                .extracting(r -> r.get("report").get("published").stringValue() + " "
                        + r.get("report").get("source").stringValue())
                .containsExactly("2015-08-17 Own", "2020-02-29 Given");
    }

    @Test
    void withoutADateThereIsANote() {
        JsonNode record = ENGINE.run("read", "--json", dam).record();
        List<String> codes = record.get("notes")
                .valueStream()
                .map(n -> n.get("code").stringValue())
                .toList();
        assertThat(codes).containsExactly("DM-101", "DM-102");
        assertThat(ReadInputsTest.points(Texts.TALKS, record.get("notes").get(1).get("span")))
                .isEqualTo("Read more");
    }

    @ParameterizedTest
    @CsvSource({"--json,json", "--conllu,conllu", "--quiet,txt"})
    void everyReportGetsAFileOfItsOwn(String flag, String ending) throws IOException {
        Path out = folder.resolve("new/out");
        Ran ran = ENGINE.run("read", flag, dam, "-o", out.toString());
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).isEmpty();
        assertThat(names(out)).containsExactly("dam." + ending);
        assertThat(Files.readString(out.resolve("dam." + ending)))
                .isEqualTo(ENGINE.run("read", flag, dam).out());
    }

    @Test
    void theSecondReportOfOneFileIsRefused() throws IOException {
        Path file = folder.resolve("twice.jsonl");
        Files.writeString(
                file, Ran.line("a/b", "One said no.") + Ran.line("a?b", "Two said no.") + Ran.line("..", "No."));
        Path out = folder.resolve("out");
        Ran ran = ENGINE.run("read", "--json", "-o", out.toString(), file.toString());
        assertThat(ran.code()).isEqualTo(Main.SOME_REFUSED);
        assertThat(ran.messages()).singleElement().asString().startsWith("DM-012 a?b:");
        assertThat(names(out)).containsExactly("_.json", "a_b.json");
        assertThat(Files.readString(out.resolve("a_b.json"))).contains("One said no.");
    }

    @Test
    void aFolderThatCannotBeWrittenIsToldAtOnce() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "x");
        for (Path out : List.of(file, file.resolve("below"))) {
            Ran ran = ENGINE.run("read", dam, dam, "-o", out.toString());
            assertThat(ran.code()).isEqualTo(Main.USAGE);
            assertThat(ran.messages()).singleElement().asString().startsWith("DM-013 " + out);
        }
    }

    @Test
    void aFileThatCannotBeReplacedLeavesNothingBehind() throws IOException {
        Files.createDirectories(folder.resolve("out/dam.txt/full"));
        Ran ran = ENGINE.run("read", dam, "-o", folder.resolve("out").toString());
        assertThat(ran.code()).isEqualTo(Main.SOME_REFUSED);
        assertThat(ran.messages()).singleElement().asString().startsWith("DM-013");
        assertThat(names(folder.resolve("out"))).containsExactly("dam.txt");
    }

    @Test
    void conlluHasTenColumnsAndOneTreeASentence() {
        String text = ENGINE.run("read", "--conllu", dam).out();
        assertThat(text)
                .startsWith("# newdoc id = dam\n# newpar\n# sent_id = dam-1\n")
                .endsWith("\n\n");
        for (String sentence : text.strip().split("\n\n")) {
            checkSentence(sentence.lines()
                    .filter(l -> !l.startsWith("#"))
                    .map(l -> l.split("\t", -1))
                    .toList());
        }
    }

    @Test
    void conlluTextIsItsWords() {
        for (String sentence : ENGINE.run("read", "--conllu", dam).out().strip().split("\n\n")) {
            StringBuilder words = new StringBuilder();
            sentence.lines()
                    .filter(l -> !l.startsWith("#"))
                    .map(l -> l.split("\t"))
                    .forEach(c -> words.append(c[1]).append(c[9].contains("SpaceAfter=No") ? "" : " "));
            String text = sentence.lines()
                    .filter(l -> l.startsWith("# text = "))
                    .findFirst()
                    .orElseThrow();
            assertThat(words.toString().strip()).isEqualTo(text.substring("# text = ".length()));
        }
    }

    @Test
    void conlluCountsCodePoints() {
        Ran ran = ENGINE.run(Ran.bytes(Texts.EMOJI), "read", "--conllu", "-");
        int start = Texts.EMOJI.codePointCount(0, Texts.EMOJI.indexOf("Varga"));
        assertThat(ran.out()).containsPattern("\tVarga\t.*TokenRange=" + start + ":" + (start + 5) + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--published=2015-02-29", "--published=Monday", "--published=", "--published=15-08-17"})
    void anImpossibleDayIsWrongUsage(String flag) {
        wrong("DM-010 --published", "read", dam, flag);
    }

    @Test
    void wrongUsageIsOneMessage() throws IOException {
        wrong("DM-018", "read");
        wrong("DM-019 --only: no such part: nobody, towns.", "read", dam, "--only", "towns,events,nobody");
        wrong("DM-016 --lang", "read", dam, "--lang", "fr");
        wrong("DM-022", "read", dam, "--json", "--conllu");
        wrong("DM-023", "read", dam, "--lexicon", folder.resolve("none").toString());
        wrong("DM-024 Unknown option: '--nosuch'. Run \"demarche read --help\"", "read", dam, "--nosuch");
        wrong("DM-024 Missing required parameter for option '-o'", "read", dam, "-o");
        Files.writeString(folder.resolve("speech.tsv"), "id\twrong\n");
        wrong("DM-023", "read", dam, "--lexicon", folder.toString());
    }

    private static void wrong(String start, String... arguments) {
        Ran ran = ENGINE.run(arguments);
        assertThat(ran.code()).isEqualTo(Main.USAGE);
        assertThat(ran.messages()).singleElement().asString().startsWith(start);
        assertThat(ran.out()).isEmpty();
    }

    private static void checkSentence(List<String[]> rows) {
        Set<Integer> roots = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            String[] row = rows.get(i);
            assertThat(row).hasSize(10).doesNotContain("").noneMatch(c -> c.contains(" "));
            assertThat(row[0]).isEqualTo(Integer.toString(i + 1));
            int head = Integer.parseInt(row[6]);
            assertThat(head).isBetween(0, rows.size()).isNotEqualTo(i + 1);
            assertThat(row[7].equals("root")).isEqualTo(head == 0);
            if (head == 0) {
                roots.add(i + 1);
            }
            assertThat(row[9]).matches("(\\w+=[^|]+\\|)*TokenRange=\\d+:\\d+");
        }
        assertThat(roots).hasSize(1);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
