package org.demarche.ledger;

import java.util.List;

/** Tells whether two texts are copies of one, as the ledger does; for programs that look for copies among more reports than one ledger holds. */
public final class Copies {

    private Copies() {}

    /** The signature of a text: 64 numbers. */
    public static int[] signature(String text) {
        return Shingles.signature(text);
    }

    /** Keys of which two copies most likely share one. */
    public static List<String> bands(int[] signature) {
        return Shingles.bands(signature).stream().map(String::valueOf).toList();
    }

    /** Whether two signatures are those of copies. */
    public static boolean are(int[] a, int[] b) {
        return Shingles.alike(a, b) >= Shingles.COPIES;
    }
}
