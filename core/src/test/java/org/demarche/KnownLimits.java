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
}
