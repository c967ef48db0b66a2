package org.demarche.lab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A small run of {@code kill-add}; docs/scores.md has the large one. */
class KillAddTest {

    @Test
    void aKilledAddLosesNothingAndTheNextGoesOn() throws Exception {
        assertThat(new KillAdd(30, 3).faults()).isEmpty();
    }
}
