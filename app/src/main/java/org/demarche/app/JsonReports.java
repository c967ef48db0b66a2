package org.demarche.app;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.demarche.report.Report;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reports as JSON: one object over many lines, or one object a line. */
final class JsonReports {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int MOST_BYTES = 6 * Inputs.LONGEST;

    private final String name;
    private final String stem;
    private final Inputs.Taker taker;
    private int line;
    private int count;

    JsonReports(String name, String stem, Inputs.Taker taker) {
        this.name = name;
        this.stem = stem;
        this.taker = taker;
    }

    /** Reads line by line; a first line that is no whole object is the start of a single one. */
    void read(BufferedInputStream in) throws IOException, Refused {
        byte[] first = nextLine(in);
        line = 1;
        Optional<JsonNode> node = parse(first);
        if (node.isEmpty()) {
            byte[] rest = in.readNBytes(MOST_BYTES + 1);
            if (rest.length > MOST_BYTES) {
                throw new Refused(Message.DM_006, name, "over " + Inputs.LONGEST, Inputs.LONGEST);
            }
            single(concat(first, rest));
            return;
        }
        byte[] bytes = first;
        while (bytes.length > 0) {
            one(bytes);
            bytes = nextLine(in);
            line++;
        }
    }

    private void single(byte[] bytes) throws Refused {
        String text = Decoding.of(name, bytes).text();
        try {
            take(MAPPER.readTree(text), stem);
        } catch (JacksonException e) {
            throw new Refused(Message.DM_008, name, Math.max(1, e.getLocation() == null ? 1 : e.getLocation().getLineNr()), short_(e));
        }
    }

    private void one(byte[] bytes) {
        if (new String(bytes, StandardCharsets.UTF_8).isBlank()) {
            return;
        }
        try {
            if (bytes.length > MOST_BYTES) {
                throw new Refused(Message.DM_006, name + ", line " + line, "over " + Inputs.LONGEST, Inputs.LONGEST);
            }
            count++;
            take(MAPPER.readTree(Decoding.of(name, bytes).text()), count == 1 ? stem : stem + "-" + count);
        } catch (JacksonException e) {
            taker.refused(Message.DM_008.with(name, line, short_(e)));
        } catch (Refused e) {
            taker.refused(e.getMessage());
        }
    }

    private static Optional<JsonNode> parse(byte[] bytes) {
        try {
            return Optional.of(MAPPER.readTree(new String(bytes, StandardCharsets.UTF_8)));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static String short_(JacksonException e) {
        String message = e.getOriginalMessage();
        return message.length() > 160 ? message.substring(0, 160) + " …" : message;
    }

    /** One line with its end; a line over the limit is read to its end and given cut off just above the limit. */
    private static byte[] nextLine(BufferedInputStream in) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (out.size() <= MOST_BYTES) {
                out.write(b);
            }
            if (b == '\n') {
                break;
            }
        }
        return out.toByteArray();
    }

    private static byte[] concat(byte[] a, byte[] b) {
        byte[] out = java.util.Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, out, a.length, b.length);
        return out;
    }

    private void take(JsonNode node, String fallback) throws Refused {
        String text = field(node, "text", "");
        if (node.get("text") == null) {
            throw new Refused(Message.DM_009, name, line, "text", "is missing");
        }
        String id = field(node, "id", fallback);
        String language = field(node, "language", "en");
        if (!language.equals("en")) {
            throw new Refused(Message.DM_016, name, language);
        }
        String checked = Inputs.checked(name + (line > 1 ? ", line " + line : ""), text);
        String title = field(node, "title", "");
        taker.report(new Report(
                id, title, date(field(node, "published", "")), field(node, "source", ""), field(node, "url", ""), language, checked, false));
    }

    private String field(JsonNode node, String key, String otherwise) throws Refused {
        JsonNode value = node.get(key);
        if (value == null || value.isNull()) {
            return otherwise;
        }
        if (!value.isString()) {
            throw new Refused(Message.DM_009, name, line, key, "is not a string");
        }
        return value.stringValue();
    }

    private Optional<LocalDate> date(String words) throws Refused {
        if (words.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(words.length() > 10 && words.charAt(10) == 'T' ? words.substring(0, 10) : words));
        } catch (DateTimeParseException e) {
            throw new Refused(Message.DM_010, name, words);
        }
    }
}
