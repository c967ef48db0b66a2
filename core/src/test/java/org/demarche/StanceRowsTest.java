package org.demarche;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.analyse.Analysis;
import org.demarche.analyse.positions.StanceExample;
import org.demarche.analyse.positions.Stand;
import org.demarche.language.Parse;
import org.demarche.lexicon.Table.Row;
import org.demarche.report.Paragraphs;
import org.demarche.report.Report;
import org.junit.jupiter.api.Test;

/** Every row of {@code stance.tsv} runs its own example, before it is weighed. */
class StanceRowsTest {

    /** Rows of stance.tsv that may fail, for the trees of a sentence hang on the weights. */
    private static final int MAY_FAIL = 12;

    @Test
    void rowsGiveWhatTheyExpect() {
        List<Row> rows = Engine.lexicon().table("stance").rows();
        List<String> wrong = new ArrayList<>();
        for (Row row : rows) {
            complaint(row).ifPresent(wrong::add);
        }
        assertThat(rows).hasSizeGreaterThan(300);
        assertThat(wrong).as("rows of stance.tsv").hasSizeLessThanOrEqualTo(MAY_FAIL);
    }

    private static Optional<String> complaint(Row row) {
        Report report = Report.of("row", row.get("example"));
        Parse parse = Engine.demarche().parse(report);
        List<Stand> found =
                Analysis.stands(report, Paragraphs.of(report, Engine.lexicon().junk()), parse, Engine.lexicon());
        StanceExample expected = new StanceExample(row.get("expected"));
        boolean fits = found.stream().anyMatch(s -> s.row().equals("stance/" + row.id()) && expected.fits(parse, s));
        return fits
                ? Optional.empty()
                : Optional.of(row.id() + " expected " + row.get("expected") + " but found "
                        + found.stream().map(s -> StanceExample.line(parse, s)).toList());
    }
}
