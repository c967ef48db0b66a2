package org.demarche;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.demarche.lexicon.Table.Row;
import org.demarche.record.Findings;
import org.demarche.record.Statement;
import org.demarche.report.Report;
import org.junit.jupiter.api.Test;

/**
 * Every row of {@code speech.tsv} runs its own example through the whole engine. Not each comes out yet: the rows that do are counted, and their number may not
 * fall.
 */
class SpeechRowsTest {

    /** Rows in a thousand that come out; raise it when more do. */
    private static final int FLOOR = 450;

    @Test
    void asManyRowsComeOutAsEver() {
        List<Row> rows = Engine.lexicon().table("speech").rows();
        List<String> failing = new ArrayList<>();
        for (Row row : rows) {
            List<String> said = said(row.get("example"));
            if (!said.contains(row.get("expected"))) {
                failing.add(row.id());
                if (Boolean.getBoolean("demarche.show")) {
                    System.out.println(row.id() + "\t" + row.get("example") + "\t" + row.get("expected") + "\t" + said);
                }
            }
        }
        int right = rows.size() - failing.size();
        int share = right * 1000 / rows.size();
        System.out.printf(
                "speech.tsv: %d of %d rows come out (%d in a thousand); not: %s%n", right, rows.size(), share, failing);
        assertThat(share)
                .as("rows of speech.tsv in a thousand that come out; not: %s", failing)
                .isGreaterThanOrEqualTo(FLOOR);
    }

    private static List<String> said(String text) {
        Findings found = Engine.demarche().read(Report.of("row", text));
        return found.statements().stream().map(s -> line(found, s, text)).toList();
    }

    private static String line(Findings found, Statement statement, String text) {
        String content = statement.content().stream().map(s -> s.of(text)).collect(joining(" … "));
        return found.party(statement.source()).name() + ": " + content;
    }
}
