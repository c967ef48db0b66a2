package org.demarche.lexicon;

import java.util.Set;

/**
 * A word that is two in UD's conventions: "cannot".
 *
 * @param first the length of the first part
 * @param before where not empty, the word is two only if one of these follows ("its the": it|s)
 */
public record Split(int first, Set<String> before) {

    public Split {
        before = Set.copyOf(before);
    }
}
