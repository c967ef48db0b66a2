package org.demarche.app.charts;

/**
 * Degrees to a picture: equirectangular, true to scale along the parallel through its middle. Both axes are straight, so a mark's place can be read off, and
 * shapes near the middle are right; far from it they are drawn out, as on every flat map.
 */
public final class Projection {

    /** Kilometres in a degree of latitude. */
    static final double KM = 111.2;

    private static final double SMALLEST = 7;

    private final double west;
    private final double north;
    private final double squeeze;
    private final double scale;

    private Projection(double west, double north, double squeeze, double scale) {
        this.west = west;
        this.north = north;
        this.squeeze = squeeze;
        this.scale = scale;
    }

    /** What the marks cover, in degrees. */
    public record Box(double west, double south, double east, double north) {

        /** Whether a spot lies in it. */
        boolean holds(double lon, double lat) {
            return lon >= west && lon <= east && lat >= south && lat <= north;
        }

        /** The smallest box around these spots, longitude and latitude in turn; the whole world for none. */
        static Box around(double... spots) {
            if (spots.length == 0) {
                return new Box(-180, -58, 180, 80);
            }
            double west = 180;
            double east = -180;
            double south = 90;
            double north = -90;
            for (int i = 0; i < spots.length; i += 2) {
                west = Math.min(west, spots[i]);
                east = Math.max(east, spots[i]);
                south = Math.min(south, spots[i + 1]);
                north = Math.max(north, spots[i + 1]);
            }
            return new Box(west, south, east, north);
        }
    }

    /** How high a picture of this width must be to hold the box and no more. */
    static double height(Box box, double width) {
        double squeeze = Math.cos(Math.toRadians(Math.max(-65, Math.min(65, (box.north() + box.south()) / 2))));
        double wide = Math.min(360, Math.max(1, (box.east() - box.west()) * 1.2)) * squeeze;
        return width / wide * (box.north() - box.south()) * 1.25;
    }

    /** A picture of this size with the box in it and some land around. */
    static Projection of(Box box, double width, double height) {
        double middle = Math.max(-65, Math.min(65, (box.north() + box.south()) / 2));
        double squeeze = Math.cos(Math.toRadians(middle));
        double high = Math.max(SMALLEST, (box.north() - box.south()) * 1.25);
        double wide = Math.max(SMALLEST * width / height / squeeze, (box.east() - box.west()) * 1.2);
        double scale = Math.min(height / high, width / (wide * squeeze));
        scale = Math.max(scale, width / (360 * squeeze));
        double lon = (box.west() + box.east()) / 2;
        double half = width / scale / squeeze / 2;
        lon = Math.max(-180 + half, Math.min(180 - half, lon));
        double lat = (box.south() + box.north()) / 2;
        double tall = height / scale / 2;
        lat = tall > 90 ? 0 : Math.max(-90 + tall, Math.min(90 - tall, lat));
        return new Projection(lon - half, lat + tall, squeeze, scale);
    }

    double x(double lon) {
        return (lon - west) * squeeze * scale;
    }

    double y(double lat) {
        return (north - lat) * scale;
    }

    /** So many kilometres in units of the picture. */
    double kilometres(double km) {
        return km / KM * scale;
    }
}
