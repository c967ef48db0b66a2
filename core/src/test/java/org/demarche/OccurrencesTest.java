package org.demarche;

import static org.demarche.Given.given;

import org.junit.jupiter.api.Test;

/** Which tellings are one event, and in which country it was. */
class OccurrencesTest {

    @Test
    void twoTellingsOfOneDeedAreOneEvent() {
        given("Rebels attacked the village on Monday. They attacked it at dawn, residents said.")
                .events("ASSAULT - 2");
    }

    @Test
    void oneVerbOnTwoThingsIsTwoDeeds() {
        given("Ugandan marines fired on a fishing boat on Monday. Later the marines fired tear gas at protesters.")
                .events("ASSAULT - 1", "ASSAULT - 2");
    }

    @Test
    void aStateThatIsSpokenToIsNoPlace() {
        given("Kenya called on Uganda to explain.").events("REQUEST KEN 1");
        given("The bombers hit a market in Uganda.").events("ASSAULT UGA 1");
    }
}
