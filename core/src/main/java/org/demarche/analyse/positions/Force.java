package org.demarche.analyse.positions;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.demarche.analyse.Figure;
import org.demarche.analyse.Mention;
import org.demarche.analyse.events.Company;
import org.demarche.language.Word;
import org.demarche.record.Stance;

/**
 * Weighs whether a stance is a position that a careful reader would enter: a logistic regression over what tells it and where it stands.
 *
 * <p>Learnt from records that careful readers made ({@code demarche-lab train-positions}); the weights are a list, {@code force.tsv}.
 */
public final class Force {

    private static final int FEW = 3;
    private static final double CLEAR = 0.8;

    private static final Set<Stance> PLAIN = Set.of(Stance.CONDITIONAL, Stance.OPEN, Stance.YIELDS);

    private final Map<String, Double> weights;
    private final Company company;

    /** @param company the other stands of the report */
    Force(Map<String, Double> weights, Company company) {
        this.weights = weights;
        this.company = company;
    }

    /** The company that the stands of a report keep. */
    public static Company company(List<Stand> stands, int sentences) {
        return new Company(stands.stream().map(Force::member).toList(), sentences);
    }

    private static Company.Member member(Stand s) {
        String side = s.stance().side().name().toLowerCase(Locale.ROOT);
        return new Company.Member(s.sentence(), s.trigger(), side);
    }

    /** A stance that says on what it depends, that leaves a door open or gives something up is clear enough with less, as is one that says twice what must be; what is called an aim is clear at once. */
    boolean isPosition(Stand stand) {
        boolean clear = PLAIN.contains(stand.stance()) || isTwice(stand);
        return stand.sort().equals("aim") || score(stand) > (clear ? -CLEAR : 0);
    }

    /** Whether a stand that answers what another wanted just before is a position: "the rebels rejected the idea". */
    boolean isAnswer(Stand stand) {
        return score(stand) > (Matters.isApposed(stand) ? -2 * CLEAR : -CLEAR);
    }

    /** "Insisted that the general must go": the verb asks for it, and so does the mood. */
    private static boolean isTwice(Stand stand) {
        return stand.stance() == Stance.DEMANDS
                && stand.sort().equals("verb")
                && stand.sentence().dependents(stand.trigger()).stream()
                        .filter(d -> d.is("ccomp"))
                        .anyMatch(d -> Modals.isMust(stand.sentence(), d));
    }

    /** How likely it is, in log odds. */
    double score(Stand stand) {
        double sum = weights.getOrDefault("bias", 0.0);
        for (Map.Entry<String, Double> f : features(stand, company).entrySet()) {
            sum += f.getValue() * weights.getOrDefault(f.getKey(), 0.0);
        }
        return sum;
    }

    /** What is known of a stand, by name; absent is 0. */
    public static Map<String, Double> features(Stand s, Company company) {
        Map<String, Double> out = new TreeMap<>();
        Word word = s.trigger();
        String relation = word.relation().startsWith("acl:relcl")
                ? "relcl"
                : word.relation().replaceFirst(":.*", "");
        boolean own =
                s.within().isPresent() && s.holders().contains(s.within().get().speaker());
        String told = s.within().isEmpty() ? "told by the reporter" : own ? "told by its holder" : "told by another";
        String holder = s.holders().get(0).kind();
        String sort = s.sort();
        for (String f : new String[] {
            "sort " + sort,
            "stance " + s.stance().word(),
            "side " + s.stance().side().name().toLowerCase(Locale.ROOT),
            "sort " + sort + " " + s.stance().word(),
            word.upos().toLowerCase(Locale.ROOT) + " is " + relation,
            "sort " + sort + " is " + relation,
            "is " + relation,
            "status " + s.status().word(),
            "sort " + sort + " status " + s.status().word(),
            "status " + s.status().word() + " " + told,
            told,
            "sort " + sort + " " + told,
            "tag " + word.xpos(),
            "row " + s.row(),
            "lemma " + word.lemma().toLowerCase(Locale.ROOT),
            "holder " + holder,
            "sort " + sort + " holder " + holder,
            told + " holder " + holder,
        }) {
            out.put(f, 1.0);
        }
        shape(s, out);
        place(s, out);
        company.sign(member(s), "stands", out);
        return out;
    }

    /** What hangs from the word. */
    private static void shape(Stand s, Map<String, Double> out) {
        Word word = s.trigger();
        boolean clause =
                s.sentence().dependents(word).stream().anyMatch(d -> d.is("ccomp") || d.is("xcomp") || d.is("csubj"));
        boolean object = s.sentence().dependents(word).stream().anyMatch(d -> d.is("obj"));
        String governs = clause ? "governs a clause" : object ? "governs a noun" : "governs none";
        out.put(governs, 1.0);
        out.put("sort " + s.sort() + " " + governs, 1.0);
        s.sentence().dependents(word).stream()
                .filter(d -> d.is("aux") && !d.relation().equals("aux:pass"))
                .forEach(d -> out.put("aux " + d.lemma().toLowerCase(Locale.ROOT), 1.0));
        s.sentence().dependents(word).stream()
                .filter(d -> d.is("nsubj"))
                .forEach(d -> out.put(
                        "subject " + (d.upos().equals("PRON") ? d.form().toLowerCase(Locale.ROOT) : d.nominal()), 1.0));
        s.sentence().dependents(word).stream()
                .filter(d -> d.is("obj"))
                .forEach(d -> out.put("object " + (d.upos().equals("PRON") ? "pronoun" : d.nominal()), 1.0));
        if (s.matter().equals(s.evidence())) {
            out.put("no matter", 1.0);
        }
        out.put("length", Math.log(1 + s.evidence().length() / 10.0));
        out.put("matter length", Math.log(1 + s.matter().length() / 10.0));
        if (!s.terms().isFree()) {
            out.put("on terms", 1.0);
        }
    }

    /** Where it stands, and who else is there. */
    private static void place(Stand s, Map<String, Double> out) {
        if (s.sentence().number() < FEW) {
            out.put("early", 1.0);
            out.put("sort " + s.sort() + " early", 1.0);
        }
        int depth = 0;
        Word at = s.trigger();
        while (!at.isRoot() && depth < 2 * FEW) {
            at = s.sentence().word(at.head());
            depth++;
        }
        out.put("depth", (double) depth);
        Figure holder = s.holders().get(0);
        out.put("holder mentions", Math.log(holder.mentions().size()));
        if (holder.type() == Mention.Reference.GROUP || holder.type() == Mention.Reference.ROLE) {
            out.put("holder without a name", 1.0);
        }
        if (s.holders().size() > 1) {
            out.put("several holders", 1.0);
        }
        if (s.stance().side() == Stance.Side.BETWEEN) {
            out.put("between " + s.sort(), 1.0);
        }
    }
}
