package org.demarche.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.record.EventCode;

/**
 * A passage with its marks, as {@code lab/passages/GUIDELINES.md} describes them.
 *
 * @param text the words without the marks
 * @param marks by where the marked word starts in the text
 */
record Passage(String text, Map<Integer, Mark> marks) {

    private static final Pattern MARK = Pattern.compile("\\[([^\\]|]+)\\|([^\\]]+)\\]");

    /**
     * What one word tells.
     *
     * @param event a PLOVER type, or "O"
     * @param doer {@code clause} where the clause names the doer, {@code speaker} where it is whoever speaks, else empty
     * @param stance {@code +}, {@code -}, {@code ?}, or "O"
     */
    record Mark(String event, String doer, String stance) {

        static Mark of(String label) {
            String event = "O";
            String doer = "";
            String stance = "O";
            for (String part : label.split(" ")) {
                if (part.length() == 1) {
                    stance = part;
                } else {
                    doer = part.endsWith("*") ? "speaker" : "clause";
                    event = EventCode.Type.of(part.replace("*", "")).name();
                }
            }
            return new Mark(event, doer, stance);
        }
    }

    /** The passages of a file, one a line; comments and empty lines left out. */
    static List<Passage> in(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(l -> !l.isBlank() && !l.startsWith("#"))
                .map(Passage::of)
                .toList();
    }

    static Passage of(String line) {
        StringBuilder text = new StringBuilder();
        Map<Integer, Mark> marks = new TreeMap<>();
        Matcher matcher = MARK.matcher(line);
        int from = 0;
        while (matcher.find()) {
            text.append(line, from, matcher.start());
            marks.put(text.length(), Mark.of(matcher.group(2)));
            text.append(matcher.group(1));
            from = matcher.end();
        }
        return new Passage(text.append(line.substring(from)).toString(), marks);
    }
}
