/**
 * What the sentences say: one class per question, called by name in the order of {@link org.demarche.analyse.Analysis#of}.
 *
 * <p>{@code Mentions} finds noun phrases that may stand for parties; {@code Coreference} joins them to figures; {@code Claims} finds what is laid
 * at somebody's door and {@code Statements} makes its quotations whole; {@code Sources} tells whose words they are; {@code Parties} chooses the figures
 * that are parties. Trap: a figure is not yet a party, and a claim not yet a statement.
 *
 * <pre>
 * Analysis found = Analysis.of(report, paragraphs, parse, lexicon);
 * </pre>
 */
@NullMarked
package org.demarche.analyse;

import org.jspecify.annotations.NullMarked;
