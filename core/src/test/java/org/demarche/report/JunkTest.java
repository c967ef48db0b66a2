package org.demarche.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.demarche.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JunkTest {

    private final Junk junk = Engine.lexicon().junk();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "W300",
                "Read more",
                "* * *",
                "---",
                "12",
                "Read more: Mayor quits",
                "Share this article",
                "Advertisement"
            })
    void lineOfThePageIsJunk(String line) {
        assertThat(junk.is(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Talks fail in Lima",
                "He said no.",
                "Readers of the letter wept.",
                "\"More,\" she said.",
                "Share prices fell in Tokyo on Monday.",
                "The photo shows a burned truck.",
                "Police said two men were shot.",
                "Nobody came."
            })
    void lineOfTheReportIsNoJunk(String line) {
        assertThat(junk.is(line)).isFalse();
    }

    @Test
    void aLongLineIsNoJunk() {
        assertThat(junk.is("Read more: " + "war ".repeat(100))).isFalse();
    }
}
