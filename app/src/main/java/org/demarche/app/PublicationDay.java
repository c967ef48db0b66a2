package org.demarche.app;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** The day a report came out, as people and files write it. */
final class PublicationDay {

    private static final Pattern DAY = Pattern.compile("[1-9]\\d{3}-\\d{2}-\\d{2}");
    private static final Pattern MOMENT =
            Pattern.compile("(" + DAY + ")T\\d{2}:\\d{2}[\\d:.,]*(Z|[+-]\\d{2}:?\\d{2})?");

    private PublicationDay() {}

    /**
     * The day that the words write as YYYY-MM-DD; a time of the day behind it is left away.
     *
     * @param place where the words stand, for the message
     * @throws Refused where the calendar has no such day
     */
    static LocalDate of(String place, String words) throws Refused {
        String day = MOMENT.matcher(words).replaceFirst("$1");
        if (!DAY.matcher(day).matches()) {
            throw new Refused(Message.DM_010, place, words);
        }
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            throw new Refused(Message.DM_010, place, words);
        }
    }
}
