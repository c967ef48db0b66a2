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
import org.demarche.report.Report;

/**
 * Opens what the user names: files, folders, standard input; each is text, JSON, a web page, a feed, a web archive or a PDF, compressed
 * or not.
 *
 * <p>What a file is, its first signs tell ({@link Kind}). Every report and every refusal goes to the {@link Taker}, in the order of the
 * input; the batch never stops. Whatever a file claims to be, no more of it is held in memory than one report may have.
 */
final class Inputs {

    /** The most characters (UTF-16 units) that one report may have. */
    static final int LONGEST = 2_000_000;

    /** The most bytes of a page, a feed or a text. */
    static final int MOST_BYTES = 4 * LONGEST;

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

        /** Whether it wants no more. */
        default boolean isStopped() {
            return false;
        }
    }

    /**
     * Where something that is read comes from.
     *
     * @param name for messages
     * @param stem the id of the only report in it; of several, the second is {@code stem-2}
     */
    record Origin(String name, String stem) {

        /** The origin of the n-th report in it. */
        Origin part(int n) {
            return new Origin(name + ", " + n, n == 1 ? stem : stem + "-" + n);
        }
    }

    private final Taker taker;
    private final InputStream standardInput;

    Inputs(Taker taker, InputStream standardInput) {
        this.taker = taker;
        this.standardInput = standardInput;
    }

    void open(String path) {
        if (taker.isStopped()) {
            return;
        }
        try {
            if (path.equals("-")) {
                stream(new Origin("standard input", "report"), standardInput);
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
        Folder walked = Folder.walked(folder);
        walked.messages().forEach(taker::remark);
        walked.refusals().forEach(taker::refused);
        List<Path> files = walked.files();
        if (files.isEmpty() && walked.refusals().isEmpty()) {
            throw new Refused(Message.DM_002, folder);
        }
        files.forEach(f -> open(f.toString()));
    }

    private void file(Path file) throws IOException, Refused {
        try (InputStream in = Files.newInputStream(file)) {
            stream(new Origin(file.toString(), Kind.stem(String.valueOf(file.getFileName()))), in);
        }
    }

    private void stream(Origin origin, InputStream raw) throws IOException, Refused {
        BufferedInputStream in = Kind.unpacked(new BufferedInputStream(raw, 1 << 16));
        switch (Kind.of(origin.name(), in)) {
            case JSON -> json(origin, in);
            case WEB_PAGE -> taker.report(WebPage.read(origin, bytes(origin, in, MOST_BYTES)));
            case FEED -> new Feed(origin, taker).read(bytes(origin, in, MOST_BYTES));
            case WEB_ARCHIVE -> new WebArchive(origin, taker).read(in);
            case PDF -> taker.report(Pdf.read(origin, bytes(origin, in, Pdf.MOST_BYTES)));
            case TEXT -> text(origin, bytes(origin, in, MOST_BYTES));
        }
    }

    /** All that is left of the stream. */
    static byte[] bytes(Origin origin, InputStream in, int most) throws IOException, Refused {
        byte[] bytes = in.readNBytes(most + 1);
        if (bytes.length > most) {
            throw new Refused(Message.DM_006, origin.name(), LONGEST);
        }
        return bytes;
    }

    private void text(Origin origin, byte[] bytes) throws IOException, Refused {
        String name = origin.name();
        Decoding decoding = Decoding.of(name, bytes);
        decoding.guess().ifPresent(encoding -> taker.remark(Message.DM_017.with(name, encoding)));
        String text = checked(name, decoding.text());
        if (text.stripLeading().startsWith("{")) {
            byte[] again = text.getBytes(StandardCharsets.UTF_8);
            json(origin, new BufferedInputStream(new ByteArrayInputStream(again)));
        } else if (name.toLowerCase(Locale.ROOT).matches(".*\\.jsonl?(\\.gz)?")) {
            throw new Refused(Message.DM_020, name);
        } else {
            taker.report(Report.of(origin.stem(), text));
        }
    }

    private void json(Origin origin, BufferedInputStream in) throws IOException, Refused {
        new JsonReports(origin.name(), origin.stem(), taker).read(in);
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
