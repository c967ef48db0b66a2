package org.demarche.spark;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line of the job; docs/spark.md has the whole of it. */
@Command(
        name = "demarche-spark",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Reads a corpus of reports into tables of records, events, positions, statements and parties.")
public final class Main implements Callable<Integer> {

    @Option(
            names = "--in",
            required = true,
            paramLabel = "PATH",
            description =
                    "JSON lines (.jsonl, .json, also .gz), Parquet (.parquet), or files of any other kind that read"
                            + " takes.")
    private String in = "";

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where the tables go.")
    private String out = "";

    @Option(
            names = "--part",
            paramLabel = "N",
            description =
                    "Reports that are written at a time, 20000 when not given; a run that breaks off loses one part at"
                            + " most.")
    private int part = 20_000;

    @Option(names = "--slices", paramLabel = "N", description = "Tasks for each part; four a core when not given.")
    private int slices = 0;

    @Option(names = "--no-merge", description = "Leave out copies and joined events.")
    private boolean unmerged;

    @Override
    public Integer call() throws IOException {
        try (SparkSession spark = SparkSession.builder().appName("demarche").getOrCreate()) {
            int tasks = slices > 0 ? slices : 4 * spark.sparkContext().defaultParallelism();
            Corpus corpus = new Corpus(spark, in, out);
            corpus.read(part, tasks);
            corpus.unfold();
            if (!unmerged) {
                corpus.merge();
            }
        }
        return 0;
    }

    /** Runs the job; ends the process with another code than 0 where it fails. */
    public static void main(String[] arguments) {
        int code = new CommandLine(new Main()).execute(arguments);
        if (code != 0) {
            System.exit(code);
        }
    }
}
