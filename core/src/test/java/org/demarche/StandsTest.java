package org.demarche;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.demarche.analyse.Analysis;
import org.demarche.analyse.positions.StanceExample;
import org.demarche.analyse.positions.Stand;
import org.demarche.language.Parse;
import org.demarche.report.Paragraphs;
import org.demarche.report.Report;
import org.junit.jupiter.api.Test;

/** What may be a position, whether it is weighed as one or not: {@code stance: holder | words of the matter}. */
class StandsTest {

    @Test
    void whoIsUrgedDoesNotUrge() {
        tells(
                "Ministers urge the premier-designate, Omar Haddad, to form a cabinet.",
                "demands: Ministers | form a cabinet");
        tellsNot("Ministers urge the premier-designate, Omar Haddad, to form a cabinet.", "demands: Haddad | cabinet");
    }

    @Test
    void talkOfTalkIsNoStand() {
        tellsNot("The ministry declined to say when the vote would be held.", "rejects: ministry | say");
        tellsNot("The judge asked what had been agreed.", "demands: judge | agreed");
        tellsNot("Silva pleaded not guilty.", "demands: Silva | guilty");
        tellsNot("Norway condemned what it called an attempted coup.", "supports: Norway | coup");
    }

    @Test
    void whatIsDoneUntilSomethingHappensAsksForIt() {
        tells("The strikers said they would stay until the mine reopened.", "demands: strikers | the mine reopened");
        tells("The union threatened to strike unless wages rise.", "demands: union | wages rise");
    }

    @Test
    void verbSaidOnceAsksForEachThing() {
        tells(
                "The party wants the premier to step down and the vote to be held again.",
                "demands: party | the vote to be held again");
        tells(
                "Norway told Chile to shut the port, to close the base, to free the crew and to pay damages.",
                "demands: Norway | free the crew");
    }

    @Test
    void warningAgainstADeedOpposesIt() {
        tells("The union warned the mayor against raising the fare.", "opposes: union | the mayor");
    }

    @Test
    void bannersSpeakForTheirBearers() {
        tells("Nurses marched with banners demanding a pay rise.", "demands: Nurses | a pay rise");
        tells("The union published a letter demanding an inquiry.", "demands: union | an inquiry");
    }

    @Test
    void whoHasTheBackingIsNotTheBacker() {
        tells("The bill has the backing of Norway.", "supports: Norway | The bill");
    }

    @Test
    void questionWordWaitsForItsAnswer() {
        tells("\"What we need is a new treaty,\" Chile's president said.", "demands: president | a new treaty");
    }

    @Test
    void onlyIfMakesACondition() {
        tells("The union said the talks could resume only if the mine reopened.", "conditional: union | resume");
    }

    @Test
    void refusalDoesNotReachTheNextClause() {
        tells("Norway will not be deterred, and it remains committed to the treaty.", "supports: Norway | the treaty");
    }

    @Test
    void whoWouldNotBowRejectsThePressure() {
        tells("Norway would never bow to pressure.", "rejects: Norway | pressure");
    }

    @Test
    void subjunctiveThatLooksLikeAPresentIsADemand() {
        tells(
                "The president insists that the budget include money for the wall.",
                "demands: president | money for the wall");
        tells("The clans insist that the generals hand over power.", "demands: clans | hand over power");
        tellsNot("The clans insist that the generals know the way.", "demands: clans | the way");
    }

    @Test
    void goalIsWanted() {
        tells("Our goal is to end the blockade, the union leader Omar Diaz said.", "supports: Diaz | end the blockade");
        tells("The union's demand is to reopen the mine.", "demands: union | reopen the mine");
    }

    @Test
    void clearThatIsNotSaidIsNoDemand() {
        tellsNot("\"We made that clear,\" the premier said.", "demands: premier | that");
    }

    private static void tells(String text, String expected) {
        assertThat(lines(text, expected)).as(text).anyMatch(l -> l.startsWith("+"));
    }

    private static void tellsNot(String text, String expected) {
        assertThat(lines(text, expected)).as(text).noneMatch(l -> l.startsWith("+"));
    }

    /** All stands, with a plus in front of those that are expected. */
    private static List<String> lines(String text, String expected) {
        Report report = Report.of("stands", text);
        Parse parse = Engine.demarche().parse(report);
        List<Stand> all =
                Analysis.stands(report, Paragraphs.of(report, Engine.lexicon().junk()), parse, Engine.lexicon());
        StanceExample example = new StanceExample(expected);
        return all.stream()
                .map(s -> (example.fits(parse, s) ? "+ " : "- ") + StanceExample.line(parse, s))
                .toList();
    }
}
