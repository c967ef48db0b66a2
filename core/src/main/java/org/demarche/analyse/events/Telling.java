package org.demarche.analyse.events;

import java.util.List;
import java.util.Optional;
import org.demarche.analyse.Figure;
import org.demarche.analyse.Saying;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.lexicon.EventFrame;
import org.demarche.record.Status;
import org.demarche.report.Span;

/**
 * One place in a report that tells of an event.
 *
 * @param trigger the word that tells of it
 * @param frame the row that says what it means
 * @param actors who did it
 * @param recipients to whom
 * @param path the roles that gave actors and recipients, in words
 * @param within the words said that it is told in; absent where the reporter tells it
 */
public record Telling(
        Sentence sentence,
        Word trigger,
        EventFrame frame,
        List<Figure> actors,
        List<Figure> recipients,
        String path,
        Status status,
        Optional<Saying> within,
        Span evidence) {

    public Telling {
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
    }

    /** "Holding the country to ransom" is somebody's view; in a reporter's text, where nobody says so, it is nobody's act. */
    boolean isSpeakerless() {
        return actors.isEmpty() && frame.actors().contains(List.of("speaker"));
    }

    /**
     * The same with doers that the clause does not name.
     *
     * @param from what names them
     */
    Telling by(List<Figure> doers, String from) {
        List<Figure> others =
                recipients.stream().filter(r -> !doers.contains(r)).toList();
        String why = path + ", actor from " + from;
        return new Telling(sentence, trigger, frame, doers, others, why, status, within, evidence);
    }
}
