package org.demarche.analyse.events;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.Figure;
import org.demarche.analyse.Saying;
import org.demarche.record.EventCode;
import org.demarche.record.Status;

/** One thing that happened, with every place in the report that tells of it. Grows while they are joined; used by one thread only. */
public final class Occurrence {

    /** Why clauses of one sentence are one occurrence; what the first of them says of its standing goes for the others. */
    static final String ONE_SENTENCE = "one sentence";

    /** Why a clause below a pledge is the pledge itself: whoever is to do it, it is pledged by whom the words above name. */
    static final String PLEDGED = "what is pledged";

    private final List<Telling> tellings = new ArrayList<>();
    private final List<Status> standings = new ArrayList<>();
    private final Set<Figure> actors = new LinkedHashSet<>();
    private final Set<Figure> recipients = new LinkedHashSet<>();
    private final List<String> joins = new ArrayList<>();

    Occurrence(Telling first) {
        take(first);
        standings.add(first.status());
    }

    void add(Telling telling, String why) {
        boolean own = !why.equals(ONE_SENTENCE) && !why.equals(PLEDGED);
        take(why.equals(PLEDGED) && !actors.isEmpty() ? telling.by(List.copyOf(actors), "the pledge") : telling);
        if (own) {
            standings.add(telling.status());
        }
        joins.add(why);
    }

    private void take(Telling telling) {
        tellings.add(telling);
        telling.actors().stream().filter(f -> !recipients.contains(f)).forEach(actors::add);
        telling.recipients().stream().filter(f -> !actors.contains(f)).forEach(recipients::add);
    }

    public Telling first() {
        return tellings.get(0);
    }

    public Telling last() {
        return tellings.get(tellings.size() - 1);
    }

    public List<Telling> tellings() {
        return List.copyOf(tellings);
    }

    public EventCode.Type type() {
        return first().frame().code().type();
    }

    /** The first code that has a mode, else the first. */
    public EventCode code() {
        return tellings.stream()
                .map(t -> t.frame().code())
                .filter(c -> !c.modes().isEmpty())
                .findFirst()
                .orElse(first().frame().code());
    }

    public Set<Figure> actors() {
        return actors;
    }

    public Set<Figure> recipients() {
        return recipients;
    }

    /** What is told as real anywhere is real. */
    public Status status() {
        return List.of(Status.HAPPENED, Status.ONGOING, Status.PLANNED, Status.DID_NOT_HAPPEN, Status.HYPOTHETICAL)
                .stream()
                .filter(standings::contains)
                .findFirst()
                .orElse(Status.HAPPENED);
    }

    /** Whose claim it is; absent where the reporter tells it anywhere. */
    public Optional<Saying> claimed() {
        return tellings.stream().anyMatch(t -> t.within().isEmpty()) ? Optional.empty() : first().within();
    }

    public String because() {
        Telling best = first();
        String why = best.frame().id() + " · " + best.path();
        return joins.isEmpty() ? why : why + " · joined: " + String.join(", ", new LinkedHashSet<>(joins));
    }
}
