package org.demarche.record;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Where something is: the words that say so, and the spot on the map that they stand for where it could be told.
 *
 * @param words the name as the report writes it
 * @param name its usual name; where it could not be told, the words
 * @param country ISO 3166-1 alpha-3; empty where it lies in none, in several, or nobody knows
 * @param geonames its number in GeoNames; absent where not known
 * @param latitude degrees north of the equator; for an area its middle
 * @param longitude degrees east of Greenwich
 * @param precision how much ground the spot stands for: {@code town}, {@code near} (a town), {@code region}, {@code country}, {@code continent},
 *     {@code sea}, {@code area} (part of, or around, something larger), {@code open} (not known)
 */
public record Place(
        String words,
        String name,
        String country,
        OptionalLong geonames,
        OptionalDouble latitude,
        OptionalDouble longitude,
        String precision) {

    /** A place of which only the words are known. */
    public static Place open(String words) {
        return new Place(
                words, words, "", OptionalLong.empty(), OptionalDouble.empty(), OptionalDouble.empty(), "open");
    }
}
