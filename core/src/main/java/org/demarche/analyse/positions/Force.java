package org.demarche.analyse.positions;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.language.Word;

/**
 * Weighs whether a stance is a position that a careful reader would enter: a logistic regression over what tells it and where it stands.
 *
 * <p>Learnt from records that careful readers made ({@code demarche-lab train-positions}); the weights are a list, {@code force.tsv}.
 */
public final class Force {

    private final Map<String, Double> weights;

    Force(Map<String, Double> weights) {
        this.weights = weights;
    }

    boolean isPosition(Stand stand) {
        return score(features(stand)) > 0;
    }

    private double score(Map<String, Double> features) {
        double sum = weights.getOrDefault("bias", 0.0);
        for (Map.Entry<String, Double> f : features.entrySet()) {
            sum += f.getValue() * weights.getOrDefault(f.getKey(), 0.0);
        }
        return sum;
    }

    /** What is known of a stand, by name; absent is 0. */
    public static Map<String, Double> features(Stand s) {
        Map<String, Double> out = new TreeMap<>();
        Word word = s.trigger();
        String relation = word.relation().startsWith("acl:relcl")
                ? "relcl"
                : word.relation().replaceFirst(":.*", "");
        String told = s.within().isPresent() ? "told by a party" : "told by the reporter";
        String holder = s.holders().get(0).kind();
        boolean own =
                s.within().isPresent() && s.holders().contains(s.within().get().speaker());
        for (String f : new String[] {
            "sort " + s.sort(),
            "stance " + s.stance().word(),
            "sort " + s.sort() + " " + s.stance().word(),
            word.upos().toLowerCase(Locale.ROOT) + " is " + relation,
            "sort " + s.sort() + " is " + relation,
            "status " + s.status().word(),
            "sort " + s.sort() + " status " + s.status().word(),
            told,
            "sort " + s.sort() + " " + told,
            "tag " + word.xpos(),
            "sort " + s.sort() + " tag " + word.xpos(),
            "row " + s.row(),
            "lemma " + word.lemma(),
            "holder " + holder,
            "sort " + s.sort() + " holder " + holder,
            own ? "holder speaks" : "holder spoken of",
        }) {
            out.put(f, 1.0);
        }
        boolean clause = s.sentence().dependents(word).stream().anyMatch(d -> d.is("ccomp") || d.is("xcomp"));
        out.put(clause ? "governs a clause" : "governs none", 1.0);
        out.put("sort " + s.sort() + (clause ? " governs a clause" : " governs none"), 1.0);
        if (s.sentence().number() < 3) {
            out.put("early", 1.0);
        }
        out.put("length", Math.log(1 + s.evidence().length() / 10.0));
        return out;
    }
}
