package org.demarche.analyse.events;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.demarche.language.Sentence;
import org.demarche.language.Word;

/**
 * The company that a telling keeps in its report: what else its sentence tells, what repeats it elsewhere, and how far down it stands.
 *
 * <p>"Attack" told five times is a deed that the report is about; a word below another deed's word mostly names that deed once more.
 */
public final class Company {

    private static final int UP = 3;

    private final int sentences;
    private final Map<Integer, List<Member>> bySentence = new HashMap<>();
    private final Map<String, Integer> types = new HashMap<>();
    private final Map<String, List<Integer>> words = new HashMap<>();

    /**
     * One of a report's tellings or stances.
     *
     * @param type what it tells of
     */
    public record Member(Sentence sentence, Word trigger, String type) {

        private String key() {
            return type + " " + trigger.lemma().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param all everything in a report that a row takes for an event, or for a stance
     * @param sentences how many the report has
     */
    public Company(List<Member> all, int sentences) {
        this.sentences = Math.max(1, sentences);
        for (Member m : all) {
            bySentence
                    .computeIfAbsent(m.sentence().number(), k -> new ArrayList<>())
                    .add(m);
            types.merge(m.type(), 1, Integer::sum);
            words.computeIfAbsent(m.key(), k -> new ArrayList<>())
                    .add(m.sentence().number());
        }
    }

    /** The company of a report's tellings. */
    public static Company of(List<Telling> tellings, int sentences) {
        return new Company(tellings.stream().map(Company::member).toList(), sentences);
    }

    static Member member(Telling t) {
        String type = t.frame().code().type().name().toLowerCase(Locale.ROOT);
        return new Member(t.sentence(), t.trigger(), type);
    }

    /** Adds where in the report something is told, by name. */
    void place(Member m, String family, Map<String, Double> out) {
        int number = m.sentence().number();
        double late = (double) number / sentences;
        out.put("where", Math.log1p(number));
        out.put("late", late);
        out.put(family + " late", late);
        out.put("sentences", Math.log(sentences));
        out.put("at", (double) m.trigger().index() / m.sentence().words().size());
        out.put("words", Math.log(m.sentence().words().size()));
    }

    /** Adds what repeats it and what stands around it, by name. */
    public void sign(Member m, String family, Map<String, Double> out) {
        int alike = types.getOrDefault(m.type(), 1) - 1;
        out.put("same type", Math.log1p(alike));
        out.put("type density", (double) alike / sentences);
        List<Integer> told = words.getOrDefault(m.key(), List.of());
        double again = Math.log1p(Math.max(0, told.size() - 1.0));
        out.put("same word", again);
        out.put("same word " + family, again);
        if (told.stream().anyMatch(n -> n < m.sentence().number())) {
            out.put("same word before", 1.0);
        }
        beside(m, out);
    }

    private void beside(Member m, Map<String, Double> out) {
        List<Member> others = bySentence.getOrDefault(m.sentence().number(), List.of()).stream()
                .filter(o -> !o.trigger().equals(m.trigger()))
                .toList();
        out.put("others", Math.log1p(others.size()));
        int alike = (int) others.stream().filter(o -> o.type().equals(m.type())).count();
        out.put("others alike", Math.log1p(alike));
        Word at = m.trigger();
        for (int i = 0; i < UP && !at.isRoot(); i++) {
            at = m.sentence().word(at.head());
            for (Member o : others) {
                if (o.trigger().index() == at.index()) {
                    out.put("below another by " + i, 1.0);
                    out.put("below " + o.type(), 1.0);
                    out.put(m.type() + " below " + o.type(), 1.0);
                }
            }
        }
        others.stream()
                .filter(o -> o.trigger().head() == m.trigger().index())
                .forEach(o -> out.put("above " + o.type(), 1.0));
    }
}
