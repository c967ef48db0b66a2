/**
 * Positions: who wants, accepts or refuses what, and the issues that they are on.
 *
 * <p>The walk: {@link org.demarche.analyse.positions.Stands} finds words that tell a stance (rows of {@code stance.tsv}, acts of speech among the events,
 * {@code Modals} in what is said), {@code Denial} says what is left of a stance that is denied, {@link org.demarche.analyse.positions.Terms} on what it
 * depends, {@code Demands} takes lists of demands apart; {@link org.demarche.analyse.positions.Force} weighs whether a careful reader would enter it;
 * {@code Matters} joins those on one matter into issues; {@link org.demarche.analyse.positions.Positions} writes the record.
 *
 * <p>Traps: "did not accept" is a refusal, "did not rule out" is none; "insisted that it was fair" asks for nothing; "the rebels must accept" is the
 * speaker's demand and no acceptance of the rebels'; "this position" stands for what somebody else wanted just before.
 */
@NullMarked
package org.demarche.analyse.positions;

import org.jspecify.annotations.NullMarked;
