package org.demarche.app;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.demarche.report.Report;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reports as JSON: one object over many lines, or one object a line.
 *
 * <p>The first line tells which: a whole object, or one that is broken with a whole one on the next line, is the first of many. A
 * broken line is refused alone; the lines around it are read.
 */
final class JsonReports {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Room for a text of the greatest length with every character escaped, and then some. */
    private static final int MOST_BYTES = 6 * Inputs.LONGEST;

    private static final int PIECE = 1 << 13;

    private final String name;
    private final String stem;
    private final Inputs.Taker taker;
    private boolean guessTold;

    /** @param stem the id of a report that brings none; a second one in the same file is {@code stem-2} */
    JsonReports(String name, String stem, Inputs.Taker taker) {
        this.name = name;
        this.stem = stem;
        this.taker = taker;
    }

    void read(BufferedInputStream in) throws IOException, Refused {
        skipMark(in);
        byte[] first = nextLine(in);
        if (first.length > MOST_BYTES
                || isObject(first)
                || name.toLowerCase(Locale.ROOT).endsWith(".jsonl")) {
            lines(in, first, nextLine(in));
            return;
        }
        byte[] second = nextLine(in);
        if (isObject(second)) {
            lines(in, first, second);
        } else {
            single(in, first, second);
        }
    }

    private static void skipMark(BufferedInputStream in) throws IOException {
        in.mark(Decoding.Mark.UTF_8.length());
        byte[] start = in.readNBytes(Decoding.Mark.UTF_8.length());
        if (Decoding.Mark.of(start).isEmpty()) {
            in.reset();
        }
    }

    private void lines(BufferedInputStream in, byte[] first, byte[] second) throws IOException {
        int number = 1;
        int count = 0;
        byte[] next = second;
        for (byte[] line = first; line.length > 0; line = next, next = nextLine(in)) {
            if (!new String(line, StandardCharsets.UTF_8).isBlank()) {
                count++;
                one(name + ", line " + number, line, count == 1 ? stem : stem + "-" + count);
            }
            number++;
        }
    }

    /** One line, which stands at a place of its own. */
    void one(String place, byte[] line, String id) {
        try {
            if (line.length > MOST_BYTES) {
                throw new Refused(Message.DM_006, place, Inputs.LONGEST);
            }
            String text = text(place, line);
            JsonNode node = parsed(place, text);
            if (node.path("made").isObject() && node.path("report").isObject()) {
                taker.record(report(place, node.get("report"), id), text);
            } else {
                taker.report(report(place, node, id));
            }
        } catch (Refused e) {
            taker.refused(e.words());
        }
    }

    private void single(BufferedInputStream in, byte[] first, byte[] second) throws IOException, Refused {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(first);
        all.write(second);
        all.write(in.readNBytes(MOST_BYTES + 1));
        if (all.size() > MOST_BYTES) {
            throw new Refused(Message.DM_006, name, Inputs.LONGEST);
        }
        taker.report(report(name, parsed(name, text(name, all.toByteArray())), stem));
    }

    private String text(String place, byte[] bytes) throws Refused {
        Decoding decoding = Decoding.of(place, bytes);
        if (decoding.guess().isPresent() && !guessTold) {
            guessTold = true;
            taker.remark(Message.DM_017.with(place, decoding.guess().get()));
        }
        return decoding.text();
    }

    private static JsonNode parsed(String place, String text) throws Refused {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException e) {
            throw new Refused(Message.DM_008, place, reason(e));
        }
    }

    private static boolean isObject(byte[] line) {
        try {
            return line.length > 0
                    && MAPPER.readTree(new String(line, StandardCharsets.UTF_8)).isObject();
        } catch (JacksonException e) {
            return false;
        }
    }

    /** What the parser says, on one line, without the long tail that explains its settings. */
    private static String reason(JacksonException e) {
        String words = String.valueOf(e.getOriginalMessage())
                .lines()
                .findFirst()
                .orElse("")
                .strip();
        String shortened = words.length() > 120 ? words.substring(0, 120) + " …" : words;
        boolean placed = e.getLocation() != null && e.getLocation().getLineNr() > 0;
        return placed
                ? shortened + ", at " + e.getLocation().getLineNr() + ":"
                        + e.getLocation().getColumnNr()
                : shortened;
    }

    /** One line with its end; a line over the limit is read to its end and given cut off just above the limit. */
    private static byte[] nextLine(BufferedInputStream in) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] piece = new byte[PIECE];
        boolean ends = false;
        while (!ends) {
            in.mark(PIECE);
            int n = in.read(piece);
            int end = end(piece, n);
            ends = n < 0 || end < n;
            int taken = Math.min(end + 1, n);
            if (n > 0) {
                in.reset();
                in.skipNBytes(taken);
                out.write(piece, 0, Math.min(taken, MOST_BYTES + 1 - out.size()));
            }
        }
        return out.toByteArray();
    }

    /** Where the line ends among the first bytes; their number where it does not. */
    private static int end(byte[] piece, int n) {
        int at = 0;
        while (at < n && piece[at] != '\n') {
            at++;
        }
        return at;
    }

    private static Report report(String place, JsonNode node, String fallback) throws Refused {
        if (!node.hasNonNull("text")) {
            throw new Refused(Message.DM_009, place, "text", "is missing");
        }
        String text = Inputs.checked(place, field(place, node, "text"));
        String id = field(place, node, "id");
        String language = field(place, node, "language");
        if (!language.isEmpty() && !language.equals("en")) {
            throw new Refused(Message.DM_016, place, language);
        }
        String published = field(place, node, "published");
        Optional<LocalDate> day =
                published.isBlank() ? Optional.empty() : Optional.of(PublicationDay.of(place, published));
        return new Report(
                id.isBlank() ? fallback : id,
                field(place, node, "title"),
                day,
                field(place, node, "source"),
                field(place, node, "url"),
                "en",
                text,
                false);
    }

    /** A string, empty where the field is missing or null. */
    private static String field(String place, JsonNode node, String key) throws Refused {
        JsonNode value = node.get(key);
        if (value == null || value.isNull()) {
            return "";
        }
        if (!value.isString()) {
            throw new Refused(Message.DM_009, place, key, "is not a string");
        }
        return Inputs.whole(place, value.stringValue(), " of the field \"" + key + "\"");
    }
}
