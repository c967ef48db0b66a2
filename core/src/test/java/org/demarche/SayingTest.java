package org.demarche;

import static org.demarche.Given.given;

import org.junit.jupiter.api.Test;

/** Who says what, where nothing is quoted: one sentence, what the record says. */
class SayingTest {

    @Test
    void subjectSpeaks() {
        given("Foreign Minister Ana Silva said the truce was over.").says("Ana Silva: the truce was over");
    }

    @Test
    void thatIsNoPartOfTheContent() {
        given("Interior Minister Tomas Berg said that the border would close at midnight.")
                .says("Tomas Berg: the border would close at midnight")
                .modes("indirect")
                .cues("said");
    }

    @Test
    void twoCuesShareASubject() {
        given("Governor Aliya Nurlanova said the dam had held and warned that more rain was coming.")
                .says("Aliya Nurlanova: the dam had held", "Aliya Nurlanova: more rain was coming");
    }

    @Test
    void bodySpeaks() {
        given("The United Nations said 40 trucks had crossed into the enclave.")
                .says("United Nations: 40 trucks had crossed into the enclave");
    }

    @Test
    void stateSpeaks() {
        given("Japan said it would send two ships to the strait.").says("Japan: it would send two ships to the strait");
    }

    @Test
    void capitalSpeaksForItsState() {
        given("Nairobi said the drone had strayed from its course.")
                .says("Kenya: the drone had strayed from its course");
    }

    @Test
    void groupSpeaks() {
        given("Rebels said they had taken the airfield.").says("Rebels: they had taken the airfield");
    }

    @Test
    void hearerIsNotTheSource() {
        given("Defence Minister Kaarel Tamm told reporters the exercise would go on.")
                .says("Kaarel Tamm: the exercise would go on");
    }

    @Test
    void hearerMayBeAState() {
        given("Hungary told Ukraine that the pipeline would stay shut.").says("Hungary: the pipeline would stay shut");
    }

    @Test
    void questionKeepsItsWhether() {
        given("President Mariam Diallo asked whether the vote could be held in June.")
                .says("Mariam Diallo: whether the vote could be held in June");
    }

    @Test
    void promiseIsAnInfinitive() {
        given("The junta promised to hold elections by March.").says("The junta: to hold elections by March");
    }

    @Test
    void denialKeepsWhatIsDenied() {
        given("Colonel Sefa Tuilagi denied that his men had fired first.")
                .says("Sefa Tuilagi: his men had fired first")
                .cues("denied");
    }

    @Test
    void demandIsAClause() {
        given("Protesters demanded that the mayor resign.").says("Protesters: the mayor resign");
    }

    @Test
    void urgingKeepsWhomAndWhat() {
        given("Chancellor Eva Lindner urged both sides to keep the truce.")
                .says("Eva Lindner: both sides to keep the truce");
    }

    @Test
    void callForIsADemand() {
        given("Kenya called for an immediate ceasefire.").says("Kenya: an immediate ceasefire");
    }

    @Test
    void descriptionKeepsItsObject() {
        given("President Julio Rivas described the raid as an act of war.")
                .says("Julio Rivas: the raid as an act of war");
    }

    @Test
    void callingNamesIsADescription() {
        given("Norway called the verdict a mistake.").says("Norway: the verdict a mistake");
    }

    @Test
    void particleIsPartOfTheCue() {
        given("Judge Rosa Lim pointed out that the deadline had passed.")
                .says("Rosa Lim: the deadline had passed")
                .cues("pointed out");
    }

    @Test
    void writingIsSaying() {
        given("Economist Priya Nair wrote that the sanctions had failed.").says("Priya Nair: the sanctions had failed");
    }

    @Test
    void beliefIsLaidAtItsHolder() {
        given("Analysts believe the two leaders will not meet this year.")
                .says("Analysts: the two leaders will not meet this year");
    }

    @Test
    void appositionDoesNotPartSubjectAndCue() {
        given("Ivo Maric, the head of the customs office, said the trucks carried weapons.")
                .says("Ivo Maric: the trucks carried weapons");
    }

    @Test
    void placeOfASpeechIsNotTheSource() {
        given("In a speech in Lagos, President Bello Danjuma said that the militants were on the run.")
                .says("Bello Danjuma: the militants were on the run");
    }

    @Test
    void deedIsNoStatement() {
        given("The soldiers crossed the river at dawn.").nobodySays();
    }

    @Test
    void meetingIsNoStatement() {
        given("The foreign ministers of Chile and Peru met in Vienna on Friday.")
                .nobodySays();
    }

    @Test
    void passiveWithoutAgentHasNoSource() {
        given("The envoy was told that the road was closed.").nobodySays();
    }

    @Test
    void passiveAgentSpeaks() {
        given("It was claimed by the rebels that the town had fallen.").says("the rebels: the town had fallen");
    }

    @Test
    void inversionWithoutQuotes() {
        given("The airport will reopen on Sunday, said Transport Minister Lwazi Dube.")
                .says("Lwazi Dube: The airport will reopen on Sunday");
    }

    @Test
    void cueAtTheEnd() {
        given("Two fishing boats were missing, the harbour master said.")
                .says("the harbour master: Two fishing boats were missing");
    }

    @Test
    void cueInTheMiddleSplitsTheContent() {
        given("The ship, the navy said, had ignored three warnings.")
                .says("the navy: The ship … had ignored three warnings");
    }

    @Test
    void accordingToAtTheStart() {
        given("According to the army, two men died in the blast.")
                .says("the army: two men died in the blast")
                .cues("According to");
    }

    @Test
    void accordingToAtTheEnd() {
        given("Two soldiers were killed in the ambush, according to police.")
                .says("police: Two soldiers were killed in the ambush");
    }

    @Test
    void accordingToInTheMiddle() {
        given("The convoy, according to the governor, never reached the camp.")
                .says("the governor: The convoy … never reached the camp");
    }

    @Test
    void accordingToAReportMeansItsAuthor() {
        given("According to a report by Amnesty International, the guards beat the prisoners.")
                .says("Amnesty International: the guards beat the prisoners");
    }

    @Test
    void accordingToANamedMinister() {
        given("The deal was signed at night, according to Foreign Minister Sena Agbeko.")
                .says("Sena Agbeko: The deal was signed at night");
    }

    @Test
    void relativeClauseLeadsToItsNoun() {
        given("Sergeant Luis Ortega, who said the order came from above, was acquitted.")
                .says("Luis Ortega: the order came from above");
    }

    @Test
    void relativeClauseOfAGroup() {
        given("Villagers who say they saw the drone were questioned on Tuesday.")
                .says("Villagers: they saw the drone");
    }

    @Test
    void participleModifiesItsSource() {
        given("Protesters demanding that the president resign blocked the road.")
                .says("Protesters: the president resign");
    }

    @Test
    void participleSharesTheSubject() {
        given("The envoy left Tripoli, saying the talks had failed.").says("The envoy: the talks had failed");
    }

    @Test
    void statementSpeaksForWhoeverIssuesIt() {
        given("The army issued a statement saying the siege had ended.").says("The army: the siege had ended");
    }

    @Test
    void letterSpeaksForItsOwner() {
        given("In a letter to the court, Bishop Paulo Gomes wrote that the trial was a farce.")
                .says("Paulo Gomes: the trial was a farce");
    }

    @Test
    void contentGoesOnAfterItsCue() {
        given("Talks with the rebels broke up on Sunday, mediators said, after the two sides could not agree"
                        + " on a date.")
                .says("mediators: Talks with the rebels broke up on Sunday … after the two sides could not agree on"
                        + " a date");
    }

    @Test
    void statementSaysWhatItsAuthorSays() {
        given("Kenya said in a statement that the border was open. The statement said the talks would go on.")
                .says("Kenya: the border was open", "Kenya: the talks would go on");
    }

    @Test
    void whoeverAddsIsGivenTheWordAgain() {
        given(
                        "The deputy will be charged with incitement, said his lawyer Ruth Banda, who added: \"He sat at home all day.\"")
                .says("Ruth Banda: The deputy will be charged with incitement", "Ruth Banda: He sat at home all day");
    }

    @Test
    void cueThatInterruptsHasAParticipleAtTheEnd() {
        given(
                        "Catching one smuggler, argued Minister Pablo Ortega in his morning briefing, could not be worth more than people's lives, "
                                + "adding that the hunt was over.")
                .says(
                        "Pablo Ortega: Catching one smuggler … could not be worth more than people's lives",
                        "Pablo Ortega: the hunt was over");
    }

    @Test
    void dayOnWhichItWasSaidIsTheReporters() {
        given(
                        "President Ivan Duro said the peace talks with the rebels were over, a day after a car loaded with explosives blew up "
                                + "inside a police academy.")
                .says("Ivan Duro: the peace talks with the rebels were over");
    }

    @Test
    void whatATownIsIsTheReporters() {
        given(
                        "General Zaw Naing acknowledged that his troops had lost the town of Laukhin, a border post through which a quarter of the trade passes.")
                .says("Zaw Naing: his troops had lost the town of Laukhin");
    }

    @Test
    void semicolonEndsWhatSomebodySays() {
        given("Two men were killed, according to the army; the bridge was shut, Mayor Petra Novak said.")
                .says("the army: Two men were killed", "Petra Novak: the bridge was shut");
    }

    @Test
    void inTheWordsOfSomebody() {
        given("It was an easy majority for a hard decision, in the words of Senator Joan Fields.")
                .says("Joan Fields: It was an easy majority for a hard decision");
    }

    @Test
    void bySomebodysAccount() {
        given("A flight permit had been withheld for seven hours, by the account of Colonel Amadou Sy.")
                .says("Amadou Sy: A flight permit had been withheld for seven hours");
    }

    @Test
    void nobodyNamesHimselfInHisOwnWords() {
        given("Opposition leader Anicet Dola left the hall. \"The president believes in borrowed guns,\" he said.")
                .says("Anicet Dola: The president believes in borrowed guns");
    }

    @Test
    void aManOfWhomHeTellsIsNotHe() {
        given(
                        "Prosecutor Nestor Ruiz identified the driver as Jose Vega, a man of 56 who, he said, had been a bomb maker.")
                .says("Nestor Ruiz: the driver as Jose Vega", "Nestor Ruiz: who … had been a bomb maker");
    }

    @Test
    void quotedPhraseIsSaid() {
        given("Premier Kenji Mori called it \"beyond words\" and warned against \"meddling by outside forces\".")
                .says("Kenji Mori: it \"beyond words\"", "Kenji Mori: against \"meddling by outside forces\"");
    }

    @Test
    void numberIsPutAtSomething() {
        given("Spokesman Sem Bomana put the number of dead at thirteen.")
                .says("Sem Bomana: the number of dead at thirteen");
    }

    @Test
    void whoeverAsksNotToBeNamedSaysNothing() {
        given("The officials asked not to be named.").nobodySays();
    }

    @Test
    void whoeverIsCalledUponIsToDoSomething() {
        given("Envoy Karin Olsen called again on both armies to leave the valley.")
                .says("Karin Olsen: both armies to leave the valley");
    }

    @Test
    void orderIsADeed() {
        given("Interior Minister Luis Prado ordered the prison guards to open the gates.")
                .nobodySays();
    }

    @Test
    void praiseWithoutAClauseIsNoStatement() {
        given("General Raymond Celestin commended the troops for their discipline.")
                .nobodySays();
    }

    @Test
    void whatComesOfItIsNotSaid() {
        given("Minister Joseph Banda said the bridge had been shut, which cuts off the town.")
                .says("Joseph Banda: the bridge had been shut");
    }

    @Test
    void speakerBehindTheCommaIsNoSubject() {
        given("Ships have waited there for days, shipping agents in Portville said.")
                .says("shipping agents in Portville: Ships have waited there for days");
    }

    @Test
    void appealBehindWhatIsSaidIsAnother() {
        given("Minister Tia Mole said she was alarmed and urged both sides to talk.")
                .says("Tia Mole: she was alarmed", "Tia Mole: both sides to talk");
    }

    @Test
    void aPointBehindTheQuotationEndsTheSentence() {
        given(
                        "Minister Rosa Quispe told reporters that the raid was \"an act of piracy by men in uniform\". Chile's navy denied that its patrol had opened fire.")
                .says(
                        "Rosa Quispe: the raid was \"an act of piracy by men in uniform\"",
                        "Chile's navy: its patrol had opened fire");
    }
}
