package org.demarche.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Review over HTTP, as forms do it without a script. */
class ReviewPageTest {

    @TempDir
    Path folder;

    private static Document page(Served served, String path) {
        HttpResponse<String> answer = served.page(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    /** Sends fields as a form of the page does. */
    private static HttpResponse<String> post(Served served, String path, String... fields) {
        return served.send(form(served, path, fields).header("Accept", "text/html"));
    }

    private static HttpRequest.Builder form(Served served, String path, String... fields) {
        List<String> out = new ArrayList<>();
        for (int i = 0; i + 1 < fields.length; i += 2) {
            out.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return served.post(path, String.join("&", out)).header("Content-Type", "application/x-www-form-urlencoded");
    }

    private static String action(Document page) {
        return page.expectFirst("form.decide").attr("action");
    }

    private static long waiting(Served served) {
        return served.json("/review.json").get("count").longValue();
    }

    @Test
    void aCardShowsTheWordsAndTheClaim() {
        try (Served served = Served.with(folder)) {
            Document page = page(served, "/review");
            Element card = page.expectFirst("article.card");
            assertThat(card.select("blockquote mark").text()).isNotBlank();
            assertThat(card.select(".claim").text()).endsWith(".");
            assertThat(card.select("button[data-key=a], button[data-key=x], button[data-key=f], a[data-key=' ']"))
                    .hasSize(4);
            assertThat(page.select("form.decide input[name=author]")).hasSize(1);
        }
    }

    @Test
    void aDecisionNamesItsAuthorAndSurvivesARestart() {
        long before;
        try (Served served = Served.with(folder)) {
            before = waiting(served);
            String action = action(page(served, "/review"));
            HttpResponse<String> done =
                    post(served, action, "token", served.token(), "act", "accept", "author", "Ann <b>", "skip", "0");
            assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
            assertThat(done.headers().firstValue("Location").orElse("")).startsWith("/review?");
            assertThat(waiting(served)).isEqualTo(before - 1);
        }
        try (Served again = Served.with(folder)) {
            assertThat(waiting(again)).isEqualTo(before - 1);
            Document page = page(again, "/review");
            assertThat(page.select(".made td").eachText()).contains("Ann <b>", "accept");
            assertThat(page.select(".made time").attr("datetime")).matches("\\d{4}-\\d\\d-\\d\\dT[\\d:]+Z");
        }
    }

    @Test
    void whatWasDecidedCanBeTakenBackAndDecidedAnew() {
        try (Served served = Served.with(folder)) {
            long before = waiting(served);
            String action = action(page(served, "/review"));
            post(served, action, "token", served.token(), "act", "flag", "author", "Ann");
            Document page = page(served, "/review");
            String reopened = page.expectFirst(".made a").attr("href");
            assertThat(action(page(served, reopened))).isEqualTo(action);
            String no = page.expectFirst(".made input[name=no]").attr("value");
            HttpResponse<String> undone =
                    post(served, "/review/undo", "token", served.token(), "author", "Ann", "no", no);
            assertThat(undone.statusCode()).isEqualTo(303);
            assertThat(waiting(served)).isEqualTo(before);
            assertThat(page(served, "/review").select(".made")).isEmpty();
        }
    }

    @Test
    void skippingLeavesACardForLater() {
        try (Served served = Served.with(folder)) {
            Document first = page(served, "/review");
            String next = first.expectFirst("a[data-key=' ']").attr("href");
            Document second = page(served, next);
            assertThat(action(second)).isNotEqualTo(action(first));
            assertThat(action(page(served, second.expectFirst(".review").attr("data-back"))))
                    .isEqualTo(action(first));
        }
    }

    @Test
    void anEditIsLaidOverTheRecord() {
        try (Served served = Served.with(folder)) {
            JsonNode party = served.json("/parties.json").get("rows").get(0);
            String id = party.get("party_id").stringValue();
            String path = "/review/" + id;
            assertThat(post(
                                    served,
                                    path,
                                    "token",
                                    served.token(),
                                    "act",
                                    "edit",
                                    "field",
                                    "role",
                                    "value",
                                    "the host",
                                    "author",
                                    "Ann")
                            .statusCode())
                    .isEqualTo(303);
            assertThat(served.get("/parties.csv").body()).contains("the host");
            assertThat(post(
                                    served,
                                    path,
                                    "token",
                                    served.token(),
                                    "act",
                                    "edit",
                                    "field",
                                    "secret",
                                    "value",
                                    "x",
                                    "author",
                                    "Ann")
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void nobodyDecidesWithoutANameATokenOrFromAnotherSite() {
        try (Served served = Served.with(folder)) {
            long before = waiting(served);
            String action = action(page(served, "/review"));
            assertThat(post(served, action, "token", served.token(), "act", "accept")
                            .statusCode())
                    .isEqualTo(400);
            assertThat(post(served, action, "act", "accept", "author", "Ann").statusCode())
                    .isEqualTo(403);
            HttpRequest.Builder foreign = form(
                            served, action, "token", served.token(), "act", "accept", "author", "Ann")
                    .header("Origin", "http://evil.example");
            assertThat(served.send(foreign).statusCode()).isEqualTo(403);
            assertThat(post(served, "/review/none", "token", served.token(), "act", "accept", "author", "Ann")
                            .statusCode())
                    .isEqualTo(404);
            assertThat(waiting(served)).isEqualTo(before);
        }
    }
}
