package org.demarche;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.demarche.analyse.tolls.TollMention;
import org.demarche.analyse.tolls.Tolls;
import org.demarche.language.Parse;
import org.demarche.language.Word;
import org.demarche.lexicon.Table.Row;
import org.demarche.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many people were killed, injured, driven out or taken: a text, and its tolls as {@code kind low..high}. */
class TollsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A drone strike killed nearly 100 people. -> killed 90..99",
                "More than 100 people were killed in the quake. -> killed 101..",
                "Over 40 rebels died in the battle. -> killed 41..",
                "At least 20 villagers were injured. -> injured 20..",
                "Up to 50 miners are missing. -> missing ..50",
                "As many as 300 families were displaced. -> displaced ..300",
                "Some 80 people drowned when the ferry sank. -> killed 80..80",
                "About 15 journalists have been detained. -> detained 15..15",
                "Around 2,500 people fled their homes. -> displaced 2500..2500",
                "Roughly 60 houses burned and 12 people died. -> killed 12..12",
                "Dozens were wounded in the stampede. -> injured 24..",
                "Hundreds of soldiers were captured. -> detained 200..",
                "Thousands of families were uprooted by the floods. -> displaced 2000..",
                "Tens of thousands of people were displaced. -> displaced 20000..",
                "Hundreds of thousands of people have fled their homes. -> displaced 200000..",
                "Scores of civilians were killed in the raid. -> killed 40..",
                "Several policemen were hurt. -> injured 3..",
                "A handful of protesters were arrested. -> detained ..",
                "A dozen guards were taken hostage. -> abducted 12..12",
                "Half a dozen sailors are missing. -> missing 6..6",
                "A couple of tourists were kidnapped. -> abducted 2..2",
                "Between 20 and 30 people were killed. -> killed 20..30",
                "The army says 20 to 30 militants were killed. -> killed 20..30",
                "Police arrested 20-30 youths. -> detained 20..30"
            })
    void textGivesTolls(String line) {
        check(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Twenty-three pilgrims died in the crush. -> killed 23..23",
                "The war has displaced 1.2 million people. -> displaced 1200000..1200000",
                "One person was killed by a stray bullet. -> killed 1..1",
                "A soldier was killed near the border. -> none",
                "Colonel Adam Weiss was killed by a sniper. -> none",
                "There were no casualties. -> none",
                "No one was hurt in the fire. -> none",
                "Fewer than 10 officers were injured. -> injured ..9",
                "The bomb killed 20 people, including five children. -> killed 20..20",
                "Twenty hostages, half of them children, were killed. -> killed 20..20",
                "The strike left 20 dead. -> killed 20..20",
                "The cyclone claimed 70 lives. -> killed 70..70",
                "The death toll rose to 20 on Sunday. -> killed 20..20",
                "The shelling caused the death of 20 people. -> killed 20..20",
                "Twenty people died and 15 were injured. -> killed 20..20; injured 15..15",
                "The gunman opened fire, wounding 15 others. -> injured 15..15",
                "20 killed and 40 wounded in market blast -> killed 20..20; injured 40..40",
                "The storm struck at night, leaving 300 homeless. -> displaced 300..300",
                "The blast shook the capital, killing at least 20 people and injuring dozens. -> killed 20..; injured 24..",
                "Twenty bodies were found in a mass grave. -> killed 20..20",
                "Militants abducted 30 girls from a school. -> abducted 30..30",
                "Two hundred people were detained after the rally. -> detained 200..200",
                "Rescuers evacuated 600 residents from the valley. -> evacuated 600..600",
                "Three soldiers and two civilians were shot dead. -> killed 3..3; killed 2..2"
            })
    void textGivesTollsOfMore(String line) {
        check(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ten villagers were abducted and killed. -> abducted 10..10; killed 10..10",
                "The 12 people killed in the raid were farmers. -> killed 12..12",
                "Eleven workers who were trapped under the rubble died. -> missing 11..11; killed 11..11",
                "The attack did not kill 20 people. -> none",
                "Twenty percent of the herd was killed. -> none",
                "Soldiers killed 40 cows. -> none",
                "The 45-year-old man was killed on May 12. -> none",
                "The court sentenced him to 20 years for killing a priest. -> none",
                "More than two dozen bodies were recovered. -> killed 25..",
                "The militia killed two and took five hostage. -> killed 2..2; abducted 5..5",
                "Almost 1,000 people were evacuated. -> evacuated 900..999",
                "No fewer than 30 monks were arrested. -> detained 30..",
                "Police shot and wounded four men. -> injured 4..4",
                "Officials put the death toll at 430. -> killed 430..430",
                "The toll of dead has passed 100. -> killed 101..",
                "The fighting killed two hundred and fifty people. -> killed 250..250",
                "The hospital said 14 people had died. -> killed 14..14",
                "Well over 100 migrants are feared drowned. -> killed 101..",
                "At least 50 people were reported missing. -> missing 50..",
                "Police said five people were dead and 12 injured. -> killed 5..5; injured 12..12",
                "A total of 64 people were killed. -> killed 64..64",
                "Eight people lost their lives in the flood. -> killed 8..8"
            })
    void textGivesTollsOfStillMore(String line) {
        check(line);
    }

    /** Somebody without a number beside those with one is counted in; two numbers stay two, for they may be two sides. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nine soldiers and an aid worker died in the raid. -> killed 10..10",
                "A man and two women were injured in the brawl. -> injured 3..3",
                "The blast killed at least 20 pilgrims and a guard. -> killed 21..",
                "Two drivers, a nurse and a guard were abducted near the bridge. -> abducted 4..4",
                "A soldier was killed in the town. -> none",
                "The flood drove a quarter of a million people from their homes. -> displaced 250000..250000"
            })
    void whoStandsBesideANumberIsCounted(String line) {
        check(line);
    }

    private static void check(String line) {
        String[] parts = line.split(" -> ", -1);
        assertThat(tolls(parts[0])).as(parts[0]).isEqualTo(parts[1]);
    }

    /** Every row of {@code tolls.tsv} gives what its example expects. */
    @Test
    void everyRowGivesWhatItExpects() {
        List<String> wrong = new ArrayList<>();
        for (Row row : Engine.lexicon().table("tolls").rows()) {
            String found = tolls(row.get("example"));
            if (!found.equals(row.get("expected"))) {
                wrong.add(row.id() + ": " + row.get("example") + " gives " + found);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void wordsAreThoseOfTheNumber() {
        TollMention toll = only("The mine killed nearly 100 workers.");
        assertThat(toll.toll().words()).isEqualTo("nearly 100");
        assertThat(toll.victims().map(Word::form)).contains("workers");
        assertThat(toll.predicate().form()).isEqualTo("killed");
    }

    @Test
    void victimsStandBehindDozens() {
        assertThat(only("Dozens of nurses were abducted.").victims().map(Word::form))
                .contains("nurses");
    }

    @Test
    void loneNumberHasNoVictimsNamed() {
        assertThat(only("The strike left 20 dead.").victims()).isEmpty();
    }

    @Test
    void sayerCounted() {
        assertThat(counter("Forty people were killed, the hospital said.")).contains("hospital");
        assertThat(counter("The ministry said 40 people were killed.")).contains("ministry");
    }

    @Test
    void accordingToTellsWhoCounted() {
        assertThat(counter("According to the ministry, 40 people were killed.")).contains("ministry");
    }

    @Test
    void reporterCountsWhereNobodyIsNamed() {
        assertThat(counter("Forty people were killed on Monday.")).isEmpty();
    }

    private static Optional<String> counter(String text) {
        return only(text).counter().map(Word::form);
    }

    private static TollMention only(String text) {
        List<TollMention> found = found(text);
        assertThat(found).as(text).hasSize(1);
        return found.get(0);
    }

    private static List<TollMention> found(String text) {
        Parse parse = Engine.demarche().parse(Report.of("given", text));
        return Tolls.of(parse, Engine.lexicon());
    }

    private static String tolls(String text) {
        String line = found(text).stream()
                .map(t -> t.toll().kind() + " " + number(t.toll().low()) + ".."
                        + number(t.toll().high()))
                .collect(joining("; "));
        return line.isEmpty() ? "none" : line;
    }

    private static String number(OptionalInt number) {
        return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
    }
}
