package org.demarche.app;

import java.util.List;
import java.util.concurrent.Callable;
import org.demarche.app.exports.Matrix;
import org.demarche.ledger.Moves;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code demarche positions}: who holds what on which matter. */
@Command(
        name = "positions",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Shows who holds what on which matter: issues by parties, or one position a row in another format.")
final class Positions implements Callable<Integer> {

    private static final List<String> MOVED =
            List.of("issue_id", "issue", "party", "before", "before_since", "after", "after_since");

    @Mixin
    private Asked asked = new Asked();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "What each party held at the end of this day; with --against the later of the two days.")
    private String asOf = "";

    @Option(
            names = "--against",
            paramLabel = "DATE",
            description = "Who holds something else now, or on the day of --as-of, than at the end of this day.")
    private String against = "";

    @Override
    public Integer call() {
        String to = asOf.isEmpty() ? Moves.NOW : asked.day("--as-of", asOf);
        if (!against.isEmpty()) {
            String from = asked.day("--against", against);
            return asked.list((ledger, filter) -> ledger.lists().moves().moved(filter, from, to), MOVED);
        }
        return asOf.isEmpty()
                ? asked.answer((ledger, filter) -> ledger.lists().positions(filter), Matrix::page)
                : asked.answer((ledger, filter) -> ledger.lists().moves().held(filter, to), Matrix::page);
    }
}
