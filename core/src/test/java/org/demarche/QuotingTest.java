package org.demarche;

import static org.demarche.Given.given;

import org.junit.jupiter.api.Test;

/** Who says what in quotation marks: whole, split, mixed, going on. */
class QuotingTest {

    @Test
    void inversionAfterAQuotation() {
        given("\"The bridge is gone,\" said Mayor Petra Novak.")
                .says("Petra Novak: The bridge is gone")
                .modes("direct");
    }

    @Test
    void subjectAfterAQuotation() {
        given("\"The harvest is lost,\" Agriculture Minister Moussa Keita said.")
                .says("Moussa Keita: The harvest is lost");
    }

    @Test
    void quotationAfterItsCue() {
        given("Ambassador Helen Moyo said, \"My government will pay for the damage.\"")
                .says("Helen Moyo: My government will pay for the damage")
                .modes("direct");
    }

    @Test
    void splitQuotationIsOneStatement() {
        given("\"The talks go on,\" said Foreign Minister Jonas Lund, \"but slowly.\"")
                .says("Jonas Lund: The talks go on … but slowly")
                .modes("direct");
    }

    @Test
    void splitQuotationWithAPronoun() {
        given("Envoy Mira Patel left the hall at noon. \"If they want peace,\" she said, \"they must stop firing.\"")
                .says("Mira Patel: If they want peace … they must stop firing");
    }

    @Test
    void quotedPieceMakesAMixedStatement() {
        given("General Omar Bashiri said the attack was \"a grave mistake\" by the militia.")
                .says("Omar Bashiri: the attack was \"a grave mistake\" by the militia")
                .modes("mixed");
    }

    @Test
    void quotedPieceAtTheEnd() {
        given("The Vatican said the arrests were \"a wound to the whole church\".")
                .says("Vatican City: the arrests were \"a wound to the whole church\"")
                .modes("mixed");
    }

    @Test
    void quotationAfterAColon() {
        given("President Ilham Guliyev said: \"Nobody will divide this country.\"")
                .says("Ilham Guliyev: Nobody will divide this country")
                .modes("direct");
    }

    @Test
    void curlyMarksAreMarks() {
        given("“The well is dry,” said farmer Tesfaye Bekele.").says("Tesfaye Bekele: The well is dry");
    }

    @Test
    void quotationOfTwoSentencesBeforeItsCue() {
        given("\"We waited all night. Nobody came to help us,\" said Lina Haddad, a nurse.")
                .says("Lina Haddad: We waited all night. Nobody came to help us")
                .modes("direct");
    }

    @Test
    void quotationOfTwoSentencesAfterItsCue() {
        given("Captain Erik Dahl said: \"The sea was rough. We lost one man.\"")
                .says("Erik Dahl: The sea was rough. We lost one man");
    }

    @Test
    void quotationGoesOnAfterItsCue() {
        given("\"We are tired of this war,\" said Amina Yusuf, a teacher. \"We want to go home.\"")
                .says("Amina Yusuf: We are tired of this war … We want to go home");
    }

    @Test
    void quotationGoesOnInTheNextParagraph() {
        given("\"The shelling began at four,\" said Dr. Farid Noor.\n\n\"By six the ward was full.\"")
                .says("Farid Noor: The shelling began at four", "Farid Noor: By six the ward was full");
    }

    @Test
    void twoSpeakersStayApart() {
        given("\"The road is closed,\" said Anton Weiss. \"It is open,\" said Maria Costa.")
                .says("Anton Weiss: The road is closed", "Maria Costa: It is open");
    }

    @Test
    void quotationToldToReporters() {
        given("\"We have no fuel left,\" hospital director Samira Khan told reporters.")
                .says("Samira Khan: We have no fuel left");
    }

    @Test
    void quotationAddedByAPronoun() {
        given("Senator Raul Pinto opposed the bill. \"It will cost us our ports,\" he added.")
                .says("Raul Pinto: It will cost us our ports");
    }

    @Test
    void quotedNameIsNoStatement() {
        given("The so-called \"liberation front\" holds two villages.").nobodySays();
    }

    @Test
    void quotationOfAGroup() {
        given("\"No bread and no water,\" the crowd chanted.").says("the crowd: No bread and no water");
    }

    @Test
    void quotationWithItsSpeakerInApposition() {
        given("\"The mine is safe,\" said Zoran Babic, who runs the union in Bor.")
                .says("Zoran Babic: The mine is safe");
    }

    @Test
    void statementIsWhereAQuotationStands() {
        given("\"The ceasefire has collapsed,\" the African Union said in a statement.")
                .says("African Union: The ceasefire has collapsed");
    }

    @Test
    void quotationWithAClaimInsideGivesBoth() {
        given("\"The rebels say they want peace,\" said Colonel Abdou Issa.")
                .says("Abdou Issa: The rebels say they want peace", "The rebels: they want peace");
    }

    @Test
    void questionKeepsItsMark() {
        given("\"Where is the money?\" asked lawmaker Irina Popescu.").says("Irina Popescu: Where is the money?");
    }

    @Test
    void quotationMayLeaveItsSubjectOutside() {
        given("Beijing \"hopes that all parties will remain calm\", foreign ministry spokeswoman Liu Yan said.")
                .says(
                        "Liu Yan: Beijing \"hopes that all parties will remain calm\"",
                        "China: all parties will remain calm");
    }
}
