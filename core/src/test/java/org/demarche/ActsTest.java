package org.demarche;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.analyse.Analysis;
import org.demarche.analyse.events.RowExample;
import org.demarche.analyse.events.Telling;
import org.demarche.lexicon.Table.Row;
import org.demarche.report.Paragraph;
import org.demarche.report.Paragraphs;
import org.demarche.report.Report;
import org.junit.jupiter.api.Test;

/** Acts of speech that no word of their own tells. */
class ActsTest {

    private static List<Telling> tellings(String text) {
        Report report = Report.of("given", text);
        List<Paragraph> paragraphs = Paragraphs.of(report, Engine.lexicon().junk());
        return Analysis.acts(report, paragraphs, Engine.demarche().parse(report), Engine.lexicon());
    }

    private static List<String> acts(String text) {
        return tellings(text).stream()
                .map(t -> t.frame().id())
                .filter(id -> id.startsWith("acts/"))
                .toList();
    }

    @Test
    void everyRowTellsOfWhatItExpects() {
        List<String> wrong = new ArrayList<>();
        for (Row row : Engine.lexicon().table("acts").rows()) {
            String complaint = new RowExample("acts", row).complaint(tellings(row.get("example")));
            Stream.of(complaint).filter(c -> !c.isEmpty()).forEach(wrong::add);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void onlyTheSpeakersOwnWordsAreHisAct() {
        assertThat(acts("The mayor wanted the road to be reopened.")).isEmpty();
        assertThat(acts("\"I must answer the question,\" the mayor said.")).isEmpty();
        assertThat(acts("\"We hope that the road will be reopened,\" the mayor said."))
                .isEmpty();
    }

    @Test
    void whatARowHasReadIsNoSecondAct() {
        assertThat(acts("\"The rebels must release the nurses,\" the mayor said."))
                .isEmpty();
    }

    @Test
    void opinionOfAReporterIsNobodysAct() {
        Report report = Report.of("given", "The union is holding the country hostage.");
        assertThat(Engine.demarche().read(report).events()).isEmpty();
    }
}
