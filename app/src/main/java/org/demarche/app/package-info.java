/** The command line of Demarche. */
@NullMarked
package org.demarche.app;

import org.jspecify.annotations.NullMarked;
