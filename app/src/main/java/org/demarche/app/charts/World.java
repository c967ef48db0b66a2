package org.demarche.app.charts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * The coasts and borders of the world, from Natural Earth (public domain), as lab/basemap/build.py packs them: arcs that neighbours share, and countries as
 * rings of arcs. Borders are as Natural Earth draws them; they take no side.
 */
final class World {

    /** Hundredths of a degree, as the file counts. */
    private static final double SCALE = 100;

    private static final String MAGIC = "DMAP1";

    private static final class Once {
        static final World ALL = read();
    }

    private final List<double[]> arcs;
    private final List<Country> countries;

    private World(List<double[]> arcs, List<Country> countries) {
        this.arcs = arcs;
        this.countries = countries;
    }

    /**
     * A country.
     *
     * @param lon of the spot that lies deepest in it
     * @param depth how far that spot is from the border, in degrees
     * @param rings each as numbers of arcs; −1−i is arc i backwards
     */
    record Country(String name, double lon, double lat, double depth, List<int[]> rings) {}

    /** The one map, read when it is first asked for. */
    static World whole() {
        return Once.ALL;
    }

    List<Country> countries() {
        return countries;
    }

    int arcs() {
        return arcs.size();
    }

    /** The points of an arc: longitude and latitude in turn. */
    double[] arc(int number) {
        return arcs.get(number);
    }

    private static World read() {
        try (InputStream in = World.class.getResourceAsStream("/org/demarche/app/charts/land.map.gz")) {
            if (in == null) {
                throw new IOException("no base map on the class path");
            }
            ByteArrayInputStream bytes = new ByteArrayInputStream(new GZIPInputStream(in).readAllBytes());
            if (!new String(bytes.readNBytes(MAGIC.length()), StandardCharsets.US_ASCII).equals(MAGIC)) {
                throw new IOException("no base map of ours");
            }
            return new World(readArcs(bytes), readCountries(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<double[]> readArcs(ByteArrayInputStream in) {
        List<double[]> out = new ArrayList<>();
        int count = number(in);
        for (int i = 0; i < count; i++) {
            double[] arc = new double[2 * number(in)];
            int x = 0;
            int y = 0;
            for (int j = 0; j < arc.length; j += 2) {
                x += number(in);
                y += number(in);
                arc[j] = x / SCALE;
                arc[j + 1] = y / SCALE;
            }
            out.add(arc);
        }
        return out;
    }

    private static List<Country> readCountries(ByteArrayInputStream in) throws IOException {
        List<Country> out = new ArrayList<>();
        int count = number(in);
        for (int i = 0; i < count; i++) {
            String name = new String(in.readNBytes(number(in)), StandardCharsets.UTF_8);
            double lon = number(in) / SCALE;
            double lat = number(in) / SCALE;
            double depth = number(in) / SCALE;
            List<int[]> rings = new ArrayList<>();
            int n = number(in);
            for (int j = 0; j < n; j++) {
                int[] ring = new int[number(in)];
                for (int k = 0; k < ring.length; k++) {
                    ring[k] = number(in);
                }
                rings.add(ring);
            }
            out.add(new Country(name, lon, lat, depth, rings));
        }
        return out;
    }

    /** A zig-zag varint. */
    private static int number(ByteArrayInputStream in) {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            int b = in.read();
            value |= (b & 127) << shift;
            if (b < 128) {
                return (value >>> 1) ^ -(value & 1);
            }
        }
    }
}
