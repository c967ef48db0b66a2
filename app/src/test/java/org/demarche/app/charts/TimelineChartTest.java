package org.demarche.app.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.demarche.ledger.EventLists.Step;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** What the timeline draws. */
class TimelineChartTest {

    private static final LocalDate FROM = LocalDate.of(2015, 8, 1);
    private static final LocalDate TO = LocalDate.of(2015, 8, 31);
    private static final double DAY = (TimelineChart.WIDTH - TimelineChart.LEFT - 8) / 31;

    private static Document drawn(Events events, Lane.By by) {
        TimelineChart.View view = new TimelineChart.View(by, Step.DAY, FROM, TO);
        return parsed(TimelineChart.of(Dated.of(events.listing()), view, id -> "#event-" + id));
    }

    /** As XML, which forgives nothing. */
    static Document parsed(String svg) {
        return Jsoup.parse(svg, "", Parser.xmlParser());
    }

    private static Element bar(Document svg, String id) {
        return svg.expectFirst("a[href=#event-" + id + "]");
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.attr(attribute));
    }

    @Test
    void aBarIsAsWideAsTheDaysInWhichTheEventMayLie() {
        Document svg = drawn(
                new Events()
                        .on("day", "2015-08-17", "2015-08-17")
                        .on("weekend", "2015-08-15", "2015-08-16")
                        .on("week", "2015-08-03", "2015-08-09"),
                Lane.By.KIND);
        assertThat(number(bar(svg, "day").expectFirst("rect"), "width")).isCloseTo(DAY, within(0.02));
        assertThat(number(bar(svg, "weekend").expectFirst("rect"), "width")).isCloseTo(2 * DAY, within(0.02));
        assertThat(number(bar(svg, "week").expectFirst("rect"), "width")).isCloseTo(7 * DAY, within(0.02));
        assertThat(number(bar(svg, "weekend").expectFirst("rect"), "x"))
                .isCloseTo(TimelineChart.LEFT + 14 * DAY, within(0.02));
    }

    @Test
    void whatIsNotSureIsNoPoint() {
        Document svg = drawn(new Events().on("a", "2015-08-15", "2015-08-16"), Lane.By.KIND);
        assertThat(svg.select("circle")).isEmpty();
        assertThat(bar(svg, "a").className()).contains("unsure");
    }

    @Test
    void anEventWithoutADayIsNotDrawn() {
        Document svg =
                drawn(new Events().with("open", "AGREE", Map.of()).on("a", "2015-08-15", "2015-08-15"), Lane.By.KIND);
        assertThat(svg.select("a")).hasSize(1);
    }

    @Test
    void aWindowThatRunsOutOfThePictureIsTornAtItsEdgeAndSaysSo() {
        Document svg = drawn(new Events().on("year", "2015-01-01", "2015-12-31"), Lane.By.KIND);
        assertThat(number(bar(svg, "year").expectFirst("rect"), "width")).isCloseTo(31 * DAY, within(0.02));
        assertThat(bar(svg, "year").select(".torn")).hasSize(2);
        assertThat(bar(svg, "year").expectFirst("title").text()).startsWith("2015, partly outside of the picture");
    }

    @Test
    void plannedIsHollowAndDeniedIsCrossed() {
        Map<String, Object> day =
                Map.of("date_earliest", "2015-08-20", "date_latest", "2015-08-20", "status", "planned");
        Map<String, Object> denied =
                Map.of("date_earliest", "2015-08-20", "date_latest", "2015-08-20", "status", "did_not_happen");
        Document svg = drawn(new Events().with("p", "CONSULT", day).with("d", "CONSULT", denied), Lane.By.KIND);
        assertThat(bar(svg, "p").className()).contains("planned");
        assertThat(bar(svg, "d").select(".cross")).hasSize(1);
        assertThat(bar(svg, "d").expectFirst("title").text()).contains("denied or did not happen");
    }

    @Test
    void conflictIsSquareAndCooperationRound() {
        Map<String, Object> day = Map.of("date_earliest", "2015-08-20", "date_latest", "2015-08-20");
        Document svg = drawn(new Events().with("war", "ASSAULT", day).with("talk", "CONSULT", day), Lane.By.KIND);
        assertThat(bar(svg, "war").expectFirst("rect").attr("rx")).isEqualTo("0");
        assertThat(number(bar(svg, "talk").expectFirst("rect"), "rx")).isPositive();
    }

    @Test
    void noBarTouchesAnotherOfItsLane() {
        Events events = new Events();
        for (int i = 0; i < 40; i++) {
            String first = FROM.plusDays(i * 7 % 29).toString();
            events.on("e" + i, first, LocalDate.parse(first).plusDays(i % 3).toString());
        }
        Document svg = drawn(events, Lane.By.KIND);
        List<Element> bars = svg.select("rect.window");
        for (int i = 0; i < bars.size(); i++) {
            for (int j = 0; j < i; j++) {
                Element a = bars.get(i);
                Element b = bars.get(j);
                boolean sameRow = a.attr("y").equals(b.attr("y"));
                boolean apart = number(a, "x") >= number(b, "x") + number(b, "width")
                        || number(b, "x") >= number(a, "x") + number(a, "width");
                assertThat(!sameRow || apart).as(a + " " + b).isTrue();
            }
        }
    }

    @Test
    void anEventStandsInTheLaneOfEachPartyThatTakesPart() {
        Map<String, Object> met = Map.of(
                "date_earliest",
                "2015-08-17",
                "date_latest",
                "2015-08-17",
                "actor_ids",
                List.of("duarte"),
                "actors",
                List.of("Ana Duarte"),
                "recipient_ids",
                List.of("hale"),
                "recipients",
                List.of("Jon Hale"));
        Document svg = drawn(new Events().with("m", "CONSULT", met), Lane.By.PARTY);
        assertThat(svg.select("g.lane").eachAttr("aria-label")).containsExactly("Ana Duarte", "Jon Hale");
        assertThat(svg.select("a[href=#event-m]")).hasSize(2);
    }

    @Test
    void partiesBeyondTheLanesShareOne() {
        Events events = new Events();
        for (int i = 0; i < 30; i++) {
            String id = "p" + i;
            events.with(
                    "e" + i,
                    "ASSAULT",
                    Map.of(
                            "date_earliest",
                            "2015-08-17",
                            "date_latest",
                            "2015-08-17",
                            "actor_ids",
                            List.of(id),
                            "actors",
                            List.of("Party " + i)));
        }
        Document svg = drawn(events, Lane.By.PARTY);
        assertThat(svg.select("g.lane")).hasSize(Lane.MOST);
        assertThat(svg.select("g.lane").eachAttr("aria-label")).endsWith("others");
        assertThat(svg.select("a")).hasSize(30);
    }

    @Test
    void hostileNamesStayWords() {
        String evil = "</text><script>alert(1)</script>\" onload=\"x\u0000\uD800";
        Map<String, Object> cells = Map.of(
                "date_earliest",
                "2015-08-17",
                "date_latest",
                "2015-08-17",
                "actor_ids",
                List.of("p"),
                "actors",
                List.of(evil),
                "words",
                evil,
                "place",
                evil);
        Document svg = drawn(new Events().with("x", "ASSAULT", cells), Lane.By.PARTY);
        assertThat(svg.select("script")).isEmpty();
        assertThat(svg.select("[onload]")).isEmpty();
        assertThat(svg.expectFirst("text.lane-name title").text()).contains("<script>alert(1)</script>");
    }

    @Test
    void theSameRowsGiveTheSamePicture() {
        Events one = new Events().on("a", "2015-08-15", "2015-08-16").on("b", "2015-08-02", "2015-08-02");
        Events other = new Events().on("b", "2015-08-02", "2015-08-02").on("a", "2015-08-15", "2015-08-16");
        assertThat(drawn(one, Lane.By.KIND).outerHtml())
                .isEqualTo(drawn(other, Lane.By.KIND).outerHtml());
    }

    @Test
    void daysArePutAsPeopleSayThem() {
        assertThat(Words.days(LocalDate.of(2015, 8, 15), LocalDate.of(2015, 8, 16)))
                .isEqualTo("15–16 Aug 2015");
        assertThat(Words.days(LocalDate.of(2015, 7, 1), LocalDate.of(2015, 7, 31)))
                .isEqualTo("July 2015");
        assertThat(Words.days(LocalDate.of(2015, 1, 1), LocalDate.of(2015, 12, 31)))
                .isEqualTo("2015");
        assertThat(Words.days(LocalDate.of(2015, 12, 30), LocalDate.of(2016, 1, 2)))
                .isEqualTo("30 Dec 2015 – 2 Jan 2016");
    }
}
