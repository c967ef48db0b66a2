/**
 * The record: the values that reading a report gives, each resting on exact words and saying why it was read that way.
 *
 * <p>Plain immutable values, checked in their constructors. Trap: spans here are UTF-16 units; the printed record counts code points.
 *
 * <pre>
 * Findings found = demarche.read(report);
 * found.statements().get(0).content().get(0).of(report.text());   // the words said
 * found.party(found.statements().get(0).source()).name();         // who said them
 * </pre>
 */
@NullMarked
package org.demarche.record;

import org.jspecify.annotations.NullMarked;
