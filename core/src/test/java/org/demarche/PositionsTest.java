package org.demarche;

import static org.demarche.GivenPositions.given;

import org.junit.jupiter.api.Test;

/** Who wants, accepts or refuses what: denials, conditions, second hand, matters joined and stuck. */
class PositionsTest {

    @Test
    void whatIsDoneAsSoonAsOrAsLongAsSomethingIsDependsOnIt() {
        given("The union is ready to open the port as soon as the owners sign the contract.")
                .positions("The union conditional: open the port as soon as the owners sign the contract");
        given("Chad said it would open the road as long as the guns stayed silent.")
                .positions("Chad conditional: open the road as long as the guns stayed silent");
    }

    @Test
    void whoWillNotComeUntilAThingIsDoneDemandsThatThing() {
        given(
                        "\"We will not return to the talks until the prisoners are freed,\" said Omar Zaki, leader of the Front for Justice.")
                .positions("Front for Justice demands: until the prisoners are freed");
    }

    @Test
    void rejectionIsAPositionAndItsObjectTheMatter() {
        given("Norway rejected the proposal to share the islands.")
                .positions("Norway rejects: the proposal to share the islands");
    }

    @Test
    void whatIsNotAcceptedIsRejected() {
        given("Peru did not accept the border.").positions("Peru rejects: the border");
    }

    @Test
    void whatIsNotRuledOutIsLeftOpen() {
        given("Turkey did not rule out a ground operation in the north.")
                .positions("Turkey open: a ground operation in the north");
    }

    @Test
    void whoeverIsNotOpposedIsOpen() {
        given("Hungary is not opposed to a shorter embargo.").positions("Hungary open: a shorter embargo");
    }

    @Test
    void demandGivenUpIsYielding() {
        given("Colombia no longer insists on the surrender of the guerrillas.")
                .positions("Colombia yields: the surrender of the guerrillas");
    }

    @Test
    void acceptanceWithUnlessIsConditional() {
        given("Serbia will not sign the accord unless the clause on minorities is dropped.")
                .condition("unless the clause on minorities is dropped");
    }

    @Test
    void ministerStatesThePositionOfHisCountry() {
        given("Foreign Minister Ana Silva of Brazil said Brazil would never accept a foreign base.")
                .statedBy("Ana Silva");
    }

    @Test
    void whoHoldsTheSameStatesNothingForTheOther() {
        given("Chile and Ecuador called for a ceasefire.").statedByNobody();
    }

    @Test
    void proposalThatAnotherRejectsIsAStickingPoint() {
        given("Kenya proposed a joint patrol in the strait. Peru rejected the idea.")
                .sticking("a joint patrol in the strait")
                .issues(1);
    }

    @Test
    void sameDeedOfTheSamePartyIsOneMatterInAnyWording() {
        given("Kenya demanded the resignation of General Omar Sesay. Peru opposes the departure of Sesay.")
                .issues(1);
    }

    @Test
    void oneSharedNameIsNotOneMatter() {
        given("Kenya supports the treaty with Peru. Chile opposes the pipeline to Peru.")
                .issues(2);
    }

    @Test
    void separateDemandsAreSeparatePositions() {
        given("Protesters demanded an inquiry and a new constitution.")
                .positions("Protesters demands: an inquiry", "Protesters demands: a new constitution");
    }

    @Test
    void meetingIsNoPosition() {
        given("The two ministers met in Cairo on Tuesday.").nobodyTakesAny();
    }

    @Test
    void mayorSpeaksForHimself() {
        given("Ecuador's mayor Ana Silva opposes the tax. Ecuador supports the tax.")
                .positions("Ana Silva opposes: the tax", "Ecuador supports: the tax");
    }

    @Test
    void whoIsUnlikelyToBackAThingIsNotForIt() {
        given("Kenya is unlikely to back the new levy.").positions("Kenya rejects: the new levy");
    }

    @Test
    void bothStatesThatARelativeClauseTellsOfHoldIt() {
        given("Spain and Ireland, which have rejected the levy, left the hall.")
                .positions("Spain rejects: the levy", "Ireland rejects: the levy");
    }

    @Test
    void whatSomebodyIsAskedToDoIsNotYetHisWill() {
        given("Peru urged Chile to accept the border.").positions("Peru demands: accept the border");
    }

    @Test
    void subjunctiveAsks() {
        given("The union insists that the law be dropped.").positions("The union demands: the law be dropped");
    }

    @Test
    void whatSomebodyWasToldIsNoDemand() {
        given("The general told journalists that the army had crossed the river.")
                .nobodyTakesAny();
    }

    @Test
    void theyAreNotTheSpeakersOwnState() {
        given(
                        "Transport Minister Amina Yusuf of Nigeria said the government had paid. \"They want the country to go bankrupt,\" she said.")
                .nobodyTakesAny();
    }

    @Test
    void clauseAboutAllOfThemIsHeldByEach() {
        given(
                        "The king received Norway's foreign minister and delegates of the Libyan opposition, who all insisted that the dam must close.")
                .positions("Norway demands: the dam must close", "the Libyan opposition demands: the dam must close");
    }

    @Test
    void opponentsWhoRejectTheIdeaAnswerTheProposal() {
        given("Kenya proposed a joint patrol in the strait. Haddad's opponents have rejected the idea.")
                .sticking("a joint patrol in the strait")
                .issues(1);
    }

    @Test
    void stepThatAnotherObjectsToIsTheSameMatter() {
        given("Kenya demanded that the generals leave the palace, a step to which Peru has repeatedly objected.")
                .issues(1);
    }

    @Test
    void whatIsCalledAnAimIsHeldByWhoseItIs() {
        given("Chile's policy is to close the camp.").positions("Chile supports: close the camp");
        given(
                        "Officials said Norway's position was not to shield the premier but to back him as the head of the cabinet.")
                .positions("Norway supports: him");
    }

    @Test
    void envoyServesWhoSentHimNotWhereHeIsSent() {
        given("The UN's Yemen envoy, Henrik Solberg, rejected the plan.").positions("United Nations rejects: the plan");
        given("The UK envoy opposes the vote.").positions("United Kingdom opposes: the vote");
    }

    @Test
    void whoeverCondemnsIsAgainst() {
        given("Norway condemned the shelling.").positions("Norway opposes: the shelling");
        given("Norway condemned the annexation.").positions("Norway opposes: the annexation");
    }

    @Test
    void countriesToOpposeAThingOpposeIt() {
        given("Spain and Ireland were the two countries to oppose the levy.")
                .positions("Spain opposes: the levy", "Ireland opposes: the levy");
    }

    @Test
    void newsAnnouncedIsNoStand() {
        given("Gabon announced on Monday that it would close the port.")
                .positions("Gabon supports: it would close the port");
        given("Gabon announced that the port had been closed.").positions();
        given("Gabon announced that it would no longer pay the levy.")
                .positions("Gabon rejects: it would no longer pay the levy");
    }

    @Test
    void vowNotToDoIsARefusal() {
        given("The president of Chile vowed not to sign the treaty.")
                .positions("Chile rejects: not to sign the treaty");
    }

    @Test
    void pronounThatNothingElseExplainsIsTheSubjectBefore() {
        given("The agency found no basis for the order. It appealed for calm and restraint on both sides.")
                .positions("The agency demands: calm and restraint on both sides");
    }

    @Test
    void demandMayBeTheSubjectOfANoun() {
        given("The Labour Party's only demand is an amnesty for the strikers.")
                .positions("Labour Party demands: amnesty for the strikers");
    }

    @Test
    void whatIsPastOrAskedIsNotDemanded() {
        given("\"It should have been a garden,\" said Ana Silva.").positions();
        given("\"Tell me where we should go,\" said Ana Silva.").positions();
    }

    @Test
    void feelingWithoutAMatterIsNoStand() {
        given("The miners were satisfied.").positions();
    }
}
