/**
 * The command line of Demarche: what goes in, what comes out, and the words for it.
 *
 * <p>{@link Main} runs {@link Read} or {@link Explain}. {@link Inputs} opens what the user names, {@link Reading} walks the batch. {@link ReportPage} sets the
 * page of a report from its parts, {@link Explanation} the page of one item, both through {@link Wording}, so that nothing a terminal would obey gets
 * out of a report, and {@link Layout}; {@link RecordJson} writes the record. Trap: spans are UTF-16 units up to {@link CodePoints}, the border where they become code points.
 */
@NullMarked
package org.demarche.app;

import org.jspecify.annotations.NullMarked;
