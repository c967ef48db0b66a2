package org.demarche.app;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.demarche.record.When;

/** Dates as people write them: "Mon 17 Aug", "10–16 Aug", "August 2015". */
final class DayWords {

    private static final DateTimeFormatter LONG = pattern("EEEE d MMMM uuuu");

    private DayWords() {}

    private static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }

    static String day(LocalDate day) {
        return LONG.format(day);
    }

    /**
     * For a column: the year is left away where it is the report's.
     *
     * @param published the report's own day
     */
    static String brief(When when, Optional<LocalDate> published) {
        if (when instanceof When.Day day) {
            return pattern("EEE d MMM" + year(day.day(), published)).format(day.day());
        }
        if (when instanceof When.Range range) {
            return range(range, "MMM", year(range.last(), published));
        }
        String words = Wording.clean(when.words());
        return words.isEmpty() ? "not dated" : Wording.quoted(words) + ", not dated";
    }

    /** In full. */
    static String full(When when) {
        if (when instanceof When.Day day) {
            return day(day.day());
        }
        return when instanceof When.Range range ? range(range, "MMMM", " uuuu") : "not known";
    }

    private static String year(LocalDate day, Optional<LocalDate> published) {
        boolean same = published.filter(p -> p.getYear() == day.getYear()).isPresent();
        return same ? "" : " uuuu";
    }

    private static String range(When.Range range, String month, String year) {
        LocalDate first = range.first();
        LocalDate last = range.last();
        boolean whole = first.getDayOfMonth() == 1 && last.equals(last.withDayOfMonth(last.lengthOfMonth()));
        if (whole && first.getYear() == last.getYear()) {
            return months(range, month);
        }
        if (first.getYear() != last.getYear()) {
            return pattern("d " + month + " uuuu").format(first) + "–"
                    + pattern("d " + month + " uuuu").format(last);
        }
        String from = first.getMonth() == last.getMonth() ? "d" : "d " + month;
        return pattern(from).format(first) + "–" + pattern("d " + month + year).format(last);
    }

    private static String months(When.Range range, String month) {
        LocalDate first = range.first();
        LocalDate last = range.last();
        if (first.getDayOfYear() == 1 && last.getMonthValue() == 12) {
            return Integer.toString(first.getYear());
        }
        String end = pattern(month + " uuuu").format(last);
        return first.getMonth() == last.getMonth() ? end : pattern(month).format(first) + "–" + end;
    }
}
