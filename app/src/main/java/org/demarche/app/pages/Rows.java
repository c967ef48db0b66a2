package org.demarche.app.pages;

import org.demarche.ledger.Listing;

/**
 * A page for machines: its table.
 *
 * @param record for a page about one thing the thing itself as JSON, which then is the only row of the JSON twin; empty otherwise
 * @param next the key to give as {@code after} for what follows; empty at the end
 * @param count how many rows there are in all; −1 where only those given were counted
 */
public record Rows(Listing listing, String record, String next, long count) {

    /** A whole table. */
    public static Rows of(Listing listing) {
        return new Rows(listing, "", "", -1);
    }

    /** A part of a table, and where the next one starts. */
    public static Rows of(Listing listing, String next, long count) {
        return new Rows(listing, "", next, count);
    }

    /** One thing whole. */
    public static Rows of(String record, Listing listing) {
        return new Rows(listing, record, "", 1);
    }
}
