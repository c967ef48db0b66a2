package org.demarche.ledger;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The signature of a text for finding agency copy: MinHash over runs of four words (Broder 1997), in bands for look-up.
 *
 * <p>The share of equal places in two signatures estimates the share of runs that the texts have in common. Two texts are copies from
 * 0.6 on: a paragraph cut or a headline changed leaves more than that; two reporters on one event stay below 0.1.
 */
final class Shingles {

    static final double COPIES = 0.6;

    private static final int RUN = 4;
    private static final int PLACES = 64;
    private static final int BAND = 4;
    private static final long PRIME = 0x9E3779B97F4A7C15L;

    private Shingles() {}

    static int[] signature(String text) {
        int[] out = new int[PLACES];
        Arrays.fill(out, Integer.MAX_VALUE);
        long[] last = new long[RUN];
        int n = 0;
        int at = 0;
        while (at < text.length()) {
            int from = at;
            while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
                at++;
            }
            if (at > from) {
                System.arraycopy(last, 1, last, 0, RUN - 1);
                last[RUN - 1] = word(text, from, at);
                n++;
                if (n >= RUN) {
                    take(out, mixed(last));
                }
            } else {
                at++;
            }
        }
        if (n < RUN) {
            take(out, mixed(last));
        }
        return out;
    }

    private static long word(String text, int from, int to) {
        long hash = 1125899906842597L;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + Character.toLowerCase(text.charAt(i));
        }
        return hash;
    }

    private static long mixed(long[] words) {
        long hash = 17;
        for (long word : words) {
            hash = scrambled(hash * 31 + word);
        }
        return hash;
    }

    private static long scrambled(long bits) {
        long a = (bits ^ (bits >>> 33)) * 0xff51afd7ed558ccdL;
        long b = (a ^ (a >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return b ^ (b >>> 33);
    }

    private static void take(int[] out, long shingle) {
        long bits = shingle;
        for (int i = 0; i < PLACES; i++) {
            bits = bits * 6364136223846793005L + PRIME;
            int value = (int) ((bits ^ (bits >>> 29)) >>> 33);
            out[i] = Math.min(out[i], value);
        }
    }

    static double alike(int[] a, int[] b) {
        int same = 0;
        for (int i = 0; i < PLACES; i++) {
            same += a[i] == b[i] ? 1 : 0;
        }
        return (double) same / PLACES;
    }

    /** Keys under which copies meet. */
    static List<Long> bands(int[] signature) {
        List<Long> out = new ArrayList<>();
        for (int from = 0; from < PLACES; from += BAND) {
            out.add(hash(from, Arrays.copyOfRange(signature, from, from + BAND)));
        }
        return out;
    }

    /** The key under which reports of the very same signature meet. */
    static long whole(int[] signature) {
        return hash(-1, signature);
    }

    private static long hash(int start, int[] places) {
        long hash = start;
        for (int place : places) {
            hash = scrambled(hash * 31 + place);
        }
        return hash;
    }

    static byte[] bytes(int[] signature) {
        ByteBuffer out = ByteBuffer.allocate(PLACES * Integer.BYTES);
        Arrays.stream(signature).forEach(out::putInt);
        return out.array();
    }

    static int[] of(byte[] bytes) {
        int[] out = new int[PLACES];
        ByteBuffer.wrap(bytes).asIntBuffer().get(out);
        return out;
    }
}
