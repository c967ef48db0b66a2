package org.demarche.analyse.events;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.Figure;
import org.demarche.analyse.Saying;
import org.demarche.analyse.dates.Narrative;
import org.demarche.record.EventCode;
import org.demarche.record.Status;
import org.demarche.record.When;

/**
 * When each occurrence of a report was.
 *
 * <p>By its own words, up to the report's own day where it goes on; an act of speech by when its words were said; else, where it is told in the plain past, by the day of what was told before of the same
 * people: "On Sunday a man stabbed two passers-by. … The officers shot the man dead."
 */
public final class Days {

    private static final int NEAR = 6;

    /** Acts of speech about what somebody did or should do. */
    private static final Set<EventCode.Type> ABOUT = Set.of(
            EventCode.Type.ACCUSE,
            EventCode.Type.REJECT,
            EventCode.Type.SUPPORT,
            EventCode.Type.REQUEST,
            EventCode.Type.THREATEN,
            EventCode.Type.AGREE,
            EventCode.Type.CONCEDE);

    private final Narrative story;
    private final Narrative words;
    private final List<Occurrence> all;

    /** @param all in the order of the text */
    public Days(Narrative story, List<Occurrence> all) {
        this.story = story;
        this.words = story.ofWords();
        this.all = List.copyOf(all);
    }

    When of(Occurrence o) {
        When told = own(o);
        When own = told.basis() == When.Basis.STATED && lasts(o)
                ? story.untilNow(told)
                : o.status() == Status.HAPPENED ? story.upToNow(told) : told;
        boolean plain = o.status() == Status.HAPPENED
                && (!o.type().isVerbal() || o.type() == EventCode.Type.CONSULT)
                && o.tellings().stream().anyMatch(t -> story.isPlainPast(t.sentence(), t.trigger()));
        return own instanceof When.Open && own.words().isEmpty() && plain
                ? shared(o).orElse(own)
                : own;
    }

    /** "Has blockaded the port since Monday", "began an offensive on Sunday that goes on"; neither "was still firing on Tuesday" nor "the war of the 1990s". */
    private static boolean lasts(Occurrence o) {
        return o.status() == Status.ONGOING
                && !o.type().isVerbal()
                && o.tellings().stream()
                        .anyMatch(t -> t.trigger().upos().equals("VERB")
                                && t.sentence().dependents(t.trigger()).stream()
                                        .noneMatch(d -> d.is("aux")
                                                && Set.of("was", "were").contains(d.form())));
    }

    private Narrative story(Telling t) {
        return ABOUT.contains(t.frame().code().type()) ? words : story;
    }

    private When own(Occurrence o) {
        Optional<When> carried = Optional.empty();
        Optional<When> stated = stated(o);
        if (stated.isPresent()) {
            return stated.get();
        }
        for (Telling t : o.tellings()) {
            When when = story(t).of(t.sentence(), t.trigger());
            Optional<When> said =
                    t.frame().code().type().isVerbal() ? t.within().flatMap(this::said) : Optional.empty();
            if (said.isPresent()) {
                return said.get();
            }
            boolean known =
                    !(when instanceof When.Open) && (when.basis() != When.Basis.CARRIED || isCarriedTo(o, when));
            carried = carried.isEmpty() && known ? Optional.of(when) : carried;
        }
        return carried.orElseGet(() -> new When.Open(""));
    }

    /** "On Monday shells hit the base. Turkey called for calm": what is said was when other words of the same people were, not when the shells fell. */
    private boolean isCarriedTo(Occurrence o, When when) {
        if (!o.type().isVerbal() || o.type() == EventCode.Type.CONSULT) {
            return true;
        }
        return all.stream()
                .filter(b -> b != o
                        && b.first().sentence().number() < o.first().sentence().number())
                .filter(b -> b.actors().stream().anyMatch(o.actors()::contains))
                .flatMap(b -> stated(b).stream())
                .anyMatch(w -> isSame(w, when));
    }

    private static boolean isSame(When a, When b) {
        boolean days = a instanceof When.Day one
                && b instanceof When.Day other
                && one.day().equals(other.day());
        return days
                || (a instanceof When.Range from
                        && b instanceof When.Range to
                        && from.first().equals(to.first())
                        && from.last().equals(to.last()));
    }

    /** What its clauses say themselves: the first date, or one within it that tells more: "last week", then "on Saturday". */
    private Optional<When> stated(Occurrence o) {
        return o.tellings().stream()
                .flatMap(t -> story(t).stated(t.sentence(), t.trigger()).stream())
                .reduce((a, b) -> Narrative.isWithin(b, a) ? b : a)
                .or(() -> o.tellings().stream()
                        .map(t -> story(t).of(t.sentence(), t.trigger()))
                        .filter(w -> w.basis() == When.Basis.STATED)
                        .reduce((a, b) -> Narrative.isWithin(b, a) ? b : a));
    }

    /** An act of speech was when its words were said: "Stop", he said on Friday. */
    private Optional<When> said(Saying saying) {
        return saying.sentence().words().stream()
                .filter(w -> saying.cue().get(0).contains(w.span()))
                .map(w -> story.of(saying.sentence(), w))
                .filter(w -> !(w instanceof When.Open))
                .findFirst();
    }

    /** The day of what was told last of one of the same people, if that is a single day. */
    private Optional<When> shared(Occurrence o) {
        for (int i = all.indexOf(o) - 1; i >= 0; i--) {
            Occurrence before = all.get(i);
            if (o.first().sentence().number() - before.last().sentence().number() > NEAR) {
                return Optional.empty();
            }
            boolean same = o.actors().stream().anyMatch(f -> isIn(before, f))
                    || o.recipients().stream().anyMatch(f -> isIn(before, f));
            if (same
                    && before.status() == Status.HAPPENED
                    && own(before) instanceof When.Day day
                    && !story.isAhead(day)) {
                return Optional.of(new When.Day(day.day(), day.words(), When.Basis.CARRIED));
            }
        }
        return Optional.empty();
    }

    private static boolean isIn(Occurrence o, Figure f) {
        return o.actors().contains(f) || o.recipients().contains(f);
    }
}
