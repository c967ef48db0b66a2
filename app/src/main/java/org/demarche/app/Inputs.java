package org.demarche.app;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.demarche.report.Report;

/**
 * Opens what the user names: files, folders, standard input; plain text, report JSON, JSON lines.
 *
 * <p>Whether a file is JSON is told by its first sign, not by its name. Every report and every refusal goes to the {@link Taker}, in
 * the order of the input; the batch never stops.
 */
final class Inputs {

    /** The most characters (UTF-16 units) that one report may have. */
    static final int LONGEST = 2_000_000;

    private static final int MOST_BYTES = 4 * LONGEST;
    private static final int PEEKED = 4096;
    private static final String SKIPPED = " \t\r\n\u00EF\u00BB\u00BF";

    /** Takes reports and refusals as they come. */
    interface Taker {
        void report(Report report);

        /**
         * Takes a record that somebody has read already, printed on one line; whoever has no use for it reads its report anew.
         *
         * @throws Refused where it is no record
         */
        default void record(Report report, String line) throws Refused {
            report(report);
        }

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
            } else if (path.isBlank()) {
                throw new Refused(Message.DM_001, "\"" + path + "\"");
            } else if (Files.isDirectory(Path.of(path))) {
                folder(Path.of(path));
            } else {
                file(Path.of(path));
            }
        } catch (Refused e) {
            taker.refused(e.words());
        } catch (NoSuchFileException e) {
            taker.refused(Message.DM_001.with(path));
        } catch (IOException | UncheckedIOException | InvalidPathException | SecurityException e) {
            taker.refused(Message.DM_011.with(path, Causes.of(e)));
        }
    }

    private void folder(Path folder) throws IOException, Refused {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile)
                    .filter(Inputs::isReport)
                    .sorted()
                    .toList();
        }
        if (files.isEmpty()) {
            throw new Refused(Message.DM_002, folder);
        }
        files.forEach(f -> open(f.toString()));
    }

    private static boolean isReport(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".txt") || name.endsWith(".json") || name.endsWith(".jsonl");
    }

    private void file(Path file) throws IOException, Refused {
        try (InputStream in = Files.newInputStream(file)) {
            stream(file.toString(), stem(file), in);
        }
    }

    private static String stem(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("(?i)(?<=.)\\.(txt|jsonl?|text)$", "");
    }

    private void stream(String name, String stem, InputStream raw) throws IOException, Refused {
        BufferedInputStream in = new BufferedInputStream(raw, 1 << 16);
        if (firstSign(in) == '{') {
            json(name, stem, in);
            return;
        }
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new Refused(Message.DM_006, name, LONGEST);
        }
        Decoding decoding = Decoding.of(name, bytes);
        decoding.guess().ifPresent(encoding -> taker.remark(Message.DM_017.with(name, encoding)));
        String text = checked(name, decoding.text());
        if (text.stripLeading().startsWith("{")) {
            byte[] again = text.getBytes(StandardCharsets.UTF_8);
            json(name, stem, new BufferedInputStream(new ByteArrayInputStream(again)));
        } else if (name.toLowerCase(Locale.ROOT).matches(".*\\.jsonl?")) {
            throw new Refused(Message.DM_020, name);
        } else {
            taker.report(Report.of(stem, text));
        }
    }

    private void json(String name, String stem, BufferedInputStream in) throws IOException, Refused {
        new JsonReports(name, stem, taker).read(in);
    }

    /** The first byte that is neither blank nor part of UTF-8's mark; the stream stands before them again. */
    private static int firstSign(BufferedInputStream in) throws IOException {
        in.mark(PEEKED);
        int sign = in.read();
        for (int i = 1; i < PEEKED && SKIPPED.indexOf(sign) >= 0; i++) {
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
            throw new Refused(Message.DM_006, name, LONGEST);
        }
        int zero = text.indexOf(0);
        if (zero >= 0) {
            throw new Refused(Message.DM_004, name, zero);
        }
        return whole(name, text, "");
    }

    /**
     * The words, if no half of a surrogate pair stands alone in them.
     *
     * @param place which words these are, for the message
     */
    static String whole(String name, String words, String place) throws Refused {
        for (int i = 0; i < words.length(); i++) {
            boolean pair = i + 1 < words.length() && Character.isSurrogatePair(words.charAt(i), words.charAt(i + 1));
            if (pair) {
                i++;
            } else if (Character.isSurrogate(words.charAt(i))) {
                throw new Refused(Message.DM_007, name, i, place);
            }
        }
        return words;
    }
}
