package org.demarche;

import static org.demarche.Given.given;

import org.junit.jupiter.api.Test;

/** Which phrases are parties, and what the phrase itself tells of them. */
class NamingTest {

    @Test
    void personWithATitle() {
        given("Foreign Minister Ana Silva resigned on Monday.")
                .parties("Ana Silva person")
                .role("Ana Silva", "Foreign Minister")
                .mentions("Ana Silva", "Foreign Minister Ana Silva")
                .sector("Ana Silva", "GOV");
    }

    @Test
    void adjectiveInATitleTellsTheCountry() {
        given("Brazilian Foreign Minister Ana Silva resigned.")
                .parties("Ana Silva person BRA")
                .role("Ana Silva", "Foreign Minister");
    }

    @Test
    void countryInATitleIsWhomAMinisterServes() {
        given("Japan's Prime Minister Kenji Mori resigned.")
                .parties("Kenji Mori person JPN", "Japan state JPN")
                .of("Kenji Mori", "Japan");
    }

    @Test
    void longTitleIsKeptWhole() {
        given("Deputy Interior Minister Vesna Kos resigned.").role("Vesna Kos", "Deputy Interior Minister");
    }

    @Test
    void personWithoutATitle() {
        given("Samira Khan drove to the border.").parties("Samira Khan person");
    }

    @Test
    void arabicNameIsWhole() {
        given("General Abdul Rahman al-Masri fled.").parties("Abdul Rahman al-Masri person");
    }

    @Test
    void koreanNameIsWhole() {
        given("Envoy Park Ji-won flew home.").parties("Park Ji-won person");
    }

    @Test
    void spokeswomanServesHerBody() {
        given("NATO spokeswoman Oana Pop resigned.")
                .parties("Oana Pop person", "NATO organisation")
                .of("Oana Pop", "NATO");
    }

    @Test
    void stateThatActsIsAParty() {
        given("Chile and Peru signed a treaty.").parties("Chile state CHL", "Peru state PER");
    }

    @Test
    void stateAsAPlaceIsNoParty() {
        given("Fighting spread in Sudan.").parties();
    }

    @Test
    void stateWhereAMarchEndedIsNoParty() {
        given("The march ended in Switzerland on Sunday.").parties();
    }

    @Test
    void placeOfAMeetingIsNoParty() {
        given("Armenia and Azerbaijan held talks in Kazakhstan.").parties("Armenia state ARM", "Azerbaijan state AZE");
    }

    @Test
    void capitalThatActsIsItsGovernment() {
        given("Moscow rejected the offer.").parties("Russia state RUS").mentions("Russia", "Moscow");
    }

    @Test
    void capitalsThatActAreTheirGovernments() {
        given("Paris and Berlin signed the pact.").parties("France state FRA", "Germany state DEU");
    }

    @Test
    void capitalAsAPlaceIsNoParty() {
        given("A bus burned in Lima.").parties();
    }

    @Test
    void capitalThatWasHitIsAPlace() {
        given("The storm reached Manila at noon.").parties();
    }

    @Test
    void seatOfPowerIsItsGovernment() {
        given("The Kremlin denied the report.").parties("Russia state RUS").mentions("Russia", "The Kremlin");
    }

    @Test
    void downingStreetIsTheBritishGovernment() {
        given("Downing Street welcomed the vote.").parties("United Kingdom state GBR");
    }

    @Test
    void governmentOfACountry() {
        given("The Malian government raised taxes.").parties("The Malian government state MLI");
    }

    @Test
    void peopleOfACountry() {
        given("Haitians marched through the capital.").parties("Haitians population HTI");
    }

    @Test
    void adjectiveTellsTheCountryOfTroops() {
        given("French troops withdrew on Friday.").parties("French troops organisation FRA");
    }

    @Test
    void officialsOfACountry() {
        given("Ukrainian officials resigned.").parties("Ukrainian officials organisation UKR");
    }

    @Test
    void policeAreAnOrganisation() {
        given("Riot police cleared the square.")
                .parties("Riot police organisation")
                .sector("Riot police", "COP");
    }

    @Test
    void thoseWhoSufferAreAParty() {
        given("Police arrested 40 students.").parties("Police organisation", "40 students population");
    }

    @Test
    void knownArmedGroup() {
        given("Boko Haram retreated into the forest.").parties("Boko Haram armed_group NGA");
    }

    @Test
    void fightersAreTheirGroup() {
        given("Taliban fighters stormed the base.")
                .parties("Taliban armed_group AFG")
                .mentions("Taliban", "Taliban fighters");
    }

    @Test
    void knownPoliticalGroup() {
        given("The African National Congress lost its majority.")
                .parties("African National Congress political_group ZAF");
    }

    @Test
    void newsAgencyThatOnlyPrintsIsNoParty() {
        given("A photograph in Le Monde showed the ruins.").parties();
    }

    @Test
    void newsAgencyThatReportsIsAParty() {
        given("The bridge had collapsed, Reuters reported.").parties("Reuters media GBR");
    }

    @Test
    void photoCreditIsNoParty() {
        given("The harbour was quiet on Monday.\n\nPhoto: Jonas Berg/AFP").parties();
    }

    @Test
    void adjectiveOfCountryIsPartOfAUnionsName() {
        given("The Kenyan Bar Association condemned the arrest.").parties("Kenyan Bar Association organisation KEN");
        given("The Zambian Labour Congress called a strike.")
                .parties("Zambian Labour Congress organisation ZMB")
                .sector("Zambian Labour Congress", "CVL");
    }

    @Test
    void nameIsWholeBehindOf() {
        given("The Technical University of Chile condemned the arrest.").sector("Technical University of Chile", "CVL");
    }

    @Test
    void personsNameIsNoCountry() {
        given("Chad Wilson, a lawyer, accused the police.").parties("Chad Wilson person", "the police organisation");
    }

    @Test
    void titleBeforeANameSaysMoreThanItsLastWord() {
        given("Attorney General Rosa Diaz sued the company.").sector("Rosa Diaz", "JUD");
    }

    @Test
    void whatABodyIsSaidToBeOneOfTellsItsSector() {
        given("Companies such as Orbex and Tarvell suspended work on the dam.").sector("Orbex", "BUS");
    }

    @Test
    void rulingPartyGoverns() {
        given("The ruling Harvest Party rejected the motion.").sector("Harvest Party", "GOV");
        given("The opposition Harvest Party rejected the motion.").sector("Harvest Party", "OPP");
    }

    @Test
    void chargedWithMurderIsACriminal() {
        given("Police charged Omar Reyes with the murder of two guards.").sector("Omar Reyes", "CRM");
        given("Police charged Omar Reyes with insulting the king.").sector("Omar Reyes", "CVL");
    }

    @Test
    void religiousLeadersAreCivil() {
        given("Religious and civic leaders condemned the attack.").sector("Religious and civic leaders", "CVL");
    }

    /** The model takes many a firm or ship for an armed group; its name or what it does must say so too. */
    @Test
    void onlyWhoFightsIsArmed() {
        given("Network Rail rejected the demands of the union.").sector("Network Rail", "BUS");
        given("Daimler and Deutsche Bahn condemned the attack.").sector("Daimler", "NGO");
        given("The Varga Liberation Brigades rejected the truce.").sector("Varga Liberation Brigades", "REB");
        given("The Lesotho Defence Force sealed the palace.").sector("Lesotho Defence Force", "MIL");
    }

    @Test
    void whoSitsAtABodyIsTheBodys() {
        given("An official at the Finance Ministry of Ghana said the loan was late.")
                .of("An official", "Finance Ministry of Ghana");
        given("A source inside Hamas said the deal was done.").of("A source", "Hamas");
        given("A spokeswoman at Amnesty International said the trial was a farce.")
                .of("A spokeswoman", "Amnesty International")
                .sector("A spokeswoman", "NGO");
        given("Amina Diallo, a spokeswoman at UNICEF's office in Nairobi, condemned the raid.")
                .of("Amina Diallo", "UN Children's Fund");
        given("Paul Reed, director of global news for Agence France-Presse, condemned the killing.")
                .of("Paul Reed", "Agence France-Presse");
    }

    @Test
    void anOfficeBehindANameIsNoSecondPerson() {
        given("Cuba protested. The letter was sent to Ellen Marsh, the Secretary of Transportation.")
                .role("Ellen Marsh", "Secretary of Transportation");
    }

    @Test
    void eachOfTwoNamesHasItsOwnApposition() {
        given("Ana Reyes, a doctor, and Joe Hale, Asia director for Human Rights Watch, condemned the arrests.")
                .of("Joe Hale", "Human Rights Watch")
                .sector("Ana Reyes", "CVL");
    }

    @Test
    void theCoastGuardIsABody() {
        given("The Italian coast guard refused to help.").parties("coast guard organisation ITA");
    }

    @Test
    void lettersOfABodyAreNotItsAbroad() {
        given("Yemen closed the paper. Sabine Roux of RSF condemned the ban.").sector("Sabine Roux", "NGO");
        given("Sudan closed the paper. The RSF stormed its office.").sector("Rapid Support Forces", "REB");
    }

    /** "Hangzhou, China" tells of one place, not of two in China. */
    @Test
    void aTownWithItsCountryIsOnePlace() {
        given("""
                        Brazil's Senate removed President Ana Reis from office on Wednesday.

                        Her deputy then flew to a summit of Brazil and its partners in Hangzhou, China.

                        In São Paulo police fired tear gas at a march. The senators condemned the violence.
                        """).country("The senators", "BRA");
    }
}
