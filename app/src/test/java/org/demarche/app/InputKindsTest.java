package org.demarche.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.demarche.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds, web archives, PDFs and what is compressed: which reports come out of them. */
class InputKindsTest {

    private static final String PAGE =
            "<html><head><title>Toll rises</title><meta property=\"article:published_time\" content=\"2016-03-17\"></head>"
                    + "<body><nav><p>Menu</p></nav><article><p>Shells fell on the town on Tuesday, doctors said.</p><p>Nineteen people died.</p></article></body></html>";

    @TempDir
    Path folder;

    private final List<Report> reports = new ArrayList<>();
    private final List<String> messages = new ArrayList<>();

    private void open(String name, byte[] bytes) throws IOException {
        Inputs.Taker taker = new Inputs.Taker() {
            @Override
            public void report(Report report) {
                reports.add(report);
            }

            @Override
            public void refused(String message) {
                messages.add(message);
            }

            @Override
            public void remark(String message) {
                messages.add(message);
            }
        };
        Path file = Files.write(folder.resolve(name), bytes);
        new Inputs(taker, new ByteArrayInputStream(new byte[0])).open(file.toString());
    }

    private void open(String name, String words) throws IOException {
        open(name, words.getBytes(StandardCharsets.UTF_8));
    }

    private static String rss() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel>"
                + "<title>River Post</title><link>https://post.example</link><description>News</description>"
                + "<item><title>Talks &amp;amp; tolls</title><link>https://post.example/1</link><pubDate>Mon, 17 Aug 2015 09:30:00 GMT</pubDate>"
                + "<description>Short.</description><content:encoded>&lt;p&gt;The minister said no.&lt;/p&gt;&lt;p&gt;The army left.&lt;/p&gt;</content:encoded></item>"
                + "<item><title>Only a headline</title></item>"
                + "<item><title>Second</title><description>Rain fell on the bridge.</description></item></channel></rss>";
    }

    @ParameterizedTest
    @ValueSource(strings = {"news.xml", "news.rss", "news.txt", "news.xml.gz"})
    void anItemOfAFeedIsAReport(String name) throws IOException {
        byte[] bytes = rss().getBytes(StandardCharsets.UTF_8);
        open(name, name.endsWith(".gz") ? Broken.gzip(bytes) : bytes);
        assertThat(reports).extracting(Report::id).containsExactly("news", "news-3");
        Report first = reports.get(0);
        assertThat(first.title()).isEqualTo("Talks & tolls");
        assertThat(first.text()).isEqualTo("The minister said no.\n\nThe army left.\n");
        assertThat(first.published().map(Object::toString)).contains("2015-08-17");
        assertThat(first.url()).isEqualTo("https://post.example/1");
        assertThat(first.source()).isEqualTo("River Post");
        assertThat(reports.get(1).published()).isEmpty();
        assertThat(messages).singleElement().asString().startsWith("DM-058").contains(name + ", 2");
    }

    @Test
    void anAtomFeedIsReadToo() throws IOException {
        open(
                "news.atom",
                "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Post</title><entry><title>T</title><link href=\"https://post.example/a\"/>"
                        + "<updated>2015-08-17T23:30:00Z</updated><content type=\"html\">&lt;p&gt;It said no.&lt;/p&gt;</content></entry></feed>");
        assertThat(messages).isEmpty();
        assertThat(reports).extracting(Report::text).containsExactly("It said no.\n");
        assertThat(reports.get(0).published().map(Object::toString)).contains("2015-08-17");
    }

    @Test
    void nothingIsDrawnIntoAFeed() throws IOException {
        Files.writeString(folder.resolve("secret"), "hidden words");
        open(
                "evil.xml",
                "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \""
                        + folder.resolve("secret").toUri()
                        + "\">]><rss version=\"2.0\"><channel><item><description>&x;</description></item></channel></rss>");
        assertThat(reports).isEmpty();
        assertThat(messages).singleElement().asString().startsWith("DM-057").doesNotContain("hidden");
    }

    private static String answer(String type, String body) {
        String http =
                "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://post.example/toll\r\nWARC-Date: 2020-01-01T00:00:00Z\r\n"
                + "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
                + http.length() + "\r\n\r\n" + http + "\r\n\r\n";
    }

    @ParameterizedTest
    @ValueSource(strings = {"crawl.warc", "crawl.warc.gz", "crawl.bin"})
    void aPageOfAWebArchiveIsAReport(String name) throws IOException {
        String all = answer("image/png", "x")
                + answer("text/html; charset=UTF-8", PAGE)
                + answer("text/html", "<html><script>1</script></html>")
                + answer("text/html", PAGE);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        for (String one : all.split("(?=WARC/1.0)")) {
            packed.writeBytes(Broken.gzip(one.getBytes(StandardCharsets.UTF_8)));
        }
        open(name, name.endsWith(".gz") ? packed.toByteArray() : all.getBytes(StandardCharsets.UTF_8));
        assertThat(reports).hasSize(2);
        Report page = reports.get(0);
        assertThat(page.text())
                .isEqualTo("Shells fell on the town on Tuesday, doctors said.\n\nNineteen people died.\n");
        assertThat(page.url()).isEqualTo("https://post.example/toll");
        assertThat(page.title()).isEqualTo("Toll rises");
        assertThat(page.published().map(Object::toString)).contains("2016-03-17");
        assertThat(messages).singleElement().asString().startsWith("DM-047");
    }

    @Test
    void whatABrokenArchiveHeldBeforeIsRead() throws IOException {
        open("half.warc", answer("text/html", PAGE) + answer("text/html", PAGE).substring(0, 300));
        assertThat(reports).hasSize(1);
        assertThat(messages).singleElement().asString().startsWith("DM-059");
    }

    private static void write(PDDocument document, PDPage page, List<String> lines) throws IOException {
        try (PDPageContentStream out = new PDPageContentStream(document, page)) {
            float y = 740;
            for (String line : lines) {
                y -= line.startsWith(" ") ? 34 : 14;
                out.beginText();
                out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                out.newLineAtOffset(72, y);
                out.showText(line.strip());
                out.endText();
            }
        }
    }

    /** Pages of lines; a line that starts with a blank starts a paragraph. */
    private static byte[] pdf(String password, List<List<String>> pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (List<String> lines : pages) {
                PDPage page = new PDPage();
                document.addPage(page);
                write(document, page, lines);
            }
            if (!password.isEmpty()) {
                document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"paper.pdf", "paper.pdf.gz", "paper.txt"})
    void aPdfGivesItsParagraphsInReadingOrder(String name) throws IOException {
        List<String> first = List.of(
                " Talks on the bridge end",
                " The foreign ministers of both countries met for nego-",
                "tiations that lasted two days, officials said on Mon-",
                "day in the capital.",
                " A second round was planned for the week that",
                "1");
        byte[] bytes = pdf("", List.of(first, List.of(" follows the holiday, they added.")));
        open(name, name.endsWith(".gz") ? Broken.gzip(bytes) : bytes);
        assertThat(messages).isEmpty();
        assertThat(reports).hasSize(1);
        assertThat(reports.get(0).text())
                .startsWith("Talks on the bridge end\n\n")
                .contains("met for negotiations that lasted two days, officials said on Monday in the capital.")
                .contains("for the week that");
        assertThat(reports.get(0).title()).isEqualTo("Talks on the bridge end");
        assertThat(reports.get(0).id()).isEqualTo("paper");
    }

    @Test
    void aPdfWithoutTextSaysSo() throws IOException {
        open("scan.pdf", pdf("", List.of(List.of())));
        open("locked.pdf", pdf("secret", List.of(List.of("The minister said no."))));
        open("broken.pdf", "%PDF-1.7\nnothing of the kind");
        assertThat(reports).isEmpty();
        assertThat(messages).hasSize(3);
        assertThat(messages.get(0)).startsWith("DM-062").contains("scan.pdf");
        assertThat(messages.get(1)).startsWith("DM-063").contains("locked.pdf");
        assertThat(messages.get(2)).startsWith("DM-061").contains("broken.pdf");
    }

    @Test
    void aWebPageIsToldByItsTags() throws IOException {
        open("saved.txt", PAGE);
        open("packed.html.gz", Broken.gzip(PAGE.getBytes(StandardCharsets.UTF_8)));
        assertThat(reports).extracting(Report::id).containsExactly("saved", "packed");
        assertThat(reports).allSatisfy(r -> assertThat(r.text()).startsWith("Shells fell"));
    }
}
