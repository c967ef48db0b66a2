package org.demarche.analyse.chains;

import java.util.Locale;

/** Tells whether two words are made from one: "attack" and "attacker", "decide" and "decision". */
final class Stems {

    private static final int SHORTEST = 4;

    private Stems() {}

    /** They begin alike, but for the last letters of the longer. */
    static boolean same(String a, String b) {
        String one = a.toLowerCase(Locale.ROOT);
        String other = b.toLowerCase(Locale.ROOT);
        int shorter = Math.min(one.length(), other.length());
        int alike = 0;
        while (alike < shorter && one.charAt(alike) == other.charAt(alike)) {
            alike++;
        }
        return alike >= SHORTEST && alike >= shorter - 2 && !one.equals(other);
    }
}
