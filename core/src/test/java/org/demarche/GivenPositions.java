package org.demarche;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.demarche.record.Findings;
import org.demarche.record.Issue;
import org.demarche.record.Position;
import org.demarche.report.Report;

/**
 * Tests of positions in two lines: a text, and who wants, accepts or refuses what.
 *
 * <pre>
 * given("Norway rejected the proposal.").positions("Norway rejects: the proposal");
 * </pre>
 */
final class GivenPositions {

    private final Report report;

    private GivenPositions(Report report) {
        this.report = report;
    }

    static GivenPositions given(String text) {
        return new GivenPositions(Report.of("given", text));
    }

    /** All positions in the order of the text, each as {@code holder stance: words of the matter}. */
    GivenPositions positions(String... expected) {
        Findings found = findings();
        assertThat(found.positions().stream().map(p -> line(found, p)).toList())
                .as(report.text())
                .containsExactlyInAnyOrder(expected);
        return this;
    }

    GivenPositions nobodyTakesAny() {
        return positions();
    }

    /** Some position is held on this condition, in the report's words. */
    GivenPositions condition(String expected) {
        assertThat(findings().positions().stream()
                        .flatMap(p -> p.condition().stream())
                        .toList())
                .as(report.text())
                .contains(expected);
        return this;
    }

    /** The party that states the first position. */
    GivenPositions statedBy(String expected) {
        Findings found = findings();
        assertThat(found.positions()).as(report.text()).isNotEmpty();
        assertThat(found.positions().get(0).statedBy().map(id -> found.party(id).name()))
                .as(report.text())
                .contains(expected);
        return this;
    }

    /** The first position is told of its holder; nobody else states it. */
    GivenPositions statedByNobody() {
        Findings found = findings();
        assertThat(found.positions()).as(report.text()).isNotEmpty();
        assertThat(found.positions().get(0).statedBy()).as(report.text()).isEmpty();
        return this;
    }

    /** The labels of the issues that are stuck. */
    GivenPositions sticking(String... expected) {
        assertThat(findings().issues().stream()
                        .filter(Issue::sticking)
                        .map(Issue::label)
                        .toList())
                .as(report.text())
                .containsExactlyInAnyOrder(expected);
        return this;
    }

    GivenPositions issues(int expected) {
        List<String> labels = findings().issues().stream().map(Issue::label).toList();
        assertThat(labels).as(report.text()).hasSize(expected);
        return this;
    }

    private Findings findings() {
        return Engine.demarche().read(report);
    }

    private static String line(Findings found, Position p) {
        return found.party(p.holder()).name() + " " + p.stance().word() + ": " + p.words();
    }
}
