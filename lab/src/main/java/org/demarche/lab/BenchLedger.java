package org.demarche.lab;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.demarche.Demarche;
import org.demarche.ledger.EventLists;
import org.demarche.ledger.Filter;
import org.demarche.ledger.Finds;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.Lists;
import org.demarche.ledger.Recorded;
import org.demarche.lexicon.Lexicon;
import org.demarche.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fills a ledger with records made out of given ones, and times what {@code add} writes and every list answers.
 *
 * <p>SQLite works in the thread that calls it, so all times are of this thread's processor time.
 */
@Command(
        name = "bench-ledger",
        mixinStandardHelpOptions = true,
        description = "Time and room that a large ledger takes: writing, merging, and every list.")
final class BenchLedger implements Callable<Integer> {

    private static final String PARTY = "Russia";
    private static final int PAGE = 50;
    private static final int STEP = 250;
    private static final int ALONE = 200;

    @Option(names = "--from", paramLabel = "DIR", description = "A folder of records: demarche read --json -o DIR.")
    private Path from = Path.of("records");

    @Option(names = "--ledger", paramLabel = "FILE", description = "The ledger to fill and to ask.")
    private Path file = Path.of("big.ledger");

    @Option(
            names = "--records",
            paramLabel = "N",
            description = "How many records it is to hold; none are added where it has them.")
    private int wanted = 100_000;

    @Option(names = "--merge-every", paramLabel = "N", description = "Merge after so many.")
    private int mergeEvery = 5000;

    @Option(names = "--rounds", paramLabel = "N", description = "How often each list is asked.")
    private int rounds = 20;

    @Option(names = "--model", description = "The folder with the weights.")
    private Path model = Path.of("model/src/main/resources/org/demarche/model");

    /** Keeps answers from being thought useless. */
    private int kept;

    @Override
    public Integer call() throws IOException {
        List<String> given = new ArrayList<>();
        try (Stream<Path> files = Files.list(from)) {
            for (Path one :
                    files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                given.add(Files.readString(one));
            }
        }
        try (Ledger ledger = Ledger.open(file)) {
            reading(given);
            fill(ledger, new Retold(given, LocalDate.of(2012, 1, 1)));
            tell("file", Files.size(file) / 1e6, "MB");
            lists(ledger);
        }
        return 0;
    }

    /** What reading one of the reports takes, once Java is warm: the measure for what recording it may take. */
    private void reading(List<String> records) throws IOException {
        JsonMapper mapper = JsonMapper.builder().build();
        List<Report> reports = new ArrayList<>();
        for (String record : records) {
            JsonNode told = mapper.readTree(record).get("report");
            reports.add(Report.of(told.get("id").stringValue(), told.get("text").stringValue()));
        }
        try (Demarche demarche = Demarche.open(model, Lexicon.english())) {
            reports.forEach(demarche::read);
            long start = now();
            reports.forEach(demarche::read);
            tell("read, each of the originals", (now() - start) / 1e6 / reports.size(), "ms");
        }
    }

    /** Fills it in large steps, and the last reports one by one as {@code add} does, each in a transaction of its own. */
    private void fill(Ledger ledger, Retold retold) {
        int stands = Math.toIntExact(ledger.lists().counts().getOrDefault("reports", 0L));
        int bulk = wanted - ALONE;
        for (int i = stands; i < bulk; i += mergeEvery) {
            long start = now();
            for (int j = i; j < Math.min(i + mergeEvery, bulk); j += STEP) {
                ledger.addAll(some(retold, j, Math.min(Math.min(j + STEP, i + mergeEvery), bulk)));
            }
            long added = now();
            ledger.merge();
            System.err.printf(
                    Locale.ROOT,
                    "%,d records · making and adding %.1f s · merging %.1f s%n",
                    Math.min(i + mergeEvery, bulk),
                    (added - start) / 1e9,
                    (now() - added) / 1e9);
        }
        if (stands < wanted) {
            alone(ledger, some(retold, Math.max(stands, bulk), wanted));
        }
    }

    private static List<Recorded> some(Retold retold, int from, int to) {
        List<Recorded> out = new ArrayList<>();
        for (int i = from; i < to; i++) {
            out.add(retold.get(i));
        }
        return out;
    }

    private static void alone(Ledger ledger, List<Recorded> records) {
        long start = now();
        records.forEach(ledger::add);
        long added = now();
        ledger.merge();
        tell("add, each of the last", (added - start) / 1e6 / records.size(), "ms");
        tell("merge, each of the last", (now() - added) / 1e6 / records.size(), "ms");
    }

    private void lists(Ledger ledger) {
        Map<String, Supplier<Object>> asked = asked(ledger.lists());
        asked.forEach((name, question) -> {
            List<Double> times = new ArrayList<>();
            for (int i = 0; i < rounds; i++) {
                long start = now();
                kept = question.get().hashCode();
                times.add((now() - start) / 1e6);
            }
            Collections.sort(times);
            System.out.printf(
                    Locale.ROOT,
                    "%-34s median %8.1f ms   p95 %8.1f ms%n",
                    name,
                    times.get(times.size() / 2),
                    times.get((int) Math.ceil(times.size() * 0.95) - 1));
        });
    }

    private static Map<String, Supplier<Object>> asked(Lists lists) {
        Filter page = Filter.ALL.limited(PAGE);
        Filter party = page.party(PARTY);
        Filter week = new Filter("", "", "", "2015-08-10", "2015-08-17", "", "", false, 0, PAGE);
        Filter sources = new Filter("", "", "", "", "", "", "", false, 2, PAGE);
        Filter paper = new Filter("", "", "", "", "", "", "Paper 8", false, 0, PAGE);
        Map<String, Filter> filters = new LinkedHashMap<>();
        filters.put("", page);
        filters.put(" --party", party);
        filters.put(" --since --until", week);
        filters.put(" --min-sources 2", sources);
        filters.put(" --source", paper);
        Map<String, Supplier<Object>> out = new LinkedHashMap<>();
        EventLists events = lists.events();
        filters.forEach((flag, f) -> {
            out.put("parties" + flag, () -> lists.parties(f));
            out.put("events" + flag, () -> events.events(f));
            out.put("statements" + flag, () -> lists.statements(f));
            out.put("positions" + flag, () -> lists.positions(f));
            out.put("relations" + flag, () -> lists.relations(f));
            out.put("sticking" + flag, () -> events.sticking(f));
            out.put("timeline" + flag, () -> events.timeline(f, EventLists.Step.WEEK));
            out.put("tolls" + flag, () -> events.tolls(f));
        });
        Finds finds = lists.finds();
        out.put("find", () -> finds.reports("ceasefire talks", page));
        out.put("find, a common word", () -> finds.reports("government", page));
        out.put("find --quotes", () -> finds.quotes("ceasefire", page));
        out.put("find --quotes --in party", () -> finds.quotes("government", party));
        out.put(
                "show party",
                () -> finds.thing("russia").map(t -> finds.mentions(t, 200)).isPresent());
        out.put("positions --as-of", () -> lists.moves().held(page, "2015-08-17"));
        out.put("positions --against", () -> lists.moves().moved(page, "2015-08-01", "2015-08-17"));
        out.put("sticking --moved", () -> lists.moves().sticking(page, "2015-08-01", "2015-08-17"));
        out.put("reports", () -> lists.reports(page));
        out.put("info", lists::counts);
        return out;
    }

    /** Time of the processor that this thread has had: what other programs do on the machine does not count. */
    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void tell(String what, double number, String unit) {
        System.out.printf(Locale.ROOT, "%-34s %,.2f %s%n", what, number, unit);
    }
}
