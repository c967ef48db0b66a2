package org.demarche.app.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.demarche.app.charts.Tie.Direction;
import org.demarche.app.charts.Tie.Kind;
import org.demarche.app.charts.Tie.Neighbour;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What the network draws. */
class NetworkChartTest {

    private static Neighbour neighbour(String id, Kind kind, long sources) {
        return new Neighbour(id, "Party " + id, "state", List.of(new Tie(kind, Direction.OUT, sources, sources)));
    }

    private static Document drawn(List<Neighbour> neighbours) {
        return TimelineChartTest.parsed(NetworkChart.of("Tessia", neighbours, id -> "/network?party=" + id));
    }

    @Test
    void aStrandIsThickerTheMoreSourcesItHas() {
        Document svg = drawn(List.of(neighbour("a", Kind.BACKS, 1), neighbour("b", Kind.BACKS, 9)));
        List<Double> widths = svg.select(".strand").stream()
                .map(e -> Double.parseDouble(e.attr("stroke-width")))
                .sorted()
                .toList();
        assertThat(widths.get(1)).isGreaterThan(widths.get(0) + 1);
    }

    @Test
    void everyKindOfTieHasASignOfItsOwn() {
        List<String> signs = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            signs.add(NetworkChart.sign(kind, 0, 0));
        }
        assertThat(signs).doesNotHaveDuplicates();
    }

    @Test
    void namesStandApart() {
        List<Neighbour> all = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            all.add(neighbour("n" + i, List.of(Kind.values()).get(i % 4), 60 - i));
        }
        Document svg = drawn(all);
        assertThat(svg.select("a.node-link")).hasSize(NetworkChart.MOST);
        for (String side : List.of("left", "right")) {
            List<Double> rows = svg.select("a." + side + " .node-name").stream()
                    .map(e -> Double.parseDouble(e.attr("y")))
                    .sorted()
                    .toList();
            for (int i = 1; i < rows.size(); i++) {
                assertThat(rows.get(i) - rows.get(i - 1)).isGreaterThanOrEqualTo(30);
            }
        }
    }

    @Test
    void tiesOfOnePartyAreParallelStrands() {
        Neighbour both = new Neighbour(
                "x",
                "Kestria",
                "state",
                List.of(new Tie(Kind.MEETS, Direction.BOTH, 3, 3), new Tie(Kind.OPPOSES, Direction.IN, 1, 1)));
        Document svg = drawn(List.of(both));
        assertThat(svg.select(".strand")).hasSize(2);
        assertThat(svg.select(".tie.opposes .tip")).hasSize(1);
        assertThat(svg.select(".tie.meets .tip")).isEmpty();
        assertThat(svg.expectFirst("a title").text())
                .isEqualTo("Tessia and Kestria meet or agree (3 sources); Kestria opposes Tessia (1 source)");
    }

    @Test
    void hostileNamesStayWords() {
        Neighbour evil = new Neighbour(
                "\"><script>",
                "<img src=x onerror=alert(1)>",
                "person",
                List.of(new Tie(Kind.BACKS, Direction.OUT, 1, 1)));
        Document svg = drawn(List.of(evil));
        assertThat(svg.select("script, img")).isEmpty();
        Element name = svg.expectFirst(".node-name");
        assertThat(name.text()).startsWith("<img src=x");
    }
}
