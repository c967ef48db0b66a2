package org.demarche.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.demarche.app.exports.Exports;
import org.demarche.app.exports.Readback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the ledger on three short reports of one week, read by the real engine. */
class LedgerCommandsTest {

    private static final Opening OPENING = new Opening();

    @TempDir
    static Path folder;

    private static String ledger = "";

    @BeforeAll
    static void add() throws IOException {
        Path reports = Files.createDirectory(folder.resolve("week"));
        Files.writeString(reports.resolve("a.txt"), """
                Shells fall on Idlib

                At least 14 people were killed on Tuesday when Syrian government forces shelled the town of Idlib, rescuers said.

                Russian Foreign Minister Sergei Lavrov met Turkish Foreign Minister Emre Yildiz in Moscow on Wednesday. Turkey demanded the withdrawal of Syrian troops from the border.
                """);
        Files.writeString(reports.resolve("b.txt"), """
                Talks in Moscow

                Sergey Lavrov, Russia's foreign minister, held talks with his Turkish counterpart Emre Yildiz in Moscow on Wednesday. "We reject the withdrawal of Syrian troops from the border," Lavrov said.
                """);
        Files.writeString(reports.resolve("c.html"), """
                <html><head><title>Toll rises</title><meta property="article:published_time" content="2016-03-17T08:00:00Z">
                <meta property="og:site_name" content="River Post"></head><body><nav><p>Home and other menus</p></nav>
                <article><h1>Toll rises</h1><p>Syrian government forces shelled the town of Idlib on Tuesday, killing 19 people &amp; wounding 30, doctors said.</p>
                <p>Residents of the town have fled to the hills around it since then.</p></article><footer><p>All rights reserved</p></footer></body></html>
                """);
        ledger = folder.resolve("week.ledger").toString();
        Ran ran = run("add", reports.toString(), "--published", "2016-03-17", "--source", "Wire");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.err()).contains("3 added");
    }

    @AfterAll
    static void close() {
        OPENING.close();
    }

    private static Ran run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--ledger", ledger));
        return Ran.with(OPENING, all.toArray(String[]::new));
    }

    @Test
    void everyListAnswersInEveryFormat() {
        for (String list :
                List.of("parties", "events", "statements", "positions", "relations", "sticking", "timeline", "tolls")) {
            for (String format : List.of("--json", "--jsonl", "--csv", "--markdown", "--plain", "--verbose")) {
                Ran ran = run(list, format);
                assertThat(ran.code())
                        .as(list + " " + format + ": " + ran.err())
                        .isZero();
            }
            assertThat(Ran.json(run(list, "--json").out()).get("ok").asBoolean())
                    .isTrue();
        }
    }

    @Test
    void aPersonOfTwoSpellingsIsOneParty() {
        Ran ran = run("parties", "--plain");
        assertThat(ran.out().lines().filter(l -> l.contains("Lavrov"))).hasSize(1);
        assertThat(ran.out()).contains("Sergey Lavrov");
    }

    @Test
    void theTollOfOneShellingIsARangeOfTwoSources() {
        Ran ran = run("tolls", "--csv");
        List<List<String>> rows = Readback.rows(ran.out());
        assertThat(rows).anySatisfy(r -> assertThat(r).contains("killed", "14", "19"));
    }

    @Test
    void aWebPageBringsItsDaySourceAndText() {
        Ran ran = run("show", "c");
        assertThat(ran.out())
                .contains("2016-03-17", "River Post", "& wounding 30")
                .doesNotContain("menus", "rights reserved");
    }

    @Test
    void addingAgainChangesNoExport() {
        List<String> before = exports();
        Ran again = run("add", folder.resolve("week").toString(), "--published", "2016-03-17", "--source", "Wire");
        assertThat(again.err()).contains("0 added, 3 known already");
        assertThat(exports()).isEqualTo(before);
    }

    private static List<String> exports() {
        return Exports.FILES.stream().map(f -> run("export", f).out()).toList();
    }

    @Test
    void everyExportReadsBack() throws IOException {
        for (String format : Exports.FILES) {
            Path file = folder.resolve("out." + format);
            Ran ran = run("export", format, "-o", file.toString());
            assertThat(ran.code()).as(format + ran.err()).isZero();
            Readback.Seen seen = Readback.file(format, Files.readString(file), false);
            assertThat(seen.fault()).as(format).isEmpty();
            assertThat(seen.rows()).as(format).isPositive();
        }
    }

    @Test
    void theTablesHaveTheirColumns() {
        assertThat(first("polecat").split("\t")).hasSize(40).startsWith("Event ID", "Event Date");
        assertThat(first("gdelt").split("\t", -1)).hasSize(61);
        assertThat(first("gdelt-mentions").split("\t", -1)).hasSize(16);
        assertThat(first("acled-like").split(","))
                .hasSize(31)
                .startsWith("event_id_cnty")
                .endsWith("timestamp");
        assertThat(first("ucdp-like").split(","))
                .hasSize(49)
                .startsWith("id", "relid")
                .endsWith("gwnob");
        assertThat(first("positions.csv"))
                .isEqualTo(
                        "position_id,issue_id,issue,party_id,party,stance,according_to,date_earliest,date_latest,quote,report_id,start,end,because,sources,checked_by");
    }

    private static String first(String format) {
        return run("export", format).out().lines().findFirst().orElse("");
    }

    @Test
    void bratHoldsTheTextAsItIsAndTheWordsAtTheirSpans() throws IOException {
        Path out = folder.resolve("brat");
        assertThat(run("export", "brat", "-o", out.toString()).code()).isZero();
        assertThat(Files.readString(out.resolve("a.txt"))).isEqualTo(Files.readString(folder.resolve("week/a.txt")));
        assertThat(Files.readString(out.resolve("a.ann"))).contains("\tPerson ", "\tAnnotatorNotes E");
        assertThat(run("export", "brat").code()).isEqualTo(Main.USAGE);
    }

    @Test
    void gzipHeaderAndFilledDatesAreOptional() throws IOException {
        Path file = folder.resolve("e.gz");
        assertThat(run("export", "gdelt", "--header", "--gzip", "--fill-dates", "published", "-o", file.toString())
                        .code())
                .isZero();
        assertThat(Files.readAllBytes(file)).startsWith(0x1f, 0x8b);
        assertThat(run("export", "nonsense").code()).isEqualTo(Main.USAGE);
    }

    @Test
    void wordsAreFoundOrNothingIs() {
        assertThat(run("find", "withdrawal").code()).isZero();
        assertThat(run("find", "--quotes", "withdrawal").out()).contains("withdrawal");
        assertThat(run("find", "elephants").code()).isEqualTo(Main.NOTHING_FOUND);
        assertThat(run("events", "--party", "nobody", "--fail-if-empty").code()).isEqualTo(Main.NOTHING_FOUND);
        assertThat(run("show", "e0000000000").code()).isEqualTo(Main.NOTHING_FOUND);
    }

    @Test
    void reviewAcceptsAndUndoes() {
        Ran listed = run("review", "--no-input", "--kind", "event");
        String id = listed.out().lines().findFirst().orElseThrow().split("\t")[1];
        String[] command = {"review", id, "--author", "ann", "--ledger", ledger};
        Ran.with(OPENING, Ran.bytes("a\n"), command);
        assertThat(run("events", "--checked", "--plain").out()).contains(id);
        Ran.with(OPENING, Ran.bytes("u\nq\n"), command);
        assertThat(run("events", "--checked", "--plain").out()).isEmpty();
    }

    @Test
    void aMissingLedgerAndOneThatIsNoneAreToldApart() throws IOException {
        assertThat(Ran.with(
                                OPENING,
                                "events",
                                "--ledger",
                                folder.resolve("none").toString())
                        .err())
                .startsWith("DM-040");
        Path text = Files.writeString(folder.resolve("text.ledger"), "plain words, and more of them\n".repeat(100));
        Ran ran = Ran.with(OPENING, "events", "--ledger", text.toString());
        assertThat(ran.code()).isEqualTo(Main.LEDGER);
        assertThat(ran.err()).startsWith("DM-041");
    }

    @Test
    void infoCompletionAndCheckAnswer() throws IOException {
        assertThat(run("info").out()).contains("reports            3");
        assertThat(Ran.with(OPENING, "completion", "bash").out()).contains("demarche", "positions");
        assertThat(Ran.with(OPENING, "completion", "fish").code()).isEqualTo(Main.USAGE);
        Path lists = Files.createDirectories(folder.resolve("lists"));
        Path list = lists.resolve("organisations.tsv");
        String head = "id\tname\taliases\tkind\tcountry\tsector\texample\texpected\n";
        Files.writeString(
                list, head + "aa\tRiver League\tLeague of Rivers\torganisation\t\tIGO\tthe River League met\taa\n");
        assertThat(Ran.with(OPENING, "check", lists.toString()).code()).isZero();
        Files.writeString(list, head + "aa\tRiver League\t\torganisation\t\tIGO\tnobody met\taa\nbb\tX\n");
        Ran ran = Ran.with(OPENING, "check", lists.toString());
        assertThat(ran.code()).isEqualTo(Main.NOTHING_FOUND);
        assertThat(ran.messages()).hasSize(2).allSatisfy(m -> assertThat(m).startsWith("DM-054"));
    }
}
