package org.demarche.app.pages;

import io.javalin.http.Context;

/** {@code POST /reports}: a report that a visitor drops or pastes is read and recorded. */
final class Adding {

    private final Gate gate;
    private final Shelf shelf;
    private final Reader reader;

    Adding(Gate gate, Shelf shelf, Reader reader) {
        this.gate = gate;
        this.shelf = shelf;
        this.reader = reader;
    }

    void answer(Context context) {
        gate.write(context);
        shelf.change(ledger -> reader.read(new Reader.Given("", context.bodyAsBytes(), "", ""), ledger));
    }
}
