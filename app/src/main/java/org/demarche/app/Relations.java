package org.demarche.app;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code demarche relations}: the ties between parties. */
@Command(
        name = "relations",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Lists the ties between parties that reports state.")
final class Relations implements Callable<Integer> {

    @Mixin
    private Asked asked = new Asked();

    @Override
    public Integer call() {
        return asked.list(
                (ledger, filter) -> ledger.lists().relations(filter), List.of("a", "type", "b", "sources", "quote"));
    }
}
