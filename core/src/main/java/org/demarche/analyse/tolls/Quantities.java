package org.demarche.analyse.tolls;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.demarche.analyse.tolls.Numerals.Numeral;
import org.demarche.language.Sentence;
import org.demarche.report.Span;

/**
 * Finds the numbers of a sentence that may count people, each as the range that its words leave.
 *
 * <p>"Nearly 100" is 90 to 99, "more than 100" 101 and no high, "at least 20" 20 and no high, "up to 50" no low and 50; "some 50" is taken for 50, and
 * "dozens" for 24 and no high.
 */
final class Quantities {

    /** How the words in front of a number blur it. */
    private enum Blur {
        NONE,
        NEARLY,
        MORE,
        LEAST,
        MOST,
        LESS
    }

    private static final Map<String, Blur> BLURS = Map.ofEntries(
            Map.entry("nearly", Blur.NEARLY),
            Map.entry("almost", Blur.NEARLY),
            Map.entry("close to", Blur.NEARLY),
            Map.entry("just under", Blur.NEARLY),
            Map.entry("approaching", Blur.NEARLY),
            Map.entry("near", Blur.NEARLY),
            Map.entry("more than", Blur.MORE),
            Map.entry("over", Blur.MORE),
            Map.entry("above", Blur.MORE),
            Map.entry("past", Blur.MORE),
            Map.entry("beyond", Blur.MORE),
            Map.entry("upwards of", Blur.MORE),
            Map.entry("in excess of", Blur.MORE),
            Map.entry("exceeding", Blur.MORE),
            Map.entry("exceeded", Blur.MORE),
            Map.entry("exceeds", Blur.MORE),
            Map.entry("surpassed", Blur.MORE),
            Map.entry("passed", Blur.MORE),
            Map.entry("topped", Blur.MORE),
            Map.entry("at least", Blur.LEAST),
            Map.entry("no fewer than", Blur.LEAST),
            Map.entry("not fewer than", Blur.LEAST),
            Map.entry("no less than", Blur.LEAST),
            Map.entry("not less than", Blur.LEAST),
            Map.entry("a minimum of", Blur.LEAST),
            Map.entry("up to", Blur.MOST),
            Map.entry("as many as", Blur.MOST),
            Map.entry("as much as", Blur.MOST),
            Map.entry("at most", Blur.MOST),
            Map.entry("no more than", Blur.MOST),
            Map.entry("not more than", Blur.MOST),
            Map.entry("a maximum of", Blur.MOST),
            Map.entry("fewer than", Blur.LESS),
            Map.entry("less than", Blur.LESS),
            Map.entry("under", Blur.LESS),
            Map.entry("below", Blur.LESS),
            Map.entry("some", Blur.NONE),
            Map.entry("about", Blur.NONE),
            Map.entry("around", Blur.NONE),
            Map.entry("roughly", Blur.NONE),
            Map.entry("approximately", Blur.NONE),
            Map.entry("an estimated", Blur.NONE),
            Map.entry("estimated", Blur.NONE),
            Map.entry("exactly", Blur.NONE),
            Map.entry("only", Blur.NONE),
            Map.entry("just", Blur.NONE));

    /** Between the blurring words and the number: "at least another 20". */
    private static final Set<String> BETWEEN = Set.of("another", "a", "an", "further", "additional", "well", "the");

    private static final Set<String> MONTHS = Set.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "jan.",
            "feb.",
            "aug.",
            "sept.",
            "oct.",
            "nov.",
            "dec.");

    /** What follows a number that counts no people. */
    private static final Set<String> UNITS = Set.of(
            "%",
            "percent",
            "per",
            "pct",
            "°",
            "km",
            "kg",
            "mm",
            "am",
            "pm",
            "thirds",
            "third",
            "quarters",
            "quarter",
            "fifths",
            "tenths");

    private static final Set<String> DASHES = Set.of("-", "–", "—");

    private final Sentence sentence;
    private final List<String> words;
    private final Numerals numerals;

    private Quantities(Sentence sentence) {
        this.sentence = sentence;
        this.words = sentence.words().stream()
                .map(w -> w.form().toLowerCase(Locale.ROOT))
                .toList();
        this.numerals = new Numerals(words);
    }

    /** The numbers of a sentence in order, not overlapping. */
    static List<Quantity> of(Sentence sentence) {
        return new Quantities(sentence).all();
    }

    private List<Quantity> all() {
        List<Quantity> out = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int from = at;
            Optional<Quantity> found = handful(at).or(() -> starting(from));
            found.filter(q -> counts(q)).ifPresent(out::add);
            at = found.map(Quantity::last).orElse(at + 1);
        }
        return out;
    }

    /** "a handful of": people, but nobody says how many. */
    private Optional<Quantity> handful(int at) {
        boolean found = word(at).equals("handful") && word(at - 1).equals("a");
        return found
                ? Optional.of(quantity(at - 1, at - 1, at, new Limits(OptionalInt.empty(), OptionalInt.empty())))
                : Optional.empty();
    }

    private Optional<Quantity> starting(int at) {
        return numerals.at(at).map(n -> ranged(at, n).orElseGet(() -> single(at, n)));
    }

    /** "20 to 30", "between 20 and 30", "20-30", "20 or 30". */
    private Optional<Quantity> ranged(int at, Numeral low) {
        int joint = at + low.length();
        boolean between = word(at - 1).equals("between") && word(joint).equals("and");
        boolean joined = between
                || (word(joint).equals("to") && !word(at - 1).equals("from"))
                || word(joint).equals("or")
                || DASHES.contains(word(joint));
        Optional<Numeral> high = joined && !low.vague() ? numerals.at(joint + 1) : Optional.empty();
        return high.filter(h -> !h.vague() && h.value() > low.value())
                .map(h -> quantity(
                        between ? at - 1 : at,
                        at,
                        joint + h.length(),
                        new Limits(number(low.value()), number(h.value()))));
    }

    private Quantity single(int at, Numeral numeral) {
        int last = at + numeral.length() - 1;
        int first = at;
        while (first > 0 && BETWEEN.contains(word(first - 1))) {
            first--;
        }
        int length = blurLength(first);
        Blur blur = length > 0 ? BLURS.getOrDefault(phrase(first - length, length), Blur.NONE) : Blur.NONE;
        if (word(last + 1).equals("or") && word(last + 2).equals("more")) {
            blur = Blur.LEAST;
            last += 2;
        }
        return quantity(
                length > 0 ? first - length : at, at, last, new Limits(low(blur, numeral), high(blur, numeral)));
    }

    /** How many words right in front of {@code end} blur the number. */
    private int blurLength(int end) {
        for (int n = 3; n > 0; n--) {
            if (end - n >= 0 && BLURS.containsKey(phrase(end - n, n))) {
                return n;
            }
        }
        return 0;
    }

    private String phrase(int from, int length) {
        return String.join(" ", words.subList(from, from + length));
    }

    private static OptionalInt low(Blur blur, Numeral n) {
        return switch (blur) {
            case NEARLY -> number((n.value() * 9 + 9) / 10);
            case MORE -> number(n.value() + 1);
            case MOST, LESS -> OptionalInt.empty();
            case NONE, LEAST -> number(n.value());
        };
    }

    private static OptionalInt high(Blur blur, Numeral n) {
        if (n.vague() && blur != Blur.MOST && blur != Blur.LESS) {
            return OptionalInt.empty();
        }
        return switch (blur) {
            case NEARLY, LESS -> number(n.value() - 1);
            case MORE, LEAST -> OptionalInt.empty();
            case NONE, MOST -> number(n.value());
        };
    }

    private static OptionalInt number(long value) {
        return OptionalInt.of((int) Math.min(Integer.MAX_VALUE, value));
    }

    private record Limits(OptionalInt low, OptionalInt high) {}

    private Quantity quantity(int first, int from, int last, Limits limits) {
        Span span = sentence.word(first + 1).span().join(sentence.word(last + 1).span());
        return new Quantity(first + 1, from + 1, last + 1, span, limits.low(), limits.high());
    }

    /** Whether it may count people: no date, age, share, sum of money or "no one". */
    private boolean counts(Quantity q) {
        String before = word(q.first() - 2);
        String after = word(q.last());
        boolean compound = DASHES.contains(after) && glued(q.last());
        boolean date = MONTHS.contains(after) || (MONTHS.contains(before) && q.first() == q.from());
        boolean none = Set.of("no", "not", "the", "this", "that", "which", "any", "every", "each")
                        .contains(before)
                && word(q.from() - 1).equals("one");
        boolean money = Set.of("$", "€", "£", "no.", "number", "#").contains(before);
        boolean zero = q.high().isPresent() && q.high().getAsInt() < 1;
        return !compound && !date && !none && !money && !zero && !UNITS.contains(after);
    }

    /** Whether a hyphen is followed at once by a word: "20-year-old". */
    private boolean glued(int dash) {
        if (dash + 1 >= words.size()) {
            return false;
        }
        return sentence.word(dash + 1).span().end()
                == sentence.word(dash + 2).span().start();
    }

    private String word(int at) {
        return at >= 0 && at < words.size() ? words.get(at) : "";
    }
}
