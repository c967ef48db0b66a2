package org.demarche.lab;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Reads the desk reports as {@code demarche read --json} does and scores the records with the desk set's own scorer. */
@Command(
        name = "score-desk",
        mixinStandardHelpOptions = true,
        description = "The desk score: parties, statements, events, positions.")
final class ScoreDesk implements Callable<Integer> {

    /** Parts that lie in the project. */
    private static final Map<String, String> OURS = Map.of("own", "lab/reports", "unseen", "lab/unseen");

    @Option(names = "--shared", description = "The folder with desk/.")
    private Path shared = Path.of("../shared");

    @Option(
            names = "--part",
            description =
                    "gold (to judge on), train (to learn from), own (lab/reports, to learn from) or unseen (lab/unseen, which nothing learns from).")
    private String part = "gold";

    @Option(names = "--model", description = "The folder with the weights.")
    private Path model = Path.of("model/src/main/resources/org/demarche/model");

    ScoreDesk() {}

    /** With the folders of a test. */
    ScoreDesk(Path shared, Path model) {
        this.shared = shared;
        this.model = model;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        System.out.print(scores());
        return 0;
    }

    /** What the scorer prints. */
    String scores(String... flags) throws IOException, InterruptedException {
        Path desk = shared.resolve("desk");
        Path from = part.equals("train") ? desk.resolve("train") : desk;
        Optional<Path> ours = Optional.ofNullable(OURS.get(part)).map(Path::of);
        Path gold = ours.orElse(from.resolve("gold"));
        Path reports = ours.isPresent() ? alone(gold) : from.resolve("reports");
        Path out = Files.createTempDirectory("demarche-desk");
        run(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Ddemarche.model=" + model.toAbsolutePath(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.demarche.app.Main",
                "read",
                "--json",
                "-q",
                reports.toString(),
                "-o",
                out.toString()));
        List<String> command = new ArrayList<>(
                List.of("python3", desk.resolve("desk.py").toString(), "score", gold.toString(), out.toString()));
        command.addAll(List.of(flags));
        return run(command);
    }

    /** The reports of our own records, each in a file of its own. */
    static Path alone(Path gold) throws IOException {
        JsonMapper mapper = JsonMapper.builder().build();
        Path out = Files.createTempDirectory("demarche-own");
        for (Path file : Learning.files(List.of(gold))) {
            String report =
                    mapper.readTree(Files.readString(file)).get("report").toString();
            Files.writeString(out.resolve(file.getFileName().toString()), report);
        }
        return out;
    }

    static String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + "\n" + printed);
        }
        return printed;
    }
}
