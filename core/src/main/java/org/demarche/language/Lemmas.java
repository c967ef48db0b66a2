package org.demarche.language;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Dictionary forms: the list of irregular forms first, then exceptions, then the longest ending that a rule knows for the part of speech.
 *
 * <p>Exceptions and endings were learnt from the treebanks ({@code lab/training/lemmas.py}): a rule says "a VERB in -ied ends in -y", an exception says
 * "went is go".
 */
final class Lemmas {

    private static final int LONGEST_ENDING = 6;
    private static final Set<String> BENT = Set.of("VERB/VBD", "VERB/VBN", "VERB/VBG", "VERB/VBZ", "NOUN/NNS");

    /** Tags that a bent form gets by mistake; not where the form is the base of another verb. */
    private static final Set<String> MISTAKEN = Set.of("VERB/VBP", "VERB/VB", "NOUN/NN");

    private static final Set<String> BASES = Set.of(
            "bound", "fell", "found", "ground", "lay", "overlay", "rebound", "rent", "resent", "saw", "smelt", "wound");

    private final Map<String, String> exceptions = new HashMap<>();
    private final Map<String, String> endings = new HashMap<>();

    private final Set<String> known;
    private final Map<String, String> irregulars;

    /**
     * @param rows kind ({@code word} or {@code ending}), part of speech, form or ending, lemma or its ending
     * @param known dictionary forms that the lists ask for, which win over a rule that makes no known word
     * @param irregulars dictionary forms by part of speech and bent form ({@code verb froze}), which win over all others
     */
    Lemmas(List<List<String>> rows, Set<String> known, Map<String, String> irregulars) {
        this.known = Set.copyOf(known);
        this.irregulars = Map.copyOf(irregulars);
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
        String tag = upos + '/' + xpos;
        boolean bent = BENT.contains(tag) || (MISTAKEN.contains(tag) && !BASES.contains(low));
        String listed = bent ? irregulars.get(upos.toLowerCase(Locale.ROOT) + ' ' + low) : null;
        if (listed != null) {
            return listed;
        }
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
        boolean bent = xpos.equals("VBD")
                || xpos.equals("VBN")
                || xpos.equals("VBG")
                || xpos.equals("VBZ")
                || xpos.equals("NNS");
        if (!bent || known.contains(lemma)) {
            return lemma;
        }
        boolean plural = xpos.equals("NNS");
        for (String ending : plural ? List.of("s") : List.of("ied", "ies", "ed", "d", "ing", "es", "s")) {
            if (form.endsWith(ending) && form.length() > ending.length() + 1) {
                String stem = form.substring(0, form.length() - ending.length());
                Optional<String> found = plural ? Optional.of(stem).filter(known::contains) : unbent(stem);
                if (found.isPresent()) {
                    return found.get();
                }
            }
        }
        return lemma;
    }

    /** The known verb that a stem without its ending comes from. */
    private Optional<String> unbent(String stem) {
        boolean doubled = stem.charAt(stem.length() - 1) == stem.charAt(stem.length() - 2);
        String single = doubled ? stem.substring(0, stem.length() - 1) : stem;
        return Stream.of(stem + "e", stem, stem + "y", single)
                .filter(known::contains)
                .findFirst();
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
