package org.demarche;

import static org.demarche.Given.given;

import org.junit.jupiter.api.Test;

/** Statements that reach the reporter in a roundabout way: quoted by others, through a medium, in documents and in a text's own voice. */
class ReachingTest {

    @Test
    void whoeverIsQuotedSpeaks() {
        given("The governor was quoted by Xinhua as saying the port was safe.")
                .says("The governor: the port was safe")
                .via("Xinhua");
    }

    @Test
    void whoeverQuotesIsTheWay() {
        given("Reuters quoted General Omar Haddad as saying that the bridge would be rebuilt.")
                .says("Omar Haddad: the bridge would be rebuilt")
                .via("Reuters");
    }

    @Test
    void hearerIsTheWay() {
        given("Mayor Lena Frost told Reuters that the tunnel was flooded.")
                .says("Lena Frost: the tunnel was flooded")
                .via("Reuters");
    }

    @Test
    void interviewerIsTheWay() {
        given("Mayor Lena Frost said in an interview with the BBC that the tunnel was flooded.")
                .says("Lena Frost: the tunnel was flooded")
                .via("BBC");
    }

    @Test
    void mediumThatReportsASpeakerSaysNothingItself() {
        given("According to Reuters, Minister Paul Okello said the strike was over.")
                .says("Paul Okello: the strike was over")
                .via("Reuters");
    }

    @Test
    void agentOfAPassiveSpeaks() {
        given("The driver was identified by the police as a former guard.")
                .says("the police: The driver … as a former guard");
    }

    @Test
    void subjectOfAPassiveSpeaksOn() {
        given("Deputy Mayor Ivan Kral was arrested on Friday and said that he was innocent.")
                .says("Ivan Kral: he was innocent");
    }

    @Test
    void participleBehindACommaIsTheSpeakers() {
        given("President Amadou Sow said the rebels would never win, vowing that the army would fight on.")
                .says("Amadou Sow: the rebels would never win", "Amadou Sow: the army would fight on");
    }

    @Test
    void phraseIsACue() {
        given("Premier Dov Harel made it clear that the outpost would stay.")
                .says("Dov Harel: the outpost would stay")
                .cues("made it clear");
    }

    @Test
    void positionIsThatSomethingHolds() {
        given("Norway's position is that the strait belongs to nobody.").says("Norway: the strait belongs to nobody");
    }

    @Test
    void responsibilityIsClaimed() {
        given("The rebels claimed responsibility for the attack.").says("The rebels: responsibility for the attack");
    }

    @Test
    void authorOfAListIsTheBodyInIt() {
        given("According to data from the Red Cross, the fire destroyed two hundred homes.")
                .says("International Committee of the Red Cross: the fire destroyed two hundred homes");
    }

    @Test
    void lawIsNoSpeaker() {
        given("According to the country's constitution, the speaker succeeds the president.")
                .nobodySays();
    }

    @Test
    void whatMayBeSaidIsNotSaid() {
        given("Chancellor Uwe Lenz may announce that the base will close.").nobodySays();
    }

    @Test
    void withoutSayingIsNotSaying() {
        given("Chancellor Uwe Lenz left without saying that the base would close.")
                .nobodySays();
    }

    @Test
    void footageDoesNotSpeak() {
        given("Video footage shows that the hall was empty.").nobodySays();
    }

    @Test
    void quotationBelongsToTheVerbBefore() {
        given("Senator Joan Fields defended the treaty. \"We had no better choice in the end.\"")
                .says("Joan Fields: We had no better choice in the end");
    }

    @Test
    void textSpeaksForItself() {
        given("Norway strongly condemns the attack on the hospital in the capital. We offer our condolences to the"
                        + " families.\n\nOur embassy stands ready to help all who need it.")
                .says(
                        "Norway: Norway strongly condemns the attack on the hospital in the capital. We offer our"
                                + " condolences to the families",
                        "Norway: Our embassy stands ready to help all who need it");
    }

    @Test
    void threatHasAnInfinitive() {
        given("The commander's threat to burn the village was no jest.").says("The commander: to burn the village");
    }
}
