/**
 * The house test: the rules of CONTRIBUTING.md that a machine can check.
 *
 * <p>{@link org.demarche.house.ImportsTest} reads the compiled classes, for who may use what. {@link
 * org.demarche.house.ShapeTest} reads the sources, for names and sizes. {@link org.demarche.house.DocumentsTest} reads the
 * pages under docs/, for what they must not leave out. Each failure names the file, the line and the rule.
 */
@NullMarked
package org.demarche.house;

import org.jspecify.annotations.NullMarked;
