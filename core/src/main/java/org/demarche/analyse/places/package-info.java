/**
 * Places of a report: which words name one, and which spot on the map each stands for.
 *
 * <p>The way through: {@code Toponyms} finds the names; {@code Candidates} looks each up in the list of places and in the {@link
 * org.demarche.analyse.places.Gazetteer}; {@code Resolution} weighs the candidates of all names of the report against each other; {@link
 * org.demarche.analyse.places.Places} puts it together.
 *
 * <p>Traps: one name has one sense within a report unless a region beside it says otherwise ("Paris, Texas"); a country that acts ("Moscow
 * said") is found too and marked as acting, since whether it counts as a place is for the caller to say.
 *
 * <pre>
 * Places places = new Places(Gazetteer.builtIn());
 * places.of(report, parse, lexicon).get(0).place().country();     // "SYR"
 * </pre>
 */
@NullMarked
package org.demarche.analyse.places;

import org.jspecify.annotations.NullMarked;
