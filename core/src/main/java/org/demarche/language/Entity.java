package org.demarche.language;

import org.demarche.report.Span;

/**
 * A name or other expression of a known type that the model found in one sentence.
 *
 * @param sentence the number of the sentence
 * @param first index of its first word
 * @param last index of its last word, included
 * @param type {@code PERSON}, {@code STATE}, {@code ARMED} … for the names of our newswire, {@code Organisation}, {@code Weapon} … for re3d's
 */
public record Entity(int sentence, int first, int last, String type, Span span) {}
