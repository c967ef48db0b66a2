package org.demarche;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.demarche.language.Tokens;
import org.demarche.lexicon.Country;
import org.demarche.lexicon.Group;
import org.demarche.lexicon.KnownPlace;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.Phrases;
import org.demarche.lexicon.Table.Row;
import org.demarche.report.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of every list runs its own example. */
class ListsTest {

    private static final Lexicon LEXICON = Engine.lexicon();

    /** Lists whose rows need trees; SpeechRowsTest and EventRowsTest run them. */
    private static final Set<String> TREES = Set.of(
            "speech",
            "dates",
            "tolls",
            "relations",
            "events-cooperation",
            "events-speech",
            "events-force",
            "classes",
            "contexts",
            "irregulars",
            "stance",
            "acts",
            "matters",
            "plover");

    private static final Tokens TOKENS = new Tokens(LEXICON.abbreviations(), LEXICON.prefixes(), LEXICON.splits());

    /** An example cut into words. */
    private record Example(String text, List<Span> spans) {

        static Example of(Row row) {
            String text = row.get("example");
            return new Example(text, TOKENS.of(text, new Span(0, text.length())));
        }

        List<String> words() {
            return spans.stream().map(s -> s.of(text)).toList();
        }

        List<String> lower() {
            return words().stream().map(w -> w.toLowerCase(Locale.ROOT)).toList();
        }

        /** What the phrases find, read from the left, the longest first; each as {@code told} tells it of the words found. */
        <T> List<String> found(Phrases<T> phrases, List<String> words, BiFunction<String, T, String> told) {
            List<String> out = new ArrayList<>();
            int at = 0;
            while (at < words.size()) {
                Optional<Phrases.Found<T>> longest = phrases.longestAt(words, at);
                int length = longest.map(Phrases.Found::length).orElse(1);
                String phrase = spans.get(at).join(spans.get(at + length - 1)).of(text);
                longest.ifPresent(f -> out.add(told.apply(phrase, f.value())));
                at += length;
            }
            return out;
        }
    }

    static Stream<String> lists() {
        return Lexicon.LISTS.stream().filter(name -> !TREES.contains(name));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void everyRowGivesWhatItExpects(String list) {
        List<String> wrong = new ArrayList<>();
        for (Row row : LEXICON.table(list).rows()) {
            if (!holds(list, row)) {
                wrong.add(row.id() + ": " + row.get("example") + " → " + row.get("expected"));
            }
        }
        assertThat(wrong)
                .as("rows of %s.tsv whose example does not give what it expects", list)
                .isEmpty();
    }

    @Test
    void everyListHasRows() {
        assertThat(Lexicon.LISTS)
                .allSatisfy(
                        list -> assertThat(LEXICON.table(list).rows()).as(list).hasSizeGreaterThan(3));
    }

    private static boolean holds(String list, Row row) {
        Example example = Example.of(row);
        String expected = row.get("expected");
        return switch (list) {
            case "countries" -> String.join("; ", countries(example)).equals(expected);
            case "organisations", "armed-groups", "political-groups", "media" ->
                example.found(LEXICON.bodies(), example.words(), (words, body) -> body.id())
                        .contains(expected);
            case "people" ->
                example.found(LEXICON.people(), example.words(), (words, person) -> person.id())
                        .contains(expected);
            case "places" ->
                example.found(LEXICON.places(), example.words(), ListsTest::places).stream()
                        .anyMatch(found -> List.of(found.split(" \\| ")).contains(expected));
            case "roles" -> roles(example).contains(expected);
            case "groups" -> groups(LEXICON.groups(), example).contains(expected);
            case "body-words" -> groups(LEXICON.bodyWords(), example).contains(expected);
            case "names" -> names(example).contains(expected);
            case "junk" -> LEXICON.junk().is(row.get("example")) == expected.equals("junk");
            case "abbreviations", "prefixes" -> example.words().contains(expected);
            case "splits" -> ("|" + String.join("|", example.words()) + "|").contains("|" + expected + "|");
            default -> fail("no way to run the examples of the list " + list);
        };
    }

    private static List<String> countries(Example example) {
        return example.found(
                LEXICON.countries(),
                example.words(),
                (words, form) -> words + "=" + form.country().code() + ":" + word(form.how()));
    }

    private static String word(Country.How how) {
        return how.name().toLowerCase(Locale.ROOT);
    }

    /** "Georgia=GEO | Georgia=usa-georgia": all places of the words. */
    private static String places(String words, List<KnownPlace> places) {
        return places.stream().map(p -> words + "=" + p.id()).collect(joining(" | "));
    }

    private static List<String> roles(Example example) {
        return example.found(
                LEXICON.roles(),
                example.lower(),
                (words, role) -> words.toLowerCase(Locale.ROOT) + " -> " + orDash(role.sector()));
    }

    private static List<String> groups(Phrases<Group> list, Example example) {
        return example.found(
                list,
                example.lower(),
                (words, group) ->
                        words.toLowerCase(Locale.ROOT) + " -> " + group.kind() + " " + orDash(group.sector()));
    }

    private static List<String> names(Example example) {
        return example.words().stream()
                .filter(LEXICON.firstNames()::containsKey)
                .map(w -> w + "=" + LEXICON.firstNames().get(w))
                .toList();
    }

    private static String orDash(String cell) {
        return cell.isEmpty() ? "-" : cell;
    }

    @Test
    void examplesOfMattersHoldTwoWordsOfTheMatter() {
        for (Row row : LEXICON.table("matters").rows()) {
            String example = row.get("example").toLowerCase(Locale.ROOT);
            assertThat(row.all("words").stream().filter(w -> example.contains(w.toLowerCase(Locale.ROOT))))
                    .as(row.id())
                    .isNotEmpty();
        }
    }
}
