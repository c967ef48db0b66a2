package org.demarche.app;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** What a file is, told by its first signs; by its name only where these leave it open. */
enum Kind {
    TEXT,
    JSON,
    WEB_PAGE,
    FEED,
    WEB_ARCHIVE,
    PDF;

    private static final int PEEKED = 4096;
    private static final String ENDINGS = "txt|text|jsonl?|x?html|htm|xml|rss|atom|warc|pdf";
    private static final Pattern REPORT =
            Pattern.compile("(?i).*\\.(txt|jsonl?|x?html|htm|xml|rss|atom|warc|pdf)(\\.gz)?");
    private static final Pattern ENDING = Pattern.compile("(?i)(?<=.)\\.(" + ENDINGS + ")(\\.gz)?$|(?<=.)\\.gz$");
    private static final Pattern PAGE_NAME = Pattern.compile("(?i).*\\.(x?html|htm)(\\.gz)?");
    private static final Pattern FEED_NAME = Pattern.compile("(?i).*\\.(xml|rss|atom)(\\.gz)?");

    /** What may stand before the first element of a page or feed. */
    private static final String PROLOG =
            "(?is)^\\s*(<\\?.*?\\?>\\s*|<!--.*?-->\\s*|<!doctype[^>\\[]*(\\[.*?\\]\\s*)?>\\s*)*";

    private static final Pattern FEED_ROOT = Pattern.compile(PROLOG + "<(rss|feed|rdf:rdf|channel|\\w+:feed)[\\s>/]");
    private static final Pattern PAGE_ROOT = Pattern.compile(PROLOG + "<(html|head|body)[\\s>]");
    private static final Pattern PAGE_TYPE =
            Pattern.compile("(?is)^\\s*(<\\?.*?\\?>\\s*|<!--.*?-->\\s*)*<!doctype\\s+html");

    /** Whether a file in a folder is taken for a report. */
    static boolean isNamedLikeAReport(Path file) {
        return REPORT.matcher(String.valueOf(file.getFileName())).matches();
    }

    /** The name without its ending. */
    static String stem(String name) {
        return ENDING.matcher(name).replaceFirst("");
    }

    /** The stream itself, or what is compressed in it. */
    static BufferedInputStream unpacked(BufferedInputStream in) throws IOException {
        in.mark(2);
        boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return gzip ? new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16) : in;
    }

    /** The stream stands before its first byte again. */
    static Kind of(String name, BufferedInputStream in) throws IOException {
        in.mark(PEEKED);
        String start = new String(in.readNBytes(PEEKED), StandardCharsets.ISO_8859_1);
        in.reset();
        return of(name, start);
    }

    private static Kind of(String name, String start) {
        String signs = start.replaceFirst("^(\u00EF\u00BB\u00BF)?\\s*", "");
        if (signs.startsWith("{")) {
            return JSON;
        }
        if (start.startsWith("%PDF-")
                || start.substring(0, Math.min(1024, start.length())).contains("\n%PDF-")) {
            return PDF;
        }
        if (start.startsWith("WARC/")) {
            return WEB_ARCHIVE;
        }
        return marked(
                name.toLowerCase(Locale.ROOT),
                signs.replaceFirst("^[\u00FE\u00FF]{2}", "").replace("\0", ""));
    }

    /** Text with tags, in whatever encoding: the zero bytes of a wide one are out. */
    private static Kind marked(String name, String signs) {
        if (FEED_ROOT.matcher(signs).find()) {
            return FEED;
        }
        boolean page =
                PAGE_TYPE.matcher(signs).find() || PAGE_ROOT.matcher(signs).find();
        if (page || PAGE_NAME.matcher(name).matches()) {
            return WEB_PAGE;
        }
        return FEED_NAME.matcher(name).matches() ? FEED : TEXT;
    }
}
