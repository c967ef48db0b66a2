package org.demarche.record;

import java.util.List;
import java.util.Optional;
import org.demarche.report.Span;

/**
 * What a party wants, accepts, refuses or insists on, on a matter at issue.
 *
 * @param id "o1", "o2" … in the order of the text
 * @param holder the id of the side that holds it
 * @param issue the id of the issue that it is on
 * @param words the matter in the report's words
 * @param statedBy the id of the party that says so; absent where the reporter does
 * @param condition what it depends on, in the report's words
 * @param since since when it is held, in the report's words
 * @param unchanged whether the report says that it has not changed
 */
public record Position(
        String id,
        String holder,
        Stance stance,
        String issue,
        String words,
        Optional<String> statedBy,
        Optional<String> condition,
        Optional<String> since,
        boolean unchanged,
        When date,
        List<Span> evidence,
        String because)
        implements Item {

    public Position {
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("a position without evidence");
        }
    }

    @Override
    public Kind kind() {
        return Kind.POSITION;
    }
}
