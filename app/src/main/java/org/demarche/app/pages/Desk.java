package org.demarche.app.pages;

import java.util.List;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.Listing;

/** {@code /}: what is new, in plain words. */
final class Desk implements Page {

    @Override
    public Sheet sheet(Ledger ledger, Address address) {
        return new Sheet("Desk", "desk", ledger.lists().counts());
    }

    @Override
    public Rows rows(Ledger ledger, Address address) {
        return Rows.of(new Listing(
                List.of("what", "count"),
                ledger.lists().counts().entrySet().stream()
                        .map(e -> List.<Object>of(e.getKey(), e.getValue()))
                        .toList()));
    }
}
