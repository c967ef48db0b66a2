package org.demarche.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.demarche.record.Event;
import org.demarche.record.Findings;
import org.demarche.record.Item;
import org.demarche.record.Party;
import org.demarche.record.Position;

/** Why these mentions are one party, where its kind comes from, and what it takes part in. */
final class ExplainedParty {

    private static final Map<String, String> SOURCES = Map.of(
            "model name", "the trained reader marks it as a name of this type: ",
            "model nominal", "the trained reader marks it as a noun for this kind of thing: ",
            "source of", "it is the source of a statement, so it is a party, whatever it is",
            "list", "a list knows it: ");

    private final Reasons reasons;
    private final Findings findings;
    private final Wording wording;

    ExplainedParty(Reasons reasons) {
        this.reasons = reasons;
        this.findings = reasons.findings();
        this.wording = reasons.wording();
    }

    void print(Party party) {
        reasons.head(
                party.id(),
                wording.name(party),
                party.kind().word().replace('_', ' '),
                party.country(),
                party.sector(),
                party.unnamed() ? "not named" : "");
        reasons.words("mentions", party.mentions());
        reasons.say("one party", one(party));
        reasons.say("known by", known(party.because()));
        reasons.rule(party.because(), party.mentions());
        Reasons.more(party.because()).stream()
                .filter(p -> !p.startsWith("joined"))
                .forEach(p -> reasons.say("also", Wording.clean(p)));
        if (!party.role().isEmpty()) {
            reasons.say("role", role(party));
        }
        party.of().ifPresent(of -> reasons.say("speaks for", wording.numbered(of)));
        reasons.say("takes part", part(party));
        reasons.because(party.because());
    }

    private static String one(Party party) {
        if (party.mentions().size() == 1) {
            return "one mention; nothing was joined to it";
        }
        return Reasons.after("joined by", party.because())
                .map(j -> "joined by: " + Wording.clean(j))
                .orElse("all mentions are the same words");
    }

    private static String known(String because) {
        String low = because.toLowerCase(Locale.ROOT);
        String first = because.split(" · ")[0];
        return SOURCES.entrySet().stream()
                .filter(e -> low.startsWith(e.getKey()))
                .findFirst()
                .map(e -> e.getValue() + (e.getKey().equals("source of") ? "" : rest(first)))
                .orElse(Wording.clean(first));
    }

    private static String rest(String first) {
        return Wording.clean(
                first.startsWith("list ") ? first.substring(5) : first.substring(first.lastIndexOf('/') + 1));
    }

    private String role(Party party) {
        return Wording.quoted(Wording.clean(party.role()))
                + wording.find(party.role(), party.mentions())
                        .map(s -> "  " + wording.at(s))
                        .orElse("");
    }

    private String part(Party party) {
        String id = party.id();
        List<String> out = new ArrayList<>();
        Stream<Item> statements = findings.statements().stream()
                .filter(s -> s.source().equals(id) || s.via().filter(id::equals).isPresent())
                .map(s -> (Item) s);
        Stream<Item> events =
                findings.events().stream().filter(e -> isIn(e, id)).map(e -> (Item) e);
        Stream<Item> positions =
                findings.positions().stream().filter(p -> isIn(p, id)).map(p -> (Item) p);
        Stream<Item> relations = findings.relations().stream()
                .filter(r -> r.a().equals(id) || r.b().equals(id))
                .map(r -> (Item) r);
        Stream.of(statements, events, positions, relations).flatMap(s -> s).forEach(i -> out.add(Wording.id(i.id())));
        return out.isEmpty() ? "in nothing" : String.join(" ", out);
    }

    private static boolean isIn(Event event, String id) {
        return event.actors().contains(id)
                || event.recipients().contains(id)
                || event.reportedBy().filter(id::equals).isPresent();
    }

    private static boolean isIn(Position position, String id) {
        return position.holder().equals(id)
                || position.statedBy().filter(id::equals).isPresent();
    }
}
