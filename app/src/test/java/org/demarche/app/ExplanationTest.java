package org.demarche.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code explain} says, on findings made by hand. */
class ExplanationTest {

    @Test
    void aPartyShowsEveryMentionAndWhatJoinedThem() {
        assertThat(explained("P2"))
                .startsWith("P2 Ana Duarte · person\n")
                .contains("mentions \"Foreign Minister Ana Duarte\" 49–76 \"Duarte\" 70–76\n")
                .contains("one party joined by: part of the name\n")
                .contains("known by the trained reader marks it as a name of this type: PERSON\n")
                .contains("role \"Foreign Minister\" 49–65\n", "speaks for Marovia (P1)\n", "takes part S2 E1 O2\n");
    }

    @Test
    void anEventShowsRowPathsDatePlaceAndVoice() {
        assertThat(explained("E1"))
                .startsWith("E1 CONSULT visit · Ana Duarte (Marovia) → Jon Hale (Tessia) · Monday 17 August 2015 ·"
                        + " happened\n")
                .contains("rule events-force/kill-verb\n", "row events-force.tsv, row kill-verb: lemma kill;")
                .contains("its example: \"")
                .contains("actor Ana Duarte (P2): \"Foreign Minister Ana Duarte\" 49–76", "path subj: the subject\n")
                .contains("path obj.of: what follows \"of\" of the object\n")
                .contains("one event its mentions were joined: one sentence\n")
                .contains(
                        "when \"Monday\" 126–132 → Monday 17 August 2015: stated with it, counted from Monday 17 August")
                .contains("where \"Lund\" 118–122 → Lund, SWE (town), GeoNames 2693678, 55.70 13.19; country SWE\n")
                .contains("status happened; in the reporter's own voice\n");
    }

    @Test
    void anEventShowsItsTollAsARange() {
        assertThat(explained("E2"))
                .contains("toll \"nearly 40\" ", "→ killed, low 36, high 39; counted by \"the rescue service\" (P6)\n")
                .contains("when \"over the weekend\" ", "→ 15–16 August 2015: stated with it")
                .contains("place not stated; country not stated\n", "recipient not stated\n")
                .contains("status happened; according to \"the rescue service\" (P6)\n");
    }

    @Test
    void whatHasNotHappenedSaysSo() {
        assertThat(explained("E4"))
                .contains("· not known · planned\n", "when \"in May\" ", "not known: the words do not tell the days\n")
                .contains("status planned, as the words around it say; according to \"Some diplomats in Lund\" (P7)\n");
    }

    @Test
    void aPositionShowsHolderSpeakerCueAndNegation() {
        assertThat(explained("O2"))
                .startsWith("O2 Marovia rejects · I1 \"withdrawal before talks\"\n")
                .contains("stance rejects: against the matter\n", "negation none on the cue\n")
                .contains("Ana Duarte, Foreign Minister, speaks for it\n")
                .contains("change the report says that it has not changed\n")
                .contains("row events-speech.tsv, row reject: ")
                .contains(
                        "one matter with O1 (Tessia demands) and O3 (Marovia yields); demarche explain I1 shows why\n");
        assertThat(explained("O3"))
                .contains("negation the cue is denied in the words, which turns it round\n")
                .contains("rule modal/would: a verb of will or duty, a rule of the code\n")
                .contains("said by \"Some diplomats in Lund\" (P7), not named in these words\n");
        assertThat(explained("O1")).contains("condition \"before any talks\"\n");
    }

    @Test
    void anIssueShowsItsSides() {
        assertThat(explained("I1"))
                .startsWith("I1 withdrawal before talks · sticking point\n for Tessia\n against Marovia\n")
                .contains("O1 Tessia demands \"Tessia demands a full withdrawal before any talks\" ")
                .contains("because modal/would · modal, did_not_happen\n")
                .contains("sticking yes: one side demands or proposes what another opposes or rejects\n");
    }

    @Test
    void aStatementShowsCueAndPath() {
        assertThat(explained("S2"))
                .startsWith("S2 Ana Duarte (Marovia) · direct · Monday 17 August 2015\n")
                .contains("cue \"told\" ", "row speech.tsv, row tell: ", "through \"the rescue service\" (P6)\n")
                .contains("path ccomp: what is said is the clause that completes the cue\n")
                .contains("mode direct: all of it stands in quotation marks\n");
        assertThat(explained("S1")).contains("when Monday 17 August 2015: the report's own day");
    }

    @Test
    void aRelationShowsBothEnds() {
        assertThat(explained("R1"))
                .startsWith("R1 Marovia is an ally of Kestria\n words \"Marovia is an ally of Kestria\" ")
                .contains("first Marovia (P1)", "second Kestria (P8): \"Kestria\" ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"p1", "P1", "e1", "E1", "o1", "i1", "s1", "r1"})
    void capitalsDoNotMatter(String id) {
        assertThat(explained(id))
                .startsWith(id.toUpperCase(java.util.Locale.ROOT) + " ")
                .contains("because ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"p9", "e5", "s0", "x1", ""})
    void anUnknownIdHasNoPage(String id) {
        assertThat(Sample.explained(id)).isEmpty();
    }

    @Test
    void theIdsOfAReportAreRuns() {
        assertThat(Explanation.ids(Sample.findings())).isEqualTo("P1–P8, S1–S2, E1–E4, O1–O3, I1, R1");
        assertThat(Explanation.ids(Sample.none())).isEqualTo("nothing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"p1", "p6", "e1", "e2", "e4", "o1", "o3", "i1", "s1", "r1"})
    void noLineIsWiderThanAHundredCharacters(String id) {
        assertThat(Sample.explained(id).orElseThrow().lines())
                .allSatisfy(l -> assertThat(Layout.length(l)).isLessThanOrEqualTo(Layout.WIDTH));
    }

    /** The page with its columns closed up and its wrapped lines joined. */
    private static String explained(String id) {
        return Sample.explained(id)
                .orElseThrow()
                .replaceAll("\n {14,}(?=\\S)", " ")
                .replaceAll(" +", " ");
    }
}
