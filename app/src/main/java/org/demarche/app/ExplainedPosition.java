package org.demarche.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.record.Findings;
import org.demarche.record.Issue;
import org.demarche.record.Party;
import org.demarche.record.Position;
import org.demarche.record.Stance;

/** Why a party is read to hold a position, who says so, and why several positions are on one issue. */
final class ExplainedPosition {

    private static final int MATTER = 90;

    private final Reasons reasons;
    private final Findings findings;
    private final Wording wording;

    ExplainedPosition(Reasons reasons) {
        this.reasons = reasons;
        this.findings = reasons.findings();
        this.wording = reasons.wording();
    }

    void print(Position position) {
        reasons.head(
                position.id(),
                wording.party(position.holder()) + " " + position.stance().word(),
                label(position.issue()));
        reasons.words("words", position.evidence());
        reasons.say("matter", matter(position));
        reasons.say("stance", position.stance().word() + ": " + side(position.stance()));
        reasons.rule(position.because(), position.evidence());
        reasons.say("cue", Wording.clean(String.join("; ", Reasons.more(position.because()))));
        reasons.say("negation", negation(position.because()));
        reasons.say("holder", holder(position));
        reasons.say("said by", speaker(position));
        position.condition().ifPresent(c -> reasons.say("condition", Wording.quoted(Wording.clean(c))));
        position.since().ifPresent(s -> reasons.say("since", Wording.quoted(Wording.clean(s))));
        if (position.unchanged()) {
            reasons.say("change", "the report says that it has not changed");
        }
        reasons.date(position.date(), position.evidence());
        reasons.say("issue", company(position));
        reasons.because(position.because());
    }

    private String label(String issue) {
        return Wording.id(issue) + " "
                + findings.issues().stream()
                        .filter(i -> i.id().equals(issue))
                        .map(i -> Wording.quoted(Wording.clean(i.label())))
                        .findFirst()
                        .orElse("");
    }

    private String matter(Position position) {
        return Wording.quoted(Wording.clean(position.words()))
                + wording.find(position.words(), position.evidence())
                        .map(s -> "  " + wording.at(s))
                        .orElse("");
    }

    private static String side(Stance stance) {
        return switch (stance.side()) {
            case FOR -> "for the matter";
            case BETWEEN -> "neither for nor against the matter as it stands";
            case AGAINST -> "against the matter";
        };
    }

    private static String negation(String because) {
        boolean turned = because.contains("did_not_happen") || because.contains("negat") || because.contains("denied");
        return turned ? "the cue is denied in the words, which turns it round" : "none on the cue";
    }

    private String holder(Position position) {
        Optional<Party> speaker = position.statedBy().map(wording::known);
        String why = speaker.filter(s -> wording.side(s).id().equals(position.holder()))
                .map(s -> "; " + wording.name(s) + (s.role().isEmpty() ? "" : ", " + Wording.clean(s.role()) + ",")
                        + " speaks for it")
                .orElse("");
        return reasons.standing(position.holder(), position.evidence()) + why;
    }

    private String speaker(Position position) {
        return position.statedBy()
                .map(s -> reasons.standing(s, position.evidence()))
                .orElse("the reporter");
    }

    private List<Position> on(String issue) {
        return findings.positions().stream()
                .filter(p -> p.issue().equals(issue))
                .toList();
    }

    private String company(Position position) {
        List<String> others = on(position.issue()).stream()
                .filter(p -> !p.id().equals(position.id()))
                .map(p -> Wording.id(p.id()) + " (" + wording.party(p.holder()) + " "
                        + p.stance().word() + ")")
                .toList();
        String with = others.isEmpty()
                ? "no other position was joined to it"
                : "one matter with " + Wording.list(others) + "; demarche explain " + Wording.id(position.issue())
                        + " shows why";
        return label(position.issue()) + ": " + with;
    }

    /** An issue: its sides, and what joined its positions. */
    void issue(Issue issue) {
        reasons.head(issue.id(), Wording.clean(issue.label()), issue.sticking() ? "sticking point" : "");
        reasons.say("for", issue.supporters().isEmpty() ? "nobody" : wording.parties(issue.supporters()));
        reasons.say("against", issue.opponents().isEmpty() ? "nobody" : wording.parties(issue.opponents()));
        List<Position> positions = on(issue.id());
        for (Position p : positions) {
            reasons.say(
                    Wording.id(p.id()),
                    wording.party(p.holder()) + " " + p.stance().word() + " "
                            + Wording.quoted(Wording.shortened(Wording.clean(p.words()), MATTER)) + "  "
                            + wording.at(p.evidence()));
            reasons.say("", "because " + Wording.clean(p.because()));
        }
        reasons.say("one issue", joined(positions));
        reasons.say("sticking", sticking(issue));
    }

    /** The words that the matters of all positions share. */
    private String joined(List<Position> positions) {
        if (positions.size() < 2) {
            return "one position; no other was joined to it";
        }
        Map<String, String> shared = content(positions.get(0));
        positions.forEach(p -> shared.keySet().retainAll(content(p).keySet()));
        return shared.isEmpty()
                ? "their matters share no word of content; what joined them stands in their reasons above"
                : "their matters share "
                        + Wording.list(
                                shared.values().stream().map(Wording::quoted).toList());
    }

    private Map<String, String> content(Position position) {
        Map<String, String> out = new LinkedHashMap<>();
        wording.find(position.words(), position.evidence()).ifPresent(s -> out.putAll(reasons.content(s)));
        return out;
    }

    private static String sticking(Issue issue) {
        return issue.sticking()
                ? "yes: one side demands or proposes what another opposes or rejects"
                : "no: nobody refuses what another demands or proposes";
    }
}
