package org.demarche.analyse.dates;

import java.util.Optional;

/** Numbers in words and digits: "18", "twenty-four", "two and a half", "a couple of", "several"; and years in words, "nineteen ninety-six". */
final class Numbers {

    /** No report counts further back or ahead than this. */
    private static final double MOST = 100_000;

    private final Terms terms;

    Numbers(Terms terms) {
        this.terms = terms;
    }

    /**
     * How many.
     *
     * @param end the place after the number
     * @param vague whether it is left open ("several")
     */
    record Count(int end, double amount, boolean vague) {

        boolean isWhole() {
            return amount == Math.rint(amount);
        }

        /** As TIMEX3 writes it; X where open. */
        String write() {
            return vague ? "X" : isWhole() ? Long.toString(Math.round(amount)) : Double.toString(amount);
        }
    }

    /** The number that starts here; of a range ("12 to 18") the first. */
    Optional<Count> at(int i) {
        Optional<Count> vague = vague(i);
        if (vague.isPresent()) {
            return vague;
        }
        return plain(i).map(this::withHalf).map(this::withSecond).filter(c -> c.amount() <= MOST);
    }

    private Optional<Count> vague(int i) {
        int at = terms.is(i, "a") ? i + 1 : i;
        return terms.term(i, "vague")
                .or(() -> at > i ? terms.term(at, "vague") : Optional.empty())
                .map(t -> {
                    int end = terms.is(t.end(), "of") ? t.end() + 1 : t.end();
                    return t.value().equals("X")
                            ? new Count(end, 0, true)
                            : new Count(end, Double.parseDouble(t.value()), false);
                });
    }

    private Optional<Count> plain(int i) {
        if (terms.is(i, "half") && terms.is(terms.afterHyphen(i + 1), "a", "an")) {
            return Optional.of(new Count(terms.afterHyphen(i + 1) + 1, 0.5, false));
        }
        Optional<Count> digits = digits(i);
        return digits.isPresent() ? digits : words(i);
    }

    private Optional<Count> digits(int i) {
        String bare = terms.low(i).replace(",", "");
        boolean decimal = !bare.isEmpty()
                && bare.length() < 10
                && bare.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.')
                && bare.chars().filter(c -> c == '.').count() <= 1
                && Character.isDigit(bare.charAt(0))
                && Character.isDigit(bare.charAt(bare.length() - 1));
        if (!decimal) {
            return Optional.empty();
        }
        double half = terms.is(i + 1, "1/2", "½") ? 0.5 : 0;
        return Optional.of(new Count(half > 0 ? i + 2 : i + 1, Double.parseDouble(bare) + half, false));
    }

    /** "twenty four", "twenty-four", "three hundred", "a hundred". */
    private Optional<Count> words(int i) {
        double sum = 0;
        double last = 0;
        int end = i;
        int at = i;
        while (at < terms.size() && at - i < 8) {
            Optional<Terms.Term> next = terms.term(at, "number");
            if (next.isEmpty()) {
                break;
            }
            double n = Double.parseDouble(next.get().value());
            if (n >= 100) {
                sum = Math.max(1, sum) * n;
            } else if (end == i || last >= 100 || (last >= 20 && last % 10 == 0 && n < 10)) {
                sum += n;
            } else {
                break;
            }
            last = n;
            end = next.get().end();
            at = terms.afterHyphen(end);
        }
        return end == i ? Optional.empty() : Optional.of(new Count(end, sum, false));
    }

    /** "two and a half", "two-and-a-half". */
    private Count withHalf(Count count) {
        int at = terms.afterHyphen(count.end());
        if (!terms.is(at, "and")) {
            return count;
        }
        int a = terms.afterHyphen(at + 1);
        int half = terms.afterHyphen(a + 1);
        boolean found = terms.is(a, "a") && terms.is(half, "half");
        return found ? new Count(half + 1, count.amount() + 0.5, false) : count;
    }

    /** "two to three", "two or three": the first counts. */
    private Count withSecond(Count count) {
        boolean or = terms.is(count.end(), "to", "or") || (terms.isHyphen(count.end()) && terms.touches(count.end()));
        return or
                ? plain(count.end() + 1)
                        .map(s -> new Count(s.end(), count.amount(), false))
                        .orElse(count)
                : count;
    }

    /** An ordinal: "third", "3rd", "21st". */
    Optional<Count> ordinal(int i) {
        String low = terms.low(i);
        int cut = low.length() - 2;
        if (cut >= 1 && cut <= 2 && low.substring(0, cut).chars().allMatch(c -> c >= '0' && c <= '9')) {
            boolean ends = low.endsWith("st") || low.endsWith("nd") || low.endsWith("rd") || low.endsWith("th");
            return ends
                    ? Optional.of(new Count(i + 1, Integer.parseInt(low.substring(0, cut)), false))
                    : Optional.empty();
        }
        Optional<Terms.Term> ten = terms.term(i, "number")
                .filter(t -> t.value().equals("20") || t.value().equals("30"));
        if (ten.isPresent()) {
            return terms.term(terms.afterHyphen(ten.get().end()), "ordinal")
                    .map(o -> new Count(
                            o.end(), Double.parseDouble(ten.get().value()) + Double.parseDouble(o.value()), false));
        }
        return terms.term(i, "ordinal").map(t -> new Count(t.end(), Double.parseDouble(t.value()), false));
    }

    /** A year: four digits, or words ("nineteen ninety-six", "two thousand"). */
    Optional<Count> year(int i) {
        int digits = terms.digits(i, 4, 4);
        if (digits >= 1000 && digits <= 2199) {
            return Optional.of(new Count(i + 1, digits, false));
        }
        if (terms.is(i, "nineteen", "eighteen", "twenty")) {
            double century = terms.is(i, "nineteen") ? 1900 : terms.is(i, "eighteen") ? 1800 : 2000;
            return words(terms.afterHyphen(i + 1))
                    .filter(c -> c.amount() >= 10 && c.amount() < 100)
                    .map(c -> new Count(c.end(), century + c.amount(), false));
        }
        boolean thousand = terms.is(i, "two") && terms.is(i + 1, "thousand");
        return thousand ? words(i).filter(c -> c.amount() < 2100) : Optional.empty();
    }
}
