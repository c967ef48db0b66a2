package org.demarche;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.demarche.analyse.dates.Narrative;
import org.demarche.analyse.dates.TimeExpressions;
import org.demarche.language.Parse;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.record.When;
import org.demarche.report.Report;
import org.junit.jupiter.api.Test;

/** Which date is whose. The reports are published on Wednesday, 19 August 2015. */
class NarrativeTest {

    private static void dates(String text, String word, String expected) {
        dates(text, word, expected, false);
    }

    private static void words(String text, String word, String expected) {
        dates(text, word, expected, true);
    }

    private static void dates(String text, String word, String expected, boolean words) {
        Report report = Report.of("story", text).published(LocalDate.of(2015, 8, 19));
        Parse parse = Engine.demarche().parse(report);
        Narrative all = new Narrative(report, parse, TimeExpressions.of(report, parse, Engine.lexicon()));
        Narrative story = words ? all.ofWords() : all;
        for (Sentence sentence : parse.sentences()) {
            for (Word w : sentence.words()) {
                if (w.form().equals(word)) {
                    assertThat(line(story.of(sentence, w)))
                            .as("%s in: %s", word, text)
                            .isEqualTo(expected);
                    return;
                }
            }
        }
        throw new AssertionError("no word " + word + " in: " + text);
    }

    private static String line(When when) {
        String days = when instanceof When.Day day
                ? day.day().toString()
                : when instanceof When.Range range ? range.first() + " to " + range.last() : "";
        return (days + " " + when.basis()).strip();
    }

    @Test
    void aVerbHasTheDateThatHangsFromIt() {
        dates("Rebels attacked the convoy on Monday.", "attacked", "2015-08-17 STATED");
        dates("On Monday, rebels attacked the convoy near the border.", "attacked", "2015-08-17 STATED");
        dates("The envoys met in Geneva last week.", "met", "2015-08-10 to 2015-08-16 STATED");
    }

    @Test
    void aReporterHasADateOfItsOwn() {
        String text = "Police said on Tuesday that gunmen had killed a judge on Sunday.";
        dates(text, "said", "2015-08-18 STATED");
        dates(text, "killed", "2015-08-16 STATED");
    }

    @Test
    void whatIsReportedHasNotTheDateOfTheReporting() {
        dates("Police said on Tuesday that gunmen had killed a judge.", "killed", "OPEN");
    }

    @Test
    void aNounHasTheDateInFrontOfIt() {
        dates("The minister condemned Sunday's attack.", "attack", "2015-08-16 STATED");
    }

    @Test
    void clausesOfOneStoryShareADate() {
        dates("On Sunday, rebels stormed the town and burned the market.", "burned", "2015-08-16 STATED");
        dates("On Sunday, rebels stormed the town, killing four soldiers.", "killing", "2015-08-16 STATED");
    }

    @Test
    void aPlainPastCarriesTheDateOn() {
        dates("Rebels stormed the town on Sunday. They burned the market.", "burned", "2015-08-16 CARRIED");
        dates("Rebels stormed the town on Sunday. They will leave.", "leave", "OPEN");
        dates("Rebels stormed the town on Sunday.\n\nThey burned the market.", "burned", "OPEN");
    }

    @Test
    void sinceReachesToTheDayOfPublication() {
        dates("Students have protested since Sunday.", "protested", "2015-08-16 to 2015-08-19 STATED");
    }

    @Test
    void sinceReachesThroughNounsAndClauses() {
        dates(
                "Dozens have been killed since the disputed March election.",
                "killed",
                "2015-03-01 to 2015-08-19 STATED");
        dates("Dozens have been arrested since protests began in June.", "arrested", "2015-06-01 to 2015-08-19 STATED");
        dates("The border has been closed since the coup in 2012.", "coup", "2012-01-01 to 2012-12-31 STATED");
    }

    @Test
    void aLengthOfTimeSetsAClauseApart() {
        dates("Kenya protested on Monday, two days after marines boarded the boat.", "boarded", "2015-08-15 STATED");
        dates("Kenya protested on Monday, a week before marines boarded the boat.", "boarded", "2015-08-24 STATED");
        dates("Kenya protested on Monday, two days after marines boarded the boat.", "protested", "2015-08-17 STATED");
        dates("Kenya protested on Monday, two months after marines boarded the boat.", "boarded", "OPEN");
        dates("Kenya protested, two days after marines boarded the boat.", "boarded", "OPEN");
    }

    @Test
    void aDayOfWhatIsAgreedIsNotThatOfTheAgreement() {
        dates("The ministers agreed to meet on Friday.", "agreed", "OPEN");
        dates("The ministers agreed to meet on Friday.", "meet", "2015-08-21 STATED");
        dates("The ministers agreed on Monday to meet.", "agreed", "2015-08-17 STATED");
        dates("The rebels began to leave on Monday.", "began", "2015-08-17 STATED");
    }

    @Test
    void conditionsLieAhead() {
        dates("Kenya would close the border if the men were not freed by Monday.", "freed", "2015-08-24 STATED");
        dates("Kenya said the men were freed on Monday.", "freed", "2015-08-17 STATED");
    }

    @Test
    void whatASemicolonSetsBesideSharesTheDay() {
        dates("Students marched on Monday; police fired tear gas.", "fired", "2015-08-17 STATED");
        dates("Students marched on Monday, police said.", "said", "OPEN");
    }

    @Test
    void aDateInANameDatesNoVerb() {
        dates("The 2014 agreement bans such weapons.", "bans", "OPEN");
        dates("The talks lasted four days.", "lasted", "OPEN");
    }

    /** What was before the story, and what took a month or a year, dates nothing that follows. */
    @Test
    void backgroundDatesNothingElse() {
        String first = "Police arrested the editor on Sunday. ";
        dates(first + "He had been jailed in 2012. His paper condemned the raid.", "condemned", "2015-08-16 CARRIED");
        dates(first + "The paper closed in 2012. Readers condemned the raid.", "condemned", "OPEN");
    }

    @Test
    void aComparisonWithADayDatesNothing() {
        dates("It was the first general strike since 1978.", "strike", "OPEN");
        dates("The town saw its worst attack since March.", "attack", "OPEN");
        dates("The general strike since Monday has closed the ports.", "strike", "2015-08-17 to 2015-08-19 STATED");
    }

    @Test
    void aDeedThatOnlyNamesSomethingTakesNoDateFromAbove() {
        dates("The court issued a warrant for the arrest of the editor on Monday.", "issued", "2015-08-17 STATED");
        dates("The court issued on Monday a warrant for the arrest of the editor.", "arrest", "OPEN");
    }

    /** Acts of speech have no day of what they are about, nor that of a clause that only tells who somebody is. */
    @Test
    void wordsAreNotDatedByDeeds() {
        words("The council condemned the bombings of 3 May in the port.", "condemned", "OPEN");
        words("The council condemned on Monday the bombings of 3 May.", "condemned", "2015-08-17 STATED");
        words("On Monday the minister met the editor, who called him a liar.", "called", "OPEN");
        words("The envoy denounced the attack of 4 March.", "denounced", "OPEN");
        words("Marines landed on Monday at the request of the king.", "request", "OPEN");
    }
}
