package org.demarche.analyse;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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
 * A role is asked for by name: {@code subj}, {@code obj}, {@code iobj}, {@code comp} (the clause a verb governs), {@code agent} (the doer beside a noun),
 * {@code who} (who stands in what a noun names) or a preposition; names joined by a full stop are a path ({@code obj.agent}, {@code comp.subj}).
 */
public final class Roles {

    private static final Set<String> LIGHT_IN = Set.of("take", "participate", "engage", "involve", "join", "lead");
    private static final Set<String> STANDING = Set.of("in", "for", "after", "during", "at", "following", "on");
    private static final Set<String> SHARED = Set.of("between", "with", "against", "among");
    private static final Set<String> SAYS = Set.of("say", "report", "add", "tell", "confirm", "state", "announce");
    private static final Set<String> PERCEIVES =
            Set.of("hear see witness watch notice observe report describe fear record film".split(" "));
    private static final Set<String> OBLIQUE = Set.of("obl", "nsubj", "obj", "nmod");
    private static final int FUEL = 6;

    private final Sentence sentence;
    private final Links links;
    private final Doers doers;

    public Roles(Sentence sentence) {
        this.sentence = sentence;
        this.links = new Links(sentence);
        this.doers = new Doers(sentence, links, this);
    }

    /** The words that fill a role, coordinated ones each for itself; empty where nobody does. */
    public List<Word> of(Word word, String role) {
        List<Word> at = List.of(word);
        for (String step : role.split("\\.")) {
            Set<Word> next = new LinkedHashSet<>();
            at.forEach(w -> next.addAll(
                    step.equals("agent") && w.index() != word.index() ? agentsBelow(w, word) : step(w, step)));
            at = List.copyOf(next);
        }
        return at;
    }

    private List<Word> step(Word word, String role) {
        boolean noun = isNoun(word);
        return switch (role) {
            case "subj" -> noun ? copulaSubjects(word) : doers.of(word, FUEL);
            case "obj" -> noun ? List.of() : objects(word, FUEL);
            case "iobj" -> receivers(word);
            case "comp" -> links.clauses(word);
            case "agent" -> noun ? agents(word, FUEL) : doers.of(word, FUEL);
            case "poss" -> links.expand(links.below(word, "nmod:poss"));
            case "mod" -> links.modifiers(word);
            case "aux" -> links.below(word, "aux");
            case "who" -> noun ? standsBy(word) : List.of();
            case "aim" -> Aims.of(sentence, word);
            default -> noun ? beside(word, role) : obliques(word, role);
        };
    }

    public static boolean isNoun(Word word) {
        return word.upos().equals("NOUN") || word.upos().equals("PROPN");
    }

    /** Whether the surface subject of a verb is the one to whom it is done. */
    public boolean isPassive(Word verb) {
        List<Word> below = sentence.dependents(verb);
        if (Links.isState(verb)) {
            return false;
        }
        if (below.stream()
                .anyMatch(d -> d.relation().equals("aux:pass") || d.relation().equals("nsubj:pass"))) {
            return true;
        }
        boolean participle = verb.xpos().equals("VBN") || (verb.xpos().equals("VBD") && isReduced(verb));
        boolean free = below.stream().noneMatch(d -> d.is("nsubj") || d.is("aux"));
        boolean shared = verb.is("conj")
                && !verb.isRoot()
                && (isPassive(sentence.word(verb.head())) || Links.isResult(sentence.word(verb.head())));
        boolean reduced = isReduced(verb) || verb.is("amod") || verb.is("advcl") || links.isMade(verb);
        return participle
                && free
                && (shared
                        || (reduced
                                && below.stream().noneMatch(d -> d.relation().equals("obj"))));
    }

    static boolean isReduced(Word verb) {
        return verb.is("acl") && !verb.relation().equals("acl:relcl");
    }

    List<Word> subjects(Word verb, int fuel) {
        if (fuel == 0) {
            return List.of();
        }
        if (isPassive(verb) && !Links.isAdjective(verb)) {
            List<Word> agents = sentence.dependents(verb).stream()
                    .filter(d -> d.is("obl")
                            && links.hasCase(d, "by")
                            && (d.relation().equals("obl:agent") || Acting.isWho(d)))
                    .toList();
            List<Word> named = agents.isEmpty() ? links.hands(verb) : agents;
            return named.isEmpty() ? sharedAgents(verb, fuel - 1) : links.expand(named);
        }
        List<Word> own = links.subjects(verb);
        return own.isEmpty() ? unsaid(verb, fuel - 1) : links.expand(own);
    }

    /** "Were arrested and beaten by police": passives of one subject have one doer; "had her arrested": whoever had it done. */
    private List<Word> sharedAgents(Word verb, int fuel) {
        if (links.isHad(verb)) {
            return surface(sentence.word(verb.head()), fuel);
        }
        boolean above = verb.is("conj") && !links.hasOwnPatient(verb) && isPassive(sentence.word(verb.head()));
        return above ? subjects(sentence.word(verb.head()), fuel) : List.of();
    }

    /** Whom a clause without a subject of its own is about. */
    private List<Word> unsaid(Word verb, int fuel) {
        boolean means = !verb.isRoot() && Acting.isMeans(sentence, verb) && isPassive(sentence.word(verb.head()));
        if (verb.isRoot() || fuel <= 0 || means || (verb.is("ccomp") && hasMarkedSubject(verb))) {
            return List.of();
        }
        Word head = sentence.word(verb.head());
        if (verb.is("advcl") && SAYS.contains(head.lemma()) && verb.index() < head.index()) {
            return links.clauses(head).stream()
                    .filter(c -> c.index() != verb.index())
                    .flatMap(c -> surface(c, fuel).stream())
                    .toList();
        }
        if (verb.is("advcl") && links.isLaidOnObject(verb)) {
            return controller(head, fuel);
        }
        if (verb.is("conj") || verb.is("advcl") || verb.is("parataxis")) {
            boolean clause = head.upos().equals("VERB") || head.upos().equals("ADJ") || isPredicate(head);
            return clause
                    ? surface(links.level(verb, head), fuel)
                    : verb.is("conj") ? agents(head, fuel - 1) : List.of();
        }
        if (verb.is("xcomp") || verb.is("ccomp")) {
            return isOverheard(verb) ? List.of() : controller(head, fuel);
        }
        if (verb.relation().equals("acl:relcl") || verb.xpos().equals("VBG")) {
            return verb.is("acl") ? List.of(head) : List.of();
        }
        if (verb.is("acl") && (isPredicate(head) || links.isBecoming(head))) {
            return surface(isPredicate(head) ? head : sentence.word(head.head()), fuel);
        }
        return verb.is("acl") && isNoun(head)
                ? (Acting.isPeople(head) ? List.of(head) : agents(head, fuel - 1))
                : List.of();
    }

    /** "Heard shelling", "reported fighting": it is not whoever hears or tells it that does it. */
    private boolean isOverheard(Word verb) {
        Word head = sentence.word(verb.head());
        return PERCEIVES.contains(head.lemma())
                && verb.xpos().equals("VBG")
                && links.below(head, "obj").isEmpty();
    }

    /** "After fighting in the prison left 31 dead, officials said": it has a subject, though the parser hangs a preposition from it. */
    private boolean hasMarkedSubject(Word verb) {
        return links.below(verb, "nsubj").stream().anyMatch(links::isMarked);
    }

    private List<Word> controller(Word head, int fuel) {
        boolean own = Links.PROMISES.contains(head.lemma());
        if (isPassive(head)) {
            return objects(head, fuel);
        }
        List<Word> told = own ? List.of() : links.expand(links.hearers(head));
        List<Word> objects = told.isEmpty() && !own ? links.expand(links.objects(head)) : told;
        return objects.isEmpty() ? surface(head, fuel) : objects;
    }

    /** The surface subject, unsaid ones too. */
    List<Word> surface(Word head, int fuel) {
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
        return links.expand(
                sentence.dependents(noun).stream().filter(d -> d.is("nsubj")).toList());
    }

    List<Word> objects(Word verb, int fuel) {
        if (fuel == 0) {
            return List.of();
        }
        if (isPassive(verb)) {
            List<Word> given = isGiven(verb) ? links.expand(links.below(verb, "obj")) : List.of();
            return Stream.concat(patients(verb, fuel).stream(), given.stream()).toList();
        }
        List<Word> called = links.called(verb);
        List<Word> direct = links.objects(verb).stream()
                .filter(d -> !links.isMarked(d) && !called.contains(d))
                .toList();
        List<Word> own = direct.isEmpty() ? links.below(verb, "iobj") : direct;
        if (!own.isEmpty()) {
            return links.expand(own);
        }
        if (verb.is("conj") && !verb.isRoot()) {
            List<Word> shared = links.below(sentence.word(verb.head()), "obj");
            return links.expand(
                    shared.stream().filter(o -> o.index() > verb.index()).toList());
        }
        boolean contact = verb.relation().equals("acl:relcl")
                && sentence.dependents(verb).stream()
                        .anyMatch(d -> d.relation().equals("nsubj") && !Links.RELATIVE.contains(Links.low(d)))
                && sentence.dependents(verb).stream()
                        .noneMatch(d -> Links.RELATIVE.contains(Links.low(d)) && d.is("obl"));
        return contact ? List.of(sentence.word(verb.head())) : List.of();
    }

    /** "The militia was given rifles": who is given something, too, where the passive has it for its subject. */
    private List<Word> receivers(Word verb) {
        return isGiven(verb) ? patients(verb, FUEL) : links.expand(links.below(verb, "iobj"));
    }

    private boolean isGiven(Word verb) {
        return Links.GIVES.contains(verb.lemma())
                && isPassive(verb)
                && sentence.dependents(verb).stream()
                        .anyMatch(
                                d -> d.relation().equals("obj") && !d.nominal().equals("time"));
    }

    private List<Word> patients(Word verb, int fuel) {
        List<Word> own = sentence.dependents(verb).stream()
                .filter(d -> d.relation().equals("nsubj:pass"))
                .toList();
        if (!own.isEmpty()) {
            return links.expand(own);
        }
        if (verb.isRoot()) {
            return List.of();
        }
        Word head = sentence.word(verb.head());
        if (isReduced(verb) || verb.is("amod")) {
            return links.expand(List.of(head));
        }
        if (verb.is("conj")) {
            return isPassive(head) ? objects(head, fuel - 1) : surface(head, fuel - 1);
        }
        return verb.is("xcomp") ? controller(head, fuel - 1) : verb.is("advcl") ? surface(head, fuel - 1) : List.of();
    }

    private List<Word> obliques(Word verb, String preposition) {
        List<Word> own = sentence.dependents(verb).stream()
                .filter(d -> OBLIQUE.contains(d.relation().split(":")[0])
                        || (d.is("xcomp") && isNoun(d))
                        || Unmeant.isWarnedOff(sentence, d))
                .filter(d -> !(d.relation().equals("obl:agent") && preposition.equals("by"))
                        && links.hasCase(d, preposition))
                .toList();
        if (!own.isEmpty()) {
            return links.expand(own);
        }
        List<Word> object = links.below(verb, "obj").stream()
                .flatMap(o -> beside(o, preposition).stream())
                .toList();
        return object.isEmpty() ? links.nested(verb, "obl", preposition) : object;
    }

    /** Who does what a noun names. */
    List<Word> agents(Word noun, int fuel) {
        if (fuel <= 0) {
            return List.of();
        }
        List<Word> named = links.named(noun);
        if (!named.isEmpty()) {
            return named;
        }
        List<Word> light = lightSubjects(noun, fuel - 1);
        List<Word> near = light.isEmpty() ? described(noun, fuel) : light;
        return near.isEmpty() ? doers.around(noun, fuel - 1) : near;
    }

    /** Doers of a deed that is a role of another word: that word lends the deed no subject ("rejected the German plan"). */
    private List<Word> agentsBelow(Word noun, Word above) {
        boolean lent = !noun.isRoot() && noun.head() == above.index();
        if (!isNoun(noun) || !lent) {
            return step(noun, "agent");
        }
        List<Word> named = links.named(noun);
        return named.isEmpty() ? described(noun, FUEL) : named;
    }

    /** Doers that an adjective or a compound names, or the word that the noun hangs from. */
    private List<Word> described(Word noun, int fuel) {
        List<Word> modifiers = sentence.dependents(noun).stream()
                .filter(d -> (d.is("amod") && !d.upos().equals("VERB")) || d.is("compound"))
                .toList();
        List<Word> out = new ArrayList<>(links.expand(modifiers));
        if (noun.isRoot() || !modifiers.isEmpty()) {
            return out;
        }
        Word head = sentence.word(noun.head());
        boolean inherits =
                (noun.is("nmod") && Links.AMOUNTS.contains(head.lemma())) || noun.is("conj") || noun.is("compound");
        if (inherits && isNoun(head)) {
            agents(head, fuel - 1).stream()
                    .filter(w -> w.index() != noun.index())
                    .forEach(out::add);
        }
        return out;
    }

    /** Who stands in what a noun names, where nobody else does: "Ana" in "Ana is in talks" and "Ana spoke in a meeting". */
    private List<Word> standsBy(Word noun) {
        if (!agents(noun, FUEL).isEmpty() || noun.isRoot() || !noun.is("obl")) {
            return copulaSubjects(noun);
        }
        boolean within = STANDING.stream().anyMatch(p -> links.hasCase(noun, p));
        Word head = sentence.word(noun.head());
        List<Word> being = within && !head.upos().equals("VERB") ? copulaSubjects(head) : List.of();
        return within && head.upos().equals("VERB") ? surface(head, FUEL) : being;
    }

    /** Subjects of a verb that only lends its noun a doer: "launched an attack", "an attack carried out by rebels". */
    private List<Word> lightSubjects(Word noun, int fuel) {
        for (Word d : sentence.dependents(noun)) {
            if (d.is("acl") && Links.LIGHT.contains(d.lemma())) {
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
                && Links.LIGHT.contains(head.lemma())
                && !head.lemma().equals("reject")
                && links.below(head, "xcomp").stream().noneMatch(x -> Links.isAdjective(x) || isNoun(x));
        boolean oblique = noun.is("obl") && LIGHT_IN.contains(head.lemma()) && links.hasCase(noun, "in");
        return object || oblique ? subjects(head, fuel) : List.of();
    }

    /** What hangs from a noun with a preposition, or from the light verb that it is the object of. */
    private List<Word> beside(Word noun, String preposition) {
        List<Word> own = links.nominals(noun, preposition);
        own = own.isEmpty() && SHARED.contains(preposition) ? links.arising(noun, preposition) : own;
        if (!own.isEmpty()) {
            return own;
        }
        if (noun.isRoot()) {
            return links.nested(noun, "nmod", preposition);
        }
        Word head = sentence.word(noun.head());
        if (noun.is("conj") && isNoun(head)) {
            return beside(head, preposition);
        }
        boolean light = (noun.relation().equals("obj") || noun.relation().equals("nsubj:pass"))
                && Links.LIGHT.contains(head.lemma());
        boolean arises = noun.relation().equals("nsubj")
                && SHARED.contains(preposition)
                && head.upos().equals("VERB")
                && links.below(head, "obj").isEmpty()
                && !Acting.isPeople(noun);
        List<Word> lent = light || arises
                ? links.expand(sentence.dependents(head).stream()
                        .filter(d -> d.index() != noun.index() && (d.is("obl") || d.is("nsubj")))
                        .filter(d -> links.hasCase(d, preposition))
                        .toList())
                : List.<Word>of();
        if (!lent.isEmpty()) {
            return lent;
        }
        boolean amount = (noun.is("nmod") && isNoun(head) && Links.AMOUNTS.contains(head.lemma()))
                || (noun.is("compound") && isNoun(head));
        List<Word> shared = amount ? links.nominals(head, preposition) : List.of();
        return shared.isEmpty() ? links.nested(noun, "nmod", preposition) : shared;
    }
}
