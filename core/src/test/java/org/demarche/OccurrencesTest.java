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

    @Test
    void numberOrderPlaceAndDayKeepDeedsApart() {
        given("The navy fired three missiles on Monday. The navy fired eleven missiles on Thursday.")
                .events("ASSAULT - 1", "ASSAULT - 1");
        given("The first attack killed five soldiers. The second attack killed nine soldiers.")
                .events("ASSAULT - 2", "ASSAULT - 2");
        given("Rebels attacked soldiers in Kenya. Rebels attacked soldiers in Uganda.")
                .events("ASSAULT KEN 1", "ASSAULT UGA 1");
    }

    @Test
    void aMeetingWithOthersIsAnother() {
        given("Minister Anna Berg met the president of Kenya. Minister Anna Berg met the president of Ghana.")
                .events("CONSULT KEN 1", "CONSULT GHA 1");
    }

    @Test
    void aLoneAttackerAttacksOnce() {
        given("A gunman shot shoppers in a market on Monday. The gunman attacked them without a word, officials said.")
                .events("ASSAULT - 2");
    }

    @Test
    void victimsBelongToTheOnlyDeedThatCanHaveHadThem() {
        String fire = "Riot police fired tear gas at strikers in Porto on Sunday. ";
        String quiet = "The strike is in its third week. Shops were closed. Buses did not run. ";
        given(fire + quiet + "The hospital said 41 people were injured.").tolls("injured 41");
        given(fire + quiet + "Back in 1974 doctors counted 41 injured.").tolls("");
    }

    @Test
    void whatIsPledgedIsThePledge() {
        given("President Ana Silva promised that the army would abide by the truce.")
                .events("AGREE - 2");
    }

    @Test
    void blameOfTwoIsTwoDeeds() {
        given("Kenya condemned the bombings but accused Uganda of helping the rebels.")
                .events("ACCUSE KEN 1", "ACCUSE KEN 1", "AID - 1");
    }

    @Test
    void nobodyIsArrestedTwiceInOneStory() {
        given("Police arrested Karl Brandt on Monday. Officers detained Brandt at a hotel.")
                .events("COERCE - 2");
    }

    @Test
    void aClaimGoesWithTheDeed() {
        given("Gunmen attacked a hotel on Monday. Al Shabaab claimed responsibility for the attack.")
                .events("ASSAULT - 3");
    }

    @Test
    void oneCrowdProtestsOnce() {
        given("Students marched through the city on Monday. They carried banners against the tax.")
                .events("PROTEST - 2");
    }
}
