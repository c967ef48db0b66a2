package org.demarche.analyse;

import java.util.Optional;
import org.demarche.analyse.dates.Narrative;
import org.demarche.language.Sentence;
import org.demarche.record.When;
import org.demarche.report.Report;

/**
 * When something was said: the date that hangs from the cue, else the report's own day.
 *
 * <p>Without a publication day what counts from it stays open.
 */
final class Dates {

    private Dates() {}

    static When said(Report report, Claim claim, Narrative story) {
        Sentence sentence = claim.sentence();
        Optional<When> stated = sentence.words().stream()
                .filter(w -> claim.cue().get(0).contains(w.span()))
                .flatMap(cue -> story.stated(sentence, cue).stream())
                .findFirst();
        return stated.or(() -> report.published().map(d -> new When.Day(d, "", When.Basis.PUBLISHED)))
                .orElseGet(() -> new When.Open(story.words(sentence, claim.cue().get(0))));
    }
}
