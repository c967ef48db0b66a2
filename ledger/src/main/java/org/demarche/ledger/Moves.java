package org.demarche.ledger;

/** Who held what when: what each party held on a day, what moved between two days, and which matters began or ceased to stick. */
public final class Moves {

    private final Store store;
    private final String after;

    Moves(Store store, String after) {
        this.store = store;
        this.after = after;
    }
}
