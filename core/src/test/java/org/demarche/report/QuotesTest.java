package org.demarche.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.demarche.Engine;
import org.junit.jupiter.api.Test;

class QuotesTest {

    @Test
    void marksAreLeftOut() {
        assertThat(quoted("\"No,\" he said.")).containsExactly("No,");
    }

    @Test
    void straightAndCurlyMarksQuote() {
        assertThat(quoted("“One,” he said, and \"two\" and «three».")).containsExactly("One,", "two", "three");
    }

    @Test
    void apostrophesDoNotQuote() {
        assertThat(quoted("The rebels' leader didn't say 'no'.")).isEmpty();
    }

    @Test
    void anOpenQuotationEndsWithItsParagraph() {
        assertThat(quoted("He said: “We go on.\n\n“We do not stop.”")).containsExactly("We go on.", "We do not stop.");
    }

    @Test
    void anEmptyQuotationIsNone() {
        assertThat(quoted("\"\" “”")).isEmpty();
    }

    @Test
    void aPlaceInsideIsAround() {
        Quotes quotes = quotes("He said \"no way\" twice.");
        assertThat(quotes.around(10)).contains(new Span(9, 15));
        assertThat(quotes.around(3)).isEmpty();
        assertThat(quotes.around(15)).isEmpty();
    }

    @Test
    void shareCountsQuotedSigns() {
        Quotes quotes = quotes("It was \"good\" yes");
        assertThat(quotes.share(List.of(new Span(8, 12)))).isEqualTo(1.0);
        assertThat(quotes.share(List.of(new Span(0, 6)))).isZero();
        assertThat(quotes.share(List.of(new Span(8, 12), new Span(14, 17)))).isBetween(0.5, 0.6);
        assertThat(quotes.share(List.of())).isZero();
    }

    private static Quotes quotes(String text) {
        Report report = Report.of("r", text);
        return Quotes.of(text, Paragraphs.of(report, Engine.lexicon().junk()));
    }

    private static List<String> quoted(String text) {
        return quotes(text).spans().stream().map(s -> s.of(text)).toList();
    }
}
