package org.demarche.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.demarche.lexicon.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a report was filed stands before its first sentence and is no part of it. */
class DatelineTest {

    private static final String REST = "The ferry union called off its strike after a night of talks, its leader said.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'HALDEN, Jan. 20, 2023 (Fjord Wire) -- '  | 2023-01-20",
                "'HALDEN, 4 May 2024 - '                    | 2024-05-04",
                "'Halden (Wire), 14 August 2022 — '         | 2022-08-14",
                "'NORTH HALDEN, Lowland (Oct. 19, 2011) – ' | 2011-10-19",
                "'2 March 2015 – '                          | 2015-03-02"
            })
    void aWholeDayIsTheDayOfTheReport(String dateline, LocalDate day) {
        Report report = Report.of("r", dateline.strip() + " " + REST);
        assertThat(Paragraphs.dayOf(report, paragraphs(report))).contains(day);
        assertThat(lines(report)).containsExactly(dateline.strip(), REST);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Halden Post, Saturday 15 September 2018 | 2018-09-15",
                "Saturday 15 September 2018                  | 2018-09-15",
                "Published: May 3, 2021, 14:05 GMT           | 2021-05-03"
            })
    void aLineAboveTheTextMayBeLittleButADay(String line, LocalDate day) {
        Report report = Report.of("r", "Ferries stop\n\nBy Ana Silva\n" + line + "\n\n" + REST + " " + REST);
        assertThat(Paragraphs.dayOf(report, paragraphs(report))).contains(day);
        Report told = Report.of("r", "Ferries stop\n\nThe ferries stopped on 15 September 2018.\n\n" + REST);
        assertThat(Paragraphs.dayOf(told, paragraphs(told))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HALDEN —",
                "HALDEN (AP) —",
                "PORT-AU-HALDEN, March 3 (Wire) -",
                "HALDEN, Friday –",
                "Halden (Wire) -"
            })
    void aTownAloneTellsNoDay(String dateline) {
        Report report = Report.of("r", dateline + " " + REST);
        assertThat(Paragraphs.dayOf(report, paragraphs(report))).isEmpty();
        assertThat(lines(report)).containsExactly(dateline, REST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Halden - and not Norsund - was where the ferry union called off its strike after a night of talks.",
                "NATO said on 4 May 2024 that it would send two ships to the strait - the first since the truce.",
                "The union, which met in Halden on 4 May - a Saturday - called off its strike after talks."
            })
    void aSentenceWithADashIsNoDateline(String text) {
        Report report = Report.of("r", text);
        assertThat(lines(report)).containsExactly(text);
    }

    @Test
    void onlyWhatStandsBeforeTheFirstSentenceCounts() {
        Report report = Report.of("r", REST + " Nobody had expected it at all.\n\nNORSUND, 4 May 2024 - " + REST);
        assertThat(lines(report)).hasSize(2);
        assertThat(Paragraphs.dayOf(report, paragraphs(report))).isEqualTo(Optional.empty());
    }

    private static List<Paragraph> paragraphs(Report report) {
        return Paragraphs.of(report, Lexicon.english().junk());
    }

    private static List<String> lines(Report report) {
        return paragraphs(report).stream().map(p -> p.span().of(report.text())).toList();
    }
}
