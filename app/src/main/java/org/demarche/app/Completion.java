package org.demarche.app;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code demarche completion SHELL}: a script that completes commands and flags. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = "Prints a script that completes commands and flags; source it in your shell.")
final class Completion implements Callable<Integer> {

    @Parameters(paramLabel = "SHELL", arity = "1", description = "bash or zsh.")
    private String shell = "";

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        if (!List.of("bash", "zsh").contains(shell)) {
            throw new ParameterException(line, Message.DM_053.with(shell));
        }
        CommandLine whole = new CommandLine(new Main());
        line.getOut().print(AutoComplete.bash("demarche", whole));
        line.getOut().flush();
        return Main.DONE;
    }
}
