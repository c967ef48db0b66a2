package org.demarche.lab;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code demarche-lab}: scores and benchmarks. */
@Command(
        name = "demarche-lab",
        mixinStandardHelpOptions = true,
        subcommands = {
            BenchCorpus.class,
            BenchLedger.class,
            BenchSpeed.class,
            BenchStart.class,
            KillAdd.class,
            Lessons.class,
            ScoreCoref.class,
            ScoreDates.class,
            ScoreDesk.class,
            ScoreMuc.class,
            ScoreParse.class,
            ScorePassages.class,
            ScorePlaces.class,
            ScorePlover.class,
            TrainCoref.class,
            TrainEvents.class,
            TrainPacking.class,
            TrainPositions.class,
            TrainSalience.class
        },
        description = "Scores and benchmarks of Demarche; see docs/scores.md.")
public final class Main implements Callable<Integer> {

    @Override
    public Integer call() {
        CommandLine.usage(this, System.out);
        return 0;
    }

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }
}
