package org.demarche.language;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

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

    private final Set<String> known;

    /**
     * @param rows kind ({@code word} or {@code ending}), part of speech, form or ending, lemma or its ending
     * @param known dictionary forms that the lists ask for, which win over a rule that makes no known word
     */
    Lemmas(List<List<String>> rows, Set<String> known) {
        this.known = Set.copyOf(known);
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
                return checked(base, base.substring(0, base.length() - n) + with, xpos);
            }
        }
        return checked(base, base, xpos);
    }

    /** "Blamed" is no form of "blam": where the rule's word is not known and another reading of the ending is, that one. */
    private String checked(String form, String lemma, String xpos) {
        boolean bent = xpos.equals("VBD") || xpos.equals("VBN") || xpos.equals("VBG") || xpos.equals("VBZ") || xpos.equals("NNS");
        if (!bent || known.contains(lemma)) {
            return lemma;
        }
        for (String ending : List.of("ied", "ies", "ed", "d", "ing", "es", "s")) {
            if (form.endsWith(ending) && form.length() > ending.length() + 1) {
                String stem = form.substring(0, form.length() - ending.length());
                boolean doubled = stem.charAt(stem.length() - 1) == stem.charAt(stem.length() - 2);
                String single = doubled ? stem.substring(0, stem.length() - 1) : stem;
                for (String candidate : List.of(stem + "e", stem, stem + "y", single)) {
                    if (known.contains(candidate)) {
                        return candidate;
                    }
                }
            }
        }
        return lemma;
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
