package org.demarche.app;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.demarche.app.exports.Shown;
import org.demarche.ledger.Finds.Thing;
import org.demarche.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code demarche show ID}: one thing of the ledger in full, with the words that it rests on. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Shows one party, event, issue, position, statement, relation or report in full.")
final class Show implements Callable<Integer> {

    @Parameters(paramLabel = "ID", arity = "1..*", description = "Its id, as the lists print it.")
    private List<String> ids = List.of();

    @Mixin
    private LedgerFile ledger = new LedgerFile();

    @Mixin
    private Formats formats = new Formats();

    @Option(
            names = "--context",
            paramLabel = "N",
            description = "Show N signs of the report around the words; 80 when not given.")
    private int context = 80;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        return ledger.known(line, l -> {
            int code = Main.DONE;
            for (String id : ids) {
                code = Math.max(code, show(line, l, id));
            }
            return code;
        });
    }

    private int show(CommandLine line, Ledger ledger, String id) {
        Thing thing = ledger.lists().finds().thing(id).orElse(new Thing("", id));
        if (thing.kind().isEmpty()) {
            line.getErr().println(Message.DM_046.with(id));
            return Main.NOTHING_FOUND;
        }
        Shown shown = new Shown(ledger, thing, Math.max(0, context));
        formats.print(line, shown.listing(), shown.page());
        return Main.DONE;
    }
}
