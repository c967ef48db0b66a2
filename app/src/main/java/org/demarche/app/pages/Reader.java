package org.demarche.app.pages;

import java.util.List;
import org.demarche.ledger.Ledger;
import tools.jackson.databind.JsonNode;

/** Reads what a visitor adds and records it; the command line brings one that runs the engine. */
public interface Reader {

    /**
     * What a visitor adds.
     *
     * @param name of the file, or empty where the words were typed
     * @param published its day as {@code YYYY-MM-DD}, or empty
     * @param source who brought it out, or empty
     */
    record Given(String name, byte[] bytes, String published, String source) {}

    /**
     * What became of it.
     *
     * @param added ids of reports that are new in the ledger or were read again
     * @param known ids of reports that it had
     * @param refused why something was not read
     */
    record Outcome(List<String> added, List<String> known, List<String> refused) {}

    /** Reads it, records it, and brings the merge up to date. */
    Outcome read(Given given, Ledger ledger);

    /** The language analysis of a stored report in CoNLL-U, from its record as JSON; empty where there is no engine. */
    default String conllu(JsonNode record) {
        return "";
    }
}
