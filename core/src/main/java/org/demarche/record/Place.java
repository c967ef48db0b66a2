package org.demarche.record;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Where something is, as far as the text tells.
 *
 * @param words the report's words
 * @param name its name in the gazetteer; empty where it is not in it
 * @param country ISO 3166-1 alpha-3; empty where it lies in none or nobody told
 * @param geonames GeoNames' id
 * @param latitude degrees north
 * @param longitude degrees east
 * @param precision what the coordinates stand for: town, near, region, country, continent, sea, area, open
 */
public record Place(
        String words,
        String name,
        String country,
        OptionalLong geonames,
        OptionalDouble latitude,
        OptionalDouble longitude,
        String precision) {}
