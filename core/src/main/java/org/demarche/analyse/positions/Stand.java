package org.demarche.analyse.positions;

import java.util.List;
import java.util.Optional;
import org.demarche.analyse.Figure;
import org.demarche.analyse.Saying;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.record.Stance;
import org.demarche.record.Status;
import org.demarche.report.Span;

/**
 * One place in a report that tells how somebody stands on a matter.
 *
 * @param trigger the word that tells it
 * @param row the row that says so: of the event lists, the stance list, or {@code modal}
 * @param sort the event's type, {@code stance} or {@code modal}
 * @param holders whose stance it is
 * @param matter the words for the matter
 * @param within the words said that it is told in
 */
public record Stand(
        Sentence sentence,
        Word trigger,
        String row,
        String sort,
        Stance stance,
        List<Figure> holders,
        Span matter,
        Status status,
        Optional<Saying> within,
        Span evidence) {

    public Stand {
        holders = List.copyOf(holders);
    }
}
