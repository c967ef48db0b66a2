/**
 * Positions: who wants, accepts or refuses what, and the issues that they are on.
 *
 * <p>The walk: {@link org.demarche.analyse.positions.Stands} finds words that tell a stance (acts of speech among the events, rows of the stance list,
 * modals in what is said); {@link org.demarche.analyse.positions.Force} weighs whether a careful reader would enter it;
 * {@link org.demarche.analyse.positions.Matters} joins those on one matter into issues. Trap: "did not accept" is a refusal, "did not rule out" is none.
 */
@NullMarked
package org.demarche.analyse.positions;

import org.jspecify.annotations.NullMarked;
