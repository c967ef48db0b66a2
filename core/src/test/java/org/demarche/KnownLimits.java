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
