package org.demarche.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Soon. */
@Command(name = "export", mixinStandardHelpOptions = true)
final class Export implements Callable<Integer> {
    Export() {}

    Export(Object o) {}

    @Override
    public Integer call() {
        return Main.DONE;
    }
}
