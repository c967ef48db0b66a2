package org.demarche;

import static org.demarche.Given.given;

import org.junit.jupiter.api.Test;

/** Nouns as cues, pronouns as sources, claims inside claims, headlines, junk, and when it was said. */
class CuesTest {

    @Test
    void nounIsACue() {
        given("Iran's claim that it had no part in the attack was rejected.")
                .says("Iran: it had no part in the attack")
                .cues("claim");
    }

    @Test
    void nounOwnedByAPronoun() {
        given("The minister repeated his promise that taxes would fall.").says("The minister: taxes would fall");
    }

    @Test
    void nounWithAnAuthor() {
        given("A warning by the central bank that prices would rise shook the markets.")
                .says("the central bank: prices would rise");
    }

    @Test
    void nounOfTheSubject() {
        given("The commander made a promise that the road would stay open.")
                .says("The commander: the road would stay open");
    }

    @Test
    void reportsWithoutAnAuthorAreNobodys() {
        given("There were reports that the king had fled.").nobodySays();
    }

    @Test
    void sheIsThePersonNamedBefore() {
        given("Prime Minister Karin Holt met the striking miners on Monday. She said the pits would stay open.")
                .says("Karin Holt: the pits would stay open");
    }

    @Test
    void heIsTheSubjectBefore() {
        given("General Tariq Aziz Khan inspected the border posts on Friday. He said no shots had been fired.")
                .says("Tariq Aziz Khan: no shots had been fired");
    }

    @Test
    void theyAreTheGroupBefore() {
        given("The rebels released two pilots on Sunday. They said the men were in good health.")
                .says("The rebels: the men were in good health");
    }

    @Test
    void itIsTheStateBefore() {
        given("Chile recalled its ambassador. It said the step was temporary.").says("Chile: the step was temporary");
    }

    @Test
    void pronounReachesOverASentence() {
        given("Mayor Hiroshi Abe toured the port. Cranes lay in the water. He said repairs would take a year.")
                .says("Hiroshi Abe: repairs would take a year");
    }

    @Test
    void theSameVoiceGoesOn() {
        given("President Nino Lomidze said the talks had been useful. She added that a second round would follow.")
                .says("Nino Lomidze: the talks had been useful", "Nino Lomidze: a second round would follow");
    }

    @Test
    void beliefInsideASaying() {
        given("Foreign Minister Ana Silva said the rebels believed the war was won.")
                .says("Ana Silva: the rebels believed the war was won", "the rebels: the war was won");
    }

    @Test
    void promiseInsideASaying() {
        given("The spokesman said that Turkey had promised to open the gate.")
                .says("The spokesman: Turkey had promised to open the gate", "Turkey: to open the gate");
    }

    @Test
    void sayingInsideAnAccordingTo() {
        given("According to the police, witnesses said the gunman fled on foot.")
                .says("the police: witnesses said the gunman fled on foot", "witnesses: the gunman fled on foot");
    }

    @Test
    void accusationInsideASaying() {
        given("Georgia said Russia claimed that the village was empty.")
                .says("Georgia: Russia claimed that the village was empty", "Russia: the village was empty");
    }

    @Test
    void headlineEndsWithItsCue() {
        given("Peru shuts border post, minister says\n\nTrucks stood in line for an hour on Monday.")
                .says("minister: Peru shuts border post");
    }

    @Test
    void headlineStartsWithItsSource() {
        given("Army says rebels broke truce\n\nThe village was quiet on Monday.")
                .says("Army: rebels broke truce");
    }

    @Test
    void linkToAnotherReportIsSkipped() {
        given("The port reopened on Monday.\n\nRead more: Minister says war is over\n\nShips came in at noon.")
                .nobodySays();
    }

    @Test
    void imageSizeDoesNotCutAReport() {
        given("The governor flew to the island.\n\nW300\n\nHe said the storm had passed.")
                .says("The governor: the storm had passed");
    }

    @Test
    void weekdayOfPublicationIsThatDay() {
        given("Foreign Minister Ana Silva said on Monday that the truce was over.")
                .published("2015-08-17")
                .says("Ana Silva: the truce was over")
                .dates("2015-08-17");
    }

    @Test
    void otherWeekdayIsTheOneBefore() {
        given("The navy said on Thursday the ship had sunk.")
                .published("2022-03-01")
                .dates("2022-02-24");
    }

    @Test
    void sayingWithoutADayIsOfTheReportsDay() {
        given("The navy said the ship had sunk.").published("2022-03-01").dates("2022-03-01");
    }

    @Test
    void withoutAPublicationDayTheDateStaysOpen() {
        given("The navy said on Thursday the ship had sunk.").dates("open Thursday");
    }

    @Test
    void adjectiveMayBeTheCue() {
        given("Hamid Rahimi was confident that both sides would come to Geneva.")
                .says("Hamid Rahimi: both sides would come to Geneva");
    }

    @Test
    void negatedCueSaysNothing() {
        given("Farida Noor was not sure that they would come.").nobodySays();
        given("The minister did not say that the talks had failed.").nobodySays();
    }
}
