package org.demarche.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.demarche.Demarche;
import org.demarche.language.Parse;
import org.demarche.language.Sentence;
import org.demarche.lexicon.Lexicon;
import org.demarche.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares the speed of the language step with Stanford CoreNLP's, on the same reports and one core.
 *
 * <p>A pass reads every report once, from text to tokens, tags, lemmas, trees and entities. The readers take turns, a pass each a round, after a
 * warm-up: while one reads the others wait, so that whatever else the machine does falls on all alike. This process is
 * pinned to the core, and the processes it starts are with it; our step runs on a pool of one thread, CoreNLP with {@code threads=1}.
 *
 * <p>Processor time is printed beside the time by the clock; where the two differ, other programs ran on the core, and the run is worth repeating.
 *
 * <p>CoreNLP comes twice: with the properties it has by itself, and without its fine-grained types, numbers and time expressions, which Demarche's
 * language step has no counterpart of. The two products divide sentences a little differently, so that the time for the same texts is the fairer figure;
 * both are printed.
 */
@Command(
        name = "bench-speed",
        mixinStandardHelpOptions = true,
        description = "Sentences a second, beside Stanford CoreNLP on the same texts and core.")
final class BenchSpeed implements Callable<Integer> {

    private static final List<String> LEAN =
            List.of("ner.applyFineGrained=false", "ner.applyNumericClassifiers=false", "ner.useSUTime=false");

    @Option(names = "--reports", description = "The folder with report JSON.")
    private Path reports = Path.of("../shared/desk/reports");

    @Option(names = "--model", description = "The folder with the weights.")
    private Path model = Path.of("model/src/main/resources/org/demarche/model");

    @Option(names = "--script", description = "The script that starts CoreNLP.")
    private Path script = Path.of("lab/bench/corenlp.sh");

    @Option(names = "--warm-up", paramLabel = "N", description = "Passes before the first that counts.")
    private int warmUp = 5;

    @Option(names = "--rounds", paramLabel = "N", description = "Passes that count.")
    private int rounds = 7;

    @Option(names = "--core", paramLabel = "N", description = "The core to run on.")
    private int core = 0;

    /** One product and its passes so far. */
    private record Reader(String name, Callable<Pass> turn, List<Pass> passes) {

        Reader(String name, Callable<Pass> turn) {
            this(name, turn, new ArrayList<>());
        }
    }

    @Override
    public Integer call() throws Exception {
        pin();
        List<Report> read = reports();
        Path texts = Files.createTempFile("bench", ".texts");
        ForkJoinPool pool = new ForkJoinPool(1);
        try (Demarche demarche = Demarche.open(model, Lexicon.english())) {
            Files.writeString(
                    texts, String.join("\0", read.stream().map(Report::text).toList()));
            try (CoreNlp full = CoreNlp.start(script, texts, List.of());
                    CoreNlp lean = CoreNlp.start(script, texts, LEAN)) {
                List<Reader> readers = List.of(
                        new Reader("Demarche", () -> pass(demarche, read, pool)),
                        new Reader("CoreNLP", full::pass),
                        new Reader("CoreNLP lean", lean::pass));
                takeTurns(readers);
                print(read, readers);
            }
        } finally {
            pool.shutdown();
            Files.delete(texts);
        }
        return 0;
    }

    private void pin() throws IOException, InterruptedException {
        String self = Long.toString(ProcessHandle.current().pid());
        int code = new ProcessBuilder("taskset", "-a", "-c", "-p", Integer.toString(core), self)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException("taskset could not pin this process to core " + core);
        }
    }

    private List<Report> reports() throws IOException {
        JsonMapper mapper = JsonMapper.builder().build();
        List<Report> out = new ArrayList<>();
        try (Stream<Path> files = Files.list(reports)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                String text =
                        mapper.readTree(Files.readString(file)).get("text").stringValue();
                out.add(new Report(file.toString(), "", Optional.empty(), "", "", "en", text, false));
            }
        }
        return out;
    }

    private static Pass pass(Demarche demarche, List<Report> reports, ForkJoinPool pool)
            throws InterruptedException, ExecutionException {
        double before = Pass.processor(ProcessHandle.current());
        long start = System.nanoTime();
        List<Parse> parses = pool.submit(
                        () -> reports.stream().map(demarche::parse).toList())
                .get();
        double seconds = (System.nanoTime() - start) / 1e9;
        double processor = Pass.processor(ProcessHandle.current()) - before;
        List<Sentence> sentences =
                parses.stream().flatMap(p -> p.sentences().stream()).toList();
        int words = sentences.stream().mapToInt(s -> s.words().size()).sum();
        return new Pass(sentences.size(), words, seconds, processor);
    }

    private void takeTurns(List<Reader> readers) throws Exception {
        for (int round = 1 - warmUp; round <= rounds; round++) {
            StringBuilder line = new StringBuilder(round > 0 ? "round " + round : "warm-up");
            for (Reader reader : readers) {
                Pass pass = reader.turn().call();
                line.append(String.format(Locale.ROOT, "   %s %.3f s", reader.name(), pass.seconds()));
                if (round > 0) {
                    reader.passes().add(pass);
                }
            }
            System.out.println(line);
        }
    }

    private void print(List<Report> read, List<Reader> readers) {
        int characters = read.stream().mapToInt(r -> r.text().length()).sum();
        System.out.printf(
                Locale.ROOT,
                "%n%d reports, %d characters, core %d, Java %s, medians of %d rounds%n",
                read.size(),
                characters,
                core,
                Runtime.version(),
                rounds);
        List<Pass> ours = readers.get(0).passes();
        print(readers.get(0).name(), ours);
        for (Reader reader : readers.subList(1, readers.size())) {
            print(reader.name(), reader.passes());
            System.out.printf(
                    Locale.ROOT,
                    "    Demarche reads %.2f times as many sentences a second; the same texts in 1/%.2f of the time, 1/%.2f of the processor time%n",
                    rate(ours) / rate(reader.passes()),
                    ratio(reader.passes(), ours, Pass::seconds),
                    ratio(reader.passes(), ours, Pass::processor));
        }
    }

    private static void print(String name, List<Pass> passes) {
        double[] sorted = Pass.sorted(passes, Pass::seconds);
        System.out.printf(
                Locale.ROOT,
                "%-13s %4d sentences, %5d words in %.3f s (%.3f to %.3f; processor %.2f s): %.1f sentences a second%n",
                name,
                passes.get(0).sentences(),
                passes.get(0).words(),
                Pass.median(passes, Pass::seconds),
                sorted[0],
                sorted[sorted.length - 1],
                Pass.median(passes, Pass::processor),
                rate(passes));
    }

    /** Sentences a second. */
    private static double rate(List<Pass> passes) {
        return passes.get(0).sentences() / Pass.median(passes, Pass::seconds);
    }

    private static double ratio(List<Pass> theirs, List<Pass> ours, ToDoubleFunction<Pass> figure) {
        return Pass.median(theirs, figure) / Pass.median(ours, figure);
    }
}
