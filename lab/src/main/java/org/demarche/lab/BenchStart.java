package org.demarche.lab;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Times whole runs of {@code demarche read} on one report; {@code lab/bench/start.sh} does the work, so that no Java of ours is in what it measures. */
@Command(
        name = "bench-start",
        mixinStandardHelpOptions = true,
        description = "Whole-process time and peak memory of reading one report.")
final class BenchStart implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE",
            description = "The report.",
            defaultValue = "../shared/desk/reports/lavrov-assad.json")
    private Path file = Path.of("");

    @Option(names = "--runs", paramLabel = "N", description = "Runs to take the median of.")
    private int runs = 7;

    @Option(names = "--script", description = "The script that runs and times.")
    private Path script = Path.of("lab/bench/start.sh");

    @Override
    public Integer call() throws IOException, InterruptedException {
        return new ProcessBuilder(script.toString(), file.toString(), Integer.toString(runs))
                .inheritIO()
                .start()
                .waitFor();
    }
}
