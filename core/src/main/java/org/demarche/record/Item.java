package org.demarche.record;

import java.util.List;
import org.demarche.report.Span;

/** One thing found in a report, on exact words of it, with the reason. */
public sealed interface Item permits Statement, Event, Position, Relation {

    /** What an item is; every page and export switches over it without {@code default}, so that none forgets a new kind. */
    enum Kind {
        STATEMENT,
        EVENT,
        POSITION,
        RELATION
    }

    String id();

    Kind kind();

    /** The words it rests on. */
    List<Span> evidence();

    /** Which rule or list row made it, and by which path. */
    String because();
}
