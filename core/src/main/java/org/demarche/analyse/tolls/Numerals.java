package org.demarche.analyse.tolls;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads numbers in digits and in words: "2,500", "1.2 million", "twenty-three", "two hundred and six", "half a dozen", "tens of thousands".
 *
 * <p>Words are given in lower case, as the tokeniser cuts them; a hyphen may stand as a word of its own.
 */
final class Numerals {

    /** A number and how many words it takes; {@code vague} where it is only the least of a kind ("dozens"). */
    record Numeral(long value, int length, boolean vague) {}

    private static final Pattern DIGITS = Pattern.compile("\\d{1,3}(?:,\\d{3}){1,3}|\\d{1,9}(?:\\.\\d{1,3})?");

    private static final Map<String, Integer> SMALL = Map.ofEntries(
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19));

    private static final Map<String, Integer> TENS = Map.of(
            "twenty", 20, "thirty", 30, "forty", 40, "fifty", 50, "sixty", 60, "seventy", 70, "eighty", 80, "ninety",
            90);

    private static final Map<String, Integer> TIMES =
            Map.of("dozen", 12, "hundred", 100, "thousand", 1_000, "million", 1_000_000, "billion", 1_000_000_000);

    private static final Map<String, Integer> VAGUE = Map.of(
            "dozens",
            24,
            "scores",
            40,
            "hundreds",
            200,
            "thousands",
            2_000,
            "millions",
            2_000_000,
            "several",
            3,
            "tens",
            20);

    private final List<String> words;

    Numerals(List<String> words) {
        this.words = words;
    }

    /** The longest number that starts at {@code at}. */
    Optional<Numeral> at(int at) {
        Optional<Numeral> fixed = phrase(at);
        if (fixed.isPresent()) {
            return fixed;
        }
        if (VAGUE.containsKey(word(at))) {
            return vague(at);
        }
        boolean one = word(at).equals("a") || word(at).equals("an");
        return one && TIMES.containsKey(word(at + 1)) ? counted(at + 1, 1, 1) : plain(at);
    }

    /** "a quarter of a million", "three quarters of a million". */
    private Optional<Numeral> quarters(int at) {
        int many = word(at).equals("a") ? 1 : SMALL.getOrDefault(word(at), 0);
        boolean part = (many == 1 && word(at + 1).equals("quarter"))
                || (many == 3 && word(at + 1).equals("quarters"));
        boolean whole = word(at + 2).equals("of")
                && word(at + 3).equals("a")
                && word(at + 4).equals("million");
        return part && whole ? Optional.of(new Numeral(many * 250_000L, 5, false)) : Optional.empty();
    }

    /** "a couple", "half a dozen", "half a million", "a few dozen", "a few hundred". */
    private Optional<Numeral> phrase(int at) {
        Optional<Numeral> quarters = quarters(at);
        if (quarters.isPresent()) {
            return quarters;
        }
        String first = word(at);
        int times = TIMES.getOrDefault(word(at + 2), 0);
        if (times > 0 && first.equals("half") && word(at + 1).equals("a")) {
            return Optional.of(new Numeral(times / 2, 3, false));
        }
        if (times > 0 && first.equals("a") && word(at + 1).equals("few")) {
            return Optional.of(new Numeral(2L * times, 3, true));
        }
        if (first.equals("a") && word(at + 1).equals("couple")) {
            boolean dozen = times > 0;
            return Optional.of(new Numeral(dozen ? 2L * times : 2, dozen ? 3 : 2, false));
        }
        return Optional.empty();
    }

    /** "dozens", "tens of thousands", "hundreds of thousands", "several hundred". */
    private Optional<Numeral> vague(int at) {
        long value = VAGUE.getOrDefault(word(at), 0);
        boolean few = word(at).equals("several");
        int times = TIMES.getOrDefault(word(at + 1), 0);
        if (few && times > 0) {
            return Optional.of(new Numeral(value * times, 2, true));
        }
        int base = VAGUE.getOrDefault(word(at + 2), 0);
        boolean chained = !few && word(at + 1).equals("of") && base >= 200;
        if (chained) {
            return Optional.of(new Numeral(value * (base / 2L), 3, true));
        }
        return word(at).equals("tens") ? Optional.empty() : Optional.of(new Numeral(value, 1, true));
    }

    private Optional<Numeral> plain(int at) {
        String first = word(at);
        if (DIGITS.matcher(first).matches()) {
            return digits(first, at);
        }
        if (first.indexOf('-') > 0) {
            return hyphened(first).flatMap(n -> counted(at + 1, n, 1));
        }
        if (TENS.containsKey(first)) {
            boolean joined = word(at + 1).equals("-") && units(word(at + 2)) > 0;
            boolean loose = units(word(at + 1)) > 0;
            int length = joined ? 3 : loose ? 2 : 1;
            int unit = length == 1 ? 0 : units(word(at + length - 1));
            return counted(at + length, TENS.getOrDefault(first, 0) + unit, length);
        }
        return Optional.ofNullable(SMALL.get(first)).flatMap(n -> counted(at + 1, n, 1));
    }

    /** "2,500", "1.2 million"; a number with a fraction and nothing to multiply counts no heads. */
    private Optional<Numeral> digits(String first, int at) {
        double value = Double.parseDouble(first.replace(",", ""));
        int times = TIMES.getOrDefault(word(at + 1), 0);
        if (times > 0) {
            return Optional.of(new Numeral(Math.round(value * times), 2, false));
        }
        boolean whole = first.indexOf('.') < 0;
        return whole ? Optional.of(new Numeral((long) value, 1, false)) : Optional.empty();
    }

    private static Optional<Integer> hyphened(String word) {
        int cut = word.indexOf('-');
        int tens = TENS.getOrDefault(word.substring(0, cut), 0);
        int units = units(word.substring(cut + 1));
        return tens > 0 && units > 0 ? Optional.of(tens + units) : Optional.empty();
    }

    /** Reads on after a small number: "two | hundred and six", "three | thousand five hundred". */
    private Optional<Numeral> counted(int from, long start, int length) {
        long total = 0;
        long current = start;
        int at = from;
        while (TIMES.containsKey(word(at))) {
            long times = TIMES.getOrDefault(word(at), 1);
            at++;
            total += current * times;
            int more = word(at).equals("and") && times > 12 ? at + 1 : at;
            Optional<Numeral> next = times > 12 ? small(more) : Optional.empty();
            if (next.isEmpty()) {
                current = 0;
                break;
            }
            current = next.get().value();
            at = more + next.get().length();
        }
        return Optional.of(new Numeral(total + current, length + at - from, false));
    }

    /** A number below a hundred in words. */
    private Optional<Numeral> small(int at) {
        if (TENS.containsKey(word(at))) {
            boolean joined = word(at + 1).equals("-") && units(word(at + 2)) > 0;
            int unit = joined ? units(word(at + 2)) : 0;
            return Optional.of(new Numeral(TENS.getOrDefault(word(at), 0) + unit, joined ? 3 : 1, false));
        }
        return Optional.ofNullable(SMALL.get(word(at))).map(n -> new Numeral(n, 1, false));
    }

    private static int units(String word) {
        int n = SMALL.getOrDefault(word, 0);
        return n < 10 ? n : 0;
    }

    private String word(int at) {
        return at >= 0 && at < words.size() ? words.get(at) : "";
    }
}
