/**
 * What leaves the ledger: one class a format, each from {@link org.demarche.ledger.Listing}s or from the records themselves.
 *
 * <p>{@link org.demarche.app.exports.Exports} names them all. {@link org.demarche.app.exports.Printed} holds the plain forms (CSV, JSON,
 * Markdown, tabs, the page of a terminal). docs/formats.md tells every column; what a format cannot hold stays blank and is never guessed.
 *
 * <p>A trap: one event with several actors needs a row for each pair in the formats of events. The event's id then has {@code -1},
 * {@code -2} behind it, so that counts can be undone.
 */
@NullMarked
package org.demarche.app.exports;

import org.jspecify.annotations.NullMarked;
