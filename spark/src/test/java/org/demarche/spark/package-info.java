/** The job on a local cluster of two. */
@NullMarked
package org.demarche.spark;

import org.jspecify.annotations.NullMarked;
