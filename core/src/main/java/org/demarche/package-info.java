/** The front door of Demarche: a report goes in, its record comes out. */
@NullMarked
package org.demarche;

import org.jspecify.annotations.NullMarked;
