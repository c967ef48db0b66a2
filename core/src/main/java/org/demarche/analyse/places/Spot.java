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
        AREA,
        NEAR;

        /** As the record writes it. */
        String precision() {
            return switch (this) {
                case TOWN -> "town";
                case DISTRICT, REGION -> "region";
                case COUNTRY -> "country";
                case CONTINENT -> "continent";
                case SEA -> "sea";
                case AREA -> "area";
                case NEAR -> "near";
            };
        }

        /** Whether it is small enough for its distance to others to mean something. */
        boolean isLocal() {
            return this == TOWN || this == DISTRICT || this == REGION;
        }
    }

    private static final double RADIUS = 6371;

    /** The same place with what another look at it tells of where it lies. */
    Spot joined(Spot other) {
        return new Spot(
                name,
                country,
                geonames.isPresent() ? geonames : kind == other.kind ? other.geonames : geonames,
                latitude,
                longitude,
                kind,
                prior,
                region.isEmpty() ? other.region : region,
                district.isEmpty() ? other.district : district);
    }

    /** Where somebody unknown lies who is said to lie in this place. */
    Spot holding(String words) {
        Kind around = kind == Kind.TOWN ? Kind.NEAR : Kind.AREA;
        return new Spot(words, country, OptionalLong.empty(), latitude, longitude, around, 0, region, district);
    }

    /** The point on a globe of radius one. */
    double[] unit() {
        double up = Math.toRadians(latitude);
        double along = Math.toRadians(longitude);
        return new double[] {Math.cos(up) * Math.cos(along), Math.cos(up) * Math.sin(along), Math.sin(up)};
    }

    /** Kilometres along the sphere. */
    double distance(Spot other) {
        return kilometres(unit(), other.unit());
    }

    /** Kilometres along the sphere between two points on a globe of radius one. */
    static double kilometres(double[] a, double[] b) {
        double x = a[0] - b[0];
        double y = a[1] - b[1];
        double z = a[2] - b[2];
        return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(x * x + y * y + z * z) / 2));
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
            case TOWN, CONTINENT, SEA, AREA, NEAR -> false;
        };
    }
}
