package org.demarche;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.analyse.Analysis;
import org.demarche.analyse.positions.StanceExample;
import org.demarche.analyse.positions.Stand;
import org.demarche.language.Parse;
import org.demarche.report.Paragraphs;
import org.demarche.report.Report;
import org.junit.jupiter.api.Test;

/** A hundred and fifty sentences of positions in the manner of reports: half that the rules were built on, half that they are judged on. */
class PositionSentencesTest {

    private static final double BUILT = 0.85;
    private static final double JUDGED = 0.80;

    @Test
    void sentencesThatTheRulesWereBuiltOn() {
        assertThat(score("build")).isGreaterThanOrEqualTo(BUILT);
    }

    @Test
    void sentencesThatTheRulesAreJudgedOn() {
        assertThat(score("judge")).isGreaterThanOrEqualTo(JUDGED);
    }

    private static double score(String part) {
        int right = 0;
        int wrong = 0;
        int missed = 0;
        for (String[] line : lines("positions/" + part + ".tsv")) {
            Report report = Report.of("sentence", line[0]);
            Parse parse = Engine.demarche().parse(report);
            List<Stand> left = new ArrayList<>(Analysis.chosen(
                    report, Paragraphs.of(report, Engine.lexicon().junk()), parse, Engine.lexicon()));
            for (String expected : line[1].isBlank() ? new String[0] : line[1].split(" ; ")) {
                StanceExample example = new StanceExample(expected);
                Optional<Stand> hit =
                        left.stream().filter(s -> example.fitsSide(parse, s)).findFirst();
                hit.ifPresent(left::remove);
                right += hit.isPresent() ? 1 : 0;
                missed += hit.isPresent() ? 0 : 1;
            }
            wrong += left.size();
        }
        double score = 2.0 * right / (2 * right + wrong + missed);
        System.out.printf(
                Locale.ROOT,
                "positions/%s.tsv: %d right, %d wrong, %d missed, F1 %.3f%n",
                part,
                right,
                wrong,
                missed,
                score);
        return score;
    }

    private static List<String[]> lines(String resource) {
        try (InputStream in = PositionSentencesTest.class.getClassLoader().getResourceAsStream(resource)) {
            assertThat(in).as(resource).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.startsWith("#") && !l.startsWith("sentence\t"))
                    .map(l -> l.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
