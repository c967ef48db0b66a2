package org.demarche.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The scores of docs/scores.md must not sink; each floor stands a little under what was measured. Left out where ../shared is not there. */
final class FloorsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path SHARED = ROOT.resolveSibling("shared");
    private static final Path MODEL = ROOT.resolve("model/src/main/resources/org/demarche/model");

    @Test
    void languageKeepsItsScores() throws Exception {
        assumeTrue(Files.exists(SHARED.resolve("data")), "left out: no ../shared/data beside the project");
        ScoreParse score = new ScoreParse(SHARED, MODEL, ROOT.resolve("lab/newswire"));
        score.call();
        Map<String, Double> floors = Map.of(
                "ewt dev LAS", 90.3,
                "gum dev LAS", 90.4,
                "newswire test LAS", 94.8,
                "ewt dev token F1", 98.9,
                "gum dev token F1", 99.7,
                "ewt dev sentence F1", 89.5,
                "gum dev sentence F1", 95.0,
                "newswire test name F1", 84.5,
                "re3d dev small words", 98.0,
                "re3d dev entity F1", 58.5);
        floors.forEach(
                (name, floor) -> assertThat(score.figures().get(name)).as(name).isGreaterThanOrEqualTo(floor));
    }

    @Test
    void referencesKeepTheirScore() throws Exception {
        assumeTrue(Files.exists(SHARED.resolve("data")), "left out: no ../shared/data beside the project");
        ScoreCoref score = new ScoreCoref(SHARED, MODEL);
        score.call();
        assertThat(score.whole().conll()).isGreaterThanOrEqualTo(0.59);
    }

    @Test
    void deskKeepsItsScores() throws Exception {
        assumeTrue(Files.exists(SHARED.resolve("desk")), "left out: no ../shared/desk beside the project");
        JsonNode scores = JsonMapper.builder().build().readTree(new ScoreDesk(SHARED, MODEL).scores("--json"));
        Map<String, Double> floors = Map.of(
                "parties", 0.855,
                "statement spans", 0.895,
                "statements", 0.85,
                "event types", 0.615,
                "events", 0.54,
                "positions", 0.58,
                "relations", 0.61);
        floors.forEach((name, floor) ->
                assertThat(scores.get(name).get("f1").doubleValue()).as(name).isGreaterThanOrEqualTo(floor));
    }
}
