/**
 * Who is tied to whom: allies and opponents, who fights, leads, belongs to, represents and backs whom.
 *
 * <p>{@code Relations} goes through the words that {@code relations.tsv} lists; {@code Ends} finds where such a word has its two parties in the tree, and
 * {@code Kinds} says what a phrase may stand for. Trap: the ends are head words, pronouns and offices among them; whoever joins mentions to parties
 * says which parties they are, and a tie whose end is no party falls away.
 *
 * <pre>
 * Relations.of(parse, lexicon);   // "Anna Berg, an ally of Chad, …" → Berg ally Chad
 * </pre>
 */
@NullMarked
package org.demarche.analyse.relations;

import org.jspecify.annotations.NullMarked;
