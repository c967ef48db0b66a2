package org.demarche.app;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.demarche.ledger.Filter;
import org.demarche.ledger.Moves;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code demarche sticking}: what holds talks up. */
@Command(
        name = "sticking",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Lists matters that somebody demands or proposes and somebody else opposes or rejects.")
final class Sticking implements Callable<Integer> {

    @Mixin
    private Asked asked = new Asked();

    @Option(
            names = "--moved",
            description = "Only what began or ceased to stick from the day of --since on, up to that of --until.")
    private boolean moved;

    @Override
    public Integer call() {
        return moved ? moved() : standing();
    }

    private int moved() {
        Filter days = asked.filter();
        if (days.since().isEmpty()) {
            throw new ParameterException(asked.line(), Message.DM_064.with());
        }
        String from = LocalDate.parse(days.since()).minusDays(1).toString();
        String to = days.until().isEmpty() ? Moves.NOW : days.until();
        return asked.list(
                (ledger, filter) -> ledger.lists().moves().sticking(filter, from, to),
                List.of("issue_id", "issue", "change", "day", "demanded_by", "rejected_by", "moved"));
    }

    private int standing() {
        return asked.list(
                (ledger, filter) -> ledger.lists().events().sticking(filter),
                List.of("issue_id", "issue", "demanded_by", "rejected_by", "since", "evidence"));
    }
}
