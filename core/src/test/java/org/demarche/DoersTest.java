package org.demarche;

import static org.demarche.Deeds.deeds;

import org.junit.jupiter.api.Test;

/** Doers that stand further off than subject and by-phrase. */
final class DoersTest {

    @Test
    void whatSomebodyCallsALieIsNotHisOwn() {
        deeds("The commander called the accusation \"a lie\".").have("ACCUSE:");
    }

    @Test
    void deathAtTheHandsOfTheMilitiaIsTheMilitiasDeed() {
        deeds("Villagers were killed at the hands of the militia.").have("ASSAULT: the militia → Villagers");
    }

    @Test
    void whoeverIsKilledInRaidsIsKilledByTheRaiders() {
        deeds("Forty villagers were killed in raids by the army.").have("ASSAULT: the army → Forty villagers");
    }

    @Test
    void whoeverAnswersWithStrikesStrikes() {
        deeds("Kenya answered the raid with air strikes on the rebels.").have("ASSAULT: Kenya → the rebels");
    }

    @Test
    void aLetterAsksForItsAuthors() {
        deeds("A letter from the bishops urged the rebels to disarm.").have("REQUEST: the bishops → the rebels");
    }

    @Test
    void aRocketIsItsShooters() {
        deeds("A rocket fired by the militia killed two soldiers.").have("ASSAULT: the militia → two soldiers");
    }

    @Test
    void aDeedIsLaidOnWhoIsBlamed() {
        deeds("The bombing was blamed on the Somali rebels.").have("ASSAULT: the Somali rebels");
    }

    @Test
    void mostOfWhomAreThoseBefore() {
        deeds("The envoy spoke with the deputies, most of whom boycotted the vote.")
                .have("PROTEST: the deputies");
    }

    @Test
    void whoeverIsArrestedIsNoAttackerWherePoliceAttacked() {
        deeds("Two were killed. Police fired rubber bullets at miners on Monday. Union leader Ana Silva was arrested.")
                .have("ASSAULT:");
    }
}
