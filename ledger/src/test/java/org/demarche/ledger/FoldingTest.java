package org.demarche.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spellings of one name. */
class FoldingTest {

    @Test
    void everyRowOfTheListDoesWhatItSays() {
        for (Folding.Rule rule : Folding.list()) {
            assertThat(Folding.word(rule.example())).as(rule.id()).isEqualTo(rule.expected());
            assertThat(rule.pattern().matcher(rule.example()).find()
                            || Folding.word(rule.example()).equals(rule.expected()))
                    .as(rule.id())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Bashar Assad, Bashar al-Assad",
        "Bashar Assad, Bashar Al Assad",
        "Sergei Lavrov, Sergey Lavrov",
        "Volodymyr Zelensky, Volodymyr Zelenskyy",
        "Mohammed Salih, Muhammad Salih",
        "Léna Varga, Lena Varga",
        "John Smith Jr., John Smith"
    })
    void transliterationsOfAPersonAreOneName(String one, String other) {
        assertThat(Folding.person(one)).isEqualTo(Folding.person(other));
    }

    @ParameterizedTest
    @CsvSource({"Kiev City Council, Kyiv City Council", "the Red Crescent, Red Crescent", "Al-Shabaab, al Shabaab"})
    void namesOfBodiesFoldTheSame(String one, String other) {
        assertThat(Folding.sound(one)).isEqualTo(Folding.sound(other));
    }

    @ParameterizedTest
    @CsvSource({"Ivan Petrov, Igor Petrov", "Hassan Ali, Hussein Ali", "North Front, South Front"})
    void otherNamesStayApart(String one, String other) {
        assertThat(Folding.person(one)).isNotEqualTo(Folding.person(other));
    }

    /** Letters with marks go through the patterns, letters without them do not need to. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Northern Front (3rd Army)|The Northérn Front (3rd Army)",
                "A. B. Castillo, Jr.|A. B. Castílló, Jr.",
                "the the Hague|the the Hágue",
                "al Rashid Brigade|al Rashíd Brigade",
                " J.  Keller |  J.  Kéller"
            })
    void namesWithoutMarksFoldAsThoseWith(String simple, String marked) {
        assertThat(Folding.plain(simple)).isEqualTo(Folding.plain(marked));
    }

    /** {@link Folding#word} asks first whether any row finds something, with all patterns in one: a second group would shift its number. */
    @Test
    void onlyOneRowHasAGroup() {
        assertThat(Folding.list().stream().filter(r -> r.pattern().matcher("").groupCount() > 0))
                .hasSizeLessThan(2);
    }
}
