package org.demarche.app;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.demarche.report.Report;

/**
 * Opens what the user names: files, folders, standard input; plain text, report JSON, JSON lines.
 *
 * <p>Whether a file is JSON is told by its first sign, not by its name. Every report goes to {@code read}, everything that is none to {@code refused}; the batch never stops.
 */
final class Inputs {

    /** The most characters that one report may have. */
    static final int LONGEST = 2_000_000;

    private static final int MOST_BYTES = 4 * LONGEST;

    /** Takes reports and refusals as they come, in input order. */
    interface Taker {
        void report(Report report);

        void refused(String message);

        void remark(String message);
    }

    private final Taker taker;
    private final InputStream standardInput;

    Inputs(Taker taker, InputStream standardInput) {
        this.taker = taker;
        this.standardInput = standardInput;
    }

    void open(String path) {
        try {
            if (path.equals("-")) {
                stream("standard input", "report", standardInput);
            } else if (Files.isDirectory(Path.of(path))) {
                folder(Path.of(path));
            } else {
                file(Path.of(path));
            }
        } catch (Refused e) {
            taker.refused(e.getMessage());
        } catch (IOException | RuntimeException e) {
            taker.refused(Message.DM_011.with(path, reason(e)));
        }
    }

    private static String reason(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private void folder(Path folder) throws IOException, Refused {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).filter(Inputs::isReport).sorted().toList();
        }
        if (files.isEmpty()) {
            throw new Refused(Message.DM_002, folder);
        }
        files.forEach(f -> open(f.toString()));
    }

    private static boolean isReport(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".txt") || name.endsWith(".json") || name.endsWith(".jsonl");
    }

    private void file(Path file) throws IOException, Refused {
        String name = file.toString();
        try (InputStream in = Files.newInputStream(file)) {
            String stem = file.getFileName().toString().replaceFirst("\\.(txt|jsonl?|text)$", "");
            stream(name, stem, in);
        } catch (NoSuchFileException e) {
            throw new Refused(Message.DM_001, name);
        }
    }

    private void stream(String name, String stem, InputStream raw) throws IOException, Refused {
        BufferedInputStream in = new BufferedInputStream(raw, 1 << 16);
        if (firstSign(in) == '{') {
            new JsonReports(name, stem, taker).read(in);
            return;
        }
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new Refused(Message.DM_006, name, "over " + LONGEST, LONGEST);
        }
        Decoding decoding = Decoding.of(name, bytes);
        String text = checked(name, decoding.text());
        if (decoding.guessed()) {
            taker.remark(Message.DM_017.with(name));
        }
        taker.report(Report.of(stem, text));
    }

    private static int firstSign(BufferedInputStream in) throws IOException {
        in.mark(4096);
        int sign = in.read();
        for (int i = 0; i < 4000 && (sign == ' ' || sign == '\n' || sign == '\r' || sign == '\t' || sign == 0xEF || sign == 0xBB || sign == 0xBF); i++) {
            sign = in.read();
        }
        in.reset();
        return sign;
    }

    /** The text, if it can be a report's. */
    static String checked(String name, String text) throws Refused {
        if (text.isBlank()) {
            throw new Refused(Message.DM_003, name);
        }
        if (text.length() > LONGEST) {
            throw new Refused(Message.DM_006, name, text.length(), LONGEST);
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw new Refused(Message.DM_007, name, i);
            } else if (c == 0) {
                throw new Refused(Message.DM_004, name, i);
            }
        }
        return text;
    }
}
