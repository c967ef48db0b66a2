package org.demarche;

import static org.demarche.Given.given;

import org.junit.jupiter.api.Test;

/** Which mentions are one party, and which stay apart. */
class JoiningTest {

    @Test
    void lastNameIsThePerson() {
        given("President Viktor Orlov fell ill in Minsk. Orlov will return on Friday.")
                .parties("Viktor Orlov person")
                .mentions("Viktor Orlov", "President Viktor Orlov", "Orlov");
    }

    @Test
    void lastNameWithATitleIsThePerson() {
        given("Maria Costa resigned on Sunday. Ms. Costa will leave the country.")
                .parties("Maria Costa person")
                .mentions("Maria Costa", "Maria Costa", "Ms. Costa");
    }

    @Test
    void familyNameMayComeFirst() {
        given("Kim Dae-ho left the hall. Kim did not speak.")
                .parties("Kim Dae-ho person")
                .mentions("Kim Dae-ho", "Kim Dae-ho", "Kim");
    }

    @Test
    void particleBelongsToTheLastName() {
        given("Envoy Jan de Wit left on Monday. De Wit will return.")
                .parties("Jan de Wit person")
                .mentions("Jan de Wit", "Envoy Jan de Wit", "De Wit");
    }

    @Test
    void sameTitleDoesNotJoinTwoPeople() {
        given("Judge Rosa Lim and Judge Peter Lowe agreed.").parties("Rosa Lim person", "Peter Lowe person");
    }

    @Test
    void sameFamilyNameDoesNotJoinTwoPeople() {
        given("Omar Saleh and Khalid Saleh fled to Yemen.")
                .mentions("Omar Saleh", "Omar Saleh")
                .mentions("Khalid Saleh", "Khalid Saleh");
    }

    @Test
    void abbreviationInBracketsIsTheBody() {
        given("The Economic Community of West African States (ECOWAS) met on Sunday. ECOWAS imposed sanctions.")
                .parties("Economic Community of West African States organisation");
    }

    @Test
    void abbreviationOfAnUnknownGroup() {
        given("The Free Delta Front (FDF) took the airport. The FDF withdrew on Friday.")
                .parties("Free Delta Front armed_group");
    }

    @Test
    void shortNameIsTheBody() {
        given("The United Nations closed its office. The U.N. gave no reason.")
                .parties("United Nations organisation")
                .mentions("United Nations", "The United Nations", "its", "The U.N.");
    }

    @Test
    void capitalIsItsState() {
        given("Russia closed the crossing. Moscow gave no reason.")
                .parties("Russia state RUS")
                .mentions("Russia", "Russia", "Moscow");
    }

    @Test
    void theGovernmentIsThatOfTheCountryNamed() {
        given("Kenya raised taxes in May. The government had promised to cut them.")
                .parties("Kenya state KEN")
                .mentions("Kenya", "Kenya", "The government");
    }

    @Test
    void governmentWithItsCountryIsTheState() {
        given("Mali left the pact. The Malian government gave no reason.").parties("Mali state MLI");
    }

    @Test
    void appositionIsTheSamePerson() {
        given("Hamid Karim, a baker, was arrested.").parties("Hamid Karim person");
    }

    @Test
    void appositionTellsTheOffice() {
        given("Anna Horvat, the foreign minister of Croatia, resigned.")
                .parties("Anna Horvat person HRV", "Croatia state HRV")
                .of("Anna Horvat", "Croatia")
                .role("Anna Horvat", "foreign minister");
    }

    @Test
    void nameMayStandInApposition() {
        given("Croatia's foreign minister, Anna Horvat, resigned.")
                .parties("Anna Horvat person HRV", "Croatia state HRV")
                .of("Anna Horvat", "Croatia");
    }

    @Test
    void appositionOfABody() {
        given("Boko Haram, an armed group, burned the market.").parties("Boko Haram armed_group NGA");
    }

    @Test
    void officeMeansItsLastHolder() {
        given("President Julio Rivas spoke on television. The president looked tired.")
                .parties("Julio Rivas person")
                .mentions("Julio Rivas", "President Julio Rivas", "The president");
    }

    @Test
    void officeMeansWhoeverHoldsIt() {
        given("President Julio Rivas met Prime Minister Lena Ortiz. The prime minister left early.")
                .mentions("Julio Rivas", "President Julio Rivas")
                .mentions("Lena Ortiz", "Prime Minister Lena Ortiz", "The prime minister");
    }

    @Test
    void sameOfficeOfTwoCountriesIsTwoPeople() {
        given("The Polish president met the Czech president.")
                .parties("The Polish president person POL", "the Czech president person CZE");
    }

    @Test
    void sameGroupIsOneParty() {
        given("Protesters filled the square at noon. The protesters left at midnight.")
                .parties("Protesters population")
                .mentions("Protesters", "Protesters", "The protesters");
    }

    @Test
    void groupsOfTwoCountriesStayApart() {
        given("Indian troops crossed the ridge. Chinese troops withdrew.")
                .parties("Indian troops organisation IND", "Chinese troops organisation CHN");
    }

    @Test
    void theGroupIsTheArmedGroupNamedLast() {
        given("Hezbollah fired rockets on Friday. The group gave no reason.")
                .mentions("Hezbollah", "Hezbollah", "The group");
    }

    @Test
    void officialsOfAStateAreItsGovernment() {
        given("Ukrainian officials resigned.").sector("Ukrainian officials", "GOV");
    }

    @Test
    void ageIsNoPartOfAMention() {
        given("Marta Quispe, 41, had walked for two days.").mentions("Marta Quispe", "Marta Quispe");
    }

    @Test
    void nameWithAPrepositionIsOneMention() {
        given("Doctors Without Borders said it had closed a hospital.")
                .mentions("Médecins Sans Frontières", "Doctors Without Borders", "it");
    }

    @Test
    void suspectIsWhoeverWasIdentified() {
        given("Police identified the suspect as Omar Reyes. The suspect did not speak.")
                .mentions("Omar Reyes", "the suspect", "Omar Reyes", "The suspect");
    }

    @Test
    void counterpartHasTheOfficeOfTheOneItMirrors() {
        given("Polish Foreign Minister Jan Kos met his Czech counterpart Petr Malik.")
                .role("Petr Malik", "Foreign Minister")
                .sector("Petr Malik", "GOV");
    }

    @Test
    void topDiplomatIsTheForeignMinister() {
        given("Chilean Foreign Minister Rosa Vera landed at noon. Chile's top diplomat gave no speech.")
                .mentions("Rosa Vera", "Chilean Foreign Minister Rosa Vera", "Chile's top diplomat");
    }

    @Test
    void accusedIsTheOnlyOneWhoIsToldToHaveAttacked() {
        given("Omar Reyes stabbed two students in Lima on Monday. The attacker fled.")
                .mentions("Omar Reyes", "Omar Reyes", "The attacker");
    }

    @Test
    void officerWhoShotIsNotTheSuspect() {
        given("Police officer Omar Reyes shot a man in Lima. The suspect died.")
                .mentions("Omar Reyes", "Police officer Omar Reyes");
    }

    @Test
    void whoWasArrestedIsNamedInTheNextSentence() {
        given("A man was arrested in Lima on Monday. Police named him as Omar Reyes.")
                .mentions("Omar Reyes", "A man", "him", "Omar Reyes");
    }

    @Test
    void regimeIsTheOneThatWasCalledSo() {
        given("Norway condemned the Syrian regime. Norway said the regime must go.")
                .mentions("the Syrian regime", "the Syrian regime", "the regime");
        given("Norway voted on Monday. Norway said the regime must go.").mentions("Norway", "Norway", "Norway");
    }

    @Test
    void attackerIsOnePersonWhateverHeIsCalled() {
        given("A man stabbed two guards in Oslo on Monday. The attacker, identified as Jonas Berg, was shot by police.")
                .mentions("Jonas Berg", "A man", "The attacker", "Jonas Berg");
        given("A gunman killed two guards in Oslo. Police arrested Jonas Berg on Monday.")
                .mentions("Jonas Berg", "A gunman", "Jonas Berg");
    }

    @Test
    void anotherAttackerIsAnother() {
        given("Police arrested Jonas Berg in Oslo. The bomber who struck the port in 1992 died on Monday.")
                .mentions("Jonas Berg", "Jonas Berg");
    }

    @Test
    void appositionBehindAnOfficeEndsIt() {
        given("The head of the Kenyan police, Ann Were, condemned the raid.")
                .mentions("Ann Were", "The head of the Kenyan police", "Ann Were");
    }
}
