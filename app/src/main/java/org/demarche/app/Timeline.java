package org.demarche.app;

import java.util.List;
import java.util.concurrent.Callable;
import org.demarche.ledger.EventLists;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code demarche timeline}: the dated events by day, week or month. */
@Command(
        name = "timeline",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Lists the dated events by day, week or month.")
final class Timeline implements Callable<Integer> {

    @Mixin
    private Asked asked = new Asked();

    @Option(names = "--by", paramLabel = "STEP", description = "day, week or month; day when not given.")
    private EventLists.Step step = EventLists.Step.DAY;

    @Override
    public Integer call() {
        return asked.list(
                (ledger, filter) -> ledger.lists().events().timeline(filter, step),
                List.of("period", "event_id", "type", "mode", "status", "actors", "recipients", "place", "sources"));
    }
}
