package org.demarche.record;

import java.util.Locale;

/** How real an event is in the report's words. */
public enum Status {
    HAPPENED,
    ONGOING,
    PLANNED,
    HYPOTHETICAL,
    DID_NOT_HAPPEN;

    /** As the record writes it: {@code did_not_happen}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
