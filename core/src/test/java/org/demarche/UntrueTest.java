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

    @Test
    void twoStatesForeignMinistriesAreTwo() {
        given(
                        "The Chilean Foreign Ministry accused Peru of spying. Peru's Foreign Ministry voiced regret at the charge.")
                .parties(
                        "Chilean Foreign Ministry organisation CHL",
                        "Peru state PER",
                        "Foreign Ministry organisation PER");
    }

    @Test
    void leadersOfTwoBodiesAreTwo() {
        given(
                        "Last week Farid Rahmani, the leader of a party in Basra, resigned. In Beirut the leader of Hezbollah asked believers to wait.")
                .parties(
                        "Farid Rahmani person IRQ",
                        "the leader of Hezbollah person LBN",
                        "Hezbollah armed_group LBN",
                        "believers population LBN");
        given("Omar Zaki, a Houthi negotiator, blamed Norway. Jon Berg, the chief Taliban negotiator, blamed Chad.")
                .parties(
                        "Omar Zaki person YEM",
                        "Houthis armed_group YEM",
                        "Norway state NOR",
                        "Jon Berg person AFG",
                        "Taliban armed_group AFG",
                        "Chad state TCD");
    }

    @Test
    void aStudentWhoShotIsNotWhoeverShotBefore() {
        given(
                        "A 22-year-old student shot dead ten people at a college on Tuesday. In November Pekka Virtanen killed eight people at a school.")
                .parties(
                        "A 22-year-old student person",
                        "a college organisation",
                        "Pekka Virtanen person",
                        "eight people population");
    }

    @Test
    void oneOfThemIsWhoeverIsNamed() {
        given(
                        "Several deputies said the prisoners should be tried. One of them, Leonid Petrov, asked for an exception to the law.")
                .parties("Several deputies political_group", "Leonid Petrov person");
    }

    @Test
    void whatHasYetToComeOrIsNotToldIsNoDeed() {
        given("Uganda has yet to accept the plan.").events();
        given("Chile declined to say whether it would support the proposal.").events();
        given("Talks left Oslo and Riga no closer to opening the border.").events();
        given("Oman treated 50 wounded rebels.").events("AID - 1").tolls("");
    }

    @Test
    void whoVowsNotToYieldRefuses() {
        given("The union vowed not to accept any cut.").events("REJECT - 1");
        given("The militia vowed not to attack the port.").events("AGREE - 1");
    }

    @Test
    void shellsOfAnotherClauseAreNotExchanged() {
        given("The army and the rebels exchanged 87 prisoners on Wednesday, hours before shells hit a market.")
                .events("RETREAT - 1");
    }

    @Test
    void aNoteOfProtestIsNoMarch() {
        given("The ministry expressed its protest to Belarus over the raid.").events("ACCUSE BLR 1");
    }
}
