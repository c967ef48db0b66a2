package org.demarche.analyse;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.demarche.analyse.Mention.Reference;
import org.demarche.language.Sentence;
import org.demarche.language.Word;

/**
 * The several figures that one plural word stands for.
 *
 * <pre>
 * Mali and Chad said they would meet.                        they: Mali, Chad
 * Norway signed a pact with Chile. The two countries agreed. the two countries: Norway, Chile
 * </pre>
 */
final class Together {

    private static final Set<String> STATES =
            Set.of("country", "nation", "government", "neighbour", "neighbor", "state", "capital");
    private static final Set<String> PEOPLE = Set.of("leader", "minister", "president", "diplomat", "official");
    private static final int STEPS = 4;

    private final List<Figure> figures;

    Together(List<Figure> figures) {
        this.figures = figures;
    }

    /** Empty where the word stands for one figure or for nobody known. */
    List<Figure> of(Sentence sentence, Word word, BiFunction<Sentence, Word, Optional<Figure>> one) {
        String low = word.form().toLowerCase(Locale.ROOT);
        if (low.equals("they") || low.equals("their")) {
            return subjects(sentence, word, one);
        }
        String lemma = word.lemma().toLowerCase(Locale.ROOT);
        boolean people = PEOPLE.contains(lemma);
        return (people || STATES.contains(lemma)) && isTwo(sentence, word)
                ? before(sentence, word, people ? Reference.PERSON : Reference.STATE)
                : List.of();
    }

    /** The coordinated subject of the clause that "they" stands in or below. */
    private static List<Figure> subjects(
            Sentence sentence, Word pronoun, BiFunction<Sentence, Word, Optional<Figure>> one) {
        Roles roles = new Roles(sentence);
        Word at = pronoun;
        for (int i = 0; i < STEPS && !at.isRoot(); i++) {
            at = sentence.word(at.head());
            List<Word> subjects = at.upos().equals("VERB") && !at.is("conj") ? roles.of(at, "subj") : List.of();
            boolean other = subjects.stream().noneMatch(s -> s.index() == pronoun.index());
            if (other && !subjects.isEmpty()) {
                Set<Figure> out = new LinkedHashSet<>();
                subjects.stream()
                        .filter(s -> s.index() < pronoun.index())
                        .forEach(s -> one.apply(sentence, s).ifPresent(out::add));
                return out.size() > 1 ? List.copyOf(out) : List.of();
            }
        }
        return List.of();
    }

    /** "Both countries", "the two leaders", "the neighbours": no more is said of them. */
    private static boolean isTwo(Sentence sentence, Word word) {
        List<Word> below = sentence.dependents(word);
        boolean both = below.stream().anyMatch(d -> d.form().equalsIgnoreCase("both"));
        boolean the = below.stream()
                .anyMatch(d ->
                        d.is("det") && Set.of("the", "these").contains(d.form().toLowerCase(Locale.ROOT)));
        boolean two = below.stream().anyMatch(d -> d.form().equalsIgnoreCase("two"));
        boolean bare = below.stream().noneMatch(d -> d.is("nmod") || d.is("acl"));
        boolean neighbours = word.lemma().startsWith("neighb");
        return word.xpos().equals("NNS") && bare && (both || (the && (two || neighbours)));
    }

    /** The two of a type that the words before name: in the sentence, else in the one before it, else the two named most by far. */
    private List<Figure> before(Sentence sentence, Word word, Reference type) {
        List<Figure> all = figures.stream().filter(f -> f.type() == type).toList();
        for (int back = 0; back < 2; back++) {
            int number = sentence.number() - back;
            List<Figure> there = all.stream()
                    .filter(f -> f.mentions().stream()
                            .anyMatch(m -> m.sentence().number() == number
                                    && m.start() < word.span().start()))
                    .toList();
            if (there.size() == 2) {
                return there;
            }
        }
        List<Figure> most = new ArrayList<>(all);
        most.sort((a, b) -> b.mentions().size() - a.mentions().size());
        boolean clear = most.size() > 1
                && (most.size() == 2
                        || most.get(2).mentions().size() * 2
                                <= most.get(1).mentions().size());
        return clear ? List.copyOf(most.subList(0, 2)) : List.of();
    }
}
