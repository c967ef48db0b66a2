package org.demarche.app;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code demarche find TEXT}: searches reports and quotations. */
@Command(
        name = "find",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Searches the reports of the ledger, or only what was said in them.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:found", "1:nothing found", "2:wrong usage", "4:the ledger cannot be used"})
final class Find implements Callable<Integer> {

    @Parameters(paramLabel = "TEXT", description = "Words that must all be there, in any form.")
    private List<String> words = List.of();

    @Mixin
    private Asked asked = new Asked();

    @Option(names = "--quotes", description = "Search what was said; --party tells by whom.")
    private boolean quotes;

    @Option(names = "--in", paramLabel = "KIND:ID", description = "Search what a party said: party:russia.")
    private String in = "";

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (String.join(" ", words).isBlank()) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), Message.DM_018.with());
        }
        String text = String.join(" ", words);
        boolean said = quotes || in.startsWith("party:");
        int[] found = new int[1];
        int code = asked.answer(
                (ledger, filter) -> {
                    var narrowed = in.startsWith("party:") ? filter.party(in.substring("party:".length())) : filter;
                    var listing = said
                            ? ledger.lists().finds().quotes(text, narrowed)
                            : ledger.lists().finds().reports(text, narrowed);
                    found[0] = listing.rows().size();
                    return listing;
                },
                listing -> Formats.page(
                        listing,
                        said
                                ? List.of("date", "party", "quote", "report_id", "statement_id")
                                : List.of("report_id", "published", "source", "words")));
        return found[0] == 0 ? Main.NOTHING_FOUND : code;
    }
}
