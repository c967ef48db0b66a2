package org.demarche.analyse.events;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.Cast;
import org.demarche.analyse.Figure;
import org.demarche.analyse.Mention;
import org.demarche.analyse.Roles;
import org.demarche.analyse.Saying;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.record.EventCode;
import org.demarche.record.Status;

/**
 * Doers that the clause itself does not name but the report does.
 *
 * <p>Three ways: the same deed was told with its doer before ("The coalition carried out twelve strikes. Near the river, one strike destroyed a bunker");
 * words without a subject of their own are those of whoever speaks ("It is vital that all sides hold their fire", said the envoy); and where the report knows
 * one attacker alone, "the gunman" or whoever was arrested or claimed it, what nobody else did is his.
 */
final class Agents {

    private static final Set<String> ATTACKERS = Set.of(
            "attacker",
            "gunman",
            "shooter",
            "assailant",
            "bomber",
            "suspect",
            "perpetrator",
            "killer",
            "gunmen",
            "hijacker",
            "kidnapper",
            "abductor",
            "assassin",
            "arsonist");
    private static final Set<String> WIDE = Set.of(
            "war",
            "fighting",
            "conflict",
            "battle",
            "operation",
            "offensive",
            "campaign",
            "airstrike",
            "clash",
            "violence",
            "unrest",
            "hostility",
            "bombardment",
            "crackdown");
    private static final Set<String> THINGS = Set.of("it", "this", "that", "which", "these", "those");
    private static final Set<String> CHARGED = Set.of("person", "armed_group");
    private static final Set<String> CALLS =
            Set.of("call", "describe", "label", "brand", "term", "deem", "consider", "find", "denounce");
    private static final int NEAR = 12;

    private final Cast cast;
    private final Optional<Figure> author;

    /** @param author who speaks where nobody is quoted; absent in a reporter's text */
    Agents(Cast cast, Optional<Figure> author) {
        this.cast = cast;
        this.author = author;
    }

    /** The tellings, those without a doer with the one that the report gives them. */
    List<Telling> fill(List<Telling> tellings) {
        List<Telling> out = inherited(tellings);
        Set<Figure> attackers = attackers(out);
        out.replaceAll(t -> {
            if (!t.actors().isEmpty()) {
                return t;
            }
            boolean own = t.frame().actors().contains(List.of("speaker"));
            boolean spoken =
                    t.frame().code().type().isVerbal() && (own || isUnsaid(t) || isOfAThing(t) || isPerformed(t));
            Optional<Figure> voice = spoken
                    ? cast.around(t.trigger().span())
                            .map(Saying::speaker)
                            .or(() -> author)
                            .filter(v ->
                                    !own || isOwnRequest(t) || !t.recipients().contains(v))
                    : Optional.empty();
            List<Figure> callers = t.frame().code().type().isVerbal() ? callers(t) : arresters(t);
            if (!callers.isEmpty()) {
                return t.by(callers, "who says so");
            }
            boolean attack = attackers.size() == 1
                    && isOneMansWork(t)
                    && (!isMany(t) || attackers.stream().allMatch(Agents::isForce));
            return voice.map(v -> t.by(List.of(v), "the speaker"))
                    .orElse(
                            attack && !t.recipients().containsAll(attackers)
                                    ? t.by(List.copyOf(attackers), "the only attacker named")
                                    : t);
        });
        return out;
    }

    /** "It is vital that", "Call on all sides": a clause that leaves its subject to whoever speaks. */
    private static boolean isUnsaid(Telling t) {
        Sentence sentence = t.sentence();
        Word word = t.trigger();
        boolean empty = sentence.dependents(word).stream()
                .noneMatch(d ->
                        d.is("nsubj") && !d.lemma().equals("it") && !d.upos().equals("DET"));
        boolean passive = new Roles(sentence).isPassive(word);
        boolean clause = word.isRoot() || word.is("parataxis") || word.is("ccomp") || word.is("conj");
        return empty && !passive && clause && !word.upos().equals("NOUN");
    }

    /** "The envoy called the plan unjust": whose word it is. */
    private List<Figure> callers(Telling t) {
        Word word = t.trigger();
        if (word.isRoot() || !word.is("xcomp")) {
            return List.of();
        }
        Word head = t.sentence().word(word.head());
        return CALLS.contains(head.lemma())
                ? cast.reached(t.sentence(), new Roles(t.sentence()).of(head, "subj"))
                : List.of();
    }

    /** "Forty people had been held, police said": by the police themselves. */
    private List<Figure> arresters(Telling t) {
        boolean arrest = t.frame().code().type() == EventCode.Type.COERCE
                && t.frame().code().modes().contains("arrest")
                && t.status() == Status.HAPPENED;
        return !arrest
                ? List.of()
                : cast
                        .around(t.trigger().span())
                        .map(Saying::speaker)
                        .filter(f -> f.sector().equals("COP") && !f.kind().equals("person"))
                        .filter(f -> !t.recipients().contains(f))
                        .stream()
                        .toList();
    }

    /** "All parties are called upon to stop": who says so is who calls upon them. */
    private static boolean isPerformed(Telling t) {
        boolean now = t.sentence().dependents(t.trigger()).stream()
                .anyMatch(d ->
                        d.relation().equals("aux:pass") && Set.of("VBP", "VBZ").contains(d.xpos()));
        return now
                && t.frame().code().type() == EventCode.Type.REQUEST
                && t.sentence().dependents(t.trigger()).stream()
                        .noneMatch(d -> d.relation().equals("aux"))
                && new Roles(t.sentence()).isPassive(t.trigger());
    }

    /** "The raid shows disregard for life", said somebody: what a thing shows is the speaker's view of it. */
    private boolean isOfAThing(Telling t) {
        List<Word> subjects = t.sentence().dependents(t.trigger()).stream()
                .filter(d -> d.relation().equals("nsubj"))
                .toList();
        return cast.around(t.trigger().span()).isPresent()
                && !subjects.isEmpty()
                && !t.trigger().upos().equals("NOUN")
                && subjects.stream()
                        .allMatch(d -> isThing(d) && cast.of(t.sentence(), d).isEmpty());
    }

    /** "It is time that we answer", said somebody: it asks something, if of himself too. */
    private boolean isOwnRequest(Telling t) {
        return t.frame().code().type() == EventCode.Type.REQUEST
                && cast.around(t.trigger().span()).isPresent();
    }

    private static boolean isThing(Word word) {
        return !word.upos().equals("PRON") || THINGS.contains(word.lemma().toLowerCase(Locale.ROOT));
    }

    /** Whom the report takes for the attacker: by a noun for one, by an arrest or a charge, by his own claim. */
    private static Set<Figure> attackers(List<Telling> tellings) {
        Set<Figure> out = new LinkedHashSet<>();
        Set<Figure> held = new LinkedHashSet<>();
        for (Telling t : tellings) {
            boolean charged = (t.frame().code().type() == EventCode.Type.COERCE
                            && t.frame().code().modes().contains("arrest"))
                    || (t.frame().code().type() == EventCode.Type.ACCUSE
                            && t.trigger().lemma().equals("charge"));
            if (charged) {
                t.recipients().stream()
                        .filter(f -> f.kind().equals("person") && f.isAlone())
                        .forEach(held::add);
            }
            if (t.trigger().lemma().equals("claim") && t.frame().code().type() == EventCode.Type.ASSAULT) {
                t.actors().stream().filter(f -> CHARGED.contains(f.kind())).forEach(out::add);
            }
            t.actors().stream().filter(Agents::isAttacker).forEach(out::add);
            t.recipients().stream().filter(Agents::isAttacker).forEach(out::add);
        }
        if (tellings.stream().noneMatch(t -> isOthersWork(t, held, out))) {
            out.addAll(held);
        }
        boolean others = tellings.stream()
                .anyMatch(t -> t.actors().stream().anyMatch(Agents::isForce) && isOthersWork(t, out, out));
        return others ? Set.of() : out;
    }

    /** Soldiers, police, an armed group: more than one man without a name, who may be the attacker himself. */
    private static boolean isForce(Figure figure) {
        return figure.kind().equals("armed_group")
                || Set.of("MIL", "COP", "REB").contains(figure.sector());
    }

    /** Whether somebody attacked who was neither held for it nor met by it those who were: where police shot at a march, its arrested leader is no attacker. */
    private static boolean isOthersWork(Telling t, Set<Figure> held, Set<Figure> attackers) {
        boolean answer = t.recipients().isEmpty()
                && t.actors().stream().allMatch(f -> f.sector().equals("COP"));
        return isOneMansWork(t)
                && !answer
                && Collections.disjoint(t.actors(), held)
                && Collections.disjoint(t.actors(), attackers)
                && Collections.disjoint(t.recipients(), held);
    }

    /** An attack that one attacker or band may have made: no war, nothing that is only feared. */
    private static boolean isOneMansWork(Telling t) {
        boolean real = t.status() == Status.HAPPENED || t.status() == Status.ONGOING;
        return real
                && t.frame().code().type() == EventCode.Type.ASSAULT
                && !WIDE.contains(t.trigger().lemma().toLowerCase(Locale.ROOT))
                && !isOfLong(t);
    }

    /** "More than a hundred have been killed since January": no one deed. */
    private static boolean isOfLong(Telling t) {
        return t.sentence().dependents(t.trigger()).stream()
                .filter(d -> d.is("obl") || d.is("nmod"))
                .anyMatch(d -> t.sentence().dependents(d).stream()
                        .anyMatch(c -> c.is("case") && c.lemma().equals("since")));
    }

    private static boolean isMany(Telling t) {
        return t.trigger().xpos().equals("NNS")
                && t.sentence().dependents(t.trigger()).stream().noneMatch(d -> d.is("nummod"));
    }

    private static boolean isAttacker(Figure figure) {
        return figure.mentions().stream()
                .anyMatch(
                        m -> ATTACKERS.contains(m.head().lemma().toLowerCase(Locale.ROOT)) && !isMachine(m.head(), m));
    }

    /** "Bomber and fighter aircraft": no article, no name, and only one. */
    private static boolean isMachine(Word noun, Mention mention) {
        return noun.xpos().equals("NN")
                && mention.type() == Mention.Reference.ROLE
                && !noun.is("appos")
                && mention.sentence().dependents(noun).stream()
                        .noneMatch(d -> d.is("det") || d.relation().equals("nmod:poss") || d.isName());
    }

    private static List<Telling> inherited(List<Telling> tellings) {
        List<Telling> out = new ArrayList<>();
        for (Telling t : tellings) {
            boolean open = t.actors().isEmpty() && t.frame().code().type() == EventCode.Type.ASSAULT;
            out.add(
                    open
                            ? doer(out, t)
                                    .or(() -> meant(out, t))
                                    .map(d -> t.by(d.actors(), "\"" + deed(t).lemma() + "\" before"))
                                    .orElse(t)
                            : t);
        }
        return out;
    }

    /** The noun that names the deed: the trigger, or the subject of a verb that only people can otherwise have ("one strike destroyed"). */
    private static Word deed(Telling t) {
        return Roles.isNoun(t.trigger())
                ? t.trigger()
                : new Roles(t.sentence())
                        .of(t.trigger(), "subj").stream().findFirst().orElse(t.trigger());
    }

    /** The deed that "the raid" points back to, told with its doer. */
    private static Optional<Telling> meant(List<Telling> before, Telling t) {
        Optional<Word> pointer = Pointer.of(t);
        for (int i = before.size() - 1; i >= 0 && pointer.isPresent(); i--) {
            Telling b = before.get(i);
            if (Pointer.isMeant(b, t)
                    && !b.actors().isEmpty()
                    && !t.recipients().containsAll(b.actors())) {
                return Optional.of(b);
            }
        }
        return Optional.empty();
    }

    private static Optional<Telling> doer(List<Telling> before, Telling t) {
        Word deed = deed(t);
        if (!Roles.isNoun(deed)) {
            return Optional.empty();
        }
        for (int i = before.size() - 1; i >= 0; i--) {
            Telling b = before.get(i);
            if (t.sentence().number() - b.sentence().number() > NEAR) {
                return Optional.empty();
            }
            boolean same = b.trigger().lemma().equals(deed.lemma())
                    || b.sentence().dependents(b.trigger()).stream()
                            .anyMatch(d -> d.is("obj") && d.lemma().equals(deed.lemma()));
            if (same
                    && !b.actors().isEmpty()
                    && b.frame().code().type() == t.frame().code().type()) {
                return Optional.of(b);
            }
        }
        return Optional.empty();
    }
}
