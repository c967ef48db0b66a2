package org.demarche.app;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code demarche statements}: who said what. */
@Command(
        name = "statements",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Lists what was said, by day.")
final class Statements implements Callable<Integer> {

    @Mixin
    private Asked asked = new Asked();

    @Override
    public Integer call() {
        return asked.list(
                (ledger, filter) -> ledger.lists().statements(filter),
                List.of("statement_id", "date_earliest", "party", "mode", "quote", "report_id"));
    }
}
