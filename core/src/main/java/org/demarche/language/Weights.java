package org.demarche.language;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The trained reader as files in one folder: the network, the pieces it knows, the labels it gives, and the hash of the network.
 *
 * @param network an ONNX file
 * @param vocabulary number of every word piece
 * @param labels the labels of every head ({@code upos}, {@code relation} …); a label's place is its number in the network
 * @param hash SHA-256 of the network, which names the model in every record
 */
record Weights(Path network, Map<String, Integer> vocabulary, Map<String, List<String>> labels, String hash) {

    /** @throws IOException where a file is missing or cannot be read */
    static Weights in(Path folder) throws IOException {
        Map<String, Integer> vocabulary = new HashMap<>(65_536);
        for (String piece : Files.readAllLines(folder.resolve("vocabulary.txt"), StandardCharsets.UTF_8)) {
            vocabulary.put(piece, vocabulary.size());
        }
        Map<String, List<String>> labels = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve("labels.tsv"), StandardCharsets.UTF_8)) {
            int tab = line.indexOf('\t');
            labels.computeIfAbsent(line.substring(0, tab), k -> new ArrayList<>())
                    .add(line.substring(tab + 1));
        }
        String hash = Files.readString(folder.resolve("reader.sha256"), StandardCharsets.UTF_8);
        return new Weights(folder.resolve("reader.onnx"), vocabulary, labels, hash.strip());
    }

    List<String> labels(String kind) {
        return Objects.requireNonNull(labels.get(kind), kind);
    }

    String label(String kind, int number) {
        return labels(kind).get(number);
    }
}
