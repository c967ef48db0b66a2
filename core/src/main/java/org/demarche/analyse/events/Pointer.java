package org.demarche.analyse.events;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.analyse.Figure;
import org.demarche.analyse.Mention;
import org.demarche.analyse.Roles;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.record.EventCode;
import org.demarche.record.Status;

/**
 * The definite noun by which a clause points back to a deed told just before.
 *
 * <pre>
 * Gunmen stormed a prison. The raid left six dead.             the subject
 * Gunmen stormed a prison. Six guards were killed in the raid. where it was done
 * </pre>
 */
final class Pointer {

    private static final Set<String> DEEDS = Set.of(
            ("attack assault raid strike airstrike bombing shooting ambush massacre incursion shelling bombardment "
                            + "blast explosion killing stabbing rampage barrage attempt siege offensive onslaught clash crackdown")
                    .split(" "));
    private static final Set<String> POINTING = Set.of("the", "this", "that", "these", "those");
    private static final Set<String> OTHERS =
            Set.of("separate", "another", "second", "previous", "earlier", "other", "similar");
    private static final Set<String> WHERE = Set.of("in", "during", "by");
    private static final Set<String> NOBODIES =
            Set.of("gunman gunmen attacker bomber assailant militant insurgent fighter man assassin raider kidnapper"
                    .split(" "));
    private static final int NEAR = 2;

    private Pointer() {}

    /** The noun, where the trigger is it, has it for its subject, or tells that something was done in it. */
    static Optional<Word> of(Telling t) {
        Sentence sentence = t.sentence();
        Roles roles = new Roles(sentence);
        List<Word> nouns = Roles.isNoun(t.trigger()) ? List.of(t.trigger()) : roles.of(t.trigger(), "subj");
        Optional<Word> doing =
                nouns.stream().filter(n -> isPointer(sentence, n)).findFirst();
        return doing.isPresent() || Roles.isNoun(t.trigger())
                ? doing
                : WHERE.stream()
                        .sorted()
                        .flatMap(p -> roles.of(t.trigger(), p).stream())
                        .filter(n -> isPointer(sentence, n))
                        .findFirst();
    }

    /** Whether a telling may be the deed that another one, which comes soon after it, points back to. */
    static boolean isMeant(Telling before, Telling t) {
        int apart = t.sentence().number() - before.sentence().number();
        boolean real = before.status() == Status.HAPPENED || before.status() == Status.ONGOING;
        return apart > 0
                && apart <= NEAR
                && real
                && before.frame().code().type() == EventCode.Type.ASSAULT
                && t.frame().code().type() == EventCode.Type.ASSAULT;
    }

    /** "Claimed responsibility for the attack", "was behind the bombings": of a deed told before. */
    static boolean isClaim(Telling t) {
        boolean behind = t.sentence()
                .dependent(t.trigger(), "case")
                .filter(c -> c.lemma().equals("behind"))
                .isPresent();
        if (!behind && !t.trigger().lemma().equals("claim")) {
            return false;
        }
        Roles roles = new Roles(t.sentence());
        List<Word> deeds = Roles.isNoun(t.trigger())
                ? List.of(t.trigger())
                : Stream.concat(roles.of(t.trigger(), "for").stream(), roles.of(t.trigger(), "obj").stream())
                        .filter(w -> !w.lemma().equals("responsibility"))
                        .toList();
        return deeds.stream().allMatch(d -> isTold(t.sentence(), d));
    }

    /** "It", "the attack", "all three attacks". */
    private static boolean isTold(Sentence sentence, Word noun) {
        List<Word> below = sentence.dependents(noun);
        boolean points = below.stream()
                .anyMatch(d -> d.is("det")
                        && (POINTING.contains(d.form().toLowerCase(Locale.ROOT))
                                || Set.of("all", "both").contains(d.lemma())));
        boolean other = below.stream()
                .anyMatch(d -> d.is("acl") || OTHERS.contains(d.lemma().toLowerCase(Locale.ROOT)));
        return noun.lemma().equals("it") || (points && !other);
    }

    /** Gunmen, a man with a car: somebody who may be of a group that is named later. */
    static boolean isUnnamed(Figure figure) {
        return Set.of(Mention.Reference.ROLE, Mention.Reference.GROUP).contains(figure.type())
                && figure.mentions().stream()
                        .anyMatch(m -> NOBODIES.contains(m.head().lemma().toLowerCase(Locale.ROOT)));
    }

    private static boolean isPointer(Sentence sentence, Word noun) {
        List<Word> below = sentence.dependents(noun);
        boolean points = below.stream()
                .anyMatch(d -> d.is("det") && POINTING.contains(d.form().toLowerCase(Locale.ROOT)));
        boolean told = below.stream()
                .anyMatch(d -> d.is("nmod")
                        || d.is("acl")
                        || d.is("compound")
                        || OTHERS.contains(d.lemma().toLowerCase(Locale.ROOT)));
        return DEEDS.contains(noun.lemma().toLowerCase(Locale.ROOT)) && points && !told;
    }
}
