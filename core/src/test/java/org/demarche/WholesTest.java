package org.demarche;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.Given.given;

import java.util.Optional;
import org.demarche.record.Party;
import org.demarche.report.Report;
import org.junit.jupiter.api.Test;

/** What only the whole report shows of its parties, and what is known of them without it. */
final class WholesTest {

    private static Party party(Report report, String name) {
        return Engine.demarche().read(report).parties().stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Report release(String url, String text) {
        return new Report("release", "", Optional.empty(), "", url, "en", text, false);
    }

    @Test
    void ministerOfAReleaseIsThePublishers() {
        String text =
                "Asia Minister Hugh Barlow said Nepal must hold elections. Nepal and its army met Nepalese parties.";
        assertThat(party(release("https://www.gov.uk/news/1", text), "Hugh Barlow")
                        .country())
                .isEqualTo("GBR");
    }

    @Test
    void knownPersonHasACountryWithoutATitle() {
        given("Angela Merkel said the talks would go on.")
                .parties("Angela Merkel person DEU")
                .sector("Angela Merkel", "GOV");
    }

    @Test
    void strangerOfAKnownNameIsNotTheKnownOne() {
        given("Hans Merkel said he was arrested. Merkel said he would appeal.").sector("Hans Merkel", "CVL");
    }

    @Test
    void wholeNameIsNotSomebodyElseOfTheFamily() {
        given("Police shot Adil Qasim dead. Qasim had stabbed a guard. Mayor Salma Qasim said she was shocked.")
                .mentions("Salma Qasim", "Mayor Salma Qasim", "she");
    }

    @Test
    void marksOnLettersDoNotPartANameInTwo() {
        given("Minister Ömer Yılmazoğlu resigned. Yilmazoglu said he was tired.")
                .mentions("Ömer Yılmazoğlu", "Minister Ömer Yılmazoğlu", "Yilmazoglu", "he");
    }

    @Test
    void nameOfABodyTellsItsSort() {
        given("The Lorvan Constabulary arrested two men. The Lorvan Constabulary said they were armed.")
                .sector("Lorvan Constabulary", "COP");
    }
}
