package org.demarche.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.demarche.app.pages.Address;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pages must never do: run what a report holds, answer under a foreign name, take a change from another site. */
class PagesSafetyTest {

    @TempDir
    static Path folder;

    private static Served served;

    @BeforeAll
    static void open() {
        served = Served.with(folder);
    }

    @AfterAll
    static void close() {
        served.close();
    }

    @Test
    void everyAnswerCarriesAStrictPolicy() {
        for (String path :
                List.of("/", "/positions", "/reports.json", "/nothing", "/assets/page.css", "/openapi.json")) {
            HttpResponse<String> answer = served.get(path);
            String policy =
                    answer.headers().firstValue("Content-Security-Policy").orElse("");
            assertThat(policy)
                    .as(path)
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'");
            assertThat(policy).as(path).doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                    .as(path)
                    .hasValue("nosniff");
        }
    }

    @Test
    void noPageHasInlineScriptOrStyle() {
        for (String path :
                List.of("/", "/positions", "/parties", "/reports/border", "/search?q=talks", "/help", "/help/record")) {
            String page = served.page(path).body();
            assertThat(page)
                    .as(path)
                    .doesNotContain(" style=")
                    .doesNotContain("<style")
                    .doesNotContainPattern("<script(?! src=\"/assets/)")
                    .doesNotContainPattern("(?i) on[a-z]+=\"")
                    .doesNotContain("javascript:");
        }
    }

    @Test
    void markupInAReportStaysText() {
        for (String path : List.of(
                "/",
                "/reports",
                "/parties",
                "/positions",
                "/search?q=prisoners",
                "/search?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
                "/parties?q=%3Csvg/onload=alert(1)%3E",
                "/reports?source=%3Cb%3EGazette%3C/b%3E%20%26%20Co",
                Address.of("/reports", Served.HOSTILE).link(),
                "/reports/%3Cscript%3Ealert(1)%3C%2Fscript%3E")) {
            String page = served.page(path).body();
            assertThat(page)
                    .as(path)
                    .doesNotContain("<script>alert", "<img src=x", "<svg/onload", "<b>Gazette", "href=\"javascript:");
        }
        assertThat(served.page(Address.of("/reports", Served.HOSTILE).link()).body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    }

    @Test
    void anotherHostNameIsRefused() throws IOException {
        assertThat(raw("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 403")
                .contains("DM-123");
        assertThat(raw("GET / HTTP/1.1\r\nHost: 127.0.0.1.evil.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 403");
        assertThat(raw("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket(
                        InetAddress.getLoopbackAddress(), served.uri("/").getPort());
                OutputStream out = socket.getOutputStream();
                InputStream in = socket.getInputStream()) {
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aChangeNeedsTheTokenAndItsOwnOrigin() {
        String text = "Minister speaks\n\nThe minister of Norway said talks would go on.";
        assertRefused(served.post("/reports", text).header("Content-Type", "text/plain"));
        assertRefused(served.post("/reports", text)
                .header("Content-Type", "text/plain")
                .header("X-Demarche-Token", "0".repeat(48)));
        assertRefused(signed(text).header("Origin", "http://evil.example"));
        assertRefused(signed(text).header("Origin", "null"));
        assertRefused(signed(text).header("Sec-Fetch-Site", "cross-site"));
        assertRefused(
                served.post("/reports", "text=Hello").header("Content-Type", "application/x-www-form-urlencoded"));
        HttpResponse<String> added = served.send(signed(text).header("Origin", served.address()));
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        assertThat(served.send(signed(text)).body()).contains("known");
    }

    private static HttpRequest.Builder signed(String text) {
        return served.post("/reports", text)
                .header("Content-Type", "text/plain")
                .header("X-Demarche-Token", served.token());
    }

    private static void assertRefused(HttpRequest.Builder request) {
        HttpResponse<String> answer = served.send(request);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(answer.body()).contains("DM-124");
    }

    @Test
    void whatIsTooLargeOrEmptyIsRefused() {
        assertThat(served.send(signed("x".repeat(1_000_100))).statusCode()).isEqualTo(413);
        assertThat(served.send(signed("  \n")).body()).contains("DM-126");
        assertThat(served.send(served.post("/reports?published=soon", "words")
                                .header("Content-Type", "text/plain")
                                .header("X-Demarche-Token", served.token()))
                        .body())
                .contains("DM-122");
    }

    @Test
    void whatFollowsOneTooLargeIsAnswered() {
        for (int size = 1_000_100; size < 6_000_000; size += 500_000) {
            assertThat(served.send(signed("x".repeat(size))).body()).contains("DM-130");
            assertThat(served.send(signed("  \n")).body()).contains("DM-126");
        }
    }

    @Test
    void readOnlyTakesNothing(@TempDir Path other) {
        try (Served closed = Served.readOnly(other)) {
            HttpResponse<String> answer = closed.send(closed.post("/reports", "words")
                    .header("Content-Type", "text/plain")
                    .header("X-Demarche-Token", closed.token()));
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("DM-125");
            assertThat(closed.page("/").body()).doesNotContain("<textarea");
        }
    }

    @Test
    void anEmptyLedgerLeadsToAFirstReport(@TempDir Path other) {
        try (Served fresh = Served.empty(other)) {
            assertThat(fresh.page("/").body()).contains("Nothing here yet", "<textarea");
            for (String path : List.of("/reports", "/parties", "/positions", "/search?q=x")) {
                assertThat(fresh.page(path).statusCode()).as(path).isEqualTo(200);
            }
        }
    }

    @Test
    void theThemeLeadsBackToThisSiteOnly() {
        HttpResponse<String> answer = served.send(HttpRequest.newBuilder(served.uri("/theme?to=dark"))
                .header("Referer", "http://evil.example/positions"));
        assertThat(answer.headers().firstValue("Location")).hasValue("/");
    }

    @Test
    void pathsCannotClimbOutOfTheAssets() {
        for (String path : List.of(
                "/assets/..%2f..%2fapplication",
                "/assets/package-info.class", "/help/..%2F..%2Fx", "/help/../README")) {
            assertThat(served.get(path).statusCode()).as(path).isIn(400, 404);
        }
    }
}
