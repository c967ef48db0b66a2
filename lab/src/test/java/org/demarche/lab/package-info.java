/** Floors under the measured scores, so that none sinks unseen. */
@NullMarked
package org.demarche.lab;

import org.jspecify.annotations.NullMarked;
