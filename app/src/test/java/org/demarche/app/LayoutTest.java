package org.demarche.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.demarche.record.When;
import org.demarche.report.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Columns, dates and the cleaning of words for a terminal. */
class LayoutTest {

    @Test
    void cellsWrapBesideEachOther() {
        Layout page = new Layout();
        page.row(new Layout.Cell(6, "one two"), new Layout.Cell(8, "a bb ccc dddd"), new Layout.Cell(4, "end"));
        assertThat(page).hasToString("one   a bb    end\ntwo   ccc\n      dddd\n");
    }

    @Test
    void aWordLongerThanItsColumnIsCutBetweenCharacters() {
        Layout page = new Layout();
        page.row(new Layout.Cell(4, "😀😀😀😀x"), new Layout.Cell(3, "y"));
        assertThat(page).hasToString("😀😀😀 y\n😀x\n");
    }

    @Test
    void aWordOfMillionsOfCharactersIsCutInOneWalk() {
        Layout page = new Layout();
        page.wrapped(0, "x".repeat(2_000_000));
        assertThat(page.toString().lines()).hasSize(20_000);
    }

    @ParameterizedTest
    @CsvSource({
        "2015-08-17,2015-08-17,Mon 17 Aug,Monday 17 August 2015",
        "2014-08-17,2014-08-17,Sun 17 Aug 2014,Sunday 17 August 2014",
        "2015-08-10,2015-08-16,10–16 Aug,10–16 August 2015",
        "2015-07-30,2015-08-02,30 Jul–2 Aug,30 July–2 August 2015",
        "2014-12-30,2015-01-02,30 Dec 2014–2 Jan 2015,30 December 2014–2 January 2015",
        "2015-07-01,2015-07-31,Jul 2015,July 2015",
        "2015-07-01,2015-09-30,Jul–Sep 2015,July–September 2015",
        "2014-01-01,2014-12-31,2014,2014"
    })
    void datesAreShort(LocalDate first, LocalDate last, String brief, String full) {
        When when = first.equals(last)
                ? new When.Day(first, "", When.Basis.STATED)
                : new When.Range(first, last, "", When.Basis.STATED);
        assertThat(DayWords.brief(when, Optional.of(LocalDate.of(2015, 8, 17)))).isEqualTo(brief);
        assertThat(DayWords.full(when)).isEqualTo(full);
    }

    @Test
    void anOpenDateKeepsItsWords() {
        assertThat(DayWords.brief(new When.Open("Friday"), Optional.empty())).isEqualTo("\"Friday\", not dated");
        assertThat(DayWords.brief(new When.Open(""), Optional.empty())).isEqualTo("not dated");
    }

    @ParameterizedTest
    @CsvSource({
        "subj,the subject",
        "subj+with,the subject and what follows \"with\"",
        "comp.subj,the subject of the clause that completes it"
    })
    void pathsReadAsWords(String path, String words) {
        assertThat(Paths.role(path)).isEqualTo(words);
    }

    @Test
    void wordsAreCleanedAndShortened() {
        assertThat(Wording.clean("a\u001b[1m\r\n\t b\u2028c\u0085d\u200Be\u00A0f"))
                .isEqualTo("a[1m b c de f");
        assertThat(Wording.shortened("one two three four", 12)).isEqualTo("one two …");
        assertThat(Wording.shortened("😀".repeat(9), 5)).isEqualTo("😀😀😀 …");
        assertThat(Wording.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
    }

    @Test
    void aMentionInsideAnotherIsNotPrintedTwice() {
        assertThat(Wording.outermost(List.of(new Span(5, 9), new Span(0, 3), new Span(4, 9), new Span(4, 9))))
                .containsExactly(new Span(0, 3), new Span(4, 9));
    }
}
