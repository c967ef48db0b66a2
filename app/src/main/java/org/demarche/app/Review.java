package org.demarche.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.demarche.app.exports.Shown;
import org.demarche.ledger.Correction;
import org.demarche.ledger.Correction.Act;
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

/** {@code demarche review}: one decision after the other, each with the words that it rests on. */
@Command(
        name = "review",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Asks about what nobody has checked: joins of reports first, then second-hand positions, then events. One line a decision.")
final class Review implements Callable<Integer> {

    private static final String KEYS =
            "a accept · x reject · empty line skip · u undo · f flag · e FIELD=VALUE edit · split NAME or MENTION · join ID · j/k next/previous · q quit · ? help";

    /** What to look through. */
    enum Kind {
        merge,
        event,
        position
    }

    @Parameters(paramLabel = "ID", arity = "0..*", description = "Only these; what nobody has checked when not given.")
    private List<String> ids = List.of();

    @Mixin
    private LedgerFile ledger = new LedgerFile();

    @Option(names = "--kind", paramLabel = "KIND", description = "merge, event or position; all when not given.")
    private @Nullable Kind kind;

    @Option(names = "--author", paramLabel = "NAME", description = "Who decides; the user's name when not given.")
    private String author = System.getProperty("user.name", "unknown");

    @Option(names = "--no-input", description = "Only list what waits; ask nothing.")
    private boolean noInput;

    @Spec
    private @Nullable CommandSpec spec;

    private final InputStream standardInput;
    private int decisions;

    /** On the process's standard input. */
    Review() {
        this(System.in);
    }

    Review(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    @Override
    public Integer call() {
        return ledger.known(line(), this::run);
    }

    private int run(Ledger open) {
        List<Thing> queue = ids.isEmpty()
                ? Queue.of(open, Optional.ofNullable(kind).map(Enum::name).orElse(""))
                : named(open);
        if (noInput) {
            queue.forEach(t -> line().getOut().println(t.kind() + "\t" + t.id()));
            line().getOut().flush();
            return Main.DONE;
        }
        line().getErr().println(queue.size() + " to look at. " + KEYS);
        BufferedReader lines = new BufferedReader(new InputStreamReader(standardInput, StandardCharsets.UTF_8));
        int at = 0;
        while (at >= 0 && at < queue.size()) {
            Thing thing = queue.get(at);
            line().getOut().println("[" + (at + 1) + "/" + queue.size() + "] " + thing.kind());
            line().getOut().print(new Shown(open, thing, 60).page());
            line().getOut().flush();
            at = next(open, queue, at, read(lines));
        }
        line().getErr().println(decisions + " decisions recorded by " + author);
        return Main.DONE;
    }

    private List<Thing> named(Ledger open) {
        List<Thing> out = new ArrayList<>();
        for (String id : ids) {
            Optional<Thing> thing = open.lists().finds().thing(id);
            thing.ifPresentOrElse(out::add, () -> line().getErr().println(Message.DM_046.with(id)));
        }
        return out;
    }

    private static Optional<String> read(BufferedReader lines) {
        try {
            return Optional.ofNullable(lines.readLine());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Does what the line says; gives the place in the queue to go on from, or −1 to stop. */
    private int next(Ledger open, List<Thing> queue, int at, Optional<String> given) {
        String words = given.orElse("q");
        String key = words.isBlank() ? "j" : words.strip().split(" ", 2)[0];
        String rest =
                words.strip().contains(" ") ? words.strip().split(" ", 2)[1].strip() : "";
        Thing thing = queue.get(at);
        switch (key) {
            case "a" -> decide(open, thing, Act.ACCEPT, "");
            case "x" -> decide(open, thing, Act.REJECT, "");
            case "f" -> decide(open, thing, Act.FLAG, rest);
            case "e" -> decide(open, thing, Act.EDIT, rest);
            case "split" -> split(open, thing, rest);
            case "join" -> join(open, thing, rest);
            case "u", "\b", "\u007f" -> {
                Optional<Correction> undone = open.undo(author);
                line().getErr()
                        .println(undone.map(c -> "undone: " + c.act().word() + " " + c.kind())
                                .orElse("nothing to undo"));
                return Math.max(0, at - 1);
            }
            case "k" -> {
                return Math.max(0, at - 1);
            }
            case "j" -> {
                return at + 1;
            }
            case "q" -> {
                return -1;
            }
            default -> {
                line().getErr().println(KEYS);
                return at;
            }
        }
        return at + 1;
    }

    private void join(Ledger open, Thing thing, String id) {
        Optional<String> other = open.lists()
                .finds()
                .thing(id)
                .filter(t -> t.kind().equals(thing.kind()))
                .flatMap(t -> open.lists().finds().mention(t));
        other.ifPresentOrElse(
                mention -> decide(open, thing, Act.JOIN, mention),
                () -> line().getErr().println(Message.DM_046.with(id)));
    }

    /** A name leaves a party; a report's mention leaves an event or issue. */
    private void split(Ledger open, Thing thing, String leaving) {
        if (thing.kind().equals("party")) {
            decide(open, thing, Act.SPLIT, leaving);
        } else {
            record(open, new Correction(0, Act.SPLIT, thing.kind(), leaving, "", author, now()));
        }
    }

    private void decide(Ledger open, Thing thing, Act act, String value) {
        open.lists().finds().mention(thing).ifPresent(mention -> {
            record(open, new Correction(0, act, thing.kind(), mention, value, author, now()));
        });
    }

    private void record(Ledger open, Correction correction) {
        open.correct(correction);
        decisions++;
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private CommandLine line() {
        return Objects.requireNonNull(spec).commandLine();
    }
}
