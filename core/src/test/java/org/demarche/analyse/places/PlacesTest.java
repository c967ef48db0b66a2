package org.demarche.analyse.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.demarche.Engine;
import org.demarche.record.Place;
import org.demarche.report.Report;
import org.junit.jupiter.api.Test;

/** Sentences and the places in them, each as {@code words: name country precision}, with a star where it acts. */
class PlacesTest {

    private static final Places PLACES = new Places(Gazetteer.builtIn());

    private static List<PlaceMention> found(String text) {
        Report report = Report.of("given", text);
        return PLACES.of(report, Engine.demarche().parse(report), Engine.lexicon());
    }

    private static void places(String text, String... expected) {
        assertThat(found(text).stream().map(PlacesTest::line).toList()).as(text).containsExactly(expected);
    }

    private static String line(PlaceMention mention) {
        Place place = mention.place();
        String told = (place.name() + " " + place.country()).strip() + " " + place.precision();
        return place.words() + ": " + told + (mention.acting() ? " *" : "");
    }

    @Test
    void townsOfADatelineAndASentenceAreFound() {
        places(
                "DAMASCUS, Aug 17 (Agency) — Rebels shelled army posts near Homs on Monday.",
                "DAMASCUS: Damascus SYR town",
                "Homs: Homs SYR near");
    }

    @Test
    void whatIsBetweenTwoTownsIsInNeither() {
        places(
                "Gunmen attacked lorries between Gao and Timbuktu on Monday.",
                "Gao: Gao MLI near",
                "Timbuktu: Timbuktu MLI town");
    }

    @Test
    void namesExplainEachOther() {
        places(
                "Fire crews from Tripoli and Sidon reached the camp in northern Lebanon.",
                "Tripoli: Tripoli LBN town",
                "Sidon: Sidon LBN town",
                "Lebanon: Lebanon LBN area");
    }

    @Test
    void aNameAloneIsTheBestKnownPlace() {
        places("The militia shelled the airport in Tripoli.", "Tripoli: Tripoli LBY town");
    }

    @Test
    void theRegionBesideANameTellsWhichIsMeant() {
        places(
                "The senator lives in Paris, Texas, and visits Dallas every week.",
                "Paris: Paris USA town",
                "Texas: Texas USA region",
                "Dallas: Dallas USA town");
    }

    @Test
    void aTownTellsWhichRegionIsMeant() {
        places(
                "Doctors in Atlanta, Georgia, warned of a shortage.",
                "Atlanta: Atlanta USA town",
                "Georgia: Georgia USA region");
        places(
                "Doctors in Tbilisi, Georgia, warned of a shortage.",
                "Tbilisi: Tbilisi GEO town",
                "Georgia: Georgia GEO country");
    }

    @Test
    void abbreviatedStatesAreFoundAfterAComma() {
        places(
                "Officials in Springfield, Ill., were told of the plan.",
                "Springfield: Springfield USA town",
                "Ill.: Illinois USA region");
    }

    @Test
    void peopleNamedLikePlacesAreNoPlaces() {
        places("Denzel Washington met Jordan Smith on Monday.");
    }

    @Test
    void peoplesAndAdjectivesAreNoPlaces() {
        places("Syrian troops and Russians fought the Turkish army.");
    }

    @Test
    void capitalsThatSpeakAct() {
        places(
                "Moscow said it would withdraw its troops from Syria.",
                "Moscow: Moscow RUS town *",
                "Syria: Syria SYR country");
    }

    @Test
    void whoOwnsAMinisterActs() {
        places(
                "Turkey's foreign minister arrived in Geneva.",
                "Turkey: Turkey TUR country *",
                "Geneva: Geneva CHE town");
    }

    @Test
    void aProvinceIsNotItsTown() {
        places("Clashes broke out in Kherson province.", "Kherson: Kherson UKR region");
        places("Clashes broke out in the city of Kherson.", "Kherson: Kherson UKR town");
    }

    @Test
    void regionsInTheNewsAreKnown() {
        places(
                "Fighting spread from Idlib to the Donbas, Darfur and Tigray.",
                "Idlib: Idlib SYR region",
                "Donbas: Donbas UKR region",
                "Darfur: Darfur SDN region",
                "Tigray: Tigray ETH region");
    }

    @Test
    void seasAndStraitsAreKnown() {
        places(
                "A tanker was stopped in the Strait of Hormuz on its way to the Red Sea.",
                "Strait of Hormuz: Strait of Hormuz sea",
                "Red Sea: Red Sea sea");
    }

    @Test
    void partOfACountryIsAnArea() {
        places("Villages in the north of Syria were shelled.", "Syria: Syria SYR area");
    }

    @Test
    void somewhereUnknownLiesNearTheTownBesideIt() {
        places(
                "At least ten people died in the Al-Nadwa Hospital in Gaza City.",
                "Al-Nadwa Hospital: Al-Nadwa Hospital PSE near",
                "Gaza City: Gaza City PSE town");
    }

    @Test
    void coordinatesAndGeonamesNumbersAreGiven() {
        Place place = found("Protesters gathered in Homs.").get(0).place();
        assertThat(place.latitude().orElseThrow()).isBetween(34.0, 35.0);
        assertThat(place.longitude().orElseThrow()).isBetween(36.0, 37.0);
        assertThat(place.geonames()).hasValue(169577);
    }
}
