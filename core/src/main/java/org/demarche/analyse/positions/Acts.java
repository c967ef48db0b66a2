package org.demarche.analyse.positions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.Cast;
import org.demarche.analyse.Figure;
import org.demarche.analyse.Roles;
import org.demarche.analyse.Saying;
import org.demarche.analyse.events.Telling;
import org.demarche.language.Word;
import org.demarche.lexicon.EventFrame;
import org.demarche.lexicon.SpeechAct;
import org.demarche.lexicon.Trigger;
import org.demarche.record.Stance;
import org.demarche.record.Status;

/**
 * Acts of speech that no word of their own tells: who says "the strikes must stop" makes a demand, though no verb says so; who says "the raid was a mistake"
 * objects.
 *
 * <p>These are stands already. Where one is a position, its holder says the words himself, and no row of the event lists has read them as an act, it is one.
 */
public final class Acts {

    /** To wish is not to ask. */
    private static final Set<String> WISHES = Set.of("hope", "desire", "wish", "pray", "prayer", "dream");

    private final List<SpeechAct> acts;
    private final Cast cast;
    private final Optional<Figure> author;

    /** @param author who speaks where nobody is quoted; absent in a reporter's text */
    public Acts(List<SpeechAct> acts, Cast cast, Optional<Figure> author) {
        this.author = author;
        this.acts = List.copyOf(acts);
        this.cast = cast;
    }

    /** All tellings in the order of the text: those given, and the acts that stands make. */
    public List<Telling> with(List<Telling> tellings, List<Stand> stands) {
        List<Telling> out = new ArrayList<>(tellings);
        for (Stand stand : stands) {
            if (isOwn(stand) && out.stream().noneMatch(t -> tells(t, stand))) {
                act(stand).ifPresent(a -> out.add(telling(stand, a)));
            }
        }
        out.sort(Comparator.comparingInt(t -> t.trigger().span().start()));
        return out;
    }

    private Optional<SpeechAct> act(Stand stand) {
        return acts.stream()
                .filter(a -> a.stance() == stand.stance())
                .filter(a -> a.sector().isEmpty()
                        || stand.holders().stream().anyMatch(h -> h.sector().equals(a.sector())))
                .max(Comparator.comparing(a -> a.sector().length()));
    }

    /** In the holder's own words ("we need", not "he wants"), of others ("I must answer" asks nobody); a refusal, of what he would do himself. */
    private boolean isOwn(Stand stand) {
        boolean says = stand.within()
                .map(Saying::speaker)
                .or(() -> author)
                .filter(stand.holders()::contains)
                .isPresent();
        boolean self = stand.sort().startsWith("must")
                && stand.sentence().dependents(stand.trigger()).stream()
                        .anyMatch(d -> d.is("nsubj") && d.form().equals("I"));
        boolean refusal = stand.stance() != Stance.REJECTS
                || cast.all(stand.sentence(), subjects(stand)).stream().anyMatch(stand.holders()::contains);
        return says && !self && refusal && !WISHES.contains(stand.trigger().lemma());
    }

    private static boolean tells(Telling telling, Stand stand) {
        int least = Math.min(telling.evidence().length(), stand.evidence().length());
        return telling.frame().code().type().isVerbal()
                && 2 * telling.evidence().meet(stand.evidence()).length() >= least;
    }

    private static List<Word> subjects(Stand stand) {
        return new Roles(stand.sentence()).of(stand.trigger(), "subj");
    }

    private Telling telling(Stand stand, SpeechAct act) {
        List<Figure> to = to(stand);
        return new Telling(
                stand.sentence(),
                stand.trigger(),
                new EventFrame(
                        act.id(),
                        new Trigger(List.of(stand.trigger().lemma()), "mood", List.of()),
                        act.code(),
                        List.of(),
                        List.of()),
                stand.holders(),
                to,
                stand.row() + ", actor speaker" + (to.isEmpty() ? "" : ", recipient subj"),
                Status.HAPPENED,
                stand.within(),
                stand.evidence());
    }

    /** Whose deed it is that is objected to; who must do what is demanded. */
    private List<Figure> to(Stand stand) {
        List<Figure> subject = stand.stance() == Stance.OPPOSES
                ? cast.reached(stand.sentence(), subjects(stand))
                : stand.sort().startsWith("must") ? cast.all(stand.sentence(), subjects(stand)) : List.of();
        return subject.stream().filter(f -> !stand.holders().contains(f)).toList();
    }
}
