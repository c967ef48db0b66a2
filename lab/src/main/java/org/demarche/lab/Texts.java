package org.demarche.lab;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.report.Report;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reports for benchmarks: those of a folder, and any number of short ones made out of a few sentences of ours with other names and numbers each time. */
final class Texts {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);
    private static final int DAYS = 365;
    private static final List<String> STATES = List.of(
            "Turkey", "Iran", "Egypt", "Jordan", "Russia", "France", "Kenya", "Oman", "Serbia", "Ukraine", "Yemen");
    private static final List<String> TOWNS = List.of(
            "Amman",
            "Muscat",
            "Cairo",
            "Donetsk",
            "Aleppo",
            "Nairobi",
            "Belgrade",
            "Sanaa",
            "Geneva",
            "Mosul",
            "Tripoli");
    private static final List<String> NAMES = List.of(
            "Anna Weiss", "Karim Haddad", "Lena Novak", "Omar Said", "Peter Brandt", "Sara Lindt", "Ivan Petrov");
    private static final List<String> SENTENCES = List.of(
            "%1$s's Foreign Minister %3$s met his counterpart from %2$s in %4$s on Monday.",
            "\"We will not accept a return to war,\" %3$s told reporters in %4$s.",
            "Shells fell on the outskirts of %4$s and killed %5$d people, officials in %1$s said on Tuesday.",
            "%2$s called on %1$s to withdraw its forces from %4$s before any talks begin.",
            "The army of %1$s denied that it had fired at the market.",
            "According to the United Nations, at least %5$d people have fled %4$s since Friday.");

    private Texts() {}

    /** The reports of a folder of JSON files, by name. */
    static List<Report> in(Path folder) throws IOException {
        List<Report> out = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                out.add(report(MAPPER.readTree(Files.readString(file))));
            }
        }
        return out;
    }

    private static Report report(JsonNode node) {
        String day = node.path("published").asString("");
        return new Report(
                node.path("id").asString(""),
                node.path("title").asString(""),
                day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day.substring(0, 10))),
                "",
                "",
                "en",
                node.path("text").asString(""),
                false);
    }

    /** A file of JSON lines with so many reports of one sentence. */
    static Path generated(int reports) throws IOException {
        Path file = Files.createTempFile("reports", ".jsonl");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < reports; i++) {
                out.write(MAPPER.writeValueAsString(MAPPER.createObjectNode()
                        .put("id", "short-" + i)
                        .put("published", FIRST.plusDays(i % DAYS).toString())
                        .put("text", text(i))));
                out.newLine();
            }
        }
        return file;
    }

    /** Steps that share no divisor with the lists' lengths, so that texts repeat late. */
    private static String text(int i) {
        return String.format(
                SENTENCES.get(i % SENTENCES.size()),
                STATES.get(i % STATES.size()),
                STATES.get((i / 5 + 3) % STATES.size()),
                NAMES.get(i / 3 % NAMES.size()),
                TOWNS.get(i / 2 % TOWNS.size()),
                3 + i % 400);
    }
}
