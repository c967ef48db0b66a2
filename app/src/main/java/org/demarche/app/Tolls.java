package org.demarche.app;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code demarche tolls}: how many were killed, hurt, driven out or taken. */
@Command(
        name = "tolls",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Lists the tolls of events as ranges, with who counted.")
final class Tolls implements Callable<Integer> {

    @Mixin
    private Asked asked = new Asked();

    @Override
    public Integer call() {
        return asked.list(
                (ledger, filter) -> ledger.lists().events().tolls(filter),
                List.of("event_id", "date_earliest", "place", "kind", "low", "high", "told", "sources"));
    }
}
