package org.demarche.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.demarche.app.pages.Site;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A ledger of a few reports, one of them hostile, served to a test on a free port. */
final class Served implements AutoCloseable {

    /** The id of a report made of markup. */
    static final String HOSTILE = "../<script>alert(1)</script>";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String MARKUP = "\"><img src=x onerror=alert(1)><script>alert(1)</script>";

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final Opening opening = new Opening();
    private final Site site;
    private final Path ledger;

    private Served(Path folder, boolean readOnly, boolean filled) {
        ledger = folder.resolve("pages.ledger");
        if (filled) {
            add(folder);
        } else {
            org.demarche.ledger.Ledger.open(ledger).close();
        }
        site = Site.open(new Site.Wish(ledger, "127.0.0.1", 0, readOnly), new Received(opening));
    }

    static Served with(Path folder) {
        return new Served(folder, false, true);
    }

    static Served readOnly(Path folder) {
        return new Served(folder, true, true);
    }

    static Served empty(Path folder) {
        return new Served(folder, false, false);
    }

    private void add(Path folder) {
        try {
            Path reports = Files.createDirectories(folder.resolve("reports"));
            Files.writeString(reports.resolve("border.txt"), """
                    Ministers disagree over the border

                    Russian Foreign Minister Sergei Lavrov met Turkish Foreign Minister Emre Yildiz in Moscow on Wednesday. Turkey demanded the withdrawal of Syrian troops from the border.

                    “We reject the withdrawal of Syrian troops from the border,” Lavrov said. Yildiz said that talks would go on next week. Turkey is an ally of Qatar. Russia opposed a larger mission of observers.
                    """);
            Files.writeString(reports.resolve("shells.txt"), """
                    Shells fall on Idlib

                    At least 14 people were killed on Tuesday when Syrian government forces shelled the town of Idlib, rescuers said.

                    W300

                    The United Nations condemned the shelling and urged all sides to protect civilians.
                    """);
            Files.writeString(reports.resolve("hostile.jsonl"), hostile() + "\n" + arabic() + "\n");
            Ran ran = Ran.with(
                    opening,
                    "add",
                    reports.toString(),
                    "--published",
                    "2016-03-17",
                    "--source",
                    "Wire",
                    "--ledger",
                    ledger.toString());
            if (ran.code() != 0) {
                throw new AssertionError(ran.err());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Markup wherever a report has words, and an emoji before them. */
    private static String hostile() {
        return MAPPER.createObjectNode()
                .put("id", HOSTILE)
                .put("title", "\uD83D\uDD4A " + MARKUP)
                .put("published", "2016-03-18")
                .put("source", "<b>Gazette</b> & Co")
                .put("url", "javascript:alert(1)")
                .put(
                        "text",
                        "\uD83D\uDD4A\uFE0F Foreign Minister Anna <script>alert(1)</script> Example met President Omar Haddad in Geneva on Monday.\n\n"
                                + "“We reject the plan \uD83D\uDEAB " + MARKUP
                                + ",” Minister Example said. Haddad demanded the release of all prisoners "
                                + MARKUP + ".\n")
                .toString();
    }

    /** An English report with Arabic words in and before its sentences. */
    private static String arabic() {
        return MAPPER.createObjectNode()
                .put("id", "cairo")
                .put("title", "Talks on مباحثات in Cairo")
                .put("published", "2016-03-19")
                .put("source", "Wire")
                .put("text", """
                        القاهرة: Egypt's president, Karim Farouk, met Sudanese officials in Cairo on Friday.

                        “مباحثات will go on,” Farouk said. Sudan rejected the proposal of Egypt for a joint force \uD83D\uDE80.
                        """)
                .toString();
    }

    String address() {
        return site.address().replaceFirst("/$", "");
    }

    String token() {
        return site.token();
    }

    /** What the address answers to a browser. */
    HttpResponse<String> page(String path) {
        return send(HttpRequest.newBuilder(uri(path)).header("Accept", "text/html"));
    }

    /** What the address answers to a program. */
    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(uri(path)));
    }

    JsonNode json(String path) {
        return Ran.json(get(path).body());
    }

    HttpRequest.Builder post(String path, String body) {
        return HttpRequest.newBuilder(uri(path)).POST(HttpRequest.BodyPublishers.ofString(body));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    URI uri(String path) {
        return URI.create(address() + path);
    }

    @Override
    public void close() {
        site.close();
        opening.close();
    }
}
