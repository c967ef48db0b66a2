package org.demarche.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.demarche.app.exports.Described;
import org.demarche.app.exports.Exports;
import org.demarche.app.exports.Readback;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Export, timeline, map and network over HTTP. */
class ExportPageTest {

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

    private static Document page(String path) {
        HttpResponse<String> answer = served.page(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    @Test
    void everyFormatOfTheCommandIsOnThePage() {
        List<String> all = new ArrayList<>(Exports.FILES);
        all.addAll(Exports.FOLDERS);
        assertThat(Described.all()).extracting(Described::format).containsExactlyInAnyOrderElementsOf(all);
        assertThat(page("/export").select("nav.facets[aria-label=Format] a").eachText())
                .hasSize(all.size());
    }

    @Test
    void everyFormatCanBeDownloadedAndIsTheSameTwice() {
        for (Described format : Described.all()) {
            String path = "/download/" + format.format();
            HttpResponse<String> file = served.get(path);
            assertThat(file.statusCode()).as(format.format() + file.body()).isEqualTo(200);
            assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                    .contains(format.file());
            assertThat(served.get(path).headers().firstValue("Repr-Digest"))
                    .as(format.format())
                    .isEqualTo(file.headers().firstValue("Repr-Digest"));
        }
        assertThat(served.get("/download/gkg").statusCode()).isEqualTo(404);
    }

    @Test
    void whatThePageCallsBlankIsBlank() {
        for (Described format : Described.all()) {
            String header = format.format().startsWith("gdelt") ? "?header=yes" : "";
            List<List<String>> rows = rows(
                    format, served.get("/download/" + format.format() + header).body());
            for (int i = 0; !rows.isEmpty() && i < rows.get(0).size(); i++) {
                int at = i;
                if (format.isBlank(rows.get(0).get(i))) {
                    assertThat(rows.subList(1, rows.size()))
                            .as(format.format() + " " + rows.get(0).get(i))
                            .allSatisfy(r -> assertThat(r.get(at)).isEmpty());
                }
            }
        }
    }

    private static List<List<String>> rows(Described format, String text) {
        return switch (format.separator()) {
            case "\t" -> text.lines().map(l -> List.of(l.split("\t", -1))).toList();
            case "," -> Readback.rows(text);
            default -> List.of();
        };
    }

    @Test
    void thePreviewHasTheExactColumns() {
        for (Described format : Described.all()) {
            Document page = page("/export?format=" + format.format());
            List<String> shown = page.select("table.preview thead th").eachText();
            if (!shown.isEmpty() && !format.columns().isEmpty()) {
                assertThat(shown).as(format.format()).isEqualTo(format.columns());
            }
            assertThat(page.select("table.preview tbody tr").size()).isLessThanOrEqualTo(10);
            assertThat(page.select("blockquote.citation").text()).contains("Demarche", format.format(), "GeoNames");
        }
    }

    @Test
    void theHashOnThePageIsThatOfTheFile() throws Exception {
        String shown = page("/export?format=positions.csv").select("dd code").eachText().stream()
                .reduce("", (before, one) -> one);
        byte[] bytes = served.get("/download/positions.csv").body().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(shown)
                .isEqualTo(java.util.HexFormat.of()
                        .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                                .digest(bytes)));
    }

    @Test
    void everyMarkOfAPictureLeadsToARowOfItsPage() {
        for (String path : List.of("/timeline", "/timeline?by=day&lanes=party", "/map")) {
            Document page = page(path);
            List<String> marks = page.select("svg.chart a").eachAttr("href");
            assertThat(marks)
                    .as(path)
                    .isNotEmpty()
                    .allSatisfy(m -> assertThat(page.select(m)).as(m).hasSize(1));
        }
    }

    @Test
    void noPictureHasStyleOrScript() {
        for (String path : List.of("/timeline", "/map", "/network", "/review", "/export")) {
            Document page = page(path);
            assertThat(page.select("[style], style, svg script, [onload], [onclick]"))
                    .as(path)
                    .isEmpty();
            assertThat(page.select("script").eachAttr("src"))
                    .allSatisfy(s -> assertThat(s).startsWith("/assets/"));
        }
    }

    @Test
    void theNetworkStartsFromAPartyAndItsTableCanBeSorted() {
        Document page = page("/network?party=turkey");
        assertThat(page.select("svg.network .heart-name").text()).isEqualTo("Turkey");
        List<String> sorted =
                page("/network?party=turkey&sort=party").select("tbody th").eachText();
        assertThat(sorted).isNotEmpty().isSorted();
        assertThat(served.page("/network?party=nobody-at-all").statusCode()).isEqualTo(404);
    }

    @Test
    void wrongParametersAreRefused() {
        for (String path : List.of(
                "/timeline?by=hour", "/map?box=1,2", "/map?box=a,b,c,d", "/review?kind=x", "/export?format=gkg")) {
            assertThat(served.page(path).statusCode()).as(path).isBetween(400, 404);
        }
    }
}
