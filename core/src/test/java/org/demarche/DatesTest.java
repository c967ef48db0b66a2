package org.demarche;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.demarche.analyse.dates.TimeExpressions;
import org.demarche.lexicon.Table.Row;
import org.demarche.record.TimeExpression;
import org.demarche.record.When;
import org.demarche.report.Report;
import org.junit.jupiter.api.Test;

/** Expressions of time: every line of {@code dates/expressions.tsv} and every row of {@code dates.tsv} comes out as it says. */
class DatesTest {

    private static final Path EXPRESSIONS = Path.of("src/test/resources/dates/expressions.tsv");

    /** The day that the examples of the list are published on, a Wednesday. */
    private static final LocalDate WEDNESDAY = LocalDate.of(2015, 8, 19);

    @Test
    void everyExpressionMeansWhatTheTableSays() throws IOException {
        List<String> wrong = new ArrayList<>();
        int lines = 0;
        for (String line : Files.readAllLines(EXPRESSIONS)) {
            if (line.startsWith("#") || line.startsWith("published")) {
                continue;
            }
            lines++;
            List<String> cells = List.of(line.split("\t"));
            Report report = Report.of("line", cells.get(1));
            List<String> found =
                    found(cells.get(0).equals("-") ? report : report.published(LocalDate.parse(cells.get(0))));
            String wanted = String.join(" ", cells.subList(2, 6));
            boolean holds = cells.get(2).equals("-") ? found.isEmpty() : found.contains(wanted);
            if (!holds) {
                wrong.add(cells.get(1) + " → " + wanted + ", not " + found);
            }
        }
        assertThat(wrong).as("lines that come out otherwise").isEmpty();
        assertThat(lines).isGreaterThan(200);
    }

    @Test
    void everyRowOfTheListGivesWhatItExpects() {
        List<String> wrong = new ArrayList<>();
        for (Row row : Engine.lexicon().table("dates").rows()) {
            List<String> found = times(Report.of("row", row.get("example")).published(WEDNESDAY)).stream()
                    .map(t -> t.words() + "=" + t.value())
                    .toList();
            if (!found.contains(row.get("expected"))) {
                wrong.add(row.id() + ": " + row.get("example") + " → " + row.get("expected") + ", not " + found);
            }
        }
        assertThat(wrong).as("rows of dates.tsv that come out otherwise").isEmpty();
    }

    @Test
    void wordsAreThoseAtTheSpan() {
        Report report = Report.of("span", "On Friday, 3 April 2009, and again last week, the port was shelled.")
                .published(WEDNESDAY);
        assertThat(times(report))
                .hasSize(2)
                .allSatisfy(t -> assertThat(t.span().of(report.text())).isEqualTo(t.words()));
    }

    private static List<TimeExpression> times(Report report) {
        return TimeExpressions.of(report, Engine.demarche().parse(report), Engine.lexicon());
    }

    private static List<String> found(Report report) {
        return times(report).stream()
                .map(t -> t.words() + " " + t.value() + " " + days(t.when()))
                .toList();
    }

    private static String days(When when) {
        if (when instanceof When.Day day) {
            return day.day() + " " + day.day();
        }
        return when instanceof When.Range range ? range.first() + " " + range.last() : "- -";
    }
}
