package org.demarche.analyse.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.demarche.Engine;
import org.demarche.language.Parse;
import org.demarche.report.Report;
import org.demarche.report.Span;
import org.junit.jupiter.api.Test;

/** What holds of places in any text. */
class PlacesLawsTest {

    private static final List<String> PIECES = List.of(
            "Paris",
            "Texas",
            ",",
            " ",
            "\n\n",
            "the north of ",
            "near ",
            "Homs",
            "Georgia",
            "U.S.",
            "Ill.",
            "(",
            ")",
            "–",
            "\uD83D\uDE00",
            "\uD800",
            "St. ",
            "Washington",
            "said",
            "County",
            "province",
            "'s",
            "“",
            "Al-",
            "0",
            "İstanbul",
            "\u0301",
            "of the ",
            "Republic ",
            "and ",
            "IN",
            ". ");

    private static final Places PLACES = new Places(Gazetteer.builtIn());

    @Test
    void anyTextGivesNamesInOrderInsideIt() {
        Random random = new Random(7);
        for (int run = 0; run < 60; run++) {
            String text = text(random, 1 + random.nextInt(80));
            Report report = Report.of("given", text);
            List<PlaceMention> found = PLACES.of(report, Engine.demarche().parse(report), Engine.lexicon());
            int last = 0;
            for (PlaceMention mention : found) {
                assertThat(mention.span().start()).as(text).isGreaterThanOrEqualTo(last);
                assertThat(mention.place().words()).isEqualTo(mention.span().of(text));
                last = mention.span().end();
            }
        }
    }

    @Test
    void anySpanCanBeAskedFor() {
        Random random = new Random(11);
        for (int run = 0; run < 200; run++) {
            String text = text(random, 40);
            List<Span> spans = new ArrayList<>();
            for (int at = 0; at < text.length(); at += 1 + random.nextInt(9)) {
                spans.add(new Span(at, Math.min(text.length(), at + random.nextInt(12))));
            }
            Parse parse = new Parse(text, List.of(), List.of(), List.of());
            assertThat(PLACES.at(parse, Engine.lexicon(), spans)).hasSameSizeAs(spans);
        }
    }

    @Test
    void manyNamesAreReadInAMoment() {
        StringBuilder text = new StringBuilder();
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            String name = List.of("Springfield", "San Jose", "Paris", "Homs").get(i % 4) + (i % 4 == 3 ? " " + i : "");
            spans.add(new Span(text.length(), text.length() + name.length()));
            text.append(name).append(", ");
        }
        Parse parse = new Parse(text.toString(), List.of(), List.of(), List.of());
        long start = System.nanoTime();
        assertThat(PLACES.at(parse, Engine.lexicon(), spans)).hasSize(20_000);
        assertThat((System.nanoTime() - start) / 1e9).as("seconds").isLessThan(20);
    }

    @Test
    void theSameTextGivesTheSamePlaces() {
        String text = "Troops left Homs for Tripoli, Lebanon, and Paris, Texas. Washington and Georgia said so.";
        Report report = Report.of("given", text);
        Parse parse = Engine.demarche().parse(report);
        assertThat(PLACES.of(report, parse, Engine.lexicon()).toString())
                .isEqualTo(PLACES.of(report, parse, Engine.lexicon()).toString());
    }

    private static String text(Random random, int pieces) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            out.append(PIECES.get(random.nextInt(PIECES.size())));
            out.append(random.nextBoolean() ? " " : "");
        }
        return out.toString();
    }
}
