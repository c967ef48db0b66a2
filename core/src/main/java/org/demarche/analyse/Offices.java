package org.demarche.analyse;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.Mention.Reference;
import org.demarche.analyse.Mention.Traits;
import org.demarche.language.Sentence;
import org.demarche.language.Word;

/** Tells whether two descriptions of a person can be of one: "the minister" and the foreign minister, "the attacker" and the suspect. */
final class Offices {

    private static final Set<String> TOP = Set.of(
            "role president",
            "role prime-minister",
            "role chancellor",
            "role king",
            "role emir",
            "role sultan",
            "role supreme-leader",
            "role leader",
            "role head-of-state",
            "role ruler",
            "role dictator",
            "role monarch",
            "role interim-president",
            "role crown-prince",
            "role military-ruler",
            "role junta-leader");
    private static final Set<String> ANY_LEADER =
            Set.of("role leader", "role head-of-state", "role ruler", "role dictator", "role head-of-government");
    private static final Set<String> DIPLOMATS =
            Set.of("role foreign-minister", "role secretary-of-state", "role foreign-secretary");
    private static final Set<String> SUSPECTS = Set.of(
            "role defendant",
            "role suicide-bomber",
            "role gunman",
            "role assailant",
            "role assassin",
            "role hijacker",
            "role terrorist",
            "role criminal",
            "role accused");
    private static final Set<String> CAUGHT = Set.of(
            "arrest",
            "charge",
            "detain",
            "identify",
            "name",
            "sentence",
            "convict",
            "jail",
            "imprison",
            "accuse",
            "shoot",
            "handcuff",
            "indict",
            "apprehend");

    static final Set<String> ATTACKS = Set.of(
            "stab",
            "shoot",
            "attack",
            "kill",
            "murder",
            "ambush",
            "behead",
            "detonate",
            "ram",
            "assassinate",
            "slash",
            "knife");
    static final Set<String> GUARDS = Set.of("COP", "MIL", "SPY", "GOV");

    private Offices() {}

    /** Whether a definite description may stand for whoever the other mention is. */
    static boolean same(Mention known, Mention definite) {
        String a = known.traits().key();
        String b = definite.traits().key();
        boolean home = compatible(known, definite);
        boolean office = a.startsWith("role ") && a.equals(b);
        boolean leader = ANY_LEADER.contains(b) && TOP.contains(a);
        boolean diplomat = DIPLOMATS.contains(a) && DIPLOMATS.contains(b);
        boolean suspect = SUSPECTS.contains(a) && SUSPECTS.contains(b);
        boolean noun = known.type() == Reference.ROLE && a.equals(b);
        boolean one = home && !Described.areOfTwoBodies(known, definite);
        return one && (office || leader || diplomat || suspect || noun || sameWords(known, definite));
    }

    private static boolean sameWords(Mention known, Mention definite) {
        String words = definite.traits().role().toLowerCase(Locale.ROOT);
        String other = known.traits().role().toLowerCase(Locale.ROOT);
        return !words.isEmpty() && !other.isEmpty() && (other.equals(words) || other.endsWith(" " + words));
    }

    /** Whether somebody heads a state or its government. */
    static boolean isTop(Figure figure) {
        return figure.mentions().stream()
                .anyMatch(m -> TOP.contains(m.traits().key()) && m.traits().serves());
    }

    /** Whether a body may be the one that a mention names: Lithuania's foreign ministry is not China's. */
    static boolean isOfOneCountry(Figure figure, Mention mention) {
        return figure.mentions().stream().allMatch(m -> compatible(m, mention));
    }

    static boolean compatible(Mention a, Mention b) {
        String x = a.traits().country();
        String y = b.traits().country();
        return x.isEmpty() || y.isEmpty() || x.equals(y);
    }

    /** "The bomber who struck in 1992": told apart by a clause of its own, so that it does not point back. */
    static boolean isToldApart(Mention mention) {
        Sentence sentence = mention.sentence();
        return sentence.dependents(mention.head()).stream()
                .anyMatch(d -> d.relation().equals("acl:relcl") && mention.isDefinite() && !isLoose(sentence, d));
    }

    private static boolean isLoose(Sentence sentence, Word clause) {
        int first = sentence.below(clause).nextSetBit(0);
        return first > 1
                && (sentence.word(first).form().equals(",")
                        || sentence.word(first - 1).form().equals(","));
    }

    static boolean isSuspect(Mention mention) {
        return SUSPECTS.contains(mention.traits().key());
    }

    /** Whether somebody was arrested, charged, named: the one whom "the suspect" may mean. */
    static boolean isCaught(Figure figure) {
        return figure.mentions().stream().anyMatch(m -> {
            Word at = m.head();
            boolean suffers = at.relation().equals("obj") || at.relation().equals("nsubj:pass");
            return suffers
                    && m.sentence()
                            .headOf(at)
                            .filter(h -> CAUGHT.contains(h.lemma()))
                            .isPresent();
        });
    }

    /** Whether somebody without an office is told to have attacked: the one whom "the gunman" may mean. */
    static boolean attacks(Figure figure) {
        return !GUARDS.contains(figure.sector())
                && figure.mentions().stream()
                        .anyMatch(m -> m.head().relation().equals("nsubj")
                                && m.sentence()
                                        .headOf(m.head())
                                        .filter(h -> ATTACKS.contains(h.lemma()))
                                        .isPresent());
    }

    static boolean isCounterpart(Mention mention) {
        return mention.traits().role().toLowerCase(Locale.ROOT).endsWith("counterpart")
                || mention.head().lemma().equals("counterpart");
    }

    /** A counterpart with the office of the one it mirrors. */
    static Mention mirrored(Mention counterpart, Figure of) {
        Optional<Mention> office = of.mentions().stream()
                .filter(m -> !m.traits().role().isEmpty() && m.traits().serves())
                .findFirst();
        if (office.isEmpty()) {
            return counterpart;
        }
        Traits theirs = office.get().traits();
        Traits own = counterpart.traits();
        Traits traits =
                new Traits(own.key(), "person", own.country(), theirs.sector(), theirs.role(), true, own.because());
        return new Mention(
                counterpart.sentence(),
                counterpart.head(),
                counterpart.span(),
                counterpart.type(),
                counterpart.name(),
                traits);
    }
}
