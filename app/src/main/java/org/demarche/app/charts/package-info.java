/**
 * Pictures of the ledger: the timeline, the map and the network, as SVG that reads as it loads, on paper too.
 *
 * <p>Each picture is a function of its rows: no clock, no server, no script. {@link org.demarche.app.charts.Markup} is the only way in which words
 * enter a picture, and escapes them. Nothing is told by colour alone: kind, status and how sure a date or place is have shapes of their own, every mark
 * has its sentence, and the page prints the same rows as a table.
 *
 * <p>Example: an assault "over the weekend" is {@link org.demarche.app.charts.Dated} from Saturday to Sunday; {@link org.demarche.app.charts.TimelineChart}
 * draws a bar two days wide, and no point anywhere in it.
 *
 * <p>A trap: marks are links, so the pictures have the role of a group and not that of an image; what an image holds is hidden from those who cannot see it.
 */
@NullMarked
package org.demarche.app.charts;

import org.jspecify.annotations.NullMarked;
