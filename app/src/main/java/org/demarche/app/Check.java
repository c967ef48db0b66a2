package org.demarche.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Soon. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class Check implements Callable<Integer> {
    Check() {}

    Check(Object o) {}

    @Override
    public Integer call() {
        return Main.DONE;
    }
}
