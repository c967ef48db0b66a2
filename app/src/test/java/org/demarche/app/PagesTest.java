package org.demarche.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.demarche.app.pages.Address;
import org.demarche.app.pages.Frame;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the pages answer over HTTP, on reports that the real engine read. */
class PagesTest {

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

    private static List<String> pages() {
        List<String> out =
                new ArrayList<>(Frame.PLACES.stream().map(Frame.Place::path).toList());
        out.add("/reports/border");
        out.add(Address.of("/reports", Served.HOSTILE).link());
        out.add("/parties/russia");
        out.add("/issues/"
                + served.json("/positions.json")
                        .get("rows")
                        .get(0)
                        .get("issue_id")
                        .stringValue());
        out.add("/search?q=talks");
        out.add("/help/pages");
        return out;
    }

    @Test
    void everyPageIsHtmlUnder150Kilobytes() {
        for (String path : pages()) {
            HttpResponse<String> answer = served.page(path);
            assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .as(path)
                    .hasValueSatisfying(t -> assertThat(t).startsWith("text/html"));
            assertThat(answer.body().getBytes(StandardCharsets.UTF_8)).as(path).hasSizeLessThan(150_000);
            assertThat(answer.body()).as(path).contains("<title>", "</html>").doesNotContain("$unsafe", "${");
        }
    }

    @Test
    void everyPageHasItsTwins() {
        for (String path : pages()) {
            String bare = path.replaceFirst("\\?.*", "");
            String query = path.substring(bare.length());
            String name = bare.equals("/") ? "/desk" : bare;
            JsonNode json = served.json(name + ".json" + query);
            assertThat(json.path("ok").booleanValue()).as(path + json).isTrue();
            assertThat(json.has("rows") && json.has("next") && json.has("count"))
                    .as(path)
                    .isTrue();
            HttpResponse<String> csv = served.get(name + ".csv" + query);
            assertThat(csv.statusCode()).as(path).isEqualTo(200);
            assertThat(csv.headers().firstValue("Content-Type").orElse(""))
                    .as(path)
                    .startsWith("text/csv");
            served.get(name + ".jsonl" + query)
                    .body()
                    .lines()
                    .forEach(l -> assertThat(Ran.json(l).isObject()).as(path).isTrue());
        }
    }

    @Test
    void theTwinOfAReportIsItsRecord() {
        JsonNode record = served.json("/reports/border.json").get("rows").get(0);
        assertThat(record.get("report").get("id").stringValue()).isEqualTo("border");
        assertThat(served.get("/reports/border.csv").body()).startsWith("kind,id,start,end,words,because");
    }

    @Test
    void listsGoOnByKey() {
        List<String> seen = new ArrayList<>();
        String after = "";
        do {
            JsonNode part = served.json("/parties.json?limit=2" + (after.isEmpty() ? "" : "&after=" + encoded(after)));
            part.get("rows").forEach(r -> seen.add(r.get("party_id").stringValue()));
            after = part.get("next").isNull() ? "" : part.get("next").stringValue();
        } while (!after.isEmpty());
        List<String> whole = new ArrayList<>();
        served.json("/parties.json?limit=1000")
                .get("rows")
                .forEach(r -> whole.add(r.get("party_id").stringValue()));
        assertThat(seen).containsExactlyElementsOf(whole).doesNotHaveDuplicates();
    }

    @Test
    void reportsAndIssuesGoOnByKeyToo() {
        for (String path : List.of("/reports.json", "/positions.json")) {
            String id = path.equals("/reports.json") ? "report_id" : "position_id";
            List<String> seen = new ArrayList<>();
            String after = "";
            do {
                JsonNode part = served.json(path + "?limit=1" + (after.isEmpty() ? "" : "&after=" + encoded(after)));
                part.get("rows").forEach(r -> seen.add(r.get(id).stringValue()));
                after = part.get("next").isNull() ? "" : part.get("next").stringValue();
            } while (!after.isEmpty());
            List<String> whole = new ArrayList<>();
            served.json(path + "?limit=1000")
                    .get("rows")
                    .forEach(r -> whole.add(r.get(id).stringValue()));
            assertThat(seen).as(path).containsExactlyInAnyOrderElementsOf(whole).isNotEmpty();
        }
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    @Test
    void theAddressIsTheState() {
        assertThat(served.page("/parties?kind=person").body())
                .contains("class=\"chips\"", "Sergei Lavrov")
                .doesNotContain(">Syria<");
        assertThat(served.json("/reports.json?since=2016-03-18").get("count").intValue())
                .isEqualTo(2);
        assertThat(served.json("/reports.json?week=2016-W11").get("count").intValue())
                .isEqualTo(4);
        assertThat(served.json("/reports.json?source=Wire").get("count").intValue())
                .isEqualTo(3);
    }

    @Test
    void theMatrixTellsWhoDemandsAndWhoRejects() {
        String page = served.page("/positions").body();
        assertThat(page).contains("demands", "rejects", "Turkey");
        assertThat(served.page("/positions?as_of=2010-01-01").body()).contains("No position matches");
    }

    @Test
    void aSearchGivesQuotationsFirst() {
        String page = served.page("/search?q=withdrawal").body();
        assertThat(page.indexOf("Said</h2>")).isPositive().isLessThan(page.indexOf("Reports</h2>"));
        assertThat(page).contains("/reports/border#c");
    }

    @Test
    void whatIsMissingOrWrongHasACodeAndAHint() {
        assertError("/nothing", 404, "DM-120");
        assertError("/reports/nobody.json", 404, "DM-121");
        assertError("/parties/nobody.json", 404, "DM-121");
        assertError("/issues/nobody.json", 404, "DM-121");
        assertError("/reports.json?since=yesterday", 400, "DM-122");
        assertError("/reports.json?week=1", 400, "DM-122");
        assertError("/parties.json?limit=many", 400, "DM-122");
        assertThat(served.page("/nothing").body()).contains("there is no such page", "DM-120");
    }

    private static void assertError(String path, int status, String code) {
        HttpResponse<String> answer = served.get(path);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(status);
        JsonNode error = Ran.json(answer.body());
        assertThat(error.get("ok").booleanValue()).isFalse();
        assertThat(error.get("code").stringValue()).isEqualTo(code);
        assertThat(error.get("message").stringValue()).isNotEmpty();
        assertThat(error.get("hint").stringValue()).isNotEmpty();
    }

    @Test
    void theApiDescribesEveryPage() {
        JsonNode described = served.json("/openapi.json").get("paths");
        for (Frame.Place place : Frame.PLACES) {
            String path = place.path().equals("/") ? "/desk" : place.path();
            assertThat(described.has(path + ".json")).as(path).isTrue();
        }
        assertThat(described.has("/reports")).isTrue();
    }

    @Test
    void helpShowsTheDocs() {
        assertThat(served.page("/help/record").body()).contains("<h1>", "<table>");
        assertThat(served.get("/help/secrets").statusCode()).isEqualTo(404);
    }

    @Test
    void theThemeIsRemembered() {
        HttpResponse<String> answer = served.get("/theme?to=dark");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Set-Cookie").orElse("")).startsWith("theme=dark");
        assertThat(answer.headers().firstValue("Location").orElse("")).isEqualTo("/");
    }
}
