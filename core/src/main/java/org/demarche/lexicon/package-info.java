/**
 * The lists and rules that stand outside the code, one question a file, and how they are looked up.
 *
 * <p>Every row has an id, which turns up in the <i>because</i> of what it made, and ends with an example that a test runs. Trap: countries and names are
 * looked up with their case, roles and groups in lower case.
 *
 * <pre>
 * Lexicon lexicon = Lexicon.english();
 * lexicon.countries().get("Syrian");       // SYR, ADJECTIVE
 * lexicon.groups().get("riot police");     // organisation, COP
 * </pre>
 */
@NullMarked
package org.demarche.lexicon;

import org.jspecify.annotations.NullMarked;
