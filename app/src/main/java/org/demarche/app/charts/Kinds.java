package org.demarche.app.charts;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.record.EventCode;

/** What people read for PLOVER's types and for the statuses of events. */
final class Kinds {

    /** Types in small letters. */
    static final Map<String, String> NAMES = names();

    static final Map<String, String> STATUSES = Map.of("did_not_happen", "denied or did not happen");

    private Kinds() {}

    private static Map<String, String> names() {
        Map<String, String> out = new TreeMap<>();
        for (EventCode.Type type : EventCode.Type.values()) {
            out.put(type.name(), type.name().toLowerCase(Locale.ROOT));
        }
        return out;
    }
}
