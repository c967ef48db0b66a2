package org.demarche;

import static org.demarche.Given.given;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

/**
 * What a careful reader finds and Demarche does not yet: each with the reason.
 *
 * <p>Try them all with {@code -Dtest=KnownLimits -Djunit.jupiter.conditions.deactivate=org.junit.*DisabledCondition}.
 */
class KnownLimits {

    @Test
    @Disabled("a noun's content is looked for behind \"that\" only, not in an infinitive")
    void nounTakesAnInfinitive() {
        given("The commander's threat to burn the village was no jest.").says("The commander: to burn the village");
    }

    @Test
    @Disabled("no step fills via: whoever quotes is not told from whoever speaks")
    void whoeverQuotesIsTheWay() {
        given("The governor was quoted by Xinhua as saying the port was safe.")
                .says("The governor: the port was safe")
                .via("Xinhua");
    }

    @Test
    @Disabled("a negated cue is read like any other")
    void whoeverDoesNotSayMakesNoStatement() {
        given("The ministry did not say how many men had died.").nobodySays();
    }

    @Test
    @Disabled("a headline's \"Name: words\" is no cue yet")
    void headlineWithAColon() {
        given("Silva: truce is over\n\nThe border was quiet on Monday.").says("Silva: truce is over");
    }

    @Test
    @Disabled("nothing tells a man from a woman: \"his men\" does not keep \"she\" from meaning Keira")
    void sheIsNotTheManNamedLast() {
        given("Judge Awa Ndiaye said that Colonel Lansana Keira had ordered his men to fire. \"He could have"
                        + " stopped it,\" she said.")
                .mentions("Awa Ndiaye", "Judge Awa Ndiaye")
                .says(
                        "Awa Ndiaye: Colonel Lansana Keira had ordered his men to fire",
                        "Lansana Keira: his men to fire",
                        "Awa Ndiaye: He could have stopped it");
    }

    @Test
    @Disabled("\"I ask\" inside the quotation is a claim whose source is nobody, and hides the quotation")
    void quotationThatGoesOnWithAClaimOfItsOwn() {
        given("\"We were one sentence away,\" said Peter Gatkuoth. \"I ask both of them to come back before"
                        + " it is too late.\"")
                .says(
                        "Peter Gatkuoth: We were one sentence away",
                        "Peter Gatkuoth: I ask both of them to come back before it is too late");
    }

    @Test
    @Disabled("the half before a semicolon is taken for what the other half says")
    void headlineOfTwoHalves() {
        given("EU agrees sanctions on generals; China warns of harm to talks\n\nThe ministers met on Monday.")
                .nobodySays();
    }

    @Test
    @Disabled("whoever has no country gets the one that is named most")
    void countryOfTheReportIsNotThatOfEverybody() {
        given("President Almaz Sydykov of Kyrgyzstan arrived in Tashkent. Uzbek guards and Uzbek police"
                        + " lined the road. Sydykov's spokesman, Erlan Toktogulov, denied a rift. Uzbek ministers"
                        + " left.")
                .parties(
                        "Almaz Sydykov person KGZ",
                        "Kyrgyzstan state KGZ",
                        "Uzbek guards organisation UZB",
                        "Uzbek police organisation UZB",
                        "Erlan Toktogulov person KGZ",
                        "Uzbek ministers organisation UZB");
    }

    @Test
    @Disabled("the model alone decides where sentences end, and misses some after a full stop")
    void aFullStopEndsASentence() {
        given("The interior ministry said 23 people had been arrested. Organisers said the police had"
                        + " attacked a peaceful crowd.")
                .says(
                        "interior ministry: 23 people had been arrested",
                        "Organisers: the police had attacked a peaceful crowd");
    }

    @Test
    @Disabled("an owner named by a pronoun (\"Its envoy\") is told to the figure, but not yet shown as whom he serves")
    void envoyServesWhoeverSentHim() {
        given("The United Nations condemned the raid. Its envoy for Yemen, Henrik Solberg, resigned.")
                .of("Henrik Solberg", "United Nations");
    }
}
