/**
 * The local web pages: the ledger in the browser, every page with its twin as JSON, JSON lines and CSV.
 *
 * <p>{@link org.demarche.app.pages.Site} starts and stops the server and knows every route. A request becomes an
 * {@link org.demarche.app.pages.Address}, which is the whole state of what is shown; {@link org.demarche.app.pages.Gate} lets it in or not;
 * a {@link org.demarche.app.pages.Page} answers it with a {@link org.demarche.app.pages.Sheet} for people or
 * {@link org.demarche.app.pages.Rows} for machines, asking one of the open ledgers on the {@link org.demarche.app.pages.Shelf}. The templates lie in
 * {@code app/src/main/jte}, the style sheet, the script and the fonts in {@code assets}.
 *
 * <p>Traps: reports are untrusted text, so nothing goes into a page but through a template, which escapes it; and no page carries inline
 * script or style, which the content policy forbids.
 */
@NullMarked
package org.demarche.app.pages;

import org.jspecify.annotations.NullMarked;
