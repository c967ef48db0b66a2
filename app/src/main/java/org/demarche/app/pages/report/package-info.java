/**
 * One report as a well-set page: its text with what was found marked in it and notes beside it.
 *
 * <p>{@link org.demarche.app.pages.report.Marks} gathers the spans of a record, {@link org.demarche.app.pages.report.Notes} the words that stand in
 * the margin, {@link org.demarche.app.pages.report.Typeset} cuts the text wherever a span begins or ends, so that spans may overlap in any way, and
 * {@link org.demarche.app.pages.report.Leaf} is what the template sets.
 *
 * <p>Trap: a record counts code points, Java counts UTF-16 units; {@link org.demarche.app.pages.report.Units} is the only place that turns one into the other.
 */
@NullMarked
package org.demarche.app.pages.report;

import org.jspecify.annotations.NullMarked;
