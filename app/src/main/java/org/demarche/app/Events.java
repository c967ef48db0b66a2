package org.demarche.app;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code demarche events}: the events of the ledger. */
@Command(
        name = "events",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Lists the events by day, one for each occurrence.")
final class Events implements Callable<Integer> {

    @Mixin
    private Asked asked = new Asked();

    @Override
    public Integer call() {
        return asked.list(
                (ledger, filter) -> ledger.lists().events().events(filter),
                List.of(
                        "event_id",
                        "date_earliest",
                        "date_latest",
                        "type",
                        "mode",
                        "status",
                        "actors",
                        "recipients",
                        "place",
                        "tolls",
                        "sources"));
    }
}
