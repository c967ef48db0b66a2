package org.demarche;

import static org.demarche.Given.given;

import org.junit.jupiter.api.Test;

/** Lines that a reader would strike out: each was once printed of a report like this, and is not any more. */
class UntrueTest {

    @Test
    void aNameThatManyPartiesBearIsNoOtherCountrys() {
        given("Albania votes on Sunday. The Democratic Party said the count in Albania was unfair.")
                .parties("Democratic Party political_group ALB");
        given("Voters in the United States go to the polls. The Democratic Party said it was ready.")
                .parties(
                        "Democratic Party of the United States political_group USA",
                        "Voters in the United States population USA");
    }

    @Test
    void aNameThatGoesOnIsAnother() {
        given("The Brotherhood of the Strait said it had set the boats on fire.")
                .parties("Brotherhood of the Strait organisation");
    }

    @Test
    void whoHearsShellingDoesNotShell() {
        given("Residents said that they had heard shelling until dawn.").events();
    }

    @Test
    void whatIsAskedForHasNotHappened() {
        given("The mayor called on the council to impose sanctions on the port.")
                .events("REQUEST - 1");
        given("He declined to say whether Japan backed the proposal.").events();
    }

    @Test
    void aCrashKillsAndNobodyDoesIt() {
        given("An army helicopter crashed near the border, killing five soldiers.")
                .events();
    }

    @Test
    void whatFightingKillsIsNotKilledByWhoSaysSo() {
        given(
                        "After fighting between gangs at the prison left 31 inmates dead and 14 wounded, the prosecutor's office said, troops went in.")
                .tolls("killed 31, injured 14");
        given("Clashes erupted in the port on Monday, killing five dockers.").tolls("killed five");
    }

    @Test
    void theSpokesmanIsNotHisOpponents() {
        given("The militia denied the attack. \"The army lies,\" its spokesman, Omar Zaki, said.")
                .of("Omar Zaki", "The militia");
    }

    @Test
    void twoMinistriesOfTwoCapitalsAreTwo() {
        given("The ministry in Baku denied it. The ministry in Yerevan said one of its men was killed.")
                .says("The ministry in Yerevan: one of its men was killed");
    }

    @Test
    void whatCameBeforeIsAnothersDeed() {
        given("The militia fired rockets at the port in retaliation for a strike that killed two of its commanders.")
                .tolls("", "killed two");
    }

    @Test
    void aPresidentIsNoTown() {
        given("Prosecutors opened an inquiry into Boluarte. President Dina Boluarte denied this.")
                .mentions("Dina Boluarte", "Boluarte", "President Dina Boluarte");
    }

    @Test
    void theGovernmentIsThatOfTheReport() {
        given(
                        "TIRANA, 4 May 2024 - Albania detained three Italian fishermen on Friday off its southern coast and took their boat to harbour.\n\n"
                                + "A union accused the government of inventing the charge. Italy said the Italian crew should be freed.")
                .mentions("Albania", "Albania", "its", "the government");
    }

    @Test
    void whoLeavesACountryDoesNotResign() {
        given("The United Nations mission left Mali in December.").tolls();
    }
}
