package org.demarche.analyse.events;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.demarche.language.Sentence;
import org.demarche.language.Word;

/** What the words around a trigger look like, by name: what hangs from it and what it hangs from, the tense around it, its neighbours, days and numbers. */
final class Shape {

    private static final int DEEP = 8;
    private static final int BESIDE = 2;
    private static final Set<String> OPEN = Set.of("NOUN", "PROPN", "VERB", "ADJ", "ADV");
    private static final Set<String> SMALL = Set.of("det", "case", "mark", "aux");

    private Shape() {}

    static void sign(Telling t, String type, String family, Map<String, Double> out) {
        hanging(t, family, out);
        above(t, out);
        days(t, type, family, out);
        neighbours(t, out);
    }

    private static void hanging(Telling t, String family, Map<String, Double> out) {
        Word word = t.trigger();
        out.put("word " + low(word), 1.0);
        out.put("nominal " + word.nominal(), 1.0);
        for (Word d : t.sentence().dependents(word)) {
            String relation = d.relation().replaceFirst(":.*", "");
            out.put(SMALL.contains(relation) ? "has " + relation + " " + low(d) : "has " + relation, 1.0);
            if (relation.equals("obj")) {
                out.put("has obj " + d.nominal(), 1.0);
            }
            if (relation.equals("aux") || relation.equals("cop")) {
                String form = d.form().toLowerCase(Locale.ROOT);
                out.put("form " + form, 1.0);
                out.put(family + " form " + form, 1.0);
            }
            if (OPEN.contains(d.upos())) {
                out.put("has " + relation + " word " + low(d), 1.0);
            }
        }
    }

    private static void above(Telling t, Map<String, Double> out) {
        Sentence sentence = t.sentence();
        Word at = t.trigger();
        int depth = 0;
        for (; !at.isRoot() && depth < DEEP; depth++) {
            at = sentence.word(at.head());
        }
        out.put("depth", (double) depth);
        out.put("root word " + low(at), 1.0);
        for (Word d : sentence.dependents(at)) {
            if (d.is("aux")) {
                out.put("root form " + d.form().toLowerCase(Locale.ROOT), 1.0);
            }
        }
        if (!t.trigger().isRoot()) {
            Word head = sentence.word(t.trigger().head());
            out.put("below " + head.upos(), 1.0);
            out.put("below word " + low(head), 1.0);
        }
    }

    private static void days(Telling t, String type, String family, Map<String, Double> out) {
        List<Word> below = t.sentence().subtree(t.trigger());
        if (below.stream().anyMatch(Shape::isDay)) {
            out.put("dated", 1.0);
            out.put(family + " dated", 1.0);
            out.put(type + " dated", 1.0);
        }
        if (t.sentence().words().stream().anyMatch(Shape::isDay)) {
            out.put("sentence dated", 1.0);
        }
        if (below.stream().anyMatch(w -> w.form().matches("(19|20)[0-9]{2}"))) {
            out.put("year", 1.0);
        }
        if (below.stream().anyMatch(w -> w.upos().equals("NUM"))) {
            out.put("number", 1.0);
            out.put(type + " number", 1.0);
        }
    }

    private static void neighbours(Telling t, Map<String, Double> out) {
        int size = t.sentence().words().size();
        for (int by = -BESIDE; by <= BESIDE; by++) {
            int at = t.trigger().index() + by;
            if (by != 0 && at >= 1 && at <= size) {
                out.put("near " + by + " " + low(t.sentence().word(at)), 1.0);
            }
        }
    }

    private static boolean isDay(Word word) {
        return word.nominal().equals("time");
    }

    private static String low(Word word) {
        return word.lemma().toLowerCase(Locale.ROOT);
    }
}
