package org.demarche;

import static org.demarche.Deeds.deeds;

import org.junit.jupiter.api.Test;

/** Who does what to whom, in sentences of every build. */
final class RolesTest {

    @Test
    void passiveHasItsDoerBehindBy() {
        deeds("Two editors were arrested by police on Sunday.").are("COERCE: police → Two editors");
    }

    @Test
    void relativeClauseActsForItsNoun() {
        deeds("The militia, which shelled the garrison, kept quiet.").are("ASSAULT: The militia → the garrison");
    }

    @Test
    void lightVerbLendsItsSubjectToTheNoun() {
        deeds("Rebels launched an attack on the convoy.").are("ASSAULT: Rebels → the convoy");
    }

    @Test
    void rebelPositionsStandForRebels() {
        deeds("The army shelled rebel positions near Dolen.").are("ASSAULT: The army → rebel");
    }

    @Test
    void campsOfGuerrillasStandForThem() {
        deeds("Government forces attacked guerrilla camps.").are("ASSAULT: Government forces → guerrilla");
    }

    @Test
    void clashesBreakOutBetweenBothSides() {
        deeds("Clashes erupted between police and protesters on Sunday.").have("ASSAULT: police, protesters");
    }

    @Test
    void strikersStrikeAgainstWhomTheyProtestAgainst() {
        deeds("Miners staged a strike to protest President Omar Dial's cuts.").have("PROTEST: Miners → Omar Dial");
    }

    @Test
    void whoIsGivenSomethingReceivesIt() {
        deeds("The refugees were given blankets by Norway.").have("AID: Norway → The refugees");
    }

    @Test
    void whoWillNotPayRejects() {
        deeds("\"We will not pay a penny,\" the governor said.").have("REJECT: the governor");
    }

    @Test
    void whoeverIsToActIsAsked() {
        deeds("Norway repeated its demand that Chad ease the limits.").have("REQUEST: Norway → Chad");
    }

    @Test
    void announcedHarmIsAThreat() {
        deeds("Radical farmers said they would blockade the ministry.").are("THREATEN: Radical farmers → the ministry");
    }

    @Test
    void helpToComeIsAnAgreement() {
        deeds("Portugal will support Chile.").are("AGREE: Portugal → Chile");
    }

    @Test
    void sumsCountAsMoneyWhateverTheirUnit() {
        deeds("The bank gave Togo 5 million dollars of aid.").have("AID: The bank → Togo");
    }

    @Test
    void whatAThingShowsIsTheSpeakersView() {
        deeds("Foreign Minister Ana Silva said the Russian attack showed a complete disregard for human life.")
                .have("ACCUSE: Ana Silva → Russia");
        deeds("Nobody supports the plan, the mayor said.").are("SUPPORT:");
    }

    @Test
    void whoDoesNotAgreeRejects() {
        deeds("Chad did not agree to the terms.").have("REJECT: Chad");
        deeds("The senator has not conceded defeat.").have("REJECT: The senator");
    }

    @Test
    void whoeverFledIsTheOneArrested() {
        deeds("The rebel fled to Kabul and was arrested by soldiers.").have("COERCE: soldiers → The rebel");
    }

    @Test
    void aPassiveWithASubjectOfItsOwnTakesNoDoerFromTheClauseBefore() {
        deeds("Rebels seized the town and were attacked by the army.").have("ASSAULT: the army → Rebels");
    }

    @Test
    void theRaidIsWhoseItWasTheSentenceBefore() {
        deeds("Gang members stormed a prison on Sunday. The raid killed nine people.")
                .have("ASSAULT: Gang members → nine people");
    }

    @Test
    void theTwoCountriesAreThoseJustNamed() {
        deeds("Mali and Chad exchanged strikes this week. Norway urged both countries to end the war.")
                .have("REQUEST: Norway → Mali, Chad");
    }

    @Test
    void theyAreAllWhoSpeak() {
        deeds("Police and soldiers said they had killed six rebels.").have("ASSAULT: Police, soldiers → six rebels");
    }

    @Test
    void whoHadItDoneDidIt() {
        deeds("Judge Ivan Orlov had Vera Petrova arrested.").have("COERCE: Ivan Orlov → Vera Petrova");
    }

    @Test
    void theFirstToDoItIsTheSubject() {
        deeds("Ghana became the first country to recognise Kosovo.").have("SUPPORT: Ghana → Kosovo");
    }

    @Test
    void ofThoseWhoSufferItNothingIsAsked() {
        deeds("Chad demanded the release of Omar Saleh.").have("REQUEST: Chad");
        deeds("Chad wants Omar Saleh sent home.").have("REQUEST: Chad");
    }

    @Test
    void hisGovernmentIsTheStateHeIsOf() {
        deeds("A Norwegian diplomat said his government condemned the raid.").have("ACCUSE: Norway");
    }

    @Test
    void whatItCalledIsWhatTheSubjectCalled() {
        deeds("Mali praised the envoy. Chad condemned what it called a coup.").have("ACCUSE: Chad");
    }

    @Test
    void itIsNotHisOwnCountry() {
        deeds("Norway's foreign minister, Anna Berg, called it a disgrace.").have("ACCUSE: Anna Berg");
    }

    @Test
    void theDetainedLeaderIsNoAttackerWhereSoldiersShot() {
        deeds("Soldiers fired on a crowd. Student Omar Saleh was arrested. Nine people were killed.")
                .have("ASSAULT:  → Nine people");
    }

    @Test
    void whoOrganisedTheMarchDidNotKill() {
        deeds("Three marchers were killed, according to the Defenders Coalition, which organised the march.")
                .are("ASSAULT:  → Three marchers", "PROTEST: Defenders Coalition");
    }

    @Test
    void nobodyThreatensHisOwnCountry() {
        deeds("Turkey's envoy Serdar Kaya threatened to close Turkish airspace to Armenian carriers.")
                .are("THREATEN: Serdar Kaya", "COERCE: Serdar Kaya → Armenia");
        deeds("Turkey shut the crossing in solidarity with Azerbaijan.")
                .are("COERCE: Turkey", "SUPPORT:  → Azerbaijan");
    }
}
