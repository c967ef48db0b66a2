package org.demarche.app;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code demarche sticking}: what holds talks up. */
@Command(
        name = "sticking",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Lists matters that somebody demands or proposes and somebody else opposes or rejects.")
final class Sticking implements Callable<Integer> {

    @Mixin
    private Asked asked = new Asked();

    @Override
    public Integer call() {
        return asked.list(
                (ledger, filter) -> ledger.lists().events().sticking(filter),
                List.of("issue_id", "issue", "demanded_by", "rejected_by", "since", "evidence"));
    }
}
