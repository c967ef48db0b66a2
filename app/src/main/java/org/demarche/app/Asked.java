package org.demarche.app;

import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.demarche.ledger.Filter;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.Listing;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The flags that all lists share: which ledger, which part of it, in which form. */
final class Asked {

    private static final int ON_A_PAGE = 50;

    @Mixin
    private LedgerFile ledger = new LedgerFile();

    @Mixin
    private Formats formats = new Formats();

    @Option(
            names = "--party",
            paramLabel = "PARTY",
            description = "Only what this party does, says or holds: its id or name.")
    private String party = "";

    @Option(names = "--issue", paramLabel = "ISSUE", description = "Only this matter: its id or words of its label.")
    private String issue = "";

    @Option(
            names = "--place",
            paramLabel = "PLACE",
            description = "Only here: a place's name or a country's code, such as SYR.")
    private String place = "";

    @Option(names = "--since", paramLabel = "DATE", description = "Only from this day on, YYYY-MM-DD.")
    private String since = "";

    @Option(names = "--until", paramLabel = "DATE", description = "Only up to this day, YYYY-MM-DD.")
    private String until = "";

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            description = "Only this status of events, stance of positions, mode of statements or type of relations.")
    private String status = "";

    @Option(names = "--source", paramLabel = "NAME", description = "Only what this source reports.")
    private String source = "";

    @Option(names = "--checked", description = "Only what a person has accepted.")
    private boolean checked;

    @Option(names = "--min-sources", paramLabel = "N", description = "Only what at least N sources report.")
    private int minSources;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "At most N rows; 50 on a page and all otherwise when not given.")
    private int limit;

    @Option(names = "--fail-if-empty", description = "End with exit code 1 where nothing is found.")
    private boolean failIfEmpty;

    @Spec(Target.MIXEE)
    private @Nullable CommandSpec spec;

    Filter filter() {
        if (minSources < 0 || limit < 0) {
            throw new ParameterException(
                    line(), Message.DM_051.with(limit < 0 ? "limit" : "min-sources", Math.min(limit, minSources)));
        }
        int most = limit == 0 && formats.isPage() ? ON_A_PAGE : limit;
        return new Filter(
                party,
                issue,
                place,
                day("--since", since),
                day("--until", until),
                status,
                source,
                checked,
                minSources,
                most);
    }

    /** The day that a flag names; empty where it is not given. */
    String day(String flag, String words) {
        if (words.isEmpty()) {
            return "";
        }
        try {
            return PublicationDay.of(flag, words).toString();
        } catch (Refused e) {
            throw new ParameterException(line(), e.words());
        }
    }

    /** Asks the ledger and prints the columns named, or all in another format. */
    int list(BiFunction<Ledger, Filter, Listing> question, List<String> columns) {
        return answer(question, listing -> Formats.page(listing, columns));
    }

    int answer(BiFunction<Ledger, Filter, Listing> question, java.util.function.Function<Listing, String> page) {
        formats.check(line());
        Filter filter = filter();
        Listing listing = ledger.known(line(), l -> question.apply(l, filter));
        formats.print(line(), listing, listing.isEmpty() ? "" : page.apply(listing));
        if (listing.isEmpty() && !formats.isQuiet()) {
            line().getErr().println("Nothing found.");
        }
        if (filter.limit() > 0 && listing.rows().size() >= filter.limit() && limit == 0 && !formats.isQuiet()) {
            line().getErr().println("The first " + filter.limit() + "; --limit N shows more.");
        }
        return listing.isEmpty() && failIfEmpty ? Main.NOTHING_FOUND : Main.DONE;
    }

    LedgerFile ledger() {
        return ledger;
    }

    Formats formats() {
        return formats;
    }

    CommandLine line() {
        return Objects.requireNonNull(spec).commandLine();
    }
}
