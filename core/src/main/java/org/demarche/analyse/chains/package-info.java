/**
 * Which noun phrases of a report stand for one and the same thing: persons, bodies, and also the deal, the strike, the road that "it" goes back to.
 *
 * <p>{@code NounPhrases} finds the phrases, clauses that "this" may mean and several joined by "and", {@code Extent} tells how far each reaches, {@link org.demarche.analyse.chains.Chains} goes through them from left to right and joins each to a
 * chain before it or starts a new one: {@code Candidates} finds what a phrase may go back to, {@code Signs} what speaks for and against it,
 * {@link org.demarche.analyse.chains.Ranker} chooses by weights learnt from marked reports; {@code Genders} tells men from women, {@code Voice} who says "I". Trap: a chain may have one phrase only; what stands for a party is told by
 * the figures, which are given in as seeds.
 *
 * <pre>
 * The minister left. He was tired.    [The minister, He]
 * </pre>
 */
@NullMarked
package org.demarche.analyse.chains;

import org.jspecify.annotations.NullMarked;
