package org.demarche.analyse;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.demarche.language.Sentence;
import org.demarche.language.Word;

/**
 * Who does what to whom around a word, read from the tree: its <em>deep</em> roles.
 *
 * <p>The tree gives the surface: "protesters" hangs as a subject from "detained" in "protesters were detained by police". Deep roles undo the passive,
 * find whom an infinitive or participle leaves unsaid, and look through relative pronouns, coordination and light verbs:
 * <pre>
 * Protesters were detained by police.         detain: subj police, obj protesters
 * The army, which shelled the town, …         shell: subj army
 * Ankara urged Moscow to stop the strikes.    stop: subj Moscow
 * Rebels launched an attack on the base.      attack: agent rebels, on base
 * </pre>
 * A role is asked for by name: {@code subj}, {@code obj}, {@code iobj}, {@code comp} (the clause a verb governs), {@code agent} (the doer beside a noun)
 * or a preposition; names joined by a full stop are a path ({@code obj.agent}, {@code comp.subj}).
 */
public final class Roles {

    private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whom");
    private static final Set<String> PROMISES =
            Set.of("promise", "vow", "threaten", "pledge", "offer", "swear", "agree", "refuse");
    private static final Set<String> LIGHT = Set.of(
            "launch", "carry", "conduct", "stage", "mount", "hold", "make", "issue", "impose", "give", "offer", "reach",
            "sign", "conclude", "begin", "open", "start", "resume", "continue", "wage", "commit", "perpetrate",
            "have", "do", "undertake", "execute", "enter", "file", "express", "voice", "extend", "send",
            "deliver", "provide", "announce", "declare", "lead", "join", "attend", "organize", "organise", "host",
            "convene", "seek", "broker", "call", "suspend", "halt", "end", "intensify", "step", "pay", "raise", "level",
            "put", "place", "take", "use", "deploy", "fire", "plan", "stop", "renew", "repeat", "reiterate",
            "reject", "support");
    private static final Set<String> LIGHT_IN = Set.of("take", "participate", "engage", "involve", "join", "lead");
    private static final Set<String> AMOUNTS = Set.of(
            "series", "number", "wave", "string", "spate", "round", "dozen", "hundred", "thousand", "campaign", "act",
            "lot", "majority", "group", "couple", "kind", "sort", "form", "part", "score", "million", "handful");
    private static final Set<String> SHARED = Set.of("between", "with", "against", "among");
    private static final int FUEL = 6;

    private final Sentence sentence;

    public Roles(Sentence sentence) {
        this.sentence = sentence;
    }

    /** The words that fill a role, coordinated ones each for itself; empty where nobody does. */
    public List<Word> of(Word word, String role) {
        List<Word> at = List.of(word);
        for (String step : role.split("\\.")) {
            Set<Word> next = new LinkedHashSet<>();
            at.forEach(w -> next.addAll(step(w, step)));
            at = List.copyOf(next);
        }
        return at;
    }

    private List<Word> step(Word word, String role) {
        boolean noun = isNoun(word);
        return switch (role) {
            case "subj" -> noun ? copulaSubjects(word) : subjects(word, FUEL);
            case "obj" -> noun ? List.of() : objects(word, FUEL);
            case "iobj" -> expand(dependents(word, "iobj"));
            case "comp" -> clauses(word);
            case "agent" -> noun ? agents(word, FUEL) : subjects(word, FUEL);
            case "poss" -> expand(dependents(word, "nmod:poss"));
            case "mod" -> modifiers(word);
            case "aim" -> Aims.of(sentence, word);
            default -> noun ? beside(word, role) : obliques(word, role);
        };
    }

    public static boolean isNoun(Word word) {
        return word.upos().equals("NOUN") || word.upos().equals("PROPN");
    }

    private List<Word> dependents(Word word, String relation) {
        return sentence.dependents(word).stream().filter(d -> d.is(relation)).toList();
    }

    /** The words with their coordinated ones; relative pronouns give way to what they stand for. */
    private List<Word> expand(List<Word> words) {
        Set<Word> out = new LinkedHashSet<>();
        for (Word w : words) {
            if (RELATIVE.contains(low(w)) && w.upos().equals("PRON")) {
                out.addAll(antecedent(w));
            } else {
                out.add(w);
                dependents(w, "conj").stream()
                        .filter(c -> !c.upos().equals("VERB"))
                        .forEach(out::add);
            }
        }
        return List.copyOf(out);
    }

    private List<Word> antecedent(Word pronoun) {
        Word at = pronoun;
        for (int i = 0; i < FUEL && !at.isRoot(); i++) {
            if (at.relation().equals("acl:relcl")) {
                return List.of(sentence.word(at.head()));
            }
            at = sentence.word(at.head());
        }
        return List.of();
    }

    /** Whether the surface subject of a verb is the one to whom it is done. */
    public boolean isPassive(Word verb) {
        List<Word> below = sentence.dependents(verb);
        if (below.stream().anyMatch(d -> d.relation().equals("aux:pass") || d.relation().equals("nsubj:pass"))) {
            return true;
        }
        boolean participle = verb.xpos().equals("VBN") || (verb.xpos().equals("VBD") && isReduced(verb));
        boolean free = below.stream().noneMatch(d -> d.is("nsubj") || d.is("aux"));
        boolean shared = verb.is("conj") && !verb.isRoot() && isPassive(sentence.word(verb.head()));
        boolean reduced = isReduced(verb) || verb.is("amod") || verb.is("advcl");
        return participle && free && (shared || (reduced && below.stream().noneMatch(d -> d.relation().equals("obj"))));
    }

    private static boolean isReduced(Word verb) {
        return verb.is("acl") && !verb.relation().equals("acl:relcl");
    }

    private List<Word> subjects(Word verb, int fuel) {
        if (fuel == 0) {
            return List.of();
        }
        if (isPassive(verb)) {
            List<Word> agents = sentence.dependents(verb).stream()
                    .filter(d -> d.is("obl") && hasCase(d, "by") && (d.relation().equals("obl:agent") || isWho(d)))
                    .toList();
            boolean shared = agents.isEmpty() && verb.is("conj");
            return shared ? subjects(sentence.word(verb.head()), fuel - 1) : expand(agents);
        }
        List<Word> own = sentence.dependents(verb).stream()
                .filter(d -> d.relation().equals("nsubj") || d.relation().equals("nsubj:outer"))
                .filter(d -> !isMarked(d))
                .toList();
        return own.isEmpty() ? unsaid(verb, fuel - 1) : expand(own);
    }

    /** A preposition makes an oblique of what the parser took for a subject or an object. */
    private boolean isMarked(Word word) {
        return sentence.dependents(word).stream()
                .anyMatch(d -> d.is("case") && d.index() < word.index() && !d.form().startsWith("'"));
    }

    private List<Word> modifiers(Word word) {
        return sentence.dependents(word).stream()
                .filter(d -> d.is("amod") || d.is("compound") || d.is("advmod"))
                .toList();
    }

    private static boolean isWho(Word word) {
        return !Set.of("time", "abstract", "event", "object").contains(word.nominal());
    }

    /** Whom a clause without a subject of its own is about. */
    private List<Word> unsaid(Word verb, int fuel) {
        if (verb.isRoot() || fuel <= 0) {
            return List.of();
        }
        Word head = sentence.word(verb.head());
        if (verb.is("conj") || verb.is("advcl") || verb.is("parataxis")) {
            boolean clause = head.upos().equals("VERB") || head.upos().equals("ADJ") || isPredicate(head);
            return clause ? surface(head, fuel) : verb.is("conj") ? agents(head, fuel - 1) : List.of();
        }
        if (verb.is("xcomp") || verb.is("ccomp")) {
            return controller(head, fuel);
        }
        if (verb.relation().equals("acl:relcl") || verb.xpos().equals("VBG")) {
            return verb.is("acl") ? List.of(head) : List.of();
        }
        boolean infinitive = verb.is("acl") && isNoun(head);
        return infinitive ? (isPerson(head) ? List.of(head) : agents(head, fuel - 1)) : List.of();
    }

    private static boolean isPerson(Word word) {
        return Set.of("person", "organization").contains(word.nominal());
    }

    private List<Word> controller(Word head, int fuel) {
        boolean own = PROMISES.contains(head.lemma());
        if (isPassive(head)) {
            return objects(head, fuel);
        }
        List<Word> told = own ? List.of() : expand(dependents(head, "iobj"));
        List<Word> objects = told.isEmpty() && !own ? expand(dependents(head, "obj")) : told;
        return objects.isEmpty() ? surface(head, fuel) : objects;
    }

    /** The surface subject, unsaid ones too. */
    private List<Word> surface(Word head, int fuel) {
        if (isNoun(head)) {
            List<Word> subjects = copulaSubjects(head);
            return subjects.isEmpty() ? List.of() : subjects;
        }
        return isPassive(head) ? objects(head, fuel) : subjects(head, fuel);
    }

    private boolean isPredicate(Word noun) {
        return !copulaSubjects(noun).isEmpty();
    }

    private List<Word> copulaSubjects(Word noun) {
        return expand(sentence.dependents(noun).stream().filter(d -> d.is("nsubj")).toList());
    }

    private List<Word> objects(Word verb, int fuel) {
        if (fuel == 0) {
            return List.of();
        }
        if (isPassive(verb)) {
            return patients(verb, fuel);
        }
        List<Word> direct = dependents(verb, "obj").stream().filter(d -> !isMarked(d)).toList();
        List<Word> own = direct.isEmpty() ? dependents(verb, "iobj") : direct;
        if (!own.isEmpty()) {
            return expand(own);
        }
        if (verb.is("conj") && !verb.isRoot()) {
            List<Word> shared = dependents(sentence.word(verb.head()), "obj");
            return expand(shared.stream().filter(o -> o.index() > verb.index()).toList());
        }
        boolean contact = verb.relation().equals("acl:relcl")
                && sentence.dependents(verb).stream()
                        .anyMatch(d -> d.relation().equals("nsubj") && !RELATIVE.contains(low(d)))
                && sentence.dependents(verb).stream().noneMatch(d -> RELATIVE.contains(low(d)) && d.is("obl"));
        return contact ? List.of(sentence.word(verb.head())) : List.of();
    }

    private List<Word> patients(Word verb, int fuel) {
        List<Word> own = sentence.dependents(verb).stream()
                .filter(d -> d.relation().equals("nsubj:pass"))
                .toList();
        if (!own.isEmpty()) {
            return expand(own);
        }
        if (verb.isRoot()) {
            return List.of();
        }
        Word head = sentence.word(verb.head());
        if (isReduced(verb) || verb.is("amod")) {
            return expand(List.of(head));
        }
        if (verb.is("conj")) {
            return objects(head, fuel - 1);
        }
        return verb.is("xcomp") ? controller(head, fuel - 1) : verb.is("advcl") ? surface(head, fuel - 1) : List.of();
    }

    private List<Word> clauses(Word word) {
        return sentence.dependents(word).stream()
                .filter(d -> d.is("ccomp") || d.is("xcomp") || d.is("csubj") || (isNoun(word) && isReduced(d)))
                .toList();
    }

    private List<Word> obliques(Word verb, String preposition) {
        List<Word> own = sentence.dependents(verb).stream()
                .filter(d -> d.is("obl") || d.is("nsubj") || d.is("obj") || d.is("nmod"))
                .filter(d -> !(d.relation().equals("obl:agent") && preposition.equals("by")) && hasCase(d, preposition))
                .toList();
        if (!own.isEmpty()) {
            return expand(own);
        }
        return dependents(verb, "obj").stream()
                .flatMap(o -> beside(o, preposition).stream())
                .toList();
    }

    private boolean hasCase(Word word, String preposition) {
        return sentence.dependents(word).stream().anyMatch(d -> d.is("case") && low(d).equals(preposition));
    }

    /** Who does what a noun names. */
    private List<Word> agents(Word noun, int fuel) {
        if (fuel <= 0) {
            return List.of();
        }
        List<Word> by = nominals(noun, "by");
        for (Word c : by.isEmpty() ? dependents(noun, "conj") : List.<Word>of()) {
            by = by.isEmpty() && isNoun(c) ? nominals(c, "by") : by;
        }
        for (Word c : by.isEmpty() ? nominals(noun, "of") : List.<Word>of()) {
            by = by.isEmpty() && isNoun(c) ? nominals(c, "by") : by;
        }
        if (!by.isEmpty()) {
            return by;
        }
        List<Word> owner = expand(dependents(noun, "nmod:poss"));
        if (!owner.isEmpty()) {
            return owner;
        }
        List<Word> modifiers = sentence.dependents(noun).stream()
                .filter(d -> (d.is("amod") && !d.upos().equals("VERB")) || d.is("compound"))
                .toList();
        List<Word> light = lightSubjects(noun, fuel - 1);
        List<Word> out = new ArrayList<>(light);
        out.addAll(light.isEmpty() ? expand(modifiers) : List.of());
        if (!light.isEmpty() || noun.isRoot()) {
            return out;
        }
        Word head = sentence.word(noun.head());
        boolean inherits = (noun.is("nmod") && AMOUNTS.contains(head.lemma())) || noun.is("conj") || noun.is("compound");
        if (inherits && isNoun(head) && modifiers.isEmpty()) {
            agents(head, fuel - 1).stream().filter(w -> w.index() != noun.index()).forEach(out::add);
        }
        return out;
    }

    /** Subjects of a verb that only lends its noun a doer: "launched an attack", "an attack carried out by rebels". */
    private List<Word> lightSubjects(Word noun, int fuel) {
        for (Word d : sentence.dependents(noun)) {
            if (d.is("acl") && LIGHT.contains(d.lemma())) {
                return subjects(d, fuel);
            }
        }
        if (noun.isRoot()) {
            return List.of();
        }
        Word head = sentence.word(noun.head());
        if (noun.is("conj")) {
            return lightSubjects(head, fuel - 1);
        }
        boolean object = (noun.relation().equals("obj") || noun.relation().equals("nsubj:pass"))
                && LIGHT.contains(head.lemma());
        boolean oblique = noun.is("obl") && LIGHT_IN.contains(head.lemma()) && hasCase(noun, "in");
        return object || oblique ? subjects(head, fuel) : List.of();
    }

    private List<Word> nominals(Word noun, String preposition) {
        return expand(sentence.dependents(noun).stream()
                .filter(d -> (d.is("nmod") || d.is("obl")) && hasCase(d, preposition))
                .toList());
    }

    /** What hangs from a noun with a preposition, or from the light verb that it is the object of. */
    private List<Word> beside(Word noun, String preposition) {
        List<Word> own = nominals(noun, preposition);
        if (!own.isEmpty() || noun.isRoot()) {
            return own;
        }
        Word head = sentence.word(noun.head());
        if (noun.is("conj") && isNoun(head)) {
            return beside(head, preposition);
        }
        boolean light = (noun.relation().equals("obj") || noun.relation().equals("nsubj:pass"))
                && LIGHT.contains(head.lemma());
        boolean arises = noun.relation().equals("nsubj")
                && SHARED.contains(preposition)
                && head.upos().equals("VERB")
                && dependents(head, "obj").isEmpty()
                && !isPerson(noun);
        if (light || arises) {
            return expand(sentence.dependents(head).stream()
                    .filter(d -> d.index() != noun.index() && (d.is("obl") || d.is("nsubj")))
                    .filter(d -> hasCase(d, preposition))
                    .toList());
        }
        boolean amount = (noun.is("nmod") && isNoun(head) && AMOUNTS.contains(head.lemma()))
                || (noun.is("compound") && isNoun(head));
        return amount ? nominals(head, preposition) : List.of();
    }

    private static String low(Word word) {
        return word.form().toLowerCase(Locale.ROOT);
    }
}
