package org.demarche.analyse.places;

import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.record.Place;
import org.demarche.report.Span;

/**
 * A name of a place where it stands in a report.
 *
 * @param span the name alone: "Damascus"
 * @param head the word of the name that the others hang from
 * @param place what it stands for
 * @param acting whether it does or owns something that a place could not, so that it may stand for a government: "Moscow said"
 */
public record PlaceMention(Span span, Sentence sentence, Word head, Place place, boolean acting) {}
