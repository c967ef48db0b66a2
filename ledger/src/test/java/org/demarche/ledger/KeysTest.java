package org.demarche.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KeysTest {

    private static final List<String> PARTS = List.of("e", "ASSAULT@17", "1");

    @Test
    void keysOfOneReportBeginAlike() {
        String shelf = Keys.shelf("a report");
        String one = Keys.mention("e", shelf, PARTS);
        String other = Keys.mention("e", shelf, List.of("e", "ASSAULT@99", "1"));
        assertThat(one).hasSize(11).startsWith("e" + shelf).isNotEqualTo(other);
        assertThat(other).startsWith("e" + shelf);
        assertThat(Keys.mention("e", Keys.shelf("another"), PARTS)).isNotEqualTo(one);
    }

    @Test
    void numbersOfOneReportLieSideBySide() {
        String mention = Keys.mention("p", Keys.shelf("a report"), PARTS);
        String other = Keys.mention("p", Keys.shelf("a report"), List.of("p", "them@3", "1"));
        long one = Keys.number(mention, List.of("u:" + mention));
        long next = Keys.number(other, List.of("u:" + other));
        assertThat(one >>> 34).isEqualTo(next >>> 34);
        assertThat(one).isNotEqualTo(next);
    }
}
