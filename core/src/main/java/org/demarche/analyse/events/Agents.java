package org.demarche.analyse.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.analyse.Roles;
import org.demarche.language.Word;
import org.demarche.record.EventCode;

/**
 * Doers that are told once for several deeds.
 *
 * <p>"The coalition carried out twelve strikes. Near the river, one strike destroyed a bunker": the second strike is the coalition's too.
 */
final class Agents {

    private static final int NEAR = 12;

    private Agents() {}

    /** The tellings, those of force without a doer with the doer of the deed of the same name before them. */
    static List<Telling> inherited(List<Telling> tellings) {
        List<Telling> out = new ArrayList<>();
        for (Telling t : tellings) {
            boolean open = t.actors().isEmpty() && t.frame().code().type() == EventCode.Type.ASSAULT;
            out.add(open ? doer(out, t).map(d -> t.by(d.actors(), deed(t).lemma())).orElse(t) : t);
        }
        return out;
    }

    /** The noun that names the deed: the trigger, or the subject of a verb that only people can otherwise have ("one strike destroyed"). */
    private static Word deed(Telling t) {
        return Roles.isNoun(t.trigger())
                ? t.trigger()
                : new Roles(t.sentence()).of(t.trigger(), "subj").stream().findFirst().orElse(t.trigger());
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
            boolean same = b.trigger().lemma().equals(deed.lemma()) || b.sentence().dependents(b.trigger()).stream()
                    .anyMatch(d -> d.is("obj") && d.lemma().equals(deed.lemma()));
            if (same && !b.actors().isEmpty() && b.frame().code().type() == t.frame().code().type()) {
                return Optional.of(b);
            }
        }
        return Optional.empty();
    }
}
