package org.demarche.analyse.events;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.analyse.Figure;
import org.demarche.analyse.Roles;
import org.demarche.language.Word;

/**
 * Weighs whether a careful reader would enter what a word tells of as an event: a logistic regression over what the row says and where the word stands.
 *
 * <p>"Attack" as a thing that might come, "support" in a name, "arms" that are only spoken about are no events of the report. Which of these signs count
 * how much was learnt from records that careful readers made ({@code demarche-lab train-events}); the weights are a list, {@code worth.tsv}.
 */
public final class Worth {

    private final Map<String, Double> weights;

    Worth(Map<String, Double> weights) {
        this.weights = weights;
    }

    boolean isEvent(Telling telling, Company company) {
        return weights.isEmpty() || score(features(telling, company)) > 0;
    }

    private double score(Map<String, Double> features) {
        double sum = weights.getOrDefault("bias", 0.0);
        for (Map.Entry<String, Double> f : features.entrySet()) {
            sum += f.getValue() * weights.getOrDefault(f.getKey(), 0.0);
        }
        return sum;
    }

    /** What is known of a telling, by name; absent is 0. */
    public static Map<String, Double> features(Telling t, Company company) {
        Map<String, Double> out = new TreeMap<>();
        Word word = t.trigger();
        String type = t.frame().code().type().name().toLowerCase(Locale.ROOT);
        String part = t.frame().trigger().part();
        String relation = word.relation().startsWith("acl:relcl")
                ? "relcl"
                : word.relation().replaceFirst(":.*", "");
        String status = t.status().word();
        String told = t.within().isPresent() ? "told by a party" : "told by the reporter";
        String who = (t.actors().isEmpty() ? "no actor" : "actor")
                + (t.recipients().isEmpty() ? ", no recipient" : ", recipient");
        String family = t.frame().code().type().isVerbal() ? "words" : "deeds";
        for (String f : new String[] {
            "type " + type,
            "type " + type + " " + part,
            part + " is " + relation,
            family + " " + part + " is " + relation,
            "status " + status,
            family + " status " + status,
            "type " + type + " status " + status,
            told,
            family + " " + told,
            "type " + type + " " + told,
            who,
            family + " " + who,
            "type " + type + " " + who,
            part + " " + who,
            "tag " + word.xpos(),
            family + " tag " + word.xpos(),
            "row " + t.frame().id(),
        }) {
            out.put(f, 1.0);
        }
        around(t, type, family, out);
        Shape.sign(t, type, family, out);
        company.place(Company.member(t), family, out);
        company.sign(Company.member(t), family, out);
        return out;
    }

    private static void around(Telling t, String type, String family, Map<String, Double> out) {
        Word word = t.trigger();
        t.actors().stream().limit(1).forEach(f -> out.put(family + " actor " + f.kind(), 1.0));
        t.recipients().stream().limit(1).forEach(f -> out.put(family + " recipient " + f.kind(), 1.0));
        boolean bare = Roles.isNoun(word)
                && t.sentence().dependents(word).stream().noneMatch(d -> d.is("det") || d.is("nmod"));
        if (bare) {
            out.put("bare noun", 1.0);
            out.put("bare noun " + type, 1.0);
        }
        if (t.sentence().number() < 3) {
            out.put("early", 1.0);
        }
        if (word.relation().equals("compound")) {
            out.put("compound", 1.0);
        }
        out.put("conditions", (double) t.frame().trigger().needs().size());
        people("actor", t.actors(), out);
        people("recipient", t.recipients(), out);
        told(t, out);
    }

    private static void people(String role, List<Figure> figures, Map<String, Double> out) {
        figures.stream().limit(1).forEach(f -> {
            out.put(role + " is named as " + f.type().name().toLowerCase(Locale.ROOT), 1.0);
            out.put(role + " sector " + f.sector(), 1.0);
        });
        out.put(role + "s", (double) Math.min(4, figures.size()));
        int most = figures.stream().mapToInt(f -> f.mentions().size()).max().orElse(0);
        out.put(role + " mentions", Math.log1p(most));
    }

    private static void told(Telling t, Map<String, Double> out) {
        t.within()
                .ifPresent(
                        s -> out.put(t.actors().contains(s.speaker()) ? "told by its actor" : "told by another", 1.0));
    }
}
