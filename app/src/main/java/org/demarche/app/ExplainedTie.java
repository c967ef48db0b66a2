package org.demarche.app;

import java.util.List;
import org.demarche.record.Relation;
import org.demarche.record.Statement;
import org.demarche.report.Span;

/** Why words are laid at somebody's door, and why two parties are tied. */
final class ExplainedTie {

    private final Reasons reasons;
    private final Wording wording;

    ExplainedTie(Reasons reasons) {
        this.reasons = reasons;
        this.wording = reasons.wording();
    }

    void statement(Statement statement) {
        reasons.head(
                statement.id(),
                wording.party(statement.source()),
                statement.mode().word(),
                DayWords.full(statement.date()).equals("not known") ? "not dated" : DayWords.full(statement.date()));
        reasons.words("words", statement.content());
        reasons.words("cue", statement.cue());
        reasons.rule(statement.because(), statement.cue());
        for (String path : Reasons.more(statement.because())) {
            String clean = Wording.clean(path);
            reasons.say("path", Paths.clause(path).map(c -> clean + ": " + c).orElse(clean));
        }
        reasons.say("source", wording.numbered(statement.source()) + nearest(statement));
        statement.via().ifPresent(v -> reasons.say("through", wording.numbered(v)));
        reasons.say("mode", mode(statement.mode()));
        reasons.date(statement.date(), statement.cue().isEmpty() ? statement.content() : statement.cue());
        reasons.because(statement.because());
    }

    private static String mode(Statement.Mode mode) {
        return switch (mode) {
            case DIRECT -> "direct: all of it stands in quotation marks";
            case INDIRECT -> "indirect: none of it stands in quotation marks of its own";
            case MIXED -> "mixed: a part of it stands in quotation marks";
        };
    }

    /** The mention of the source closest to the cue. */
    private String nearest(Statement statement) {
        List<Span> anchors = statement.cue().isEmpty() ? statement.content() : statement.cue();
        int at = anchors.get(0).start();
        return wording.known(statement.source()).mentions().stream()
                .min(java.util.Comparator.comparingInt(
                        m -> at < m.start() ? m.start() - at : Math.max(0, at - m.end())))
                .map(m -> ", nearest mention " + reasons.words(m))
                .orElse("");
    }

    void relation(Relation relation) {
        reasons.head(
                relation.id(),
                wording.party(relation.a()) + " " + TiesPart.tie(relation.type()) + " " + wording.party(relation.b()));
        reasons.words("words", relation.evidence());
        reasons.rule(relation.because(), relation.evidence());
        Reasons.more(relation.because()).forEach(p -> reasons.say("path", Wording.clean(p)));
        reasons.say("first", reasons.standing(relation.a(), relation.evidence()));
        reasons.say("second", reasons.standing(relation.b(), relation.evidence()));
        reasons.because(relation.because());
    }
}
