/**
 * The report as it comes in: its text, never altered, and the paragraphs it falls into.
 *
 * <p>Every later step points into {@link org.demarche.report.Report#text()} with {@link org.demarche.report.Span}s. The traps: a title may
 * stand inside the text (plain files) or apart from it (our JSON); junk lines are marked, not cut out; offsets here are UTF-16 units, in
 * printed records code points.
 *
 * <pre>
 * Report report = Report.of("r1", "Rebels seize town\n\nThe army said ...");
 * List&lt;Paragraph&gt; paragraphs = Paragraphs.of(report, junk);   // TITLE 0-17, BODY 19-...
 * </pre>
 */
@NullMarked
package org.demarche.report;

import org.jspecify.annotations.NullMarked;
