package org.demarche;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.demarche.analyse.Analysis;
import org.demarche.analyse.events.RowExample;
import org.demarche.language.Parse;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.Table;
import org.demarche.lexicon.Table.Row;
import org.demarche.report.Paragraph;
import org.demarche.report.Paragraphs;
import org.demarche.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every row of the event lists, read by the engine, tells of the event that its example expects. */
class EventRowsTest {

    private static final Lexicon LEXICON = Engine.lexicon();

    /** The contexts of PLOVER. */
    private static final Set<String> CONTEXTS = new TreeSet<>(Set.of(
            "military",
            "intelligence",
            "executive",
            "legislative",
            "election",
            "political_institutions",
            "pro_democracy",
            "pro_autocracy",
            "economic",
            "legal",
            "reparations",
            "human_rights",
            "rights_freedoms",
            "repression",
            "human_security",
            "gender",
            "lgbt",
            "religion_ethnicity",
            "inequality",
            "diplomatic",
            "territory",
            "peacekeeping",
            "health",
            "asylum",
            "migration",
            "disasters",
            "natural_resource",
            "environment",
            "technology",
            "terrorism",
            "cbrn",
            "cyber",
            "misinformation",
            "crime",
            "corruption",
            "illegal_drugs",
            "trafficking"));

    @ParameterizedTest
    @ValueSource(strings = {"events-cooperation", "events-speech", "events-force"})
    void everyRowTellsOfWhatItExpects(String list) {
        List<String> wrong = new ArrayList<>();
        for (Row row : LEXICON.table(list).rows()) {
            Report report = Report.of("row", row.get("example"));
            List<Paragraph> paragraphs = Paragraphs.of(report, LEXICON.junk());
            Parse parse = Engine.language().parse(report, paragraphs);
            String complaint =
                    new RowExample(list, row).complaint(Analysis.tellings(report, paragraphs, parse, LEXICON));
            Stream.of(complaint).filter(c -> !c.isEmpty()).forEach(wrong::add);
        }
        assertThat(wrong).as("rows of %s.tsv that do not come out", list).isEmpty();
    }

    @Test
    void listsAreWide() {
        int rows = Stream.of("events-cooperation", "events-speech", "events-force")
                .mapToInt(list -> LEXICON.table(list).rows().size())
                .sum();
        assertThat(rows).isGreaterThan(1900);
    }

    @Test
    void bentFormsAreReadAsTheirVerbOrNoun() {
        List<String> wrong = new ArrayList<>();
        for (Row row : LEXICON.table("irregulars").rows()) {
            String[] expected = row.get("expected").split(" -> ");
            Report report = Report.of("row", row.get("example"));
            Parse parse = Engine.language().parse(report, Paragraphs.of(report, LEXICON.junk()));
            boolean right = parse.sentences().stream()
                    .flatMap(s -> s.words().stream())
                    .anyMatch(w ->
                            w.form().equalsIgnoreCase(expected[0]) && w.lemma().equals(expected[1]));
            if (!right || !row.all("forms").contains(expected[0])) {
                wrong.add(row.id() + ": " + row.get("example"));
            }
        }
        assertThat(wrong).as("rows of irregulars.tsv").isEmpty();
    }

    @Test
    void examplesOfClassesHoldAWordOfTheClass() {
        for (Row row : LEXICON.table("classes").rows()) {
            String[] expected = row.get("expected").split(" -> ");
            assertThat(row.all("words")).as(row.id()).contains(expected[0]);
            assertThat(expected[1]).as(row.id()).isEqualTo("@" + row.id().replaceAll("-\\d+$", ""));
            assertThat(row.get("example").toLowerCase(Locale.ROOT)).as(row.id()).contains(stem(expected[0]));
        }
    }

    @Test
    void examplesOfContextsHoldAWordOfTheContext() {
        for (Row row : Table.builtIn("en", "contexts").rows()) {
            String[] expected = row.get("expected").split(": ");
            assertThat(CONTEXTS).as(row.id()).contains(row.get("context"));
            assertThat(expected[0]).as(row.id()).isEqualTo(row.get("context"));
            assertThat(row.get("example").toLowerCase(Locale.ROOT))
                    .as(row.id())
                    .contains(expected[1].toLowerCase(Locale.ROOT));
            assertThat(row.all("words"))
                    .as(row.id())
                    .anyMatch(w -> stem(expected[1]).startsWith(stem(w)));
        }
    }

    /** A word less a last letter that a plural bends. */
    private static String stem(String word) {
        String low = word.toLowerCase(Locale.ROOT);
        return low.endsWith("y") ? low.substring(0, low.length() - 1) : low;
    }
}
