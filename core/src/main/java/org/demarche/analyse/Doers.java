package org.demarche.analyse;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.language.Sentence;
import org.demarche.language.Word;

/**
 * Doers that a sentence names further off: not beside the noun that names the deed, but around it.
 *
 * <pre>
 * The army answered with air strikes.                     strikes: army
 * The attack, which Oslo blamed on the militia            attack: militia
 * Forty deputies signed a letter urging a vote.           urging: deputies
 * A rocket fired by the militia hit a school.             hit: militia
 * </pre>
 */
final class Doers {

    private static final Set<String> HARMS = Set.of(
            ("attack bombing blast explosion strike airstrike raid killing murder assassination shooting massacre "
                            + "ambush kidnapping abduction shelling bombardment stabbing atrocity assault incursion "
                            + "poisoning operation offensive")
                    .split(" "));
    private static final Set<String> HITS = Set.of(
            ("answer respond retaliate react reply counter hit strike pound target attack support back kill bomb "
                            + "shell help drive repel disperse beat punish assist hammer batter")
                    .split(" "));
    private static final Set<String> KILLS =
            Set.of("kill wound injure destroy hit seize capture target bomb strike shoot assassinate".split(" "));
    private static final Set<String> CHARGES = Set.of("accuse", "charge", "suspect", "convict", "blame");
    private static final Set<String> RALLIES =
            Set.of("rally", "protest", "demonstration", "march", "vigil", "strike", "procession", "parade");
    private static final Set<String> GATHERS =
            Set.of("gather assemble turn march rally demonstrate converge congregate flock parade participate protest"
                    .split(" "));
    private static final Set<String> QUESTS = Set.of(
            "campaign effort bid fight battle struggle drive operation push attempt move offensive part".split(" "));
    private static final Set<String> PAPERS =
            Set.of(("letter statement resolution decree petition bill law document motion declaration communique "
                            + "communiqué report order message placard banner sign note tweet post plan proposal text")
                    .split(" "));
    private static final Set<String> ISSUES = Set.of(
            ("sign issue adopt send release publish pass write approve post submit present sponsor deliver circulate "
                            + "table launch carry hold wave enact")
                    .split(" "));
    private static final Set<String> ARMS =
            Set.of("bullet rocket missile mortar bomb shell drone shot device grenade mine projectile".split(" "));
    private static final Set<String> SHOOTS =
            Set.of("fire launch plant drop lay hide throw set detonate leave strap shoot".split(" "));

    private final Sentence sentence;
    private final Links links;
    private final Roles roles;

    Doers(Sentence sentence, Links links, Roles roles) {
        this.sentence = sentence;
        this.links = links;
        this.roles = roles;
    }

    /** Who does what a noun names, where neither the noun nor a light verb tells. */
    List<Word> around(Word noun, int fuel) {
        if (fuel <= 0) {
            return List.of();
        }
        List<Word> charged = HARMS.contains(noun.lemma()) ? charged(noun, fuel) : List.of();
        if (!charged.isEmpty() || noun.isRoot()) {
            return charged;
        }
        Word head = sentence.word(noun.head());
        if (noun.is("nmod") && links.hasCase(noun, "including")) {
            return roles.agents(head, fuel - 1);
        }
        return noun.is("obl") && isLent(noun, head) ? people(roles.surface(head, fuel - 1)) : List.of();
    }

    /** Whether the subject of the verb does what the noun below it names. */
    private boolean isLent(Word noun, Word verb) {
        if (!verb.upos().equals("VERB") || roles.isPassive(verb)) {
            return false;
        }
        boolean means = links.hasCase(noun, "with") && HITS.contains(verb.lemma());
        boolean during = links.hasCase(noun, "in") && KILLS.contains(verb.lemma()) && HARMS.contains(noun.lemma());
        boolean rally = RALLIES.contains(noun.lemma())
                && GATHERS.contains(verb.lemma())
                && Stream.of("for", "in", "at", "during", "on").anyMatch(p -> links.hasCase(noun, p));
        boolean sign = noun.lemma().equals("protest") && links.hasCase(noun, "in");
        boolean quest = QUESTS.contains(noun.lemma())
                && Stream.of("in", "during", "as").anyMatch(p -> links.hasCase(noun, p))
                && sentence.dependents(noun).stream().anyMatch(d -> d.is("acl") && links.isInfinitive(d));
        return means || during || rally || sign || quest;
    }

    private List<Word> people(List<Word> words) {
        return words.stream().filter(w -> !HARMS.contains(w.lemma())).toList();
    }

    /** "Claimed by the group", "blamed on the group", "charged with the killing". */
    private List<Word> charged(Word noun, int fuel) {
        for (Word d : sentence.dependents(noun)) {
            List<Word> found = d.is("acl") ? charged(d, noun, fuel) : List.of();
            if (!found.isEmpty()) {
                return found;
            }
        }
        if (noun.isRoot()) {
            return List.of();
        }
        Word head = sentence.word(noun.head());
        boolean laid = noun.relation().equals("obj") || noun.relation().equals("nsubj:pass");
        if (laid && head.upos().equals("VERB")) {
            return charged(head, noun, fuel);
        }
        boolean charge = noun.is("obl")
                && CHARGES.contains(head.lemma())
                && Stream.of("of", "with", "for").anyMatch(p -> links.hasCase(noun, p));
        if (charge) {
            return roles.objects(head, fuel - 1);
        }
        boolean owned = noun.is("nmod") && head.lemma().equals("responsibility") && links.hasCase(noun, "for");
        return owned && head.relation().equals("obj")
                ? roles.subjects(sentence.word(head.head()), fuel - 1)
                : List.of();
    }

    private List<Word> charged(Word verb, Word noun, int fuel) {
        return switch (verb.lemma()) {
            case "claim" ->
                roles.subjects(verb, fuel - 1).stream()
                        .filter(w -> w.index() != noun.index())
                        .toList();
            case "blame", "pin" -> roles.of(verb, "on");
            case "attribute", "ascribe" -> roles.of(verb, "to");
            default -> List.of();
        };
    }

    /** Who does what a verb tells; of an adjective, what it is said of. */
    List<Word> of(Word word, int fuel) {
        List<Word> subjects = roles.subjects(word, fuel);
        return word.upos().equals("VERB") ? behind(subjects, fuel) : subjects;
    }

    /** The doers with those behind a paper or a weapon in its place. */
    private List<Word> behind(List<Word> doers, int fuel) {
        Set<Word> out = new LinkedHashSet<>();
        for (Word w : doers) {
            List<Word> behind = PAPERS.contains(w.lemma()) ? authors(w, fuel) : shooters(w, fuel);
            out.addAll(behind.isEmpty() ? List.of(w) : behind);
        }
        return new ArrayList<>(out);
    }

    private List<Word> authors(Word paper, int fuel) {
        if (fuel <= 0) {
            return List.of();
        }
        List<Word> named = links.named(paper);
        List<Word> from = named.isEmpty() ? links.nominals(paper, "from") : named;
        if (!from.isEmpty()) {
            return from;
        }
        List<Word> issued = makers(paper, ISSUES, fuel);
        if (!issued.isEmpty() || paper.isRoot()) {
            return issued;
        }
        Word head = sentence.word(paper.head());
        boolean object = paper.relation().equals("obj") || paper.relation().equals("nsubj:pass");
        return object && ISSUES.contains(head.lemma()) ? roles.subjects(head, fuel - 1) : List.of();
    }

    private List<Word> shooters(Word weapon, int fuel) {
        return ARMS.contains(weapon.lemma()) && fuel > 0 ? makers(weapon, SHOOTS, fuel) : List.of();
    }

    /** Subjects of a reduced clause: "a letter signed by deputies", "a rocket fired by the militia". */
    private List<Word> makers(Word thing, Set<String> verbs, int fuel) {
        return sentence.dependents(thing).stream()
                .filter(d -> d.is("acl") && verbs.contains(d.lemma()) && roles.isPassive(d))
                .flatMap(d -> roles.subjects(d, fuel - 1).stream())
                .toList();
    }
}
