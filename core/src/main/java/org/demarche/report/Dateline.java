package org.demarche.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where, and often when and by whom, a report was filed, as agencies set it before the first sentence:
 *
 * <pre>
 * LIMA, Jan. 20, 2023 (Andes Wire) -- Lawmakers on Friday …
 * PORT-AU-PRINCE, Haiti — The prime minister …
 * Geneva, 12 March 2021 – The talks …
 * </pre>
 *
 * <p>It is no part of the sentence that it stands before. A town in small letters counts only where a day or an agency stands with it, for "Paris - and
 * not Rome - was" is no dateline.
 *
 * @param span the dateline with its dash, and the blanks after it
 * @param day the day that it names in full
 */
public record Dateline(Span span, Optional<LocalDate> day) {

    private static final String MONTH =
            "(?<month%1$d>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)\\p{L}{0,6}\\.?";
    private static final String DAY = "(?:" + String.format(Locale.ROOT, MONTH, 1)
            + " (?<day1>\\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year1>\\d{4}))?|(?<day2>\\d{1,2})(?:st|nd|rd|th)? "
            + String.format(Locale.ROOT, MONTH, 2)
            + "(?:,? (?<year2>\\d{4}))?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)";
    private static final String LOUD = "\\p{Lu}[\\p{Lu}.'’-]++(?!\\p{Ll})(?:[ /][\\p{Lu}.'’/-]++){0,4}+";
    private static final String QUIET = "\\p{Lu}[\\p{L}.'’-]++(?:[ /]\\p{Lu}[\\p{L}.'’-]++){0,2}+";
    private static final String REGION = "(?:, (?!" + MONTH.replace("?<month%1$d>", "?:") + " \\d)" + QUIET + ")?";
    private static final String AGENCY = " \\((?<agency>[^()]{2,40})\\)";
    private static final String DASH = "(?: ?(?:--|—|–)| -) ?";
    private static final Pattern LINE = Pattern.compile("(?:(?<loud>" + LOUD + ")|(?<quiet>" + QUIET + "))?+" + REGION
            + "(?:,? ?(?<when>" + DAY + ")| \\((?<aside>" + DAY.replaceAll("\\?<(\\w+)>", "?<$1a>") + ")\\))?(?:"
            + AGENCY
            + ")?(?:,? (?<late>" + DAY.replaceAll("\\?<(\\w+)>", "?<$1b>") + "))?" + DASH);
    /** A line above the text that is little but a whole day: "The Guardian, Saturday 15 September 2018", "Published: 3 May 2021, 14:05 GMT". */
    private static final Pattern MASTHEAD =
            Pattern.compile("(?:[\\p{L} .&'’-]{2,40}(?:[,:|]| [–—-]) ?)?" + "(?:[Oo]n )?"
                    + "(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?" + DAY.replaceAll("\\?<(\\w+)>", "?<$1c>")
                    + "(?:,? (?:at )?\\d{1,2}[.:]\\d{2}(?: ?[\\p{L}.]{2,4}){0,2})?[.,]?");

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final int LONGEST = 120;
    private static final int SHORTEST = 3;

    /** The dateline that a paragraph begins with. */
    static Optional<Dateline> of(String text, Span paragraph) {
        int end = Math.min(paragraph.end(), paragraph.start() + LONGEST);
        Matcher m = LINE.matcher(text).region(paragraph.start(), end);
        if (!m.lookingAt() || m.end() >= paragraph.end() - 1 || !isOne(m)) {
            return Optional.empty();
        }
        return Optional.of(new Dateline(new Span(m.start(), m.end()), day(m, "1", "2", "1a", "2a", "1b", "2b")));
    }

    /** The day that a line above the text names in full, where it tells little else. */
    static Optional<LocalDate> masthead(String line) {
        Matcher m = MASTHEAD.matcher(line);
        return m.matches() ? day(m, "1c", "2c") : Optional.empty();
    }

    private static boolean isOne(Matcher m) {
        boolean dated = m.group("when") != null || m.group("aside") != null || m.group("late") != null;
        @Nullable String town = m.group("loud");
        boolean loud =
                town != null && town.codePoints().filter(Character::isUpperCase).count() >= SHORTEST;
        return loud || (m.group("quiet") != null && (dated || m.group("agency") != null)) || (town == null && dated);
    }

    private static Optional<LocalDate> day(Matcher m, String... suffixes) {
        for (String suffix : suffixes) {
            @Nullable String year = m.group("year" + suffix);
            @Nullable String month = m.group("month" + suffix);
            @Nullable String day = m.group("day" + suffix);
            if (year != null && month != null && day != null) {
                return day(Integer.parseInt(year), month, Integer.parseInt(day));
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(int year, String month, int day) {
        try {
            return Optional.of(LocalDate.of(year, MONTHS.indexOf(month.toLowerCase(Locale.ROOT)) + 1, day));
        } catch (DateTimeException no) {
            return Optional.empty();
        }
    }
}
