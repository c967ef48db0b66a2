package org.demarche.analyse;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.demarche.language.Sentence;
import org.demarche.language.Word;
import org.demarche.record.When;
import org.demarche.report.Report;

/**
 * When something was said: the weekday, "today" or "yesterday" that hangs from the cue, else the report's own day.
 *
 * <p>A weekday is the last one up to the day of publication, that day included. Without a publication day every date stays open.
 */
final class Dates {

    private static final Map<String, DayOfWeek> WEEKDAYS = Map.of(
            "monday", DayOfWeek.MONDAY,
            "tuesday", DayOfWeek.TUESDAY,
            "wednesday", DayOfWeek.WEDNESDAY,
            "thursday", DayOfWeek.THURSDAY,
            "friday", DayOfWeek.FRIDAY,
            "saturday", DayOfWeek.SATURDAY,
            "sunday", DayOfWeek.SUNDAY);

    private Dates() {}

    static When said(Report report, Claim claim) {
        Sentence sentence = claim.sentence();
        Optional<Word> words = sentence.words().stream()
                .filter(w -> claim.cue().get(0).contains(w.span()))
                .flatMap(cue -> sentence.dependents(cue).stream())
                .filter(d -> d.is("obl") || d.is("advmod"))
                .filter(d -> WEEKDAYS.containsKey(low(d)) || low(d).equals("today") || low(d).equals("yesterday"))
                .findFirst();
        if (report.published().isEmpty()) {
            return new When.Open(words.map(Word::form).orElse(""));
        }
        LocalDate published = report.published().get();
        return words.<When>map(w -> new When.Day(day(low(w), published), w.form(), When.Basis.STATED))
                .orElseGet(() -> new When.Day(published, "", When.Basis.PUBLISHED));
    }

    private static LocalDate day(String word, LocalDate published) {
        DayOfWeek weekday = WEEKDAYS.get(word);
        if (weekday != null) {
            return published.with(TemporalAdjusters.previousOrSame(weekday));
        }
        return word.equals("yesterday") ? published.minusDays(1) : published;
    }

    private static String low(Word word) {
        return word.form().toLowerCase(Locale.ROOT);
    }
}
