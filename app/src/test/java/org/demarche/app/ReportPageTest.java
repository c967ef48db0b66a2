package org.demarche.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.demarche.record.Findings;
import org.demarche.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of a report, on findings made by hand. */
class ReportPageTest {

    private static final String PAGE = ReportPage.of(Sample.findings(), Set.of(), false);

    @Test
    void partsStandInTheirOrder() {
        assertThat(PAGE.lines().filter(l -> l.matches("[A-Z ]+") && !l.isBlank()))
                .containsExactly(
                        "WHO",
                        "WHO SAID WHAT",
                        "WHO MET WHOM",
                        "WHAT HAPPENED",
                        "POSITIONS",
                        "STICKING POINTS",
                        "RELATIONS",
                        "TOLLS",
                        "LEFT OPEN");
        assertThat(PAGE).startsWith("""
                        Shells hit Orvale as ministers meet
                        orvale · Monday 17 August 2015 · 8 parties · 2 statements · 4 events · 3 positions
                        """);
    }

    @Test
    void peopleStandWithTheirSide() {
        assertThat(part("WHO"))
                .startsWith("  P1   Marovia ")
                .contains("state           P2 Ana Duarte, Foreign Minister\n", "P3 Jon Hale, Prime Minister")
                .contains("P5   Marovia's army .............. organisation    of Marovia\n")
                .contains("P7   \"Some diplomats in Lund\" .... population      not named\n")
                .doesNotContain("\n  P2 ", "also \"Marovia", "also \"Hale");
    }

    @Test
    void whoTakesPartInMostComesFirst() {
        assertThat(part("WHO").lines().filter(l -> l.startsWith("  P")).map(l -> l.substring(2, 4)))
                .containsExactly("P1", "P4", "P6", "P7", "P5", "P8");
    }

    @Test
    void statementsNameSourceCueAndRoute() {
        assertThat(part("WHO SAID WHAT"))
                .contains("  S1   Jon Hale (Tessia) · said\n       Tessia demands a full withdrawal before any talks\n")
                .contains("  S2   Ana Duarte (Marovia) · told · through \"the rescue service\" · Mon 17 Aug\n")
                .contains("\"Marovia rejects a withdrawal\"");
    }

    @Test
    void meetingsReadAsSentences() {
        assertThat(part("WHO MET WHOM").replaceAll("\\s+", " "))
                .isEqualTo(" E1 Mon 17 Aug Ana Duarte (Marovia) visited Jon Hale (Tessia) in CONSULT visit Lund ");
    }

    @Test
    void assaultsAccusationsAndTollsPrintAllTheirWords() {
        assertThat(part("WHAT HAPPENED").replaceAll("\\s+", " "))
                .contains("15–16 Aug Marovia's army · nearly 40 killed · according to ASSAULT heavy-weapons")
                .contains(
                        "\"Marovia's army shelled houses in the old market quarter of the lakeside town of Orvale over"
                                + " the weekend and killed nearly 40 people\"")
                .contains("E3 Mon 17 Aug Jon Hale (Tessia) → Marovia ACCUSE disapprove \"Hale condemned the shelling");
        assertThat(part("TOLLS").replaceAll("\\s+", " "))
                .startsWith(" E2 killed 36–39 \"nearly 40\", counted by \"the rescue service\", in \"Marovia's army");
    }

    @Test
    void whatDidNotHappenAndWhoSaysSoIsTold() {
        assertThat(part("WHAT HAPPENED").replaceAll("\\s+", " "))
                .contains("E4 \"in May\", not Marovia · planned · according to \"Some diplomats in RETREAT withdraw");
    }

    @Test
    void positionsStandByIssueWithTheirSpeaker() {
        assertThat(part("POSITIONS"))
                .startsWith("  I1   withdrawal before talks\n       O1   demands      Tessia ")
                .contains("O2   rejects      Marovia ", "O3   yields       Marovia ");
        assertThat(part("POSITIONS").replaceAll("\\s+", " "))
                .contains("any talks\" · Jon Hale · on condition: \"before any talks\"")
                .contains("rejects a withdrawal\" · Ana Duarte · unchanged")
                .contains("would accept it\" · according to \"Some diplomats in Lund\"");
        assertThat(part("STICKING POINTS")).isEqualTo("""
                          I1   withdrawal before talks
                               demanded by       Tessia
                               yielded by        Marovia
                               rejected by       Marovia
                        """);
    }

    @Test
    void relationsPrintTheirWords() {
        assertThat(part("RELATIONS"))
                .isEqualTo("  R1   Marovia is an ally of Kestria           \"Marovia is an ally of Kestria\"\n");
    }

    @ParameterizedTest
    @CsvSource({
        "parties,WHO",
        "statements,WHO SAID WHAT",
        "events,WHAT HAPPENED",
        "positions,POSITIONS",
        "relations,RELATIONS",
        "times,TIMES"
    })
    void everyPartCanStandAlone(String only, String heading) {
        assertThat(ReportPage.of(Sample.findings(), Set.of(only), false).lines())
                .contains(heading)
                .doesNotContain("parties".equals(only) ? "POSITIONS" : "WHO");
    }

    @Test
    void offsetsCountCodePoints() {
        String page = ReportPage.of(Sample.findings(), Set.of(), true);
        int start = Sample.TEXT.codePointCount(0, Sample.span("Kestria").start());
        assertThat(page).contains("   " + start + "–" + (start + 7)).doesNotContain((start + 1) + "–" + (start + 8));
        assertThat(PAGE).doesNotContain(start + "–");
    }

    @Test
    void noLineIsWiderThanAHundredCharacters() {
        for (boolean offsets : List.of(true, false)) {
            assertThat(ReportPage.of(Sample.findings(), Set.of(), offsets).lines())
                    .allSatisfy(l -> assertThat(Layout.length(l)).isLessThanOrEqualTo(Layout.WIDTH));
        }
    }

    @Test
    void nothingThatATerminalObeysComesThrough() {
        Report given =
                Report.of("or\u001b[2Jvale", Sample.TEXT.replace("Hale condemned", "H\u001b]\u0007\u202Ee condemned"));
        Findings findings = Sample.findings(given.published(Sample.PUBLISHED));
        assertThat(ReportPage.of(findings, Set.of(), true).replace("\n", "")).doesNotContainPattern("[\\p{Cc}\\p{Cf}]");
    }

    @Test
    void withoutFindingsThePageSaysSo() {
        assertThat(ReportPage.of(Sample.none(), Set.of(), false))
                .contains("no publication date", "\nWHO\n  nobody found\n", "\nPOSITIONS\n  nothing found\n")
                .doesNotContain("TOLLS", "STICKING", "MET", "RELATIONS", "LEFT OPEN");
    }

    /** What stands under a heading. */
    private static String part(String heading) {
        int start = PAGE.indexOf("\n" + heading + "\n") + heading.length() + 2;
        int end = PAGE.indexOf("\n\n", start);
        return PAGE.substring(start, end < 0 ? PAGE.length() : end + 1);
    }
}
