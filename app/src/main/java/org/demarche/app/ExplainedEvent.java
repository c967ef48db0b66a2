package org.demarche.app;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.demarche.record.Event;
import org.demarche.record.EventCode;
import org.demarche.record.Place;
import org.demarche.record.Status;
import org.demarche.record.Toll;

/** Why an event is coded as it is: words, row, path of each role, date, place, toll and how sure it is. */
final class ExplainedEvent {

    private static final List<String> QUADS =
            List.of("", "verbal cooperation", "material cooperation", "verbal conflict", "material conflict");

    private final Reasons reasons;
    private final Wording wording;

    ExplainedEvent(Reasons reasons) {
        this.reasons = reasons;
        this.wording = reasons.wording();
    }

    void print(Event event) {
        String actors = event.actors().isEmpty() ? "not stated" : wording.parties(event.actors());
        String recipients = event.recipients().isEmpty() ? "" : " → " + wording.parties(event.recipients());
        reasons.head(
                event.id(),
                EventsPart.code(event.code()),
                actors + recipients,
                event.date().words().isEmpty() && DayWords.full(event.date()).equals("not known")
                        ? "not dated"
                        : DayWords.full(event.date()),
                EventsPart.status(event.status()));
        reasons.words("words", event.evidence());
        reasons.say("code", code(event));
        reasons.rule(event.because(), event.evidence());
        Map<String, String> roles = Reasons.roles(event.because());
        role("actor", event.actors(), event, roles);
        role("recipient", event.recipients(), event, roles);
        Reasons.after("joined:", event.because())
                .ifPresent(j -> reasons.say("one event", "its mentions were joined: " + Wording.clean(j)));
        reasons.date(event.date(), event.evidence());
        reasons.say("where", where(event));
        event.toll().forEach(t -> reasons.say("toll", toll(t, event)));
        reasons.say("status", status(event));
        reasons.because(event.because());
    }

    private static String code(Event event) {
        EventCode code = event.code();
        return code.type() + " (" + QUADS.get(code.quad()) + ")"
                + (code.modes().isEmpty() ? "" : ", mode " + String.join(", ", code.modes()))
                + "; CAMEO " + code.cameo() + "; score " + String.format(Locale.ROOT, "%.1f", code.score())
                + (event.contexts().isEmpty() ? "" : "; context " + String.join(", ", event.contexts()));
    }

    private void role(String label, List<String> ids, Event event, Map<String, String> roles) {
        String path =
                roles.get(label) == null ? "" : "   path " + roles.get(label) + ": " + Paths.role(roles.get(label));
        if (ids.isEmpty()) {
            boolean all = label.equals("recipient") && event.actors().size() > 1;
            reasons.say(label, all ? "none: all who take part are actors, or nobody else is stated" : "not stated");
        }
        String now = label;
        for (String id : ids) {
            reasons.say(now, reasons.standing(id, event.evidence()) + (now.isEmpty() ? "" : path));
            now = "";
        }
    }

    private String where(Event event) {
        String country = event.country().isEmpty() ? "country not stated" : "country " + event.country();
        return event.place().map(p -> place(p, event)).orElse("place not stated") + "; " + country;
    }

    private String place(Place place, Event event) {
        String words = Wording.quoted(Wording.clean(place.words()))
                + wording.find(place.words(), event.evidence())
                        .map(s -> "  " + wording.at(s))
                        .orElse("");
        if (place.geonames().isEmpty() && place.latitude().isEmpty()) {
            return words + " → not in the gazetteer" + (place.country().isEmpty() ? "" : ", " + place.country());
        }
        StringBuilder out = new StringBuilder(words + " → " + Wording.clean(place.name()));
        out.append(place.country().isEmpty() ? "" : ", " + place.country());
        out.append(" (").append(place.precision()).append(')');
        place.geonames().ifPresent(g -> out.append(", GeoNames ").append(g));
        if (place.latitude().isPresent() && place.longitude().isPresent()) {
            out.append(", ").append(degrees(place.latitude())).append(' ').append(degrees(place.longitude()));
        }
        return out.toString();
    }

    private static String degrees(OptionalDouble value) {
        return String.format(Locale.ROOT, "%.2f", value.getAsDouble());
    }

    private String toll(Toll toll, Event event) {
        String at = wording.find(toll.words(), event.evidence())
                .map(s -> "  " + wording.at(s))
                .orElse("");
        String low = toll.low().isPresent() ? Integer.toString(toll.low().getAsInt()) : "not given";
        String high = toll.high().isPresent() ? Integer.toString(toll.high().getAsInt()) : "not given";
        return Wording.quoted(Wording.clean(toll.words())) + at + " → " + toll.kind() + ", low " + low + ", high "
                + high
                + toll.who().map(w -> "; counted by " + wording.numbered(w)).orElse("");
    }

    private String status(Event event) {
        String voice = event.reportedBy()
                .map(r -> "according to " + wording.numbered(r))
                .orElse("in the reporter's own voice");
        return EventsPart.status(event.status())
                + (event.status() == Status.HAPPENED ? "" : ", as the words around it say") + "; " + voice;
    }
}
