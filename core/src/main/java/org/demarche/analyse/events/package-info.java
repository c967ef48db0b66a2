/**
 * Events: who did what to whom.
 *
 * <p>The walk: {@link org.demarche.analyse.events.Triggers} finds the words that tell of an event and the list row that says so;
 * {@link org.demarche.analyse.events.Standing} reads from the tree how real it is; {@link org.demarche.analyse.events.Worth} weighs whether a careful reader
 * would enter it; {@link org.demarche.analyse.events.Occurrences} joins the mentions of one occurrence. Trap: roles are words until the very end,
 * when it is known who is a party.
 */
@NullMarked
package org.demarche.analyse.events;

import org.jspecify.annotations.NullMarked;
