package org.demarche.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The measures on the worked example of Pradhan and others (2014): key {a b c} {d e f g}, response {a b} {c d} {f g h i}. */
class CorefMetricsTest {

    private final CorefMetrics<String> m = new CorefMetrics<>();

    CorefMetricsTest() {
        m.add(
                List.of(Set.of("a", "b", "c"), Set.of("d", "e", "f", "g")),
                List.of(Set.of("a", "b"), Set.of("c", "d"), Set.of("f", "g", "h", "i")));
    }

    @Test
    void mucCountsLinks() {
        assertThat(m.muc.recall()).isEqualTo(2.0 / 5, within(1e-9));
        assertThat(m.muc.precision()).isEqualTo(2.0 / 5, within(1e-9));
    }

    @Test
    void bCubedCountsMentions() {
        assertThat(m.bCubed.recall()).isEqualTo(35.0 / 84, within(1e-9));
        assertThat(m.bCubed.precision()).isEqualTo(0.5, within(1e-9));
    }

    @Test
    void ceafPairsChains() {
        assertThat(m.ceaf.recall()).isEqualTo(0.65, within(1e-9));
        assertThat(m.ceaf.precision()).isEqualTo(1.3 / 3, within(1e-9));
    }

    @Test
    void bestPairingIsNotTheGreedyOne() {
        assertThat(Assignment.best(new double[][] {{0.9, 0.8}, {0.8, 0.1}})).isEqualTo(1.6, within(1e-9));
    }

    @Test
    void sameChainsScoreFull() {
        CorefMetrics<String> same = new CorefMetrics<>();
        same.add(List.of(Set.of("a", "b"), Set.of("c", "d")), List.of(Set.of("c", "d"), Set.of("a", "b")));
        assertThat(same.conll()).isEqualTo(1, within(1e-9));
    }
}
