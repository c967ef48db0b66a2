package org.demarche.analyse.tolls;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.lexicon.Harms.Frame;

/**
 * Finds the phrases that a word of harm may count.
 *
 * <p>The same victims stand in many places: "killed <i>20</i>", "<i>20</i> were killed", "<i>20</i> who were killed", "<i>people</i> killed in the raid",
 * "were abducted and killed", "left <i>20</i> dead", "the death of <i>20</i>". What is found directly comes first; phrases joined to it by "and" follow, for
 * they may belong to another word of harm ("20 killed, 40 wounded").
 */
final class Victims {

    private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whom");
    private static final Set<String> TO = Set.of("to", "at", "of", "above", "past", "over", "beyond", "around", "near");
    private static final Set<String> COLLECTIVE =
            Set.of("dozen", "score", "hundred", "thousand", "million", "ten", "couple", "handful", "total", "number");
    private static final int DEEPEST = 4;

    private final Sentence sentence;

    Victims(Sentence sentence) {
        this.sentence = sentence;
    }

    /** Heads of phrases with their distance: 0 found directly, 1 by an adjective ("20 wounded men"), 2 joined below it, 3 above it. */
    Map<Word, Integer> of(Word predicate, Frame frame) {
        List<Word> direct = new ArrayList<>();
        frame.victims().forEach(role -> direct.addAll(role(predicate, role, frame)));
        Map<Word, Integer> out = new LinkedHashMap<>();
        int nearest = predicate.is("amod") ? 1 : 0;
        direct.forEach(w -> out.putIfAbsent(w, nearest));
        for (Word w : direct) {
            sentence.dependents(w).stream().filter(d -> d.is("conj")).forEach(d -> out.putIfAbsent(d, 2));
            boolean after = predicate.head() == w.index() && w.is("conj");
            Optional<Word> first = after ? sentence.headOf(w) : Optional.empty();
            first.ifPresent(f -> {
                out.putIfAbsent(f, 3);
                sentence.dependents(f).stream().filter(d -> d.is("conj")).forEach(d -> out.putIfAbsent(d, 3));
            });
        }
        return out;
    }

    private List<Word> role(Word predicate, String role, Frame frame) {
        return switch (role) {
            case "object" -> objects(predicate, 0);
            case "subject" -> subjects(predicate, 0);
            case "with" -> companions(sentence, predicate, frame.with());
            case "life-of" ->
                companions(sentence, predicate, frame.with()).stream()
                        .flatMap(w -> owners(w).stream())
                        .toList();
            case "of" -> owners(predicate);
            case "self", "people" -> counted(predicate);
            case "toll" -> tolls(predicate);
            case "state" -> bearers(predicate, 0);
            default -> List.of();
        };
    }

    /** The noun itself, or what counts it: "20 deaths", "dozens of deaths". */
    private List<Word> counted(Word noun) {
        if (noun.is("compound")) {
            return List.of();
        }
        Optional<Word> head = noun.is("nmod") && preposition(noun).equals("of")
                ? sentence.headOf(noun).filter(h -> COLLECTIVE.contains(h.lemma()))
                : Optional.empty();
        return head.map(h -> List.of(noun, h)).orElse(List.of(noun));
    }

    /** The words below the predicate that its row asks for: "lives" in "claimed 20 lives". */
    static List<Word> companions(Sentence sentence, Word predicate, List<String> with) {
        List<Word> below = new ArrayList<>();
        for (Word d : sentence.dependents(predicate)) {
            below.add(d);
            below.addAll(sentence.dependents(d));
        }
        return below.stream()
                .filter(w -> with.contains(w.lemma()) || with.contains(w.form()))
                .toList();
    }

    private List<Word> objects(Word verb, int depth) {
        List<Word> own = resolved(verb, "nsubj:pass");
        own.addAll(resolved(verb, "obj"));
        if (own.isEmpty() && !verb.xpos().equals("VBG")) {
            own.addAll(resolved(verb, "nsubj"));
        }
        if (!own.isEmpty() || depth > DEEPEST || !participle(verb)) {
            return own;
        }
        List<Word> bare = bare(verb);
        return bare.isEmpty() ? above(verb, depth) : bare;
    }

    /** A number that hangs right from a participle: "30 wounded". */
    private List<Word> bare(Word verb) {
        return sentence.dependents(verb).stream()
                .filter(d -> d.index() < verb.index())
                .filter(d -> d.upos().equals("NUM") || d.relation().equals("obl:unmarked") || d.is("nummod"))
                .toList();
    }

    private static boolean participle(Word verb) {
        return verb.xpos().equals("VBN")
                || verb.xpos().equals("VBD")
                || verb.upos().equals("ADJ");
    }

    /** What a participle hangs from may be its victim, or share its victim with it. */
    private List<Word> above(Word verb, int depth) {
        Optional<Word> head = sentence.headOf(verb);
        if (head.isEmpty() || verb.relation().equals("acl:relcl")) {
            return List.of();
        }
        if (verb.is("acl") || verb.is("amod")) {
            return List.of(head.get());
        }
        if (verb.is("conj") && verbal(head.get())) {
            return objects(head.get(), depth + 1);
        }
        return verb.is("xcomp") ? controllers(head.get(), depth + 1) : List.of();
    }

    private List<Word> subjects(Word verb, int depth) {
        List<Word> told = resolved(verb, "nsubj");
        List<Word> own = told.isEmpty() ? bare(verb) : told;
        Optional<Word> head = sentence.headOf(verb);
        if (!own.isEmpty() || head.isEmpty() || depth > DEEPEST) {
            return own;
        }
        if (verb.relation().equals("acl") || verb.is("amod")) {
            return List.of(head.get());
        }
        if ((verb.is("conj") || verb.is("advcl")) && verbal(head.get())) {
            return subjects(head.get(), depth + 1);
        }
        return verb.is("xcomp") ? controllers(head.get(), depth + 1) : List.of();
    }

    /** Who is in a state: "20 dead", "20 were dead", "left 20 dead". */
    private List<Word> bearers(Word state, int depth) {
        List<Word> out = new ArrayList<>();
        out.add(state);
        out.addAll(resolved(state, "nsubj"));
        Optional<Word> head = sentence.headOf(state);
        if (out.size() > 1 || head.isEmpty() || depth > DEEPEST) {
            return out;
        }
        if (state.is("amod") || state.relation().equals("acl") || state.is("nummod")) {
            out.add(head.get());
        } else if (state.is("xcomp") || state.is("advcl") || state.is("obl")) {
            out.addAll(controllers(head.get(), depth + 1));
        } else if (state.is("conj")
                && sentence.dependents(state).stream().noneMatch(d -> d.upos().equals("NUM"))) {
            out.addAll(verbal(head.get()) ? objects(head.get(), depth + 1) : bearers(head.get(), depth + 1));
        }
        return out;
    }

    /** The object of "left … dead" and "forced … to flee", else the subject of "were found dead". */
    private List<Word> controllers(Word verb, int depth) {
        List<Word> objects = resolved(verb, "obj");
        if (!objects.isEmpty()) {
            return objects;
        }
        return participle(verb) && sentence.dependent(verb, "nsubj").isEmpty()
                ? objects(verb, depth)
                : subjects(verb, depth);
    }

    /** "the death of 20 people", "20 people's deaths". */
    private List<Word> owners(Word noun) {
        return sentence.dependents(noun).stream()
                .filter(d -> d.is("nmod"))
                .filter(this::owns)
                .toList();
    }

    private boolean owns(Word owner) {
        return owner.relation().equals("nmod:poss") || preposition(owner).equals("of");
    }

    /** Where the number stands in "the death toll rose to 20", "a death toll of 20", "brought the toll to 20", "the toll is 20". */
    private List<Word> tolls(Word toll) {
        List<Word> out = new ArrayList<>(reached(toll));
        sentence.headOf(toll).ifPresent(verb -> {
            if (toll.is("nsubj") || toll.is("obj")) {
                out.addAll(reached(verb));
            }
            if (toll.is("nsubj") && !verbal(verb)) {
                out.add(verb);
            }
            if (toll.is("nsubj")) {
                out.addAll(resolved(verb, "obj"));
            }
        });
        return out;
    }

    private List<Word> reached(Word word) {
        return sentence.dependents(word).stream()
                .filter(d -> d.is("nmod") || d.is("obl") || d.is("nummod") || d.is("advmod"))
                .filter(d -> TO.contains(preposition(d))
                        || (preposition(d).isEmpty() && d.upos().equals("NUM")))
                .filter(d -> d.index() > word.index())
                .toList();
    }

    private String preposition(Word noun) {
        return sentence.dependents(noun).stream()
                .filter(d -> d.is("case") && d.index() < noun.index())
                .map(d -> d.lemma())
                .findFirst()
                .orElse("");
    }

    /** Dependents with the relation; a relative pronoun stands for what its clause hangs from. */
    private List<Word> resolved(Word verb, String relation) {
        List<Word> out = new ArrayList<>();
        sentence.dependents(verb).stream().filter(d -> d.is(relation)).forEach(d -> out.add(antecedent(verb, d)));
        return out;
    }

    private Word antecedent(Word verb, Word word) {
        if (!RELATIVE.contains(word.lemma()) || !word.upos().equals("PRON")) {
            return word;
        }
        Word clause = verb;
        for (int i = 0; i < DEEPEST && (clause.is("conj") || clause.is("xcomp")); i++) {
            clause = sentence.headOf(clause).orElse(clause);
        }
        return clause.is("acl") ? sentence.headOf(clause).orElse(word) : word;
    }

    private static boolean verbal(Word word) {
        return word.upos().equals("VERB");
    }
}
