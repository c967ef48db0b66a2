package org.demarche.lab;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stanford CoreNLP in a process of its own, which reads all texts once whenever it is told to and waits in between; see {@code lab/bench/corenlp.sh}. */
final class CoreNlp implements AutoCloseable {

    private final Process process;
    private final BufferedWriter turns;
    private final BufferedReader answers;

    private CoreNlp(Process process) {
        this.process = process;
        this.turns = process.outputWriter(StandardCharsets.UTF_8);
        this.answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /**
     * Starts it and waits until its models are loaded.
     *
     * @param texts a file of texts in UTF-8 with a NUL between two of them
     * @param properties CoreNLP properties as {@code name=value}
     * @throws IOException where it does not start
     */
    static CoreNlp start(Path script, Path texts, List<String> properties) throws IOException {
        List<String> command = new ArrayList<>(List.of(script.toString(), texts.toString()));
        command.addAll(properties);
        CoreNlp started = new CoreNlp(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
        String line = started.answer();
        while (!line.equals("ready")) {
            line = started.answer();
        }
        return started;
    }

    Pass pass() throws IOException {
        double before = Pass.processor(process.toHandle());
        turns.write("\n");
        turns.flush();
        String[] parts = answer().split(" ");
        return new Pass(
                Integer.parseInt(parts[0]),
                Integer.parseInt(parts[1]),
                Double.parseDouble(parts[2]),
                Pass.processor(process.toHandle()) - before);
    }

    private String answer() throws IOException {
        @Nullable String line = answers.readLine();
        if (line == null) {
            throw new IOException("CoreNLP ended; its own words stand above");
        }
        return line;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
