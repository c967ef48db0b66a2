/**
 * Who stands where: positions gathered into cells of issue and party.
 *
 * <p>{@link org.demarche.app.pages.stands.Cells} turns the positions of the ledger into {@link org.demarche.app.pages.stands.Cell}s: the latest stance of
 * each voice, its age and its words. The matrix, the page of an issue and the page of a party show them.
 */
@NullMarked
package org.demarche.app.pages.stands;

import org.jspecify.annotations.NullMarked;
