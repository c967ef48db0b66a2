package org.demarche.app;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code demarche parties}: the parties of the ledger. */
@Command(
        name = "parties",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Lists the parties, those that most reports name first.")
final class Parties implements Callable<Integer> {

    @Mixin
    private Asked asked = new Asked();

    @Override
    public Integer call() {
        return asked.list(
                (ledger, filter) -> ledger.lists().parties(filter),
                List.of("party_id", "party", "kind", "country", "role", "reports", "sources", "also"));
    }
}
