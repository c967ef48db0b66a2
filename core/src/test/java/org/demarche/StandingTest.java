package org.demarche;

import static org.demarche.Deeds.deeds;

import org.junit.jupiter.api.Test;

/** How real the things are that sentences tell of. */
final class StandingTest {

    @Test
    void whatIsToldPlainlyHappened() {
        deeds("Police arrested two editors.").stand("arrested", "happened");
    }

    @Test
    void whatIsNegatedDidNotHappen() {
        deeds("Police did not arrest the editors.").stand("arrest", "did_not_happen");
        deeds("The general refused to resign.").stand("resign", "did_not_happen");
        deeds("Egypt ruled out suspending the negotiations.").stand("suspending", "did_not_happen");
    }

    @Test
    void whatNobodyDidOrSufferedDidNotHappen() {
        deeds("No one was arrested.").stand("arrested", "did_not_happen");
        deeds("None of the rebels surrendered.").stand("surrendered", "did_not_happen");
        deeds("No country has recognised the government.").stand("recognised", "did_not_happen");
        deeds("Police arrested nobody.").stand("arrested", "did_not_happen");
    }

    @Test
    void nobodyIsNoParty() {
        deeds("No protesters were arrested.").are("COERCE:");
    }

    @Test
    void whatWillBeIsPlanned() {
        deeds("Minister Ana Silva will visit Peru in May.").stand("visit", "planned");
        deeds("The minister said he would resign.").stand("resign", "planned");
    }

    @Test
    void whatIsOnlyOfferedHasNotHappened() {
        deeds("Norway offered to send a mediator.").stand("send", "hypothetical");
    }

    @Test
    void whatMayBeIsHypothetical() {
        deeds("The general may resign.").stand("resign", "hypothetical");
        deeds("The general would resign if the court asked him.").stand("resign", "hypothetical");
    }

    @Test
    void whatLastsIsOngoing() {
        deeds("Police are arresting editors.").stand("arresting", "ongoing");
        deeds("Students have demonstrated in the capital since June.").stand("demonstrated", "ongoing");
        deeds("The law forbids foreigners to vote.").stand("forbids", "ongoing");
    }

    @Test
    void gerundBehindToIsNoPurpose() {
        deeds("The militia resorted to attacking villagers.").stand("attacking", "happened");
    }
}
