/**
 * Checking: one decision a card, the hardest first.
 *
 * <p>{@link org.demarche.app.review.ReviewPage} shows what waits; {@link org.demarche.app.review.Card} says it, the words in their report on one side, what
 * they were taken to mean on the other; {@link org.demarche.app.review.Deciding} records what a person decides, with name and time, in the ledger. Decisions hold to
 * words and not to lists, so they survive new reports, new readings and a restart.
 *
 * <p>Example: {@code /review?kind=position&skip=2} is the third second-hand position that nobody has looked at; accepted, it leaves the queue, and the same address is the next.
 *
 * <p>A trap: everything works as plain forms. The script only presses their buttons.
 */
@NullMarked
package org.demarche.app.review;

import org.jspecify.annotations.NullMarked;
