/**
 * How many people were killed, injured, driven out or taken.
 *
 * <p>{@code Numerals} reads number words, {@code Quantities} finds every number of a sentence with the words that blur it ("nearly 100"), {@code Victims}
 * finds the phrase that a word of harm counts ("killed 20 <i>people</i>"), {@code Counters} who counted, and {@code Tolls} brings them together. Trap: a
 * number that says how old, how far or how many per cent is no toll, and neither is a share ("half of them children").
 *
 * <pre>
 * Tolls.of(parse, lexicon);   // "A blast killed nearly 100 people." → killed, 90 to 99
 * </pre>
 */
@NullMarked
package org.demarche.analyse.tolls;

import org.jspecify.annotations.NullMarked;
