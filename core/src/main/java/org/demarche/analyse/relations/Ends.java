package org.demarche.analyse.relations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.Roles;
import org.demarche.language.Sentence;
import org.demarche.language.Word;

/**
 * Finds where a word that ties has its parties: subject and object of a verb through passives, participles and relative clauses; bearer, owner and
 * complements of a noun.
 *
 * <p>The bearer of "leader" is Reed in "party leader Tom Reed", "Tom Reed, the leader of the party", "the party's leader, Tom Reed" and "Tom Reed is the
 * party's leader"; where nobody is named it is the noun itself.
 */
final class Ends {

    private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whom", "whose");
    private static final Set<String> PREPOSITIONS = Set.of(
            "of",
            "for",
            "with",
            "against",
            "to",
            "by",
            "at",
            "on",
            "in",
            "between",
            "under",
            "from",
            "as",
            "including",
            "among",
            "alongside",
            "behind",
            "over");
    private static final Set<String> ACTORS = Set.of("person", "organization", "place");
    private static final int DEEPEST = 5;

    private final Sentence sentence;

    Ends(Sentence sentence) {
        this.sentence = sentence;
    }

    List<Word> of(Word word, String role) {
        return switch (role) {
            case "self" -> List.of(word);
            case "subject" -> subjects(word, 0);
            case "active" -> new Roles(sentence).isPassive(word) ? List.of() : subjects(word, 0);
            case "object" -> objects(word, 0);
            case "agent" -> agents(word);
            case "bearer" -> bearers(word, 0);
            case "named" ->
                bearers(word, 0).stream()
                        .filter(w -> w.isName() || w.upos().equals("PRON"))
                        .toList();
            case "poss" -> owners(word);
            case "front" -> fronts(word);
            case "holder" -> holders(word);
            case "host" -> hosts(word);
            case "mutual" -> mutual(word);
            case "marked" -> sentence.headOf(word).map(List::of).orElse(List.of());
            case "over" ->
                sentence.headOf(word).flatMap(sentence::headOf).map(this::group).orElse(List.of());
            case "member-of" ->
                subjects(word, 0).stream().flatMap(s -> fronts(s).stream()).toList();
            default -> PREPOSITIONS.contains(role) ? complements(word, role) : List.of();
        };
    }

    /** The phrases joined to this one by "and". */
    List<Word> joined(Word word) {
        List<Word> out = new ArrayList<>(List.of(word));
        sentence.dependents(word).stream()
                .filter(d -> d.is("conj")
                        && (d.isName() || !word.isName())
                        && !d.upos().equals("VERB"))
                .forEach(out::add);
        return out;
    }

    private List<Word> subjects(Word verb, int depth) {
        List<Word> own = resolved(verb, "nsubj");
        Optional<Word> head = sentence.headOf(verb);
        if (!own.isEmpty() || head.isEmpty() || depth > DEEPEST) {
            return own.stream().filter(w -> !passive(verb, w)).toList();
        }
        if (verb.is("acl")) {
            return doers(head.get());
        }
        if (verb.is("xcomp")) {
            List<Word> objects = dependents(head.get(), "obj");
            return objects.isEmpty() ? subjects(head.get(), depth + 1) : objects;
        }
        if (verb.is("advcl")) {
            return new Roles(sentence).of(verb, "subj");
        }
        boolean shared =
                verb.is("conj") || (verb.is("ccomp") && head.get().upos().equals("ADJ"));
        return shared ? subjects(head.get(), depth + 1) : List.of();
    }

    /** Who does what a noun's clause tells: "those fighting the rebels", "their efforts to fight the rebels", "made a promise to support the rebels". */
    private List<Word> doers(Word noun) {
        boolean party =
                noun.isName() || ACTORS.contains(noun.nominal()) || noun.upos().equals("PRON");
        if (party) {
            return List.of(noun);
        }
        List<Word> out = new ArrayList<>(dependents(noun, "nmod:poss"));
        out.addAll(fronts(noun));
        out.addAll(complements(noun, "of"));
        return out.isEmpty() ? holders(noun) : out;
    }

    private boolean passive(Word verb, Word subject) {
        return sentence.dependents(verb).stream()
                .anyMatch(d -> d.relation().equals("nsubj:pass")
                        && antecedent(verb, d).index() == subject.index()
                        && sentence.dependents(verb).stream()
                                .anyMatch(a -> a.relation().equals("obl:agent")));
    }

    private List<Word> objects(Word verb, int depth) {
        List<Word> own = new ArrayList<>(resolved(verb, "nsubj:pass"));
        own.addAll(resolved(verb, "obj"));
        Optional<Word> head = sentence.headOf(verb);
        boolean participle = verb.xpos().equals("VBN")
                || verb.xpos().equals("VBD")
                || verb.upos().equals("ADJ");
        if (own.isEmpty() && !verb.xpos().equals("VBN")) {
            return after(verb);
        }
        if (!own.isEmpty() || head.isEmpty() || depth > DEEPEST || !participle) {
            return own;
        }
        if (verb.is("amod") || verb.relation().equals("acl")) {
            return List.of(head.get());
        }
        boolean passive = !dependents(verb, "aux:pass").isEmpty();
        return !verb.is("conj")
                ? List.of()
                : passive ? subjects(head.get(), depth + 1) : objects(head.get(), depth + 1);
    }

    /** The name right behind a verb, wherever the tree hangs it: "supporting the SDF". */
    private List<Word> after(Word verb) {
        int at = verb.index() + 1;
        int last = 0;
        while (at <= sentence.words().size() && at < verb.index() + 7) {
            Word w = sentence.word(at);
            boolean inside =
                    w.upos().equals("DET") || w.upos().equals("ADJ") || w.upos().equals("NOUN") || w.isName();
            if (!inside) {
                break;
            }
            last = w.isName() ? at : last;
            at++;
        }
        return last == at - 1 && last > 0 ? List.of(sentence.word(last)) : List.of();
    }

    /** "backed by Iran", "Iran-backed". */
    private List<Word> agents(Word verb) {
        List<Word> out = new ArrayList<>(complements(verb, "by"));
        for (Word d : sentence.dependents(verb)) {
            boolean hyphened = d.index() < verb.index()
                    && sentence.word(verb.index() - 1).form().equals("-")
                    && !d.isPunctuation()
                    && d.index() == verb.index() - 2;
            if (hyphened) {
                out.add(d);
            }
        }
        return out;
    }

    private List<Word> bearers(Word noun, int depth) {
        Optional<Word> head = sentence.headOf(noun);
        List<Word> apposed = dependents(noun, "appos").stream()
                .filter(d -> d.isName() && d.index() > noun.index())
                .toList();
        if (head.isPresent() && before(noun, head.get())) {
            return List.of(head.get());
        }
        if (head.isPresent() && noun.is("appos")) {
            return List.of(head.get());
        }
        if (!apposed.isEmpty()) {
            return apposed;
        }
        boolean second =
                noun.is("conj") && head.filter(h -> h.upos().equals("NOUN")).isPresent();
        boolean oneOf = noun.is("nmod")
                && preposition(noun).equals("of")
                && head.filter(h -> h.lemma().equals("one")).isPresent();
        if (head.isPresent() && depth < DEEPEST && (second || oneOf)) {
            List<Word> shared = bearers(head.get(), depth + 1);
            return shared.contains(head.get()) ? List.of(noun) : shared;
        }
        return predicated(noun, head, depth);
    }

    /** "is the leader", "became leader", "serves as leader". */
    private List<Word> predicated(Word noun, Optional<Word> head, int depth) {
        boolean copula = sentence.dependent(noun, "cop").isPresent();
        if (copula) {
            return subjects(noun, depth);
        }
        if (head.isPresent() && noun.is("xcomp")) {
            List<Word> objects = resolved(head.get(), "obj");
            return objects.isEmpty() ? allSubjects(head.get(), depth) : objects;
        }
        if (head.isPresent() && noun.is("obl") && preposition(noun).equals("as")) {
            List<Word> objects = objects(head.get(), 0);
            return objects.isEmpty() ? subjects(head.get(), depth) : objects;
        }
        return List.of(noun);
    }

    private List<Word> allSubjects(Word verb, int depth) {
        List<Word> own = resolved(verb, "nsubj");
        return own.isEmpty() ? subjects(verb, depth) : own;
    }

    private static boolean before(Word noun, Word head) {
        boolean title = noun.is("nmod") || noun.is("compound") || noun.is("flat") || noun.is("amod");
        return title
                && head.isName()
                && noun.index() < head.index()
                && !noun.relation().equals("nmod:poss")
                && !noun.relation().equals("nmod");
    }

    /** The names and nouns right in front: "Labour Party leader", "Israeli minister". */
    private List<Word> fronts(Word noun) {
        return sentence.dependents(noun).stream()
                .filter(d -> d.index() < noun.index())
                .filter(d -> d.is("compound") || d.is("amod") || d.relation().equals("nmod:desc"))
                .filter(d -> !d.upos().equals("VERB"))
                .toList();
    }

    /** The subject of the verb that the noun completes: "the army launched an offensive against", "is in conflict with". */
    private List<Word> holders(Word noun) {
        Optional<Word> head = sentence.headOf(noun);
        if (sentence.dependent(noun, "cop").isPresent()) {
            return subjects(noun, 0);
        }
        if (head.isEmpty() || !head.get().upos().equals("VERB")) {
            return List.of();
        }
        return noun.is("obj") || noun.is("obl") ? allSubjects(head.get(), 0) : List.of();
    }

    /** The noun that this one completes: "coalition" in "the coalition against the rebels". */
    private List<Word> hosts(Word word) {
        return word.is("nmod") || word.is("appos") || word.is("amod")
                ? sentence.headOf(word).map(List::of).orElse(List.of())
                : List.of();
    }

    /** A group; for "members of the council" the council. */
    private List<Word> group(Word noun) {
        List<Word> of = noun.lemma().equals("member") ? complements(noun, "of") : List.of();
        return of.isEmpty() ? List.of(noun) : of;
    }

    /** The others in "X and Y are rivals", "X and Y are in a dispute". */
    private List<Word> mutual(Word noun) {
        List<Word> held = holders(noun);
        List<Word> first = held.isEmpty() ? bearers(noun, 0) : held;
        return first.stream()
                .flatMap(f -> sentence.dependents(f).stream().filter(d -> d.is("conj") && d.isName()))
                .toList();
    }

    private List<Word> complements(Word word, String preposition) {
        List<Word> own = sentence.dependents(word).stream()
                .filter(d -> d.is("nmod") || d.is("obl") || d.is("obj"))
                .filter(d -> d.index() > word.index() && preposition(d).equals(preposition))
                .toList();
        return own.isEmpty() ? behind(word, preposition) : own;
    }

    /** What a preposition right behind the word leads to, wherever the tree hangs it. */
    private List<Word> behind(Word word, String preposition) {
        if (word.index() >= sentence.words().size()) {
            return List.of();
        }
        Word next = sentence.word(word.index() + 1);
        boolean leads = next.is("case") && next.form().equals(preposition);
        return leads
                ? sentence.headOf(next)
                        .filter(h -> h.index() > next.index())
                        .map(List::of)
                        .orElse(List.of())
                : List.of();
    }

    /** The owner, in a possessive or with "'s" right before the word. */
    private List<Word> owners(Word word) {
        List<Word> own = dependents(word, "nmod:poss").stream()
                .map(p -> antecedent(word, p))
                .toList();
        boolean clitic = word.index() > 2
                && sentence.word(word.index() - 1).lemma().equals("'s")
                && sentence.word(word.index() - 2).isName();
        return own.isEmpty() && clitic ? List.of(sentence.word(word.index() - 2)) : own;
    }

    private String preposition(Word noun) {
        return sentence.dependents(noun).stream()
                .filter(d -> d.is("case") && d.index() < noun.index())
                .map(d -> d.form())
                .findFirst()
                .orElse("");
    }

    private List<Word> dependents(Word word, String relation) {
        return sentence.dependents(word).stream().filter(d -> d.is(relation)).toList();
    }

    private List<Word> resolved(Word verb, String relation) {
        return dependents(verb, relation).stream().map(d -> antecedent(verb, d)).toList();
    }

    /** A relative pronoun stands for what its clause hangs from. */
    private Word antecedent(Word verb, Word word) {
        if (!RELATIVE.contains(word.lemma()) || !word.upos().equals("PRON")) {
            return word;
        }
        Word clause = verb;
        for (int i = 0; i < DEEPEST && !clause.relation().equals("acl:relcl") && !clause.isRoot(); i++) {
            clause = sentence.headOf(clause).orElse(clause);
        }
        return clause.is("acl") ? sentence.headOf(clause).orElse(word) : word;
    }
}
