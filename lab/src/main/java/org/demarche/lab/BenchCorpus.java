package org.demarche.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import org.demarche.Demarche;
import org.demarche.lexicon.Lexicon;
import org.demarche.report.Paragraphs;
import org.demarche.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * What reading a corpus costs, as ratios of runs on the same reports at the same time: the bare network against the whole of {@code read}, CoreNLP against
 * {@code read}, one core against two, few reports against many, and the Spark job on one core against two.
 *
 * <p>Those that are compared take turns, a pass over all reports each, after a warm-up. Processor time is printed beside the clock's: on a machine that does other
 * work only ratios of processor time say something, and a speed-up by the second core cannot be seen at all.
 */
@Command(
        name = "bench-corpus",
        mixinStandardHelpOptions = true,
        description = "What a corpus costs: encoder, CoreNLP, cores, growth, Spark, as ratios in one run.")
final class BenchCorpus implements Callable<Integer> {

    private static final List<String> WHOLE = List.of("annotators=tokenize,ssplit,pos,lemma,ner,depparse,coref,quote");

    /** Passes of ours before the turns: CoreNLP's first turns take minutes, so that few are had, and Java has not yet compiled what a short pass runs. */
    private static final int OWN_WARM_UP = 10;

    @Option(names = "--reports", description = "The folder with report JSON.")
    private Path reports = Path.of("../shared/desk/reports");

    @Option(names = "--model", description = "The folder with the weights.")
    private Path model = Path.of("model/src/main/resources/org/demarche/model");

    @Option(names = "--bench", description = "The folder with the scripts that start others.")
    private Path bench = Path.of("lab/bench");

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "PART",
            description = "Some parts only: encoder, corenlp, cores, growth, spark.")
    private Set<String> only = Set.of("encoder", "corenlp", "cores", "growth", "spark");

    @Option(names = "--warm-up", paramLabel = "N", description = "Passes before the first that counts.")
    private int warmUp = 2;

    @Option(names = "--rounds", paramLabel = "N", description = "Passes that count.")
    private int rounds = 3;

    @Option(
            names = "--sizes",
            split = ",",
            paramLabel = "N",
            description =
                    "How many short reports of ours the growth is measured with; the Spark job reads the first number.")
    private List<Integer> sizes = List.of(1_000, 10_000);

    /** A reader and its passes so far. */
    private record Reader(String name, Callable<Pass> turn, List<Pass> passes) {
        Reader(String name, Callable<Pass> turn) {
            this(name, turn, new ArrayList<>());
        }

        double seconds() {
            return Pass.median(passes, Pass::seconds);
        }

        double processor() {
            return Pass.median(passes, Pass::processor);
        }
    }

    @Override
    public Integer call() throws Exception {
        List<Report> read = Texts.in(reports);
        System.out.printf(
                Locale.ROOT,
                "%d reports, %d characters, Java %s, medians of %d rounds%n",
                read.size(),
                read.stream().mapToInt(r -> r.text().length()).sum(),
                Runtime.version(),
                rounds);
        try (Demarche demarche = Demarche.open(model, Lexicon.english())) {
            if (only.contains("encoder") || only.contains("corenlp")) {
                beside(demarche, read);
            }
            if (only.contains("cores")) {
                cores(demarche, read);
            }
        }
        if (only.contains("growth")) {
            growth();
        }
        if (only.contains("spark")) {
            spark();
        }
        return 0;
    }

    private void beside(Demarche demarche, List<Report> read) throws Exception {
        Path texts = Files.createTempFile("bench", ".texts");
        Files.writeString(
                texts, String.join("\0", read.stream().map(Report::text).toList()));
        List<Reader> readers = new ArrayList<>();
        readers.add(new Reader("read", () -> pass(1, read, demarche::read)));
        Lexicon lexicon = Lexicon.english();
        List<Runnable> bare = read.stream()
                .map(r -> demarche.language().bare(r, Paragraphs.of(r, lexicon.junk())))
                .toList();
        readers.add(new Reader("bare encoder", () -> pass(1, bare, Runnable::run)));
        warm(readers);
        if (only.contains("corenlp")) {
            try (CoreNlp whole = CoreNlp.start(bench.resolve("corenlp.sh"), texts, WHOLE)) {
                readers.add(new Reader("CoreNLP", whole::pass));
                takeTurns(readers);
            }
        } else {
            takeTurns(readers);
        }
        Files.delete(texts);
        ratios(readers, read.size());
    }

    private static void ratios(List<Reader> readers, int reports) {
        double ours = readers.get(0).processor();
        print(readers, reports);
        System.out.printf(
                Locale.ROOT,
                "    outside the encoder %.1f %% of the processor time of read, Java's own threads included; %.1f %% by the clock%n",
                100 * (1 - readers.get(1).processor() / ours),
                100 * (1 - readers.get(1).seconds() / readers.get(0).seconds()));
        if (readers.size() > 2) {
            System.out.printf(
                    Locale.ROOT,
                    "    CoreNLP with coref and quote takes %.1f times the processor time of read (%.1f times by the"
                            + " clock)%n",
                    readers.get(2).processor() / ours,
                    readers.get(2).seconds() / readers.get(0).seconds());
        }
    }

    private static void warm(List<Reader> readers) throws Exception {
        for (int i = 0; i < OWN_WARM_UP; i++) {
            for (Reader reader : readers) {
                reader.turn().call();
            }
        }
    }

    private void cores(Demarche demarche, List<Report> read) throws Exception {
        List<Reader> readers = List.of(
                new Reader("one core", () -> pass(1, read, demarche::read)),
                new Reader("two cores", () -> pass(2, read, demarche::read)));
        takeTurns(readers);
        print(readers, read.size());
        System.out.printf(
                Locale.ROOT,
                "    two cores read %.2f times as fast as one by the clock, for %.2f times the processor time%n",
                readers.get(0).seconds() / readers.get(1).seconds(),
                readers.get(1).processor() / readers.get(0).processor());
    }

    /** One pass on a pool of so many threads; every report is a piece of work, and its windows are shared out on the same pool. */
    private static <T> Pass pass(int threads, List<T> reports, java.util.function.Consumer<T> work)
            throws InterruptedException, ExecutionException {
        ForkJoinPool pool = new ForkJoinPool(threads);
        double before = Pass.processor(ProcessHandle.current());
        long start = System.nanoTime();
        List<Future<?>> all = new ArrayList<>();
        reports.forEach(r -> all.add(pool.submit(() -> work.accept(r))));
        for (Future<?> one : all) {
            one.get();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        pool.shutdown();
        return new Pass(reports.size(), 0, seconds, Pass.processor(ProcessHandle.current()) - before);
    }

    private void takeTurns(List<Reader> readers) throws Exception {
        for (int round = 1 - warmUp; round <= rounds; round++) {
            for (Reader reader : readers) {
                Pass pass = reader.turn().call();
                if (round > 0) {
                    reader.passes().add(pass);
                }
            }
        }
    }

    private static void print(List<Reader> readers, int reports) {
        System.out.println();
        for (Reader reader : readers) {
            System.out.printf(
                    Locale.ROOT,
                    "%-13s %8.3f s by the clock, processor %8.3f s: %6.1f reports a second of processor time%n",
                    reader.name(),
                    reader.seconds(),
                    reader.processor(),
                    reports / reader.processor());
        }
    }

    private void growth() throws IOException, InterruptedException {
        System.out.println("\none-sentence reports of ours through the whole command, read --json");
        for (int size : sizes) {
            Path file = Texts.generated(size);
            run("growth.sh", file.toString(), Integer.toString(size));
            Files.delete(file);
        }
    }

    private void spark() throws IOException, InterruptedException {
        System.out.println("\none-sentence reports of ours through the Spark job");
        Path file = Texts.generated(sizes.get(0));
        for (String master : List.of("local[1]", "local[2]")) {
            run("spark.sh", master, file.toString());
        }
        Files.delete(file);
    }

    private void run(String script, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(bench.resolve(script).toString()));
        command.addAll(List.of(arguments));
        int code = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IOException(script + " ended with " + code);
        }
    }
}
