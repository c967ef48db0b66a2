package org.demarche.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ParagraphsTest {

    private static final Junk JUNK = new Junk(List.of(Pattern.compile("W\\d+")));

    @Test
    void aShortFirstLineBeforeABlankLineIsTheTitle() {
        assertThat(Paragraphs.titleOf("Talks fail in Lima\n\nThe talks failed on Monday."))
                .isEqualTo("Talks fail in Lima");
    }

    @Test
    void aSentenceIsNoTitle() {
        assertThat(Paragraphs.titleOf("The talks failed on Monday.\n\nNobody said why."))
                .isEmpty();
    }

    @Test
    void aFirstLineWithoutABlankLineIsNoTitle() {
        assertThat(Paragraphs.titleOf("Talks fail in Lima\nThe talks failed on Monday."))
                .isEmpty();
    }

    @Test
    void aSingleLineIsNoTitle() {
        assertThat(Paragraphs.titleOf("Talks fail in Lima")).isEmpty();
    }

    @Test
    void kindsAreTold() {
        assertThat(kinds("Talks fail\n\nW300\n\nThe talks failed."))
                .containsExactly(Paragraph.Kind.TITLE, Paragraph.Kind.JUNK, Paragraph.Kind.BODY);
    }

    @Test
    void aLineIsAParagraph() {
        assertThat(words("The talks failed.\nNobody said why.\n\nThey go on."))
                .containsExactly("The talks failed.", "Nobody said why.", "They go on.");
    }

    @Test
    void hardWrappedLinesBelongTogether() {
        String text = """
            The ministers of the two countries met for a fourth time in
            the capital, where they spoke until the early hours of the day
            and left without a word.

            No date was set for another round of talks between the two
            sides.\
            """;
        assertThat(words(text)).hasSize(2);
    }

    @Test
    void lineEndsOfEverySystemEndAParagraph() {
        assertThat(words("One one.\r\nTwo two.\rThree three.\u2028Four four.\u2029Five five."))
                .containsExactly("One one.", "Two two.", "Three three.", "Four four.", "Five five.");
    }

    @Test
    void blanksAroundALineAreLeftOut() {
        assertThat(words("\ufeff  \tOne one.\u00a0 \n \u200b \n")).containsExactly("One one.");
    }

    @Test
    void anEmptyTextHasNoParagraphs() {
        assertThat(words("")).isEmpty();
        assertThat(words("\n \r\n")).isEmpty();
    }

    private static List<String> words(String text) {
        return Paragraphs.of(Report.of("r", text), JUNK).stream()
                .map(p -> p.span().of(text))
                .toList();
    }

    private static List<Paragraph.Kind> kinds(String text) {
        return Paragraphs.of(Report.of("r", text), JUNK).stream()
                .map(Paragraph::kind)
                .toList();
    }
}
