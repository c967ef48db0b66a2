package org.demarche.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.demarche.Engine;
import org.demarche.lexicon.Lexicon;
import org.demarche.report.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {

    private final Lexicon lists = Engine.lexicon();
    private final Tokens tokens = new Tokens(lists.abbreviations(), lists.prefixes(), lists.splits());

    /** A text, and its words set apart by blanks. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
        Talks failed.                            | Talks failed .
        Peru's army doesn't know.                | Peru 's army does n't know .
        The rebels’ camp wasn’t hit.             | The rebels ’ camp was n’t hit .
        They'll go, we've heard; I'm sure.       | They 'll go , we 've heard ; I 'm sure .
        She cannot stay.                         | She can not stay .
        A rebel-held town fell.                  | A rebel - held town fell .
        An anti-tank rocket hit it.              | An anti-tank rocket hit it .
        A U.S.-led force left.                   | A U.S. - led force left .
        Mr. Cole met Gen. Haddad on Jan. 4 here. | Mr. Cole met Gen. Haddad on Jan. 4 here .
        It was No. 5 of them.                    | It was No. 5 of them .
        She said no.                             | She said no .
        Some 1,200 fled, 3.5 percent of them.    | Some 1,200 fled , 3.5 percent of them .
        It cost $40m (£31m).                     | It cost $ 40 m ( £ 31 m ) .
        Wait... what?!                           | Wait ... what ?!
        The pact - signed — held.                | The pact - signed — held .
        See http://un.example/a,b now.           | See http://un.example/a,b now .
        At 10:30 on 4/5 they met.                | At 10:30 on 4/5 they met .
        The 1990s and the 21st century           | The 1990s and the 21st century
        """)
    void wordsAreThoseOfUniversalDependencies(String text, String expected) {
        assertThat(String.join(" ", words(text))).isEqualTo(expected);
    }

    @Test
    void quotationMarksAreWords() {
        assertThat(words("\"No,\" he said. “Never.”"))
                .containsExactly("\"", "No", ",", "\"", "he", "said", ".", "“", "Never", ".", "”");
    }

    @Test
    void onlyTheParagraphIsRead() {
        String text = "One two. Three four. Five.";
        assertThat(tokens.of(text, new Span(9, 20)).stream()
                        .map(s -> s.of(text))
                        .toList())
                .containsExactly("Three", "four", ".");
    }

    @Test
    void aBlankParagraphHasNoWords() {
        assertThat(words(" \t \u00a0 ")).isEmpty();
    }

    @Test
    void signsBeyondTheBasicPlaneAreNotCut() {
        assertThat(words("Peace 🕊 now")).containsExactly("Peace", "🕊", "now");
    }

    private List<String> words(String text) {
        return tokens.of(text, new Span(0, text.length())).stream()
                .map(s -> s.of(text))
                .toList();
    }
}
