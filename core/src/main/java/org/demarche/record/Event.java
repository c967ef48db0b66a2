package org.demarche.record;

import java.util.List;
import java.util.Optional;
import org.demarche.report.Span;

/**
 * Something that somebody did to somebody, once for each occurrence in the world.
 *
 * @param id "e1", "e2" … in the order of the text
 * @param contexts PLOVER's contexts
 * @param actors ids of who did it; for meetings and fights without a side, all who took part
 * @param recipients ids of to whom it was done
 * @param country ISO 3166-1 alpha-3 of where it happened; empty where nobody told
 * @param reportedBy the id of the party whose claim it is; absent where the reporter asserts it
 * @param evidence each mention's clause
 */
public record Event(
        String id,
        EventCode code,
        List<String> contexts,
        List<String> actors,
        List<String> recipients,
        When date,
        Optional<Place> place,
        String country,
        Status status,
        Optional<String> reportedBy,
        List<Toll> toll,
        List<Span> evidence,
        String because)
        implements Item {

    public Event {
        contexts = List.copyOf(contexts);
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        toll = List.copyOf(toll);
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("an event without evidence");
        }
    }

    @Override
    public Kind kind() {
        return Kind.EVENT;
    }
}
