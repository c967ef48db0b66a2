package org.demarche.analyse.chains;

import java.util.Locale;
import java.util.Set;

/** Tells pronouns of the third person from the rest. */
final class Pronouns {

    private static final Set<String> THIRD = Set.of(
            "he",
            "him",
            "his",
            "himself",
            "she",
            "her",
            "hers",
            "herself",
            "they",
            "them",
            "their",
            "theirs",
            "themselves",
            "it",
            "its",
            "itself");

    private Pronouns() {}

    static boolean isThird(NounPhrase p) {
        return THIRD.contains(form(p));
    }

    static String form(NounPhrase p) {
        return p.head().form().toLowerCase(Locale.ROOT);
    }
}
