package org.demarche.analyse.events;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.demarche.analyse.Figure;
import org.demarche.analyse.Mention;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.record.EventCode;
import org.demarche.record.Status;

/**
 * Joins the places of a report that tell of one occurrence.
 *
 * <p>Three ways lead to one occurrence: clauses of one sentence that hang together ("a bomb went off, killing twenty"); a definite noun that points back
 * ("the attack"); the same deed of the same people told again. Whoever is named on both sides must fit; a wrong join is worse than a missed one.
 */
final class Occurrences {

    private static final Set<String> POINTERS = Set.of(
            "attack",
            "incident",
            "violence",
            "assault",
            "strike",
            "bombing",
            "killing",
            "shooting",
            "massacre",
            "blast",
            "explosion",
            "raid",
            "offensive",
            "operation",
            "deal",
            "agreement",
            "accord",
            "talk",
            "meeting",
            "summit",
            "visit",
            "protest",
            "demonstration",
            "rally",
            "sanction",
            "ban",
            "arrest",
            "ceasefire",
            "truce",
            "demand",
            "request",
            "call",
            "accusation",
            "allegation",
            "threat",
            "withdrawal",
            "release",
            "airstrike",
            "murder",
            "death",
            "stabbing",
            "crash",
            "fighting",
            "clash",
            "decision",
            "move",
            "unrest",
            "riot");
    private static final Set<String> POINTING = Set.of("the", "this", "that", "these", "those", "its", "their", "his");
    private static final Set<String> AT = Set.of("on", "at", "against", "into", "upon", "towards", "toward", "with");
    private static final Set<EventCode.Type> PLEDGES =
            Set.of(EventCode.Type.AGREE, EventCode.Type.THREATEN, EventCode.Type.CONCEDE);
    private static final Set<EventCode.Type> ON_OTHERS = Set.of(EventCode.Type.ACCUSE, EventCode.Type.SUPPORT);
    private static final Set<String> KILLS =
            Set.of("kill", "killing", "murder", "assassinate", "assassination", "execute", "slay", "behead", "death");
    private static final Set<String> FATES = Set.of("abduct", "arrest", "release", "convict", "expel");
    private static final Set<String> FORCES = Set.of("MIL", "COP", "SPY");
    private static final int STEM = 5;
    private static final int NEAR = 12;

    private final Differences differences;

    Occurrences(Differences differences) {
        this.differences = differences;
    }

    List<Occurrence> of(List<Telling> tellings) {
        List<Occurrence> out = new ArrayList<>();
        for (Telling telling : tellings) {
            Optional<Join> join = join(out, telling);
            join.ifPresentOrElse(j -> j.to().add(telling, j.why()), () -> out.add(new Occurrence(telling)));
        }
        return out;
    }

    private record Join(Occurrence to, String why) {}

    private Optional<Join> join(List<Occurrence> there, Telling telling) {
        for (int i = there.size() - 1; i >= 0; i--) {
            Occurrence o = there.get(i);
            if (o.type() == telling.frame().code().type() && canBeOne(o, telling)) {
                String why = why(o, telling);
                if (!why.isEmpty()) {
                    return Optional.of(new Join(o, why));
                }
            }
        }
        return onlyDeed(there, telling).or(() -> claimed(there, telling));
    }

    /** "The group said it was behind the attack": the last one told that nobody is named for. */
    private static Optional<Join> claimed(List<Occurrence> there, Telling telling) {
        return there.stream()
                .filter(o -> Pointer.isClaim(telling) && isHarm(o.first()) && isReal(o.status()))
                .filter(o -> telling.sentence().number() - o.last().sentence().number() < NEAR)
                .filter(o -> o.actors().stream().allMatch(f -> Pointer.isUnnamed(f)))
                .reduce((first, second) -> second)
                .map(o -> new Join(o, "claimed"));
    }

    /** "Eight people died in the attack", far below, where the report tells of one attack only. */
    private Optional<Join> onlyDeed(List<Occurrence> there, Telling telling) {
        List<Occurrence> deeds = there.stream()
                .filter(o -> isHarm(o.first()) && isReal(o.status()))
                .toList();
        return Pointer.of(telling)
                .filter(w -> isHarm(telling) && deeds.size() == 1 && canBeOne(deeds.get(0), telling))
                .map(w -> new Join(deeds.get(0), "\"the " + w.form() + "\" points back"));
    }

    private boolean canBeOne(Occurrence o, Telling t) {
        boolean one = o.tellings().stream().anyMatch(x -> x.sentence() == t.sentence() && Chained.are(x, t));
        if (o.tellings().stream().anyMatch(x -> isPledged(x, t))) {
            return true;
        }
        boolean real = one || isReal(o.status()) == isReal(t.status());
        boolean apart = !one && o.tellings().stream().anyMatch(x -> differences.between(x, t, isPointer(t)));
        return real && !apart && fits(o.actors(), t.actors()) && (fits(o.recipients(), t.recipients()) || isHarm(t));
    }

    private static boolean isHarm(Telling t) {
        return t.frame().code().type() == EventCode.Type.ASSAULT;
    }

    private static boolean isReal(Status status) {
        return status == Status.HAPPENED || status == Status.ONGOING;
    }

    private static boolean fits(Collection<Figure> a, Collection<Figure> b) {
        return a.isEmpty() || b.isEmpty() || share(a, b);
    }

    private static boolean share(Collection<Figure> a, Collection<Figure> b) {
        return a.stream()
                .anyMatch(x ->
                        b.contains(x) || b.stream().anyMatch(y -> isAlike(x, y) || isArmOf(x, y) || isArmOf(y, x)));
    }

    /** "Albania detains fishermen", then "Albanian coast guards detained them": a state does what its forces do. */
    private static boolean isArmOf(Figure state, Figure force) {
        return state.kind().equals("state")
                && force.kind().equals("organisation")
                && FORCES.contains(force.sector())
                && force.country().equals(state.key());
    }

    /** "70 members of the tribe", told twice in the same words. */
    private static boolean isAlike(Figure a, Figure b) {
        return a.name().indexOf(' ') > 0 && a.name().equalsIgnoreCase(b.name());
    }

    private static String why(Occurrence o, Telling t) {
        for (Telling other : o.tellings()) {
            boolean here = other.sentence() == t.sentence() && !isOnOthers(other, t);
            if (isPledged(other, t)) {
                return Occurrence.PLEDGED;
            }
            if (here && (Chained.are(other, t) || isSaidAtOnce(other, t))) {
                return Occurrence.ONE_SENTENCE;
            }
        }
        boolean recipients = fits(o.recipients(), t.recipients());
        if (isPointer(t)
                && recipients
                && t.sentence().number() - o.last().sentence().number() < NEAR) {
            return "\"the " + t.trigger().form() + "\" points back";
        }
        Optional<Word> deed = Pointer.of(t).filter(w -> Pointer.isMeant(o.last(), t));
        if (deed.isPresent() && share(o.actors(), t.actors())) {
            return "\"the " + deed.get().form() + "\" points back";
        }
        boolean word = o.tellings().stream().anyMatch(x -> sameWord(x.trigger(), t.trigger()) && !isOnAnother(x, t));
        boolean actors = share(o.actors(), t.actors());
        boolean targets = share(o.recipients(), t.recipients());
        boolean nobody = t.actors().isEmpty() && t.recipients().isEmpty();
        if (word && recipients && (actors || targets || (nobody && !isCounted(t)))) {
            return "the same deed";
        }
        if (isHarm(t) && recipients && shareOnePerson(o.actors(), t.actors()) && !isOnAnotherOf(o, t)) {
            return "the same attacker";
        }
        return fate(o, t, recipients);
    }

    /** What joins two by the people alone, whatever the words. */
    private static String fate(Occurrence o, Telling t, boolean recipients) {
        if (isOnce(o, t) && fits(o.actors(), t.actors())) {
            return "befalls somebody once";
        }
        if (isMoreBlame(o, t)) {
            return "the same view";
        }
        boolean actors = share(o.actors(), t.actors());
        boolean crowd = t.frame().code().type() == EventCode.Type.PROTEST
                && t.sentence().number() - o.last().sentence().number() <= 3;
        if (crowd && actors && recipients) {
            return "the same crowd";
        }
        boolean verbal = t.frame().code().type().isVerbal() && t.frame().code().type() != EventCode.Type.REQUEST;
        return verbal && actors && share(o.recipients(), t.recipients()) ? "the same parties" : "";
    }

    /** "Promised that the army would keep to it", "warned that the country would use force": what is pledged is the pledge. */
    private static boolean isPledged(Telling pledge, Telling t) {
        if (pledge.sentence() != t.sentence()
                || !PLEDGES.contains(t.frame().code().type())) {
            return false;
        }
        Word at = t.trigger();
        boolean below = false;
        for (int i = 0; i < 3 && !at.isRoot() && at.index() != pledge.trigger().index(); i++) {
            if (!at.is("ccomp") && !at.is("xcomp") && !at.is("conj")) {
                return false;
            }
            below |= !at.is("conj");
            at = t.sentence().word(at.head());
        }
        return below
                && at.index() == pledge.trigger().index()
                && pledge.trigger().index() < t.trigger().index();
    }

    /** "Condemned the bombings but accused the ministry", "met the president and was to see the leaders": two deeds, on two. */
    private static boolean isOnOthers(Telling a, Telling b) {
        boolean side =
                b.trigger().is("conj") && b.trigger().head() == a.trigger().index();
        boolean apart = ON_OTHERS.contains(b.frame().code().type())
                && side
                && !b.recipients().isEmpty()
                && !share(a.recipients(), b.recipients());
        boolean later =
                side && b.frame().code().type() == EventCode.Type.CONSULT && isReal(a.status()) != isReal(b.status());
        return (apart || later) && isOnAnother(a, b);
    }

    /** Whether both tell of what befalls one person once: a killing, an abduction, an arrest, a release, a conviction. */
    private static boolean isOnce(Occurrence o, Telling t) {
        return o.tellings().stream()
                .anyMatch(x -> fate(x).isPresent()
                        && fate(x).equals(fate(t))
                        && x.recipients().stream()
                                .anyMatch(f -> f.type() == Mention.Reference.PERSON
                                        && t.recipients().contains(f)));
    }

    private static Optional<String> fate(Telling t) {
        String word = t.trigger().lemma().toLowerCase(Locale.ROOT);
        List<String> modes = t.frame().code().modes();
        return KILLS.contains(word)
                ? Optional.of("killed")
                : modes.stream().filter(FATES::contains).findFirst();
    }

    /** What a speaker goes on to say of a deed that he has just condemned or praised. */
    private static boolean isMoreBlame(Occurrence o, Telling t) {
        boolean near = t.sentence().number() - o.last().sentence().number() < 3;
        return near
                && t.recipients().isEmpty()
                && ON_OTHERS.contains(t.frame().code().type())
                && t.path().contains("the speaker")
                && t.within().isPresent() == o.last().within().isPresent()
                && share(o.actors(), t.actors());
    }

    /** Who accuses or demands in two clauses of one sentence does it once. */
    private static boolean isSaidAtOnce(Telling a, Telling b) {
        return a.frame().code().type().isVerbal()
                && share(a.actors(), b.actors())
                && fits(a.recipients(), b.recipients());
    }

    private static boolean isPointer(Telling t) {
        return POINTERS.contains(t.trigger().lemma()) && isPointing(t.sentence(), t.trigger());
    }

    private static boolean isOnAnotherOf(Occurrence o, Telling t) {
        return isCounted(t) || o.tellings().stream().anyMatch(x -> isOnAnother(x, t));
    }

    /** A gunman or a bomber without office and following attacks once; armies and groups do it day by day. */
    private static boolean shareOnePerson(Set<Figure> a, List<Figure> b) {
        return a.stream().filter(b::contains).anyMatch(f -> f.kind().equals("person") && f.isAlone());
    }

    /** "Fired on a boat" and "fired tear gas" are two deeds, for all that doer and verb are one. */
    private static boolean isOnAnother(Telling a, Telling b) {
        Set<String> first = objects(a);
        Set<String> second = objects(b);
        return !first.isEmpty() && !second.isEmpty() && first.stream().noneMatch(second::contains);
    }

    private static Set<String> objects(Telling t) {
        return t.sentence().dependents(t.trigger()).stream()
                .filter(d -> t.trigger().upos().equals("VERB"))
                .filter(d -> d.is("obj") || isTarget(t.sentence(), d))
                .filter(d -> !d.upos().equals("PRON"))
                .map(d -> d.lemma().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isTarget(Sentence sentence, Word word) {
        return word.is("obl")
                && !word.nominal().equals("time")
                && sentence.dependent(word, "case")
                        .filter(c -> AT.contains(c.lemma()))
                        .isPresent();
    }

    private static boolean isCounted(Telling t) {
        return t.sentence().dependents(t.trigger()).stream()
                .anyMatch(d -> d.is("nummod")
                        || (d.is("det") && Set.of("a", "an", "another").contains(d.lemma())));
    }

    private static boolean isPointing(Sentence sentence, Word noun) {
        return sentence.dependents(noun).stream()
                .anyMatch(d -> (d.is("det") || d.is("nmod:poss"))
                        && POINTING.contains(d.form().toLowerCase(Locale.ROOT)));
    }

    private static boolean sameWord(Word a, Word b) {
        String x = a.lemma().toLowerCase(Locale.ROOT);
        String y = b.lemma().toLowerCase(Locale.ROOT);
        int n = Math.min(STEM, Math.min(x.length(), y.length()));
        return (n == 3 && x.equals(y)) || (n >= 4 && x.substring(0, n).equals(y.substring(0, n)));
    }
}
