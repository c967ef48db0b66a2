package org.demarche.lexicon;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Under which words a verb or noun may be listed when its lemma is wrong: the lemma, the form, the form without its ending. */
final class Stems {

    private Stems() {}

    static List<String> of(String lemma, String form) {
        Set<String> out = new LinkedHashSet<>(List.of(lemma, form));
        int end = form.endsWith("ed") ? form.length() - 2 : form.endsWith("ing") ? form.length() - 3 : 0;
        if (end > 2) {
            out.add(form.substring(0, end));
            out.add(form.substring(0, end) + "e");
            out.add(form.substring(0, end - 1));
        }
        if (form.endsWith("s") && form.length() > 3) {
            out.add(form.substring(0, form.length() - 1));
        }
        return List.copyOf(out);
    }
}
