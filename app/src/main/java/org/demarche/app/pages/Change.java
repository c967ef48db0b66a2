package org.demarche.app.pages;

import java.util.Map;
import org.demarche.ledger.Ledger;

/** Something that a visitor changes, at a {@code POST} address; the gate has let the request in already. */
public interface Change {

    /**
     * What came of it.
     *
     * @param back the page to go on with, as a link of this site
     * @param rows what programs are told
     */
    record Done(String back, Rows rows) {}

    /**
     * Does it.
     *
     * @param fields of the form, each with its first value
     */
    Done change(Ledger ledger, Address address, Map<String, String> fields);
}
