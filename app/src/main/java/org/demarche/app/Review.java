package org.demarche.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Soon. */
@Command(name = "review", mixinStandardHelpOptions = true)
final class Review implements Callable<Integer> {
    Review() {}

    Review(Object o) {}

    @Override
    public Integer call() {
        return Main.DONE;
    }
}
