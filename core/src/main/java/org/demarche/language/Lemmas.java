package org.demarche.language;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Dictionary forms: a list of exceptions first, then the longest ending that a rule knows for the part of speech.
 *
 * <p>Both were learnt from the treebanks ({@code lab/training/lemmas.py}): a rule says "a VERB in -ied ends in -y", an exception says
 * "went is go".
 */
final class Lemmas {

    private static final int LONGEST_ENDING = 6;

    private final Map<String, String> exceptions = new HashMap<>();
    private final Map<String, String> endings = new HashMap<>();

    /** @param rows kind ({@code word} or {@code ending}), part of speech, form or ending, lemma or its ending */
    Lemmas(List<List<String>> rows) {
        for (List<String> row : rows) {
            Map<String, String> into = row.get(0).equals("word") ? exceptions : endings;
            into.put(row.get(1) + ' ' + row.get(2), row.get(3));
        }
    }

    String of(String form, String upos, String xpos) {
        boolean kept = upos.equals("PROPN")
                || upos.equals("PUNCT")
                || upos.equals("SYM")
                || upos.equals("NUM")
                || upos.equals("X");
        String low = form.toLowerCase(Locale.ROOT).replace('’', '\'');
        String key = kept && !xpos.equals("NNPS") ? upos : upos + "/" + xpos;
        String known = exceptions.get(key + ' ' + low);
        if (known != null) {
            return upos.equals("PROPN") && Character.isUpperCase(form.codePointAt(0)) ? capital(known) : known;
        }
        if (key.equals(upos)) {
            return form;
        }
        String base = upos.equals("PROPN") ? form : low;
        for (int n = Math.min(LONGEST_ENDING, base.length() - 1); n >= 0; n--) {
            String ending = base.substring(base.length() - n).toLowerCase(Locale.ROOT);
            String with = endings.get(key + ' ' + ending);
            if (with != null) {
                return base.substring(0, base.length() - n) + with;
            }
        }
        return base;
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
