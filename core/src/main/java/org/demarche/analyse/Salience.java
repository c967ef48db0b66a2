package org.demarche.analyse;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.demarche.language.Sentence;
import org.demarche.language.Word;

/**
 * Weighs whether a figure is a party of the record: a logistic regression over what it is and what it does.
 *
 * <p>A country that is only where something happened is no party, a town's residents who are killed are one, an onlooker who is named and quoted
 * is one. Which of these count how much was learnt from records that careful readers made ({@code demarche-lab train-salience}); the weights are a
 * list, {@code salience.tsv}, so that they can be read.
 */
final class Salience {

    private static final Set<String> HARM = Set.of(
            "kill",
            "wound",
            "injure",
            "arrest",
            "detain",
            "displace",
            "abduct",
            "kidnap",
            "attack",
            "hit",
            "target",
            "shoot",
            "bomb",
            "evacuate",
            "hurt",
            "rescue",
            "die",
            "flee",
            "beat",
            "jail",
            "charge",
            "accuse",
            "sentence",
            "poison",
            "stab");
    private static final Set<String> PARTNER = Set.of("with", "against", "between", "by", "to", "among", "from", "for");

    private final Map<String, Double> weights;

    Salience(Map<String, Double> weights) {
        this.weights = weights;
    }

    /** @param parts what the figure takes part in */
    boolean isParty(Figure figure, Set<Parts.Part> parts) {
        return parts.contains(Parts.Part.SAYS) || score(features(figure, parts)) > 0;
    }

    private double score(Map<String, Double> features) {
        double sum = weights.getOrDefault("bias", 0.0);
        for (Map.Entry<String, Double> f : features.entrySet()) {
            sum += f.getValue() * weights.getOrDefault(f.getKey(), 0.0);
        }
        return sum;
    }

    /** What is known of a figure, by name; absent is 0. */
    static Map<String, Double> features(Figure figure, Set<Parts.Part> parts) {
        Map<String, Double> out = new TreeMap<>();
        String sort = figure.type().name().toLowerCase(java.util.Locale.ROOT);
        out.put(sort, 1.0);
        out.put(sort + " " + figure.kind(), 1.0);
        out.put("from " + figure.because().split("[ /]")[0] + " " + sort, 1.0);
        if (!figure.sector().isEmpty()) {
            out.put("sector " + figure.sector(), 1.0);
        }
        String known = isPlain(figure) ? "plain " : "";
        for (Parts.Part part : parts) {
            String word = part.name().toLowerCase(java.util.Locale.ROOT);
            out.put("part " + word, 1.0);
            out.put("part " + word + " " + known + sort, 1.0);
        }
        if (parts.isEmpty()) {
            out.put("no part " + known + sort, 1.0);
        }
        out.put("mentions", Math.log(figure.mentions().size()));
        out.put("mentions " + sort, Math.log(figure.mentions().size()));
        out.put("pronouns", Math.log(1.0 + figure.pronouns().size()));
        if (figure.mentions().size() == 1) {
            out.put("once " + sort + " " + figure.kind(), 1.0);
        }
        if (!figure.role().isEmpty()) {
            out.put("office " + sort, 1.0);
        }
        acts(figure, sort, out);
        if (!figure.country().isEmpty()) {
            out.put("country " + sort, 1.0);
        }
        figure.mentions().forEach(m -> mention(m, sort, out));
        return out;
    }

    private static void acts(Figure figure, String sort, Map<String, Double> out) {
        long acting = figure.mentions().stream().filter(m -> isSubject(m)).count();
        out.put("acting", Math.log(1.0 + acting));
        out.put("acting " + sort, Math.log(1.0 + acting));
        if (figure.mentions().stream().allMatch(m -> isPlace(m))) {
            out.put("only place " + sort, 1.0);
        }
        if (figure.mentions().stream().noneMatch(m -> isSubject(m))) {
            out.put("never acts " + sort, 1.0);
        }
    }

    /** Known only by a common noun, without a country. */
    private static boolean isPlain(Figure figure) {
        return figure.country().isEmpty()
                && (figure.type() == Mention.Reference.GROUP || figure.type() == Mention.Reference.ROLE);
    }

    private static boolean isSubject(Mention m) {
        return Acting.first(m.sentence(), m.head()).is("nsubj");
    }

    private static boolean isPlace(Mention m) {
        return Acting.isPlace(m.sentence(), m.head());
    }

    private static void mention(Mention m, String sort, Map<String, Double> out) {
        Sentence sentence = m.sentence();
        Word at = Acting.first(sentence, m.head());
        String verb = sentence.headOf(at)
                .filter(h -> h.upos().equals("VERB"))
                .map(Word::lemma)
                .orElse("");
        String relation = relation(sentence, at);
        out.put("is " + relation, 1.0);
        out.put(sort + " is " + relation, 1.0);
        if (HARM.contains(verb)) {
            out.put("harm " + relation, 1.0);
        }
        if (!verb.isEmpty() && relation.equals("subject")) {
            out.put("does " + sort, 1.0);
        }
        out.put("nominal " + m.head().nominal(), 1.0);
        out.put(sort + " nominal " + m.head().nominal(), 1.0);
        if (!verb.isEmpty() && (relation.equals("subject") || relation.equals("obj"))) {
            out.put(relation + " " + verb, 1.0);
        }
        phrase(m, sort, out);
    }

    /** What the phrase itself shows, whatever it does. */
    private static void phrase(Mention m, String sort, Map<String, Double> out) {
        Sentence sentence = m.sentence();
        String group = m.traits().key();
        if (group.startsWith("group ") || group.startsWith("role ") || group.startsWith("noun ")) {
            out.put(group, 1.0);
        }
        boolean counted = sentence.dependent(m.head(), "nummod").isPresent();
        if (counted) {
            out.put("counted " + sort, 1.0);
        }
        if (sentence.dependents(m.head()).stream()
                .anyMatch(d -> d.lemma().equals("no")
                        || d.lemma().equals("any")
                        || d.lemma().equals("every"))) {
            out.put("nobody " + sort, 1.0);
        }
        if (m.isDefinite()) {
            out.put("definite " + sort, 1.0);
        }
        if (m.isPlural()) {
            out.put("plural " + sort, 1.0);
        }
        if (sentence.number() < 2) {
            out.put("early", 1.0);
            out.put("early " + sort, 1.0);
        }
        around(m, sort, out);
    }

    /** Whether the phrase is one of a long list, stands bare, or belongs to somebody. */
    private static void around(Mention m, String sort, Map<String, Double> out) {
        Sentence sentence = m.sentence();
        Word at = Acting.first(sentence, m.head());
        long listed = sentence.dependents(at).stream().filter(d -> d.is("conj")).count();
        if (listed > 2) {
            out.put("listed " + sort, 1.0);
        }
        boolean alone = sentence.dependents(m.head()).stream().allMatch(d -> d.is("case") || d.isPunctuation());
        if (alone) {
            out.put("alone " + sort + (m.isPlural() ? " many" : " one"), 1.0);
        }
        if (sentence.dependents(m.head()).stream().anyMatch(d -> d.relation().equals("nmod:poss"))) {
            out.put("owned " + sort, 1.0);
        }
        if (m.head().is("appos") || m.head().is("compound") || m.head().is("vocative")) {
            out.put(sort + " only beside " + m.head().relation(), 1.0);
        }
    }

    private static String relation(Sentence sentence, Word at) {
        if (at.relation().equals("nsubj")) {
            return "subject";
        }
        if (Acting.isPlace(sentence, at)) {
            return "place";
        }
        if (at.is("obl") || (at.is("nmod") && !at.relation().equals("nmod:poss"))) {
            String preposition = Phrase.preposition(sentence, at);
            return PARTNER.contains(preposition) || preposition.equals("of")
                    ? preposition
                    : at.is("obl") ? "oblique" : "nmod";
        }
        return at.relation();
    }
}
