package org.demarche;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.demarche.record.Findings;
import org.demarche.record.Party;
import org.demarche.record.Statement;
import org.demarche.record.When;
import org.demarche.report.Report;
import org.demarche.report.Span;

/**
 * Tests of two lines: a text, and what its record says.
 *
 * <pre>
 * given("Foreign Minister Ana Silva said the truce was over.").says("Ana Silva: the truce was over");
 * </pre>
 */
final class Given {

    private final Report report;

    private Given(Report report) {
        this.report = report;
    }

    static Given given(String text) {
        return new Given(Report.of("given", text));
    }

    /** @param day as 2015-08-17 */
    Given published(String day) {
        return new Given(report.published(LocalDate.parse(day)));
    }

    /** All statements in the order of the text, each as {@code source: content}; the parts of a split content are set apart by " … ". */
    Given says(String... expected) {
        Findings found = findings();
        List<String> lines =
                found.statements().stream().map(s -> line(found, s)).toList();
        assertThat(lines).as(report.text()).containsExactly(expected);
        return this;
    }

    Given nobodySays() {
        return says();
    }

    /** How each statement is quoted, in the order of the text: direct, indirect, mixed. */
    Given modes(String... expected) {
        assertThat(findings().statements().stream().map(s -> s.mode().word()).toList())
                .as(report.text())
                .containsExactly(expected);
        return this;
    }

    /** The cue of each statement, in the order of the text. */
    Given cues(String... expected) {
        assertThat(findings().statements().stream().map(s -> words(s.cue())).toList())
                .as(report.text())
                .containsExactly(expected);
        return this;
    }

    /** All events in the order of the text, each as {@code TYPE country mentions}; "-" where no country was told. */
    Given events(String... expected) {
        List<String> lines = findings().events().stream()
                .map(e -> e.code().type() + " " + (e.country().isEmpty() ? "-" : e.country()) + " "
                        + e.evidence().size())
                .toList();
        assertThat(lines).as(report.text()).containsExactly(expected);
        return this;
    }

    /** What each event cost, in the order of the text: {@code killed 12, injured 40}; empty where nothing is told. */
    Given tolls(String... expected) {
        List<String> lines = findings().events().stream()
                .map(e -> e.toll().stream().map(t -> t.kind() + " " + t.words()).collect(joining(", ")))
                .toList();
        assertThat(lines).as(report.text()).containsExactly(expected);
        return this;
    }

    /** The least that each toll of all events amounts to, in the order of the text. */
    Given lows(Integer... expected) {
        assertThat(findings().events().stream()
                        .flatMap(e -> e.toll().stream())
                        .map(t -> t.low().orElse(0)))
                .as(report.text())
                .containsExactly(expected);
        return this;
    }

    /** When each event was: a day, or "open" and its words. */
    Given days(String... expected) {
        assertThat(findings().events().stream().map(e -> day(e.date())))
                .as(report.text())
                .containsExactly(expected);
        return this;
    }

    /** The party through which the first statement reached the reporter. */
    Given via(String expected) {
        Findings found = findings();
        assertThat(found.statements()).as(report.text()).isNotEmpty();
        assertThat(found.statements().get(0).via().map(id -> found.party(id).name()))
                .as(report.text())
                .contains(expected);
        return this;
    }

    /** When each statement was made: a day, or "open" and its words. */
    Given dates(String... expected) {
        assertThat(findings().statements().stream().map(s -> day(s.date())).toList())
                .as(report.text())
                .containsExactly(expected);
        return this;
    }

    /** All parties in any order, each as {@code name kind}, with its country where one is known: {@code Ana Silva person BRA}. */
    Given parties(String... expected) {
        assertThat(findings().parties().stream().map(Given::line).toList())
                .as(report.text())
                .containsExactlyInAnyOrder(expected);
        return this;
    }

    /** Every mention of one party, in the order of the text. */
    Given mentions(String name, String... expected) {
        assertThat(party(name).mentions().stream().map(s -> s.of(report.text())).toList())
                .as("mentions of %s in: %s", name, report.text())
                .containsExactly(expected);
        return this;
    }

    Given role(String name, String expected) {
        assertThat(party(name).role())
                .as("role of %s in: %s", name, report.text())
                .isEqualTo(expected);
        return this;
    }

    /** Whom a party speaks or acts for. */
    Given of(String name, String expected) {
        Findings found = findings();
        assertThat(party(name).of().map(id -> found.party(id).name()))
                .as("whom %s acts for in: %s", name, report.text())
                .contains(expected);
        return this;
    }

    Given sector(String name, String expected) {
        assertThat(party(name).sector())
                .as("sector of %s in: %s", name, report.text())
                .isEqualTo(expected);
        return this;
    }

    Given country(String name, String expected) {
        assertThat(party(name).country())
                .as("country of %s in: %s", name, report.text())
                .isEqualTo(expected);
        return this;
    }

    private Findings findings() {
        return Engine.demarche().read(report);
    }

    private Party party(String name) {
        List<Party> parties = findings().parties();
        assertThat(parties.stream().map(Party::name).toList()).as(report.text()).contains(name);
        return parties.stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
    }

    private String line(Findings found, Statement statement) {
        return found.party(statement.source()).name() + ": " + words(statement.content());
    }

    private static String line(Party party) {
        return (party.name() + " " + party.kind().word() + " " + party.country()).strip();
    }

    private String words(List<Span> spans) {
        return spans.stream().map(s -> s.of(report.text())).collect(joining(" … "));
    }

    private static String day(When when) {
        if (when instanceof When.Day day) {
            return day.day().toString();
        }
        if (when instanceof When.Range range) {
            return range.first() + " to " + range.last();
        }
        return ("open " + when.words()).strip();
    }
}
