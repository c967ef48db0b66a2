package org.demarche.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Kills {@code add} at random moments and looks whether what it leaves is whole.
 *
 * <p>A process adds short reports to a ledger. When a random number of them stands, and some milliseconds more have gone, it is killed
 * without warning; then every report in the ledger must be whole, and the next process must go on. In the end the ledger's export must be
 * the very bytes of that of a ledger which nobody disturbed.
 */
@Command(
        name = "kill-add",
        mixinStandardHelpOptions = true,
        description = "Kills add again and again, and checks that nothing is lost or half recorded.")
final class KillAdd implements Callable<Integer> {

    private static final List<String> WHO = List.of("Lena Varga", "Milos Petrovic", "Anna Novak", "Omar Haddad");
    private static final List<String> OF = List.of("Hungary", "Serbia", "Jordan", "Turkey", "Egypt");
    private static final List<String> WHAT = List.of(
            "demanded the opening of the bridge", "rejected the plan", "met the president", "proposed talks on water");
    private static final int JITTER_MS = 400;
    private static final int LONGEST_S = 300;

    @Option(names = "--reports", paramLabel = "N", description = "How many reports are added.")
    private int reports = 500;

    @Option(names = "--kills", paramLabel = "N", description = "How often the process is killed.")
    private int kills = 20;

    @Option(names = "--seed", paramLabel = "N", description = "Of the random moments.")
    private long seed = 1;

    private Path folder = Path.of("");

    KillAdd() {}

    /** With the numbers of a test. */
    KillAdd(int reports, int kills) {
        this.reports = reports;
        this.kills = kills;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        folder = Files.createTempDirectory("demarche-kill");
        List<String> faults = faults();
        faults.forEach(System.out::println);
        System.out.println(faults.isEmpty() ? "nothing lost" : "NOT WHOLE");
        return faults.isEmpty() ? 0 : 1;
    }

    /** What went wrong; empty where nothing did. */
    List<String> faults() throws IOException, InterruptedException {
        folder = Files.createTempDirectory("demarche-kill");
        Files.writeString(folder.resolve("reports.jsonl"), lines());
        Path killed = folder.resolve("killed.ledger");
        Random random = new Random(seed);
        List<String> out = new ArrayList<>();
        long stands = 0;
        for (int kill = 1; kill <= kills; kill++) {
            long more = (reports - stands) / (kills - kill + 1);
            long wanted = stands + (more <= 1 ? more : random.nextLong(2 * more));
            Process process =
                    java("add", folder.resolve("reports.jsonl").toString(), "-q", "--ledger", killed.toString());
            wait(process, killed, Math.min(wanted, reports - 1), random.nextInt(JITTER_MS));
            boolean alive = process.isAlive();
            process.destroyForcibly().waitFor();
            stands = standing(killed);
            out.addAll(whole(killed));
            System.out.printf(
                    Locale.ROOT,
                    "kill %d: %s, %d reports stand, %d faults%n",
                    kill,
                    alive ? "alive" : "at its end",
                    stands,
                    out.size());
        }
        done(java("add", folder.resolve("reports.jsonl").toString(), "-q", "--ledger", killed.toString()), out);
        Path calm = folder.resolve("calm.ledger");
        done(java("add", folder.resolve("reports.jsonl").toString(), "-q", "--ledger", calm.toString()), out);
        out.addAll(whole(killed));
        byte[] one = export(killed, out);
        byte[] other = export(calm, out);
        System.out.printf(
                Locale.ROOT, "%d reports; exports of %d and %d bytes%n", standing(killed), one.length, other.length);
        if (one.length == 0 || !java.util.Arrays.equals(one, other)) {
            out.add("the exports differ");
        }
        return out;
    }

    private String lines() {
        Random random = new Random(seed + 1);
        StringBuilder out = new StringBuilder();
        for (int i = 1; i <= reports; i++) {
            String who = WHO.get(random.nextInt(WHO.size()));
            String of = OF.get(random.nextInt(OF.size()));
            String what = WHAT.get(random.nextInt(WHAT.size()));
            out.append(String.format(
                    Locale.ROOT,
                    "{\"id\": \"r%03d\", \"published\": \"2019-%02d-%02d\", \"source\": \"Wire %d\", \"text\": \"Foreign Minister %s of %s %s on Monday, note %d says.\"}%n",
                    i,
                    1 + random.nextInt(12),
                    1 + random.nextInt(28),
                    i % 5,
                    who,
                    of,
                    what,
                    i));
        }
        return out.toString();
    }

    private Process java(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g", "-XX:+UseSerialGC"));
        for (String name : List.of("demarche.model", "onnxruntime.native.path")) {
            String value = System.getProperty(name, "");
            command.addAll(value.isEmpty() ? List.of() : List.of("-D" + name + "=" + value));
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.demarche.app.Main"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
    }

    private static void wait(Process process, Path ledger, long wanted, int jitter) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_S);
        while (process.isAlive() && standing(ledger) < wanted && System.nanoTime() < end) {
            process.waitFor(20, TimeUnit.MILLISECONDS);
        }
        process.waitFor(jitter, TimeUnit.MILLISECONDS);
    }

    private static long standing(Path file) {
        try (Ledger ledger = Ledger.known(file)) {
            return ledger.lists().counts().getOrDefault("reports", 0L);
        } catch (LedgerException e) {
            return 0;
        }
    }

    private static List<String> whole(Path file) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (Ledger ledger = Ledger.open(file)) {
            return ledger.faults();
        }
    }

    private void done(Process process, List<String> faults) throws IOException, InterruptedException {
        if (process.waitFor() != 0) {
            faults.add("exit code " + process.exitValue() + ": " + Files.readString(folder.resolve("said")));
        }
    }

    private byte[] export(Path ledger, List<String> faults) throws IOException, InterruptedException {
        Path out = folder.resolve(ledger.getFileName() + ".jsonl");
        done(java("export", "items.jsonl", "-q", "-o", out.toString(), "--ledger", ledger.toString()), faults);
        return Files.exists(out) ? Files.readAllBytes(out) : new byte[0];
    }
}
