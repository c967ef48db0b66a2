package org.demarche.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags that all commands share which read reports: the day they came out, and lists of the user's own. */
final class Given {

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description = "The day the reports came out, YYYY-MM-DD; a report's own date comes first.")
    private @Nullable String published;

    @Option(names = "--lexicon", paramLabel = "DIR", description = "Lists of your own, laid over the built-in ones.")
    private @Nullable Path lexicon;

    /** The flag as it was given, with a blank before it; empty where it was not. */
    String flag() {
        return published == null ? "" : " --published " + published;
    }

    /** @throws Refused where it is no day */
    Optional<LocalDate> day() throws Refused {
        return published == null ? Optional.empty() : Optional.of(PublicationDay.of("--published", published));
    }

    Optional<Path> lists() {
        return Optional.ofNullable(lexicon);
    }
}
