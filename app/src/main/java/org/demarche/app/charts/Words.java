package org.demarche.app.charts;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** How the pictures put days and long words. */
public final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private Words() {}

    /** At most so many signs, on one line, cut between words where it can be. */
    public static String cut(String words, int most) {
        String line = words.replaceAll("(?U)\\s+", " ").strip();
        if (line.codePointCount(0, line.length()) <= most) {
            return line;
        }
        int end = line.offsetByCodePoints(0, most - 1);
        int blank = line.lastIndexOf(' ', end);
        return line.substring(0, blank > end * 2 / 3 ? blank : end).replaceFirst("[\\s,;:→·(]+$", "") + "…";
    }

    /** A day, or a window as people say it: "17 Aug 2015", "15–16 Aug 2015", "July 2015", "2015". */
    public static String days(LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return DAY.format(first);
        }
        boolean fromStart = first.getDayOfMonth() == 1;
        boolean toEnd = last.equals(last.with(TemporalAdjusters.lastDayOfMonth()));
        boolean sameYear = first.getYear() == last.getYear();
        boolean sameMonth = sameYear && first.getMonth() == last.getMonth();
        if (sameYear && first.getDayOfYear() == 1 && last.getDayOfYear() == last.lengthOfYear()) {
            return Integer.toString(first.getYear());
        }
        if (fromStart && toEnd) {
            return sameMonth ? MONTH.format(first) : MONTH.format(first) + " – " + MONTH.format(last);
        }
        if (sameMonth) {
            return first.getDayOfMonth() + "–" + DAY.format(last);
        }
        return (sameYear ? SHORT : DAY).format(first) + " – " + DAY.format(last);
    }
}
