package org.demarche.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives a text in capitals small letters where a treebank's writers would: each word as it is mostly written inside sentences there, unknown ones with a
 * capital, the first of a sentence too. Every sign keeps its place.
 */
final class Truecase {

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern START = Pattern.compile("(^|[.!?\\n\\]])\\s*[\"(]*$");
    private static final int BEFORE = 6;

    private final Map<String, Map<String, Integer>> forms = new HashMap<>();

    /** Learns from CoNLL-U files. */
    static Truecase of(List<Path> treebanks) throws IOException {
        Truecase out = new Truecase();
        for (Path file : treebanks) {
            for (String line : Files.readAllLines(file)) {
                out.learn(line.split("\t"));
            }
        }
        return out;
    }

    private void learn(String[] cells) {
        boolean inside = cells.length > 2 && cells[0].matches("\\d+") && !cells[0].equals("1");
        Matcher m = WORD.matcher(inside ? cells[1] : "");
        while (m.find()) {
            forms.computeIfAbsent(m.group().toLowerCase(Locale.ROOT), k -> new HashMap<>())
                    .merge(m.group(), 1, Integer::sum);
        }
    }

    String write(String capitals) {
        StringBuilder out = new StringBuilder(capitals);
        Matcher m = WORD.matcher(capitals);
        while (m.find()) {
            String low = m.group().toLowerCase(Locale.ROOT);
            boolean first = START.matcher(capitals.substring(Math.max(0, m.start() - BEFORE), m.start()))
                    .find();
            String form = usual(low);
            String written = first ? capital(form) : form;
            if (written.length() == m.group().length()) {
                out.replace(m.start(), m.end(), written);
            }
        }
        return out.toString();
    }

    private String usual(String low) {
        Map<String, Integer> counts = forms.getOrDefault(low, Map.of());
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(capital(low));
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
