package org.demarche.app;

import java.util.concurrent.Callable;
import org.demarche.app.exports.Matrix;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code demarche positions}: who holds what on which matter. */
@Command(
        name = "positions",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Shows who holds what on which matter: issues by parties, or one position a row in another format.")
final class Positions implements Callable<Integer> {

    @Mixin
    private Asked asked = new Asked();

    @Override
    public Integer call() {
        return asked.answer((ledger, filter) -> ledger.lists().positions(filter), Matrix::page);
    }
}
