package org.demarche.app.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What the map draws, and what it does not. */
class MapChartTest {

    private static Map<String, Object> at(String precision, double lon, double lat, String... tolls) {
        return Map.of(
                "precision",
                precision,
                "lon",
                lon,
                "lat",
                lat,
                "place",
                "Orvale",
                "country",
                "SYR",
                "tolls",
                List.of(tolls));
    }

    private static Document drawn(Events events) {
        return TimelineChartTest.parsed(
                MapChart.of(Spot.of(events.listing()).spots(), Optional.empty(), n -> "#place-" + n));
    }

    @Test
    void aCountryIsNoSpot() {
        Events events = new Events()
                .with("country", "ASSAULT", at("country", 38, 35))
                .with("sea", "ASSAULT", at("sea", 18, 40))
                .with("area", "ASSAULT", at("area", 38, 35))
                .with("none", "ASSAULT", Map.of())
                .with("town", "ASSAULT", at("town", 36.3, 33.5));
        Spot.Split split = Spot.of(events.listing());
        assertThat(split.spots()).hasSize(1);
        assertThat(split.beside()).extracting(s -> s.event().id()).containsExactly("country", "sea", "area", "none");
        assertThat(drawn(events).select("a.mark")).hasSize(1);
    }

    @Test
    void aTownIsADotAndNearItARingOf25Kilometres() {
        Document svg = drawn(
                new Events().with("t", "ASSAULT", at("town", 36.3, 33.5)).with("n", "ASSAULT", at("near", 37.3, 33.9)));
        assertThat(svg.expectFirst("a.town").select(".ring")).isEmpty();
        Element ring = svg.expectFirst("a.near .ring");
        Projection same = Projection.of(
                Projection.Box.around(36.3, 33.5, 37.3, 33.9),
                MapChart.WIDTH,
                Double.parseDouble(svg.expectFirst("svg").attr("viewBox").split(" ")[3]));
        assertThat(Double.parseDouble(ring.attr("r"))).isCloseTo(same.kilometres(25), within(0.02));
    }

    @Test
    void theAreaOfADiscGrowsWithTheLowestNumberTold() {
        Document svg = drawn(new Events()
                .with("a", "ASSAULT", at("town", 36.3, 33.5, "40–90 killed"))
                .with("b", "ASSAULT", at("town", 37.3, 34.5, "20– killed"))
                .with("c", "ASSAULT", at("town", 38.3, 35.5, "7 injured")));
        List<Double> areas = svg.select("a.mark .spot").stream()
                .map(e -> Double.parseDouble(e.attr("r")))
                .map(r -> r * r)
                .sorted()
                .toList();
        assertThat((areas.get(2) - areas.get(0)) / (areas.get(1) - areas.get(0)))
                .isCloseTo(2, within(0.05));
        assertThat(svg.select("a.mark title").eachText()).anyMatch(t -> t.contains("40–90 killed"));
    }

    @Test
    void whatIsOnlyPlannedKillsNobody() {
        Events events = new Events()
                .with(
                        "p",
                        "ASSAULT",
                        Map.of(
                                "precision",
                                "town",
                                "lon",
                                36.3,
                                "lat",
                                33.5,
                                "place",
                                "Orvale",
                                "status",
                                "planned",
                                "tolls",
                                List.of("9 killed")));
        assertThat(Spot.of(events.listing()).spots().get(0).deaths().best()).isZero();
    }

    @Test
    void eventsAtOneSpotShareAMark() {
        Events events = new Events()
                .with("a", "ASSAULT", at("town", 36.3, 33.5, "14–19 killed"))
                .with("b", "ASSAULT", at("town", 36.3, 33.5, "1– killed"));
        List<Spot> spots = Spot.of(events.listing()).spots();
        assertThat(spots).hasSize(1);
        assertThat(spots.get(0).deaths().words()).isEqualTo("at least 15 killed");
    }

    @Test
    void theMapIsZoomedToItsMarks() {
        Document svg = drawn(
                new Events().with("a", "ASSAULT", at("town", 36.3, 33.5)).with("b", "ASSAULT", at("town", 44.4, 33.3)));
        for (Element spot : svg.select("a.mark .spot")) {
            assertThat(Double.parseDouble(spot.attr("cx"))).isBetween(40.0, MapChart.WIDTH - 40);
        }
        double apart = svg.select("a.mark .spot").stream()
                .mapToDouble(e -> Double.parseDouble(e.attr("cx")))
                .reduce(0, (x, y) -> Math.abs(y - x));
        assertThat(apart).isGreaterThan(MapChart.WIDTH / 3);
    }

    @Test
    void noNameLiesOverAnother() {
        Labels labels = new Labels(400, 300);
        Labels.Label wanted = new Labels.Label(0, "Long name of a town", 200, 150, "");
        int placed = 0;
        for (int i = 0; i < 30; i++) {
            placed += labels.beside(new Labels.Label(i, wanted.words(), 200, 150, ""), 5)
                            .isPresent()
                    ? 1
                    : 0;
        }
        assertThat(placed).isLessThan(9);
    }

    @Test
    void aRingOverTheDateLineDoesNotRunAcrossTheMap() {
        Projection world = Projection.of(Projection.Box.around(-170, -40, 170, 70), 960, 500);
        Coasts coasts = new Coasts(World.whole(), world, 960, 500);
        World.Country russia = World.whole().countries().stream()
                .filter(c -> c.name().equals("Russia"))
                .findFirst()
                .orElseThrow();
        int longest = 0;
        for (String step : coasts.path(russia).replaceAll("M[-\\d ]+", "").split("(?<=\\d)(?=[- ])|[lz]")) {
            longest = Math.max(longest, step.isBlank() ? 0 : Math.abs(Integer.parseInt(step.strip())));
        }
        assertThat(longest).isLessThan((int) (400 * Coasts.FINE));
    }

    @Test
    void theWorldHasItsCountries() {
        assertThat(World.whole().countries())
                .hasSizeGreaterThan(200)
                .noneMatch(c -> c.name().equals("Antarctica"));
        assertThat(World.whole().countries())
                .filteredOn(c -> c.name().equals("Syria"))
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.lon()).isBetween(36.0, 42.0);
                    assertThat(c.lat()).isBetween(32.5, 37.0);
                });
    }
}
