package org.demarche.app.pages;

import org.demarche.ledger.Ledger;

/** One page of the site: what it shows to people, and what it tells machines at the same address. */
public interface Page {

    /**
     * What people see.
     *
     * @throws Refusal where the address names what is not there or cannot be
     */
    Sheet sheet(Ledger ledger, Address address);

    /**
     * What machines get.
     *
     * @throws Refusal as {@link #sheet}
     */
    Rows rows(Ledger ledger, Address address);
}
