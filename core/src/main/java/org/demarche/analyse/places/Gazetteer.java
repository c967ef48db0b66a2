package org.demarche.analyse.places;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;

/**
 * Towns of the world with more than some 500 people, and the regions they lie in, by name; from GeoNames.
 *
 * <p>Read from a packed file when first asked for, then held in plain arrays (about 20 MB). Immutable, shared between threads. Names stand
 * sorted by their bytes in blocks of sixteen; a search halves blocks by their first name, which is written whole, and walks one block.
 */
public final class Gazetteer {

    /** What an entry is; in the file's order. */
    enum Kind {
        TOWN,
        SEAT,
        CAPITAL_OF_REGION,
        CAPITAL,
        QUARTER,
        REGION,
        DISTRICT
    }

    private static final String FILE = "gazetteer.bin";
    private static final int MAGIC = 0x444d475a;
    private static final int BLOCK = 16;
    private static final int LONGEST = 80;
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final String DROPPED = "'’‘`ʻʼʿʾ´.";
    private static final String BREAKS = "-–/,";

    private static final Pattern KIND = Pattern.compile(
            "(?: (?:governorate|province|oblast|region|district|state|county|parish|prefecture|department|territory|krai|republic))+$");

    private final byte[] bytes;
    private final String[] countries;
    private final int[] ids;
    private final int[] latitudes;
    private final int[] longitudes;
    private final byte[] country;
    private final byte[] kind;
    private final byte[] people;
    private final int[] parents;
    private final int[] names;
    private final int keys;
    private final int[] keyBlocks;
    private final int[] bearerBlocks;

    private Gazetteer(byte[] bytes) {
        this.bytes = bytes;
        Bytes in = new Bytes(bytes, 0);
        this.countries = new String[in.number()];
        Arrays.setAll(countries, i -> in.text());
        int size = in.number();
        this.ids = ids(in, size);
        this.latitudes = filled(size, in::whole);
        this.longitudes = filled(size, in::whole);
        this.country = in.take(size);
        this.kind = in.take(size);
        this.people = in.take(size);
        this.parents = filled(size, () -> in.number() - 1);
        this.names = filled(size, () -> {
            int at = in.at();
            in.skip(in.number());
            return at;
        });
        this.keys = in.number();
        this.keyBlocks = blocks(in, () -> {
            in.one();
            in.skip(in.number());
        });
        this.bearerBlocks = blocks(in, () -> {
            for (int n = in.number(); n > 0; n--) {
                in.number();
            }
        });
    }

    /** The gazetteer that is built in; read when first asked for. */
    public static Gazetteer builtIn() {
        return Opened.GAZETTEER;
    }

    /** How many places it has. */
    public int size() {
        return ids.length;
    }

    /** The form that names are compared in: lower case, without accents, apostrophes and hyphens; "Saint" is "st". */
    static String key(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String bare = plain(lower)
                ? lower
                : MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD))
                        .replaceAll("");
        StringBuilder out = new StringBuilder(bare.length());
        int word = 0;
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            if (Character.isWhitespace(c) || BREAKS.indexOf(c) >= 0) {
                word = broken(out, word);
            } else if (DROPPED.indexOf(c) < 0) {
                out.append(letter(c));
            }
        }
        broken(out, word);
        return out.toString().strip();
    }

    /** Ends a word that began at {@code word} with one blank, shortened where it is one of a few; returns where the next begins. */
    private static int broken(StringBuilder out, int word) {
        if (out.length() > word) {
            String last = out.substring(word);
            out.setLength(word);
            out.append(word(last)).append(' ');
        }
        return out.length();
    }

    /** A region's key without the word for what it is: "Aleppo Governorate" is "aleppo". */
    static String bare(String name) {
        return KIND.matcher(key(name)).replaceAll("");
    }

    private static boolean plain(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    private static String letter(char c) {
        return switch (c) {
            case 'ø' -> "o";
            case 'đ', 'ð' -> "d";
            case 'ł' -> "l";
            case 'ı' -> "i";
            case 'ß' -> "ss";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            case 'þ' -> "th";
            case 'ə' -> "a";
            default -> Character.toString(c);
        };
    }

    private static String word(String word) {
        return switch (word) {
            case "saint" -> "st";
            case "sainte" -> "ste";
            case "mount" -> "mt";
            case "fort" -> "ft";
            default -> word;
        };
    }

    /** The places that bear a name, given in {@link #key}'s form; none where nobody does. */
    int[] named(String key) {
        byte[] wanted = key.getBytes(StandardCharsets.UTF_8);
        if (wanted.length == 0 || wanted.length > LONGEST) {
            return new int[0];
        }
        int low = 0;
        int high = keyBlocks.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            Bytes in = new Bytes(bytes, keyBlocks[middle] + 1);
            int length = in.number();
            if (Arrays.compareUnsigned(bytes, in.at(), in.at() + length, wanted, 0, wanted.length) <= 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        int place = inBlock(low, wanted);
        return place < 0 ? new int[0] : bearers(low, place);
    }

    /** Where in the block the name stands; -1 where it does not. */
    private int inBlock(int block, byte[] wanted) {
        Bytes in = new Bytes(bytes, keyBlocks[block]);
        byte[] name = new byte[512];
        for (int n = 0; n < BLOCK && block * BLOCK + n < keys; n++) {
            int same = in.one();
            int more = in.number();
            System.arraycopy(bytes, in.at(), name, same, more);
            in.skip(more);
            if (Arrays.equals(name, 0, same + more, wanted, 0, wanted.length)) {
                return n;
            }
        }
        return -1;
    }

    private int[] bearers(int block, int place) {
        Bytes in = new Bytes(bytes, bearerBlocks[block]);
        for (int n = 0; n < place; n++) {
            for (int skipped = in.number(); skipped > 0; skipped--) {
                in.number();
            }
        }
        int[] out = new int[in.number()];
        int last = 0;
        for (int i = 0; i < out.length; i++) {
            last += in.number();
            out[i] = last;
        }
        return out;
    }

    String name(int place) {
        return new Bytes(bytes, names[place]).text();
    }

    /** Its number in GeoNames; 0 where not known. */
    long id(int place) {
        return ids[place];
    }

    double latitude(int place) {
        return latitudes[place] / 1e4;
    }

    double longitude(int place) {
        return longitudes[place] / 1e4;
    }

    /** ISO 3166-1 alpha-3. */
    String country(int place) {
        return countries[country[place] & 0xff];
    }

    Kind kind(int place) {
        return Kind.values()[kind[place]];
    }

    /** The common logarithm of how many people live there, roughly. */
    double people(int place) {
        return (people[place] & 0xff) / 10.0 / Math.log(10);
    }

    /** The region or district that it lies in; -1 where none is known. */
    int parent(int place) {
        return parents[place];
    }

    private static int[] ids(Bytes in, int size) {
        int[] out = new int[size];
        int last = 0;
        for (int i = 0; i < size; i++) {
            int step = in.number();
            last += step;
            out[i] = step == 0 ? 0 : last;
        }
        return out;
    }

    private static int[] filled(int size, IntSupplier next) {
        int[] out = new int[size];
        for (int i = 0; i < size; i++) {
            out[i] = next.getAsInt();
        }
        return out;
    }

    /** Where each block of sixteen starts; {@code step} walks over one entry. */
    private int[] blocks(Bytes in, Runnable step) {
        int[] out = new int[(keys + BLOCK - 1) / BLOCK];
        for (int i = 0; i < keys; i++) {
            if (i % BLOCK == 0) {
                out[i / BLOCK] = in.at();
            }
            step.run();
        }
        return out;
    }

    /** A fresh copy of the file that is built in. */
    static Gazetteer read() {
        try (InputStream packed = Gazetteer.class.getResourceAsStream(FILE)) {
            if (packed == null) {
                throw new IllegalStateException(
                        "no gazetteer: " + FILE + " is missing beside " + Gazetteer.class.getName());
            }
            DataInputStream head = new DataInputStream(packed);
            if (head.readInt() != MAGIC || head.readByte() != 1) {
                throw new IllegalStateException(
                        FILE + " is no gazetteer of this version; build it with lab/gazetteer/build.py");
            }
            byte[] bytes = new byte[head.readInt()];
            new DataInputStream(new InflaterInputStream(packed)).readFully(bytes);
            return new Gazetteer(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("the gazetteer could not be read", e);
        }
    }

    /** Read once, when first asked for. */
    private static final class Opened {
        private static final Gazetteer GAZETTEER = read();
    }
}
