package org.demarche.app.charts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.demarche.ledger.Listing;

/**
 * An event with the window of days in which it lies; where its day is known the window is that day.
 *
 * @param last its last day, not before the first
 */
public record Dated(Occurrence event, LocalDate first, LocalDate last) {

    public Dated {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(last + " is before " + first);
        }
    }

    /** The rows of {@code events} that have a date. */
    public static List<Dated> of(Listing events) {
        List<Dated> out = new ArrayList<>();
        for (List<Object> row : events.rows()) {
            String first = events.cell(row, "date_earliest");
            String last = events.cell(row, "date_latest");
            if (!first.isEmpty()) {
                LocalDate from = LocalDate.parse(first);
                LocalDate to = last.isEmpty() ? from : LocalDate.parse(last);
                out.add(new Dated(Occurrence.of(events, row), from, to.isBefore(from) ? from : to));
            }
        }
        return out;
    }

    /** Whether its day is known. */
    boolean isSure() {
        return first.equals(last);
    }

    /** Its days in words. */
    public String days() {
        return Words.days(first, last);
    }
}
