package org.demarche.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes files that are broken or mean harm, each kind many times with other seeds; every one of them is worth one message. */
final class Broken {

    private static final String GOOD = "The minister said on Monday that she would go. ";

    private final Path folder;
    private final Random random;
    private int files;

    Broken(Path folder, long seed) {
        this.folder = folder;
        this.random = new Random(seed);
    }

    int files() {
        return files;
    }

    List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(f -> String.valueOf(f.getFileName()))
                    .filter(n -> !n.contains("good") && !n.startsWith("deep"))
                    .toList();
        }
    }

    /** So many of each kind, and some that are too large to be written often. */
    void write(int rounds) throws IOException {
        for (int i = 0; i < rounds; i++) {
            texts();
            json();
            pages();
            feeds();
            archives();
            pdfs();
        }
        large();
        links();
    }

    private void put(String ending, byte[] bytes) throws IOException {
        files++;
        Files.write(folder.resolve(String.format("f%03d%s", files, ending)), bytes);
    }

    private void put(String ending, String words) throws IOException {
        put(ending, words.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
            packed.write(bytes);
        }
        return out.toByteArray();
    }

    private byte[] cut(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length / 4 + random.nextInt(bytes.length / 2));
    }

    private byte[] noise(int n) {
        byte[] out = new byte[n];
        random.nextBytes(out);
        return out;
    }

    private void texts() throws IOException {
        put(".txt", "");
        put(".txt", " \n".repeat(1 + random.nextInt(50)));
        put(".txt", GOOD + "\0" + GOOD);
        put(".txt", broken16());
        put(".txt", (GOOD + "\u0081").getBytes(StandardCharsets.ISO_8859_1));
        put(".txt", noise(3000 + random.nextInt(3000)));
        put(".txt.gz", cut(gzip(noise(4000))));
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("bomb.txt"));
            out.write(new byte[100_000]);
        }
        put(".txt", zip.toByteArray());
    }

    /** A mark of UTF-16, and half of a pair alone. */
    private static byte[] broken16() {
        return new byte[] {(byte) 0xFE, (byte) 0xFF, 0, 'a', (byte) 0xD8, 0x3D, 0, 'b'};
    }

    private void json() throws IOException {
        put(".json", "{\"id\": \"x\", \"text\": \"" + GOOD);
        put(".json", "{\"id\": \"x" + random.nextInt() + "\"}");
        put(".json", "[" + random.nextInt(9) + ", 2]");
        put(".json", "{\"a\":".repeat(5000));
        put(".jsonl", "{\"text\": \"" + GOOD + "\", \"published\": \"2015-13-" + random.nextInt(99) + "\"}\n");
        put(".jsonl.gz", gzip("{\"text\": {}}\n".getBytes(StandardCharsets.UTF_8)));
        put(".json", "{\"text\": \"half \\ud83d here " + random.nextInt() + "\"}");
    }

    private void pages() throws IOException {
        put(".html", "<html><body><script>" + random.nextInt() + "</script></body></html>");
        put(".html", "<div>".repeat(10_000 + random.nextInt(100)) + "</div>".repeat(10_000));
        put(".htm.gz", cut(gzip(noise(5000))));
        put(".html", "");
    }

    private void feeds() throws IOException {
        String item = "<item><title>T</title><description>" + GOOD + "</description></item>";
        put(
                ".xml",
                "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><rss version=\"2.0\"><channel><title>&x;</title>"
                        + item + "</channel></rss>");
        put(
                ".rss",
                "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"" + "&a;".repeat(50)
                        + "\"><!ENTITY c \"" + "&b;".repeat(50) + "\"><!ENTITY d \"" + "&c;".repeat(50)
                        + "\">]><rss version=\"2.0\"><channel><title>&d;</title>" + item + "</channel></rss>");
        put(".xml", "<rss version=\"2.0\"><channel><title>X</title>" + item.substring(0, 20 + random.nextInt(20)));
        put(".atom", "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Empty</title></feed>");
        put(
                ".xml",
                "<rss version=\"2.0\"><channel><title>X</title><item><title>Only a headline</title></item></channel></rss>");
        put(".xml", "<a>".repeat(20_000));
    }

    private void archives() throws IOException {
        put(
                ".warc",
                "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: " + (900 + random.nextInt(99))
                        + "\r\n\r\nHTTP/1.1 200 OK\r\n");
        put(".warc", "WARC/1.0\r\n" + "X-Huge: " + "y".repeat(200_000) + "\r\n");
        put(
                ".warc.gz",
                cut(gzip(("WARC/1.0\r\nWARC-Type: warcinfo\r\n" + Arrays.toString(noise(3000)))
                        .getBytes(StandardCharsets.UTF_8))));
        put(
                ".warc",
                "WARC/1.0\r\nWARC-Type: warcinfo\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Date: 2020-01-01T00:00:00Z\r\nContent-Length: 0\r\n\r\n\r\n\r\n");
    }

    private void pdfs() throws IOException {
        put(".pdf", "%PDF-1.7\n" + random.nextInt() + " 0 obj\n<< /Type /Catalog /Pages 9 0 R >>\n");
        put(".pdf", Arrays.copyOf("%PDF-1.4\n1 0 obj\n".getBytes(StandardCharsets.US_ASCII), 400));
        put(".pdf", "%PDF-1.4\ntrailer << /Root 1 0 R /Prev 0 >>\nstartxref\n0\n%%EOF");
    }

    private void large() throws IOException {
        try (RandomAccessFile sparse =
                new RandomAccessFile(folder.resolve("g-sparse.txt").toFile(), "rw")) {
            sparse.setLength(1L << 30);
        }
        bomb("g-line.txt.gz", 1 << 30);
        bomb("g-line.jsonl.gz", 200_000_000);
        bomb("g-page.html.gz", 300_000_000);
        bomb("g-paper.pdf.gz", 300_000_000);
        files += 5;
    }

    /** A line of so many signs, which packs to a thousandth. */
    private void bomb(String name, long length) throws IOException {
        String start = name.contains("json")
                ? "{\"text\": \""
                : name.contains("html") ? "<html><p>" : name.contains("pdf") ? "%PDF-1.4\n" : "";
        byte[] piece = "a".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)), 1 << 16)) {
            out.write(start.getBytes(StandardCharsets.US_ASCII));
            for (long n = 0; n < length; n += piece.length) {
                out.write(piece);
            }
        }
    }

    private void links() throws IOException {
        Files.createSymbolicLink(folder.resolve("loop"), folder);
        Files.createSymbolicLink(folder.resolve("one.txt"), folder.resolve("two.txt"));
        Files.createSymbolicLink(folder.resolve("two.txt"), folder.resolve("one.txt"));
        files += 3;
    }
}
