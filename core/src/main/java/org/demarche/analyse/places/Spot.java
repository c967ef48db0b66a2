package org.demarche.analyse.places;

import java.util.OptionalLong;

/**
 * One place on the map that a name may stand for.
 *
 * @param prior how likely a newspaper means it, all else unknown; roughly the logarithm of how many people live there
 * @param region key of the name of the first-level region it lies in; empty where not known
 * @param district key of the name of the second-level region it lies in; empty where not known
 */
record Spot(
        String name,
        String country,
        OptionalLong geonames,
        double latitude,
        double longitude,
        Kind kind,
        double prior,
        String region,
        String district) {

    /** How much ground a place covers. */
    enum Kind {
        TOWN,
        DISTRICT,
        REGION,
        COUNTRY,
        CONTINENT,
        SEA,
        AREA;

        /** As the record writes it. */
        String precision() {
            return switch (this) {
                case TOWN -> "town";
                case DISTRICT, REGION -> "region";
                case COUNTRY -> "country";
                case CONTINENT -> "continent";
                case SEA -> "sea";
                case AREA -> "area";
            };
        }

        /** Whether it is small enough for its distance to others to mean something. */
        boolean isLocal() {
            return this == TOWN || this == DISTRICT || this == REGION;
        }
    }

    private static final double RADIUS = 6371;

    /** Kilometres along the sphere. */
    double distance(Spot other) {
        double up = Math.toRadians(other.latitude - latitude);
        double along = Math.toRadians(other.longitude - longitude);
        double chord = Math.pow(Math.sin(up / 2), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(along / 2), 2);
        return 2 * RADIUS * Math.asin(Math.sqrt(Math.min(1, chord)));
    }

    /** Whether it lies in the other, which is larger. */
    boolean isInside(Spot other) {
        return switch (other.kind) {
            case COUNTRY -> kind != Kind.COUNTRY && country.equals(other.country);
            case REGION, DISTRICT ->
                kind.compareTo(other.kind) < 0
                        && country.equals(other.country)
                        && (Gazetteer.key(other.name).equals(region)
                                || Gazetteer.key(other.name).equals(district)
                                || Gazetteer.bare(other.name).equals(region));
            case TOWN, CONTINENT, SEA, AREA -> false;
        };
    }
}
