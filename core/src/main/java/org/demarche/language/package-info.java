/**
 * A report's language: tokens, sentences, tags, lemmas, trees, entities.
 *
 * <p>The way through: {@link org.demarche.language.Tokens} finds words by rule; {@code Window} packs them for the network; {@code Network}
 * runs the trained encoder once a window and returns tags, sentence starts and scores of all possible arcs; {@code Tree} picks the best tree of
 * each sentence; {@link org.demarche.language.Language} puts it together into a {@link org.demarche.language.Parse}.
 *
 * <p>Traps: words count from 1, the root's head is 0; spans are UTF-16 units of the report, never of the sentence; relations carry subtypes
 * ({@code nsubj:pass}), so ask {@link org.demarche.language.Word#is} and not {@code equals}.
 *
 * <pre>
 * Parse parse = language.parse(report, paragraphs);
 * Sentence first = parse.sentences().get(0);
 * first.root().lemma();                                   // "insist"
 * first.dependent(first.root(), "nsubj");                 // Minister
 * </pre>
 */
@NullMarked
package org.demarche.language;

import org.jspecify.annotations.NullMarked;
