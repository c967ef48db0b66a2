package org.demarche.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.demarche.language.Parse;
import org.demarche.lexicon.Lexicon;
import org.demarche.record.Event;
import org.demarche.record.Findings;
import org.demarche.record.Issue;
import org.demarche.record.Party;
import org.demarche.record.Position;
import org.demarche.record.Relation;
import org.demarche.record.Statement;

/** Why one item is in a report's record, as a person reads it in a terminal. */
final class Explanation {

    private Explanation() {}

    /** The page for an item; absent where the report has none of this id. */
    static Optional<String> of(String id, Findings findings, Parse parse, Lexicon lexicon) {
        String low = id.toLowerCase(Locale.ROOT);
        Layout page = new Layout();
        Reasons reasons = new Reasons(findings, parse, lexicon, page);
        boolean found = Stream.<Optional<Runnable>>of(
                        pick(findings.parties(), low, Party::id, p -> new ExplainedParty(reasons).print(p)),
                        pick(findings.statements(), low, Statement::id, s -> new ExplainedTie(reasons).statement(s)),
                        pick(findings.relations(), low, Relation::id, r -> new ExplainedTie(reasons).relation(r)),
                        pick(findings.events(), low, Event::id, e -> new ExplainedEvent(reasons).print(e)),
                        pick(findings.positions(), low, Position::id, p -> new ExplainedPosition(reasons).print(p)),
                        pick(findings.issues(), low, Issue::id, i -> new ExplainedPosition(reasons).issue(i)))
                .flatMap(Optional::stream)
                .peek(Runnable::run)
                .findFirst()
                .isPresent();
        return found ? Optional.of(page.toString()) : Optional.empty();
    }

    private static <T> Optional<Runnable> pick(
            List<T> items, String id, java.util.function.Function<T, String> idOf, Consumer<T> print) {
        return items.stream().filter(i -> idOf.apply(i).equals(id)).findFirst().map(i -> () -> print.accept(i));
    }

    /** The ids that a report has: "P1–P9, S1, E1–E3". */
    static String ids(Findings findings) {
        List<String> out = new ArrayList<>();
        run(out, findings.parties().stream().map(Party::id).toList());
        run(out, findings.statements().stream().map(Statement::id).toList());
        run(out, findings.events().stream().map(Event::id).toList());
        run(out, findings.positions().stream().map(Position::id).toList());
        run(out, findings.issues().stream().map(Issue::id).toList());
        run(out, findings.relations().stream().map(Relation::id).toList());
        return out.isEmpty() ? "nothing" : String.join(", ", out);
    }

    private static void run(List<String> out, List<String> ids) {
        if (!ids.isEmpty()) {
            String first = Wording.id(ids.get(0));
            out.add(ids.size() == 1 ? first : first + "–" + Wording.id(ids.get(ids.size() - 1)));
        }
    }
}
