package org.demarche.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** {@code demarche explain} as a command: what it takes, its messages and exit codes. */
class ExplainTest {

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
    void everyItemOfARecordHasAnExplanation() {
        JsonNode record =
                ENGINE.run("read", "--json", dam, "--published", "2015-08-17").record();
        for (String part : new String[] {"parties", "statements", "events", "positions", "issues", "relations"}) {
            for (JsonNode item : record.get(part)) {
                String id = item.get("id").stringValue();
                Ran ran = ENGINE.run("explain", id, dam, "--published", "2015-08-17");
                assertThat(ran.code()).as(id).isZero();
                assertThat(ran.out()).startsWith(id.toUpperCase(java.util.Locale.ROOT) + "  ");
                assertThat(ran.err()).isEmpty();
            }
        }
    }

    @Test
    void itShowsTheWordsThatTheRowCaught() {
        String out = ENGINE.run("explain", "S1", dam).out();
        assertThat(out).contains("speech.tsv, row say", "caught by   \"said\"", "its example: ");
    }

    @Test
    void offsetsAreThoseOfTheRecord() {
        JsonNode mention = ENGINE.run("read", "--json", dam).record().at("/parties/0/mentions/0");
        assertThat(ENGINE.run("explain", "p1", dam).out()).contains(mention.get("start") + "–" + mention.get("end"));
    }

    @Test
    void anUnknownIdNamesTheIdsThereAre() {
        Ran ran = ENGINE.run("explain", "E99", dam);
        assertThat(ran.code()).isEqualTo(Main.USAGE);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.messages())
                .singleElement()
                .asString()
                .startsWith("DM-027 dam: there is no E99 in it. It has P1–P")
                .contains("S1–S");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X1", "E0", "E", "1", "dam.txt", "E1x", "", "P99999999999"})
    void whatIsNoIdIsWrongUsage(String id) {
        Ran ran = ENGINE.run("explain", id, dam);
        assertThat(ran.code()).isEqualTo(Main.USAGE);
        assertThat(ran.messages()).singleElement().asString().startsWith("DM-026 \"" + id + "\" is no id.");
    }

    @Test
    void withoutAFileItAsksForOne() {
        Ran ran = ENGINE.run("explain", "E1");
        assertThat(ran.code()).isEqualTo(Main.USAGE);
        assertThat(ran.messages()).singleElement().asString().startsWith("DM-018");
        assertThat(ENGINE.run("explain").messages()).singleElement().asString().startsWith("DM-026");
    }

    @Test
    void aReportThatCannotBeReadIsRefused() {
        Ran ran = ENGINE.run("explain", "P1", folder.resolve("none.txt").toString());
        assertThat(ran.code()).isEqualTo(Main.SOME_REFUSED);
        assertThat(ran.messages()).singleElement().asString().startsWith("DM-001");
    }

    @Test
    void wrongValuesAreFoundBeforeReading() {
        assertThat(ENGINE.run("explain", "P1", dam, "--published", "Monday").messages())
                .singleElement()
                .asString()
                .startsWith("DM-010 --published");
        assertThat(ENGINE.run("explain", "P1", dam, "--lexicon", dam).messages())
                .singleElement()
                .asString()
                .startsWith("DM-023");
    }

    @Test
    void ofSeveralReportsThoseThatHaveItExplainIt() throws IOException {
        String other =
                Files.writeString(folder.resolve("b.txt"), "Rain fell.\n").toString();
        Ran ran = ENGINE.run("explain", "S1", other, dam);
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).startsWith("dam\nS1  ");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void standardInputIsReadToo() {
        Ran ran = ENGINE.run(Ran.bytes(Texts.TALKS), "explain", "s1", "-");
        assertThat(ran.out()).startsWith("S1  ");
    }

    @Test
    void controlSignsDoNotReachTheTerminal() throws IOException {
        String text =
                "Foreign Minister Lena \u001b[31mVarga\u001b[0m said \u202Eon Monday that Hun\u0007gary would not sign.";
        Path file = Files.writeString(folder.resolve("a.json"), Ran.line("a\u001b[2J", text));
        for (String id : new String[] {"P1", "S1", "P77"}) {
            Ran ran = ENGINE.run("explain", id, file.toString(), dam);
            String all = (ran.out() + ran.err()).replace("\n", "").replace("\r", "");
            assertThat(all).isNotEmpty().doesNotContainPattern("[\\p{Cc}\\p{Cf}]");
        }
    }
}
