package org.demarche;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.record.Findings;
import org.demarche.report.Paragraph;
import org.demarche.report.Paragraphs;
import org.demarche.report.Report;
import org.demarche.report.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws that hold for every text, however hostile: nothing is thrown, every span is words of the text, trees are trees, twice the same. */
class LawsTest {

    /** Longer texts are read once, to save time. */
    private static final int LONG = 5_000;

    private static final String[] PIECES = {
        "Moscow",
        "said",
        "\"",
        "“",
        "”",
        "’s",
        " that ",
        "the minister",
        ",",
        ".",
        " ",
        "\n",
        "\n\n",
        "(",
        ")",
        "U.S.",
        "-",
        "—",
        "1,200",
        "according to",
        "who",
        "believes",
        "\t",
        "<b>",
        "&amp;",
        "?",
        "Ana Silva",
        ":",
        "…",
        "n't",
        "\u00a0",
        "\u200b",
        "@",
        "http://a.example/x"
    };

    static Stream<String> hostile() {
        return Stream.of(
                "",
                " ",
                "\n\n\n",
                "\u200b\u200b\ufeff",
                "[".repeat(10_000),
                "(“\"".repeat(300),
                "?!...,,;;--''\"\"".repeat(50),
                "\"",
                "“The war",
                "said said said said said",
                "a".repeat(100_000),
                "\u0301".repeat(300),
                "\ud83d\ude00 said \ud83d\ude00",
                "\ud83d \ude00 lone",
                "قال الوزير إن الحرب انتهت. \"لن نعود\"، قال.",
                "\u202eהשר אמר \u202d\"The war is over,\" he said.\u202c",
                "The min\u200bister\u00ad said\u2060 that\ufeff it was over.",
                "\tThe\tminister\tsaid\tthat\tit\twas\tover\t.",
                "The minister said it was over and ".repeat(300),
                "He said that ".repeat(200) + "it was over.",
                "\u0000\u0001\u0007\u001b[31mThe minister said\u0000 no.\u007f",
                "<p>The minister said <b>no</b>.</p><script>said('x')</script>",
                "one\rtwo\r\nthree\u2028four\u2029five\u0085six\u000bseven\fend",
                "The minister said\r\n\r\nno.",
                "ﬁ ß İ ǅ said ſ K Å ﷺ",
                "𝕿𝖍𝖊 minister said 𝖓𝖔.",
                "1 2 3 4 5 6 7 8 9 0 1. 2. 3. a. b. U.S.. ..",
                "- - - said - - -",
                "“a” “b” “c” “d” ".repeat(100),
                "'''''''''''' ’’’’’’’ ``````");
    }

    /** Seeded texts of signs from the whole of Unicode, and of pieces of news put together at random. */
    static Stream<String> random() {
        return IntStream.range(0, 120).mapToObj(seed -> {
            Random random = new Random(seed);
            return seed % 2 == 0 ? signs(random) : pieces(random);
        });
    }

    private static String signs(Random random) {
        StringBuilder out = new StringBuilder();
        for (int i = random.nextInt(200); i >= 0; i--) {
            int most = random.nextInt(3) == 0 ? 0x10FFFF : random.nextBoolean() ? 0x2FFF : 0x7F;
            out.appendCodePoint(random.nextInt(most + 1));
            out.append(random.nextInt(5) == 0 ? " " : "");
        }
        return out.toString();
    }

    private static String pieces(Random random) {
        StringBuilder out = new StringBuilder();
        for (int i = random.nextInt(80); i >= 0; i--) {
            out.append(PIECES[random.nextInt(PIECES.length)]).append(random.nextInt(3) == 0 ? "" : " ");
        }
        return out.toString();
    }

    @ParameterizedTest
    @MethodSource({"hostile", "random"})
    void everyTextKeepsTheLaws(String text) {
        Report report = Report.of("law", text);
        Findings found = Engine.demarche().read(report);
        assertThat(found.report().text()).isEqualTo(text);
        spans(found).forEach(s -> assertThat(s.of(text)).as("span %s", s).isNotBlank());
        if (text.length() < LONG) {
            assertThat(Engine.demarche().read(report)).isEqualTo(found);
        }
        Engine.demarche().parse(report).sentences().forEach(LawsTest::isATree);
        wordsCover(report);
    }

    @Test
    void readingOnManyThreadsIsReadingOnOne() throws IOException {
        Report report = Report.of("law", Files.readString(Path.of("src/test/resources/reports/ceasefire/report.txt")));
        Findings alone = Engine.demarche().read(report);
        List<Findings> together = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> Engine.demarche().read(report))
                .toList();
        assertThat(together).allMatch(alone::equals);
    }

    /** Every span of the record; one that is outside the text has already been refused by {@code Findings}. */
    private static List<Span> spans(Findings found) {
        List<Span> out = new ArrayList<>();
        found.parties().forEach(p -> out.addAll(p.mentions()));
        found.statements().forEach(s -> out.addAll(s.cue()));
        found.statements().forEach(s -> out.addAll(s.content()));
        found.notes().forEach(n -> n.span().ifPresent(out::add));
        return out;
    }

    /** The words of a paragraph hold each of its characters that is no blank once, in order. */
    private static void wordsCover(Report report) {
        String text = report.text();
        for (Paragraph paragraph : Paragraphs.of(report, Engine.lexicon().junk())) {
            BitSet covered = new BitSet();
            int end = paragraph.span().start();
            for (Span word : Engine.demarche().language().words(text, paragraph.span())) {
                assertThat(word.start()).isGreaterThanOrEqualTo(end);
                assertThat(word.of(text).codePoints()).as("word %s", word).anyMatch(c -> !isBlank(c));
                covered.set(word.start(), word.end());
                end = word.end();
            }
            assertThat(end).isLessThanOrEqualTo(paragraph.span().end());
            for (int i = paragraph.span().start(); i < paragraph.span().end(); i++) {
                assertThat(isBlank(text.charAt(i)) || covered.get(i))
                        .as("place %d is in a word", i)
                        .isTrue();
            }
        }
    }

    private static boolean isBlank(int sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign);
    }

    private static void isATree(Sentence sentence) {
        assertThat(sentence.words().stream().filter(Word::isRoot).count()).isEqualTo(1);
        assertThat(sentence.subtree(sentence.root())).hasSameSizeAs(sentence.words());
        for (Word word : sentence.words()) {
            assertThat(sentence.isBelow(word, sentence.root())).isTrue();
        }
    }
}
