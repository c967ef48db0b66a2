/**
 * The ledger: many reports in one file, one record that grows.
 *
 * <p>{@link org.demarche.ledger.Ledger} is the door. {@code add} takes the record of one report, as docs/record.md describes it, and
 * stores it whole in one transaction: its text, its record, and one row for every mention of a party, statement, event, position, issue
 * and relation ({@link org.demarche.ledger.Intake}). {@code merge} then tells which mentions are one thing in the world:
 * {@link org.demarche.ledger.PartyClusters}, {@link org.demarche.ledger.EventClusters}, {@link org.demarche.ledger.IssueClusters},
 * and {@link org.demarche.ledger.Copies} for reports that are one agency's words twice.
 *
 * <p>Merging is a function of the set of reports, never of the order in which they came. Every mention carries a <i>block</i>, a key told
 * from the mention alone; only mentions of one block can be one thing; and the clusters of a block follow from its mentions in sorted
 * order. So adding a report needs to look again at its own blocks only, and the outcome is the one a fresh merge of everything has.
 *
 * <p>What people correct ({@link org.demarche.ledger.Corrections}) is kept apart, with author and time, and laid over the merge each time.
 *
 * <p>A trap: numbers of rows follow arrival. They tie tables together and must never be sorted by or shown.
 */
@NullMarked
package org.demarche.ledger;

import org.jspecify.annotations.NullMarked;
